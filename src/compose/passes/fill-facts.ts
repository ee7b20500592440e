import type { Root, Nodes, PhrasingContent, Text, Link } from 'mdast';
import { type FactLink, readFactLink } from '../../claims/fact-link.ts';
import { endsInAbbreviation } from '../../claims/sentences/sentence.ts';
import { write } from '../../claims/write/write.ts';
import type { Language } from '../../languages/language.ts';
import { sliceText, textBlocks, textNode } from '../tree.ts';
import { type House, wordingOf } from '../../house/house.ts';
import { type Facts, subjectOf } from '../../mission/facts/lookup.ts';
import { isFactUrl, strayAddress } from '../../source/markdown/links.ts';
import { plainText } from '../../source/markdown/parse.ts';
import { spanOf } from '../../source/origin.ts';

interface Filling {
  readonly facts: Facts;
  readonly house: House;
  readonly language: Language;
}

/** Strips the fact links of a document: the writer's words stay, and where there are none prelim writes them. */
export function fillFacts(root: Root, filling: Filling): void {
  for (const block of textBlocks(root)) fillIn(block, '', block.type === 'tableCell', filling);
}

/** Goes through the words of a block with all that stands before them, since that decides how a sentence begins. */
function fillIn(
  parent: Nodes & { children: PhrasingContent[] },
  before: string,
  isCell: boolean,
  filling: Filling,
): string {
  let said = before;
  parent.children = parent.children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'link' && isFactUrl(child.url)) {
      const words = filled(child, { startsSentence: beginsSentence(said, filling.language), isCell }, filling);
      said += words.map((word) => plainText(word)).join('');
      return words;
    }
    if (child.type === 'text' && child.data?.marks === 'opening') {
      said = '';
      return [];
    }
    if ('children' in child) said = fillIn(child, said, isCell, filling);
    const left = withoutAddresses(child);
    if (!('children' in child)) said += left.map((word) => plainText(word)).join('');
    return left;
  });
  return said;
}

/** A link that could not be read as one is never printed: of `[x](fact:two words)` a draft shows `[x?]`. */
function withoutAddresses(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'inlineCode') return [{ ...node, value: node.value.replace(strayAddress, '?]') }];
  if (node.type !== 'text') return [node];
  const { value, data } = node;
  const pieces: Text[] = [];
  let done = 0;
  for (const { 0: address, index } of value.matchAll(strayAddress)) {
    const end = index + address.length;
    if (index > done) pieces.push(sliceText(node, done, index));
    pieces.push(textNode('?]', spanOf(data?.origin ?? [], value.length, index, end)));
    done = end;
  }
  if (done === 0) return [node];
  return done < value.length ? [...pieces, sliceText(node, done, value.length)] : pieces;
}

function filled(link: Link, standing: Standing, filling: Filling): PhrasingContent[] {
  if (link.children.length > 0) return link.children.map((child) => claiming(child, link.url));
  // its further runs count the characters of the address, which may be more than the words have
  const origin = (link.data?.origin ?? []).slice(0, 1);
  const value = wordsFor(readFactLink(link.url), standing, filling) ?? `[${link.url.replace(/^fact:/, '')}?]`;
  return [{ type: 'text', value: value.replace(strayAddress, '?]'), data: { origin, fact: link.url } }];
}

function claiming<N extends Nodes>(node: N, url: string): N {
  if (node.type === 'text') node.data = { ...node.data, fact: url };
  if ('children' in node) for (const child of node.children) claiming(child, url);
  return node;
}

/** Whether a word that follows these begins a sentence: after nothing, or after a full stop and the like. */
export function beginsSentence(before: string, language: Language): boolean {
  const end = /(?:^|[.?!…][”’"')\]]*\s)[\s“‘"'([]*$/u.exec(before);
  return end !== null && !(before[end.index] === '.' && endsInAbbreviation(before.slice(0, end.index + 1), language));
}

/** Where words are to stand. */
interface Standing {
  readonly startsSentence: boolean;
  /** In a table, where figures are compared with each other. */
  readonly isCell: boolean;
}

/** The words that prelim writes for a link without words; nothing where the fact does not allow them. */
export function wordsFor(
  link: FactLink | undefined,
  { startsSentence, isCell }: Standing,
  { facts, house, language }: Filling,
): string | undefined {
  const subject = link && subjectOf(link, facts);
  if (!subject) return undefined;
  const writing = { as: link.as, startsSentence, wording: wordingOf(house), tolerances: house.tolerances, language };
  const inDigits = isCell && link.as === undefined ? write(subject, { ...writing, as: 'digits' }) : undefined;
  return inDigits ?? write(subject, writing);
}
