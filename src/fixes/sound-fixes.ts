import type { Nodes } from 'mdast';
import { isFactUrl } from '../claims/fact-link.ts';
import type { Source } from '../diagnostic.ts';
import { splitFrontMatter } from '../mission/front-matter.ts';
import { parseMarkdown } from '../mission/markdown.ts';
import { fixedText, type Fix, type FixedFile } from './fix.ts';

/**
 * The fixes that leave every word as it is and mark up no other: `a**14**b` with a link inside its asterisks would no longer be bold.
 * All are tried at once, which is nearly always enough, and one by one only where that fails.
 */
export function soundFixes({ source, fixes }: FixedFile): FixedFile {
  const before = wordsOf(source);
  const isSound = (some: readonly Fix[]): boolean => wordsOf({ ...source, text: fixedText(source.text, some) }) === before;
  if (isSound(fixes)) return { source, fixes };
  const sound = fixes.filter((fix) => isSound([fix]));
  return { source, fixes: isSound(sound) ? sound : [] };
}

/** What a file says with all of its markup but fact links. */
function wordsOf(source: Source): string {
  const { bodyStart, head } = splitFrontMatter(source, '');
  return `${JSON.stringify(head.value ?? null)}${said(parseMarkdown(source, bodyStart))}`;
}

function said(node: Nodes): string {
  const words = 'children' in node ? node.children.map((child) => said(child)).join('') : 'value' in node ? node.value : '';
  if (node.type === 'text' || (node.type === 'link' && isFactUrl(node.url))) return words;
  const { children: _children, position: _position, data: _data, ...markup } = node as Nodes & { children?: unknown };
  return `\0${JSON.stringify(markup)}${words}\0`;
}
