import type { Link, Nodes } from 'mdast';
import { isFactUrl } from '../claims/fact-link.ts';
import type { Source, Span } from '../diagnostic.ts';
import { spanOf } from '../origin.ts';
import { nodesOf } from './markdown.ts';
import type { Mission } from './mission.ts';

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
      for (const { index, 0: words } of node.value.matchAll(/(?:\[[^\][]*)?\]\s*\(\s*fact:[^)\n]*\)?/g)) {
        yield spanOf(node.data?.origin ?? [], node.value.length, index, index + words.length);
      }
    }
  }
}
