import type { Nodes, Text } from 'mdast';
import { isFactUrl } from '../claims/fact-link.ts';
import type { Source } from '../diagnostic.ts';
import { splitFrontMatter } from '../mission/front-matter.ts';
import { parseMarkdown } from '../mission/markdown.ts';
import { fixedText, type Fix, type FixedFile, type Rewording } from './fix.ts';

/**
 * The fixes that change the words that they are about and no others, and mark up no others: `a**14**b` with a link inside its asterisks
 * would no longer be bold. All are tried at once, which is nearly always enough, and one by one only where that fails.
 */
export function soundFixes({ source, fixes }: FixedFile): FixedFile {
  const isSound = (some: readonly Fix[]): boolean => {
    const meant = saidIn(source, some.flatMap(({ words }) => words));
    return meant !== undefined && saidIn({ ...source, text: fixedText(source.text, some) }) === meant;
  };
  if (isSound(fixes)) return { source, fixes };
  const sound = fixes.filter((fix) => isSound([fix]));
  return { source, fixes: isSound(sound) ? sound : [] };
}

/** What a file says with all of its markup but fact links, some of its words put otherwise. Nothing where these are no running text. */
function saidIn(source: Source, rewordings: readonly Rewording[] = []): string | undefined {
  const { bodyStart, head } = splitFrontMatter(source, '');
  const left = new Set(rewordings);
  const words = said(parseMarkdown(source, bodyStart), left);
  return left.size === 0 ? `${JSON.stringify(head.value ?? null)}${words}` : undefined;
}

function said(node: Nodes, rewordings: Set<Rewording>): string {
  if (node.type === 'text') return reworded(node, rewordings);
  const words = 'children' in node ? node.children.map((child) => said(child, rewordings)).join('') : 'value' in node ? node.value : '';
  if (node.type === 'link' && isFactUrl(node.url)) return words;
  const { children: _children, position: _position, data: _data, ...markup } = node as Nodes & { children?: unknown };
  return `\0${JSON.stringify(markup)}${words}\0`;
}

/** The words of a text. The rewordings that stand in it are made and taken off the list. */
function reworded({ value, data }: Text, rewordings: Set<Rewording>): string {
  let words = value;
  let end = value.length;
  for (const { at, from, to } of data?.origin?.toReversed() ?? []) {
    const isOneToOne = to - from === end - at;
    const written = value.slice(at, end);
    const here = isOneToOne ? [...rewordings].filter((one) => from <= one.at.start && one.at.end <= to) : [];
    for (const one of here) rewordings.delete(one);
    if (here.length > 0) words = words.slice(0, at) + fixedText(written, here, from) + words.slice(end);
    end = at;
  }
  return words;
}
