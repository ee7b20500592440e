import type { Nodes, Link } from 'mdast';
import type { Mission } from './mission.ts';
import { isFactUrl } from '../source/markdown/links.ts';
import { nodesOf, plainText } from '../source/markdown/parse.ts';
import { type StrayLink, strayLinksIn } from '../source/markdown/stray-links.ts';
import { spanOf } from '../source/origin.ts';
import { type Source, type Span, spanText } from '../source/source.ts';
import type { Path, YamlValues } from '../source/yaml/read.ts';

/** The texts that people wrote for a mission: its findings, then its quotations, file by file. */
export function* proseOf({ findings, quotations }: Mission): Generator<{ source: Source; nodes: readonly Nodes[] }> {
  for (const { source, title, press, conclusion, detail, notes } of findings) {
    yield { source, nodes: [...title, ...press, ...conclusion, ...detail, ...notes.values()] };
  }
  for (const { source, paragraphs } of quotations) yield { source, nodes: paragraphs };
}

/** A fact link in a text, and where it stands. */
export interface PlacedLink {
  readonly link: Link;
  readonly at: Span;
}

/** Whether a link shows its own address, as `<fact:name>` does. */
const isBareAddress = (node: Nodes): node is Link =>
  node.type === 'link' && isFactUrl(node.url) && plainText(node) === node.url;

/** The fact links of some nodes, in reading order. */
export function* factLinks(nodes: readonly Nodes[]): Generator<PlacedLink> {
  for (const top of nodes) {
    for (const link of nodesOf(top)) {
      if (link.type === 'link' && isFactUrl(link.url)) yield { link, at: spanOf(link.data?.origin ?? [], 1, 0, 1) };
    }
  }
}

/** What was meant as a fact link but is text, and where it stands. */
export interface PlacedStray extends Pick<StrayLink, 'words' | 'name'> {
  readonly at: Span;
}

/** What was meant as a fact link but is text or code: `[x](fact:two words)`, `(x)[fact:name]`, `<fact:name>`. */
export function* brokenFactLinks(nodes: readonly Nodes[]): Generator<PlacedStray> {
  const shown = new Set<Nodes>();
  for (const top of nodes) {
    for (const node of nodesOf(top)) {
      if (isBareAddress(node)) {
        node.children.forEach((child) => shown.add(child));
        const at = spanOf(node.data?.origin ?? [], 1, 0, 1);
        yield { at, words: undefined, name: node.url.slice('fact:'.length) };
      }
      if ((node.type !== 'text' && node.type !== 'inlineCode') || shown.has(node)) continue;
      for (const { start, end, words, name } of strayLinksIn(node.value))
        yield { at: spanOf(node.data?.origin ?? [], node.value.length, start, end), words, name };
    }
  }
}

/** Places of fact links in mission.yaml and in front matter, where they are not read as links. */
export function linksInValues({ yaml, findings }: Mission): readonly Span[] {
  return [yaml, ...findings.map(({ head }) => head)].flatMap((file) => [...linksIn(file.value, [], file)]);
}

/** Keys whose texts may hold links: notes are never printed, and a waiver may quote a link. */
const unprinted: ReadonlySet<string> = new Set(['note', 'waivers']);

function* linksIn(value: unknown, path: Path, file: YamlValues): Generator<Span> {
  if (typeof value === 'string') {
    for (const { start, end } of strayLinksIn(value)) yield spanWithin(file.locate(path), value.slice(start, end));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, next] of Object.entries(value)) {
      if (!unprinted.has(key)) yield* linksIn(next, [...path, Array.isArray(value) ? Number(key) : key], file);
    }
  }
}

/** The place of some words in a text; the whole text if they are written otherwise there, as over two lines. */
function spanWithin(at: Span, words: string): Span {
  const index = spanText(at).indexOf(words);
  return index < 0 ? at : { ...at, start: at.start + index, end: at.start + index + words.length };
}
