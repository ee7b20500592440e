import type { Root, Nodes, PhrasingContent, Text, InlineCode, Link } from 'mdast';
import { keepsItsStop } from '../../claims/sentences/sentence.ts';
import type { Language } from '../../languages/language.ts';
import { isPhrasingParent, sliceText, textBlocks, textNode } from '../tree.ts';
import { plainText } from '../../source/markdown/parse.ts';
import { type Origin, type Run, sliceOrigin } from '../../source/origin.ts';
import type { Source } from '../../source/source.ts';

/**
 * Puts the comma between the words of a quotation and its attribution. How they end is known once the facts are filled
 * in.
 */
export function setCommas(root: Root, language: Language): void {
  for (const block of textBlocks(root)) setIn(block, language);
}

type Parent = Nodes & { children: PhrasingContent[] };

function setIn(parent: Parent, language: Language): void {
  const children: readonly PhrasingContent[] = parent.children;
  for (const child of children) if (isPhrasingParent(child)) setIn(child, language);
  parent.children = children.flatMap((child, index) => {
    if (child.type !== 'text' || child.data?.marks !== 'attribution') return [child];
    return commaAfter(
      children.slice(0, index).flatMap((node) => endingsOf(node)),
      language,
    );
  });
}

/** Some characters of a sentence; those of code and addresses are not prelim's to change. */
interface Ending {
  readonly node: Text | InlineCode;
  readonly isFixed: boolean;
}

function endingsOf(node: PhrasingContent, isFixed = false): Ending[] {
  if (node.type === 'text') return [{ node, isFixed }];
  if (node.type === 'inlineCode') return [{ node, isFixed: true }];
  if (!('children' in node)) return [];
  return (node.children as PhrasingContent[]).flatMap((child) =>
    endingsOf(child, isFixed || (node.type === 'link' && isAddress(node))),
  );
}

/** Whether a link shows its own address. */
const isAddress = (link: Link): boolean => [link.url, link.url.replace(/^mailto:/, '')].includes(plainText(link));

const ending = /(\.{2,}|[.?!,;:…–—-]?)([”’"')\]]*)\s*$/;

/**
 * A full stop becomes a comma where it stands; ?, ! and … stay; what ends without a mark, or with a bracket, has the
 * comma behind it.
 */
function commaAfter(endings: readonly Ending[], language: Language): Text[] {
  const words = endings
    .map(({ node, isFixed }) => (isFixed ? '\uFFFC'.repeat(node.value.length) : node.value))
    .join('');
  const found = ending.exec(words);
  const [index, mark, closing] = [found?.index ?? words.length, found?.[1] ?? '', found?.[2] ?? ''];
  const isBracketed = /[)\]]/.test(closing);
  const isStop = /^[.;:]$/.test(mark) && !(mark === '.' && keepsItsStop(words.slice(0, index + 1), language));
  if (!isStop && mark !== '' && mark !== '.' && !isBracketed) return [];
  if (isStop) replaceAt(index, isBracketed ? '' : ',', endings);
  return isStop && !isBracketed ? [] : behind(endings.at(-1)?.node);
}

/** Puts a character, or nothing, in the place of one. */
function replaceAt(place: number, by: string, endings: readonly Ending[]): void {
  let start = place;
  for (const { node } of endings) {
    const { value } = node;
    if (start < value.length) {
      node.value = value.slice(0, start) + by + value.slice(start + 1);
      if (by === '') node.data = { ...node.data, origin: without(start, value.length, node.data?.origin ?? []) };
      return;
    }
    start -= value.length;
  }
}

/** The origin of a text that one character was taken out of. */
function without(place: number, length: number, origin: Origin): Run[] {
  const before = place > 0 ? sliceOrigin(origin, length, 0, place) : [];
  const after = place + 1 < length ? sliceOrigin(origin, length, place + 1, length) : [];
  return [...before, ...after.map((run) => ({ ...run, at: run.at + place }))];
}

/** A comma with no place of its own: it stands where the words end. */
function behind(last: Text | InlineCode | undefined): Text[] {
  const end = last?.data?.origin?.at(-1);
  return end ? [textNode(',', { source: end.source, start: end.to, end: end.to })] : [];
}

/** The full stop of a template falls away after a text of the mission that ends with one: “said Ann Lee Jr.” */
export function dropDoubleStops(root: Root): void {
  for (const block of textBlocks(root)) dropIn(block, { words: '', file: undefined });
}

interface Said {
  words: string;
  file: Source | undefined;
}

function dropIn(parent: Nodes & { children: PhrasingContent[] }, said: Said): void {
  parent.children = parent.children.flatMap((child): PhrasingContent[] => {
    if ('children' in child) dropIn(child as typeof parent, said);
    if (child.type !== 'text') {
      if (!('children' in child)) said.words = '';
      return [child];
    }
    const left = afterStop(child, said);
    [said.words, said.file] = [child.value, child.data?.origin?.at(-1)?.source];
    return left.value === '' ? [] : [left];
  });
}

function afterStop(text: Text, { words, file }: Said): Text {
  const isDouble = words.endsWith('.') && /^\.(?!\.)/.test(text.value) && text.data?.origin?.[0]?.source !== file;
  return isDouble ? sliceText(text, 1, text.value.length) : text;
}
