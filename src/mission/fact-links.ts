import type { Nodes, Link } from 'mdast';
import type { Mission } from './mission.ts';
import { isFactUrl, strayLink } from '../source/markdown/links.ts';
import { nodesOf } from '../source/markdown/parse.ts';
import { spanOf } from '../source/origin.ts';
import { type Source, type Span, spanText } from '../source/source.ts';
import type { Path, YamlValues } from '../source/yaml/read.ts';

/** The written texts of a mission, file by file. */
export function* proseOf({ findings, quotations }: Mission): Generator<{ source: Source; nodes: readonly Nodes[] }> {
  for (const { source, title, press, conclusion, detail, notes } of findings) {
    yield { source, nodes: [...title, ...press, ...conclusion, ...detail, ...notes.values()] };
  }
  for (const { source, paragraphs } of quotations) yield { source, nodes: paragraphs };
}

/** The fact links of some nodes, in reading order. */
export function* factLinks(nodes: readonly Nodes[]): Generator<{ link: Link; at: Span }> {
  for (const top of nodes) {
    for (const link of nodesOf(top)) {
      if (link.type === 'link' && isFactUrl(link.url)) yield { link, at: spanOf(link.data?.origin ?? [], 1, 0, 1) };
    }
  }
}

/** What should have been a fact link but is still text, or code: `[x](fact:two words)`, `[x] (fact:name)`. */
export function* brokenFactLinks(nodes: readonly Nodes[]): Generator<Span> {
  for (const top of nodes) {
    for (const node of nodesOf(top)) {
      if (node.type !== 'text' && node.type !== 'inlineCode') continue;
      for (const { index, 0: words } of node.value.matchAll(strayLink)) {
        yield spanOf(node.data?.origin ?? [], node.value.length, index, index + words.length);
      }
    }
  }
}

/** Fact links in texts of mission.yaml and of front matter, where a text is only the text it is. */
export function linksInValues({ yaml, findings }: Mission): readonly Span[] {
  const found: Span[] = [];
  for (const file of [yaml, ...findings.map(({ head }) => head)]) addLinks(file.value, [], file, found);
  return found;
}

/** Notes are never printed, and an exception may quote a link. */
const unprinted: ReadonlySet<string> = new Set(['note', 'waivers']);

function addLinks(value: unknown, path: Path, file: YamlValues, found: Span[]): void {
  if (typeof value === 'string') {
    for (const [link] of value.includes(']') ? value.matchAll(strayLink) : [])
      found.push(within(file.locate(path), link));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, next] of Object.entries(value)) {
      if (!unprinted.has(key)) addLinks(next, [...path, Array.isArray(value) ? Number(key) : key], file, found);
    }
  }
}

/** The place of some words of a text; the whole text where they are written in another way, such as over two lines. */
function within(at: Span, words: string): Span {
  const index = spanText(at).indexOf(words);
  return index < 0 ? at : { ...at, start: at.start + index, end: at.start + index + words.length };
}
