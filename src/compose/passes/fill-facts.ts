import type { Nodes, PhrasingContent, Text, Link } from 'mdast';
import { type FactLink, readFactLink } from '../../claims/fact-link.ts';
import { readClaim } from '../../claims/parse/parse-claim.ts';
import { memoize } from '../../collections/memoize.ts';
import { eitherPattern, patternOf } from '../../languages/patterns.ts';
import { endsInAbbreviation } from '../../claims/sentences/sentence.ts';
import type { Language } from '../../languages/language.ts';
import { write } from '../../claims/write/write.ts';
import type { Pass } from './pass.ts';
import { type PhrasingParent, sliceText, textBlocks, textNode } from '../tree.ts';
import { wordingOf } from '../../house/house.ts';
import { subjectOf } from '../../mission/facts/lookup.ts';
import type { Mission } from '../../mission/mission.ts';
import { isFactUrl, strayAddress } from '../../source/markdown/links.ts';
import { plainText } from '../../source/markdown/parse.ts';
import { spanOf } from '../../source/origin.ts';

/** Takes the fact links out of a document: the writer’s words stay, and if there are none prelim writes them. */
export const fillFacts: Pass = (root, mission) => {
  for (const block of textBlocks(root)) fillIn(block, '', block.type === 'tableCell', mission);
};

type FactContext = Pick<Mission, 'facts' | 'house' | 'language'>;

/** Where words are to stand. */
interface Position {
  readonly startsSentence: boolean;
  /** In a table, where figures are compared with each other. */
  readonly isCell: boolean;
  /** The writer’s words before and behind: with a hedge of their own prelim writes none. */
  readonly before: string;
  readonly after: string;
}

/** The words that prelim writes for a link without words; undefined if the facts of the link do not allow any. */
export function wordsFor(
  link: FactLink | undefined,
  { startsSentence, isCell, before, after }: Position,
  { facts, house, language }: FactContext,
): string | undefined {
  const subject = link && subjectOf(link, facts);
  if (!subject) return undefined;
  const writing = { as: link.as, startsSentence, wording: wordingOf(house), tolerances: house.tolerances, language };
  const inDigits = isCell && link.as === undefined ? write(subject, { ...writing, as: 'digits' }) : undefined;
  const words = inDigits ?? write(subject, writing);
  return words !== undefined && hasHedgeBeside(before, after, language) ? withoutHedge(words, language) : words;
}

/** “more than 1,200” as “1,200”: one hedge is enough, and whether the writer’s own is true is judged like all words. */
function withoutHedge(words: string, language: Language): string {
  const { statement, start, figure } = readClaim(words, language);
  const isHedged = 'hedge' in statement && statement.hedge !== undefined && start < figure.start;
  return isHedged ? words.slice(figure.start) : words;
}

/** Whether a hedge ends the words before a place, as in “More than …”, or begins those behind it, “… or so”. */
function hasHedgeBeside(before: string, after: string, language: Language): boolean {
  const { hedges, hedgesAfter, mentions } = language;
  const lead = ` ${before.slice(-longestHedge).toLowerCase().replace(/\s+/g, ' ')}`;
  const tail = `${after
    .slice(0, longestHedge)
    .toLowerCase()
    .replace(/[\s.,;:)]+/g, ' ')} `;
  const leading = Object.entries(hedges).flatMap(([meaning, phrases]) => (meaning === 'exactly' ? [] : phrases));
  const isConcerning = (phrase: string): boolean =>
    mentions.concerning.words.includes(phrase) && concerns(language)().test(lead.slice(0, -phrase.length - 1));
  return (
    [...leading, ...mentions.moreHedges].some((phrase) => lead.endsWith(` ${phrase} `) && !isConcerning(phrase)) ||
    Object.values(hedgesAfter).some((phrases) => phrases.some((phrase) => tail.startsWith(` ${phrase} `)))
  );
}

/** Before a hedge that means “concerning”: complaints about. */
const concerns = memoize(({ mentions }: Language) => patternOf(() => ` ${eitherPattern(mentions.concerning.after)} $`));

/** No hedge is longer, in characters. */
const longestHedge = 40;

/** Whether a word behind these words begins a sentence: after nothing, or after a full stop and the like. */
export function isSentenceStart(before: string, language: Language): boolean {
  const from = Math.max(0, before.length - reach);
  const end = (from === 0 ? opening : laterOpening).exec(before.slice(from));
  if (end === null) return false;
  const mark = from + end.index;
  return !(before[mark] === '.' && endsInAbbreviation(before.slice(0, mark + 1), language));
}

/** How far before a word the end of the sentence before it is looked for, in UTF-16 units: beyond all marks there. */
const reach = 60;

const laterOpening = /[.?!…][”’"')\]]*\s[\s“‘"'([]*$/u;

const opening = /(?:^|[.?!…][”’"')\]]*\s)[\s“‘"'([]*$/u;

/**
 * Goes through the words of a block with all that stands before them, since that decides how a sentence begins. Returns
 * the words up to the end of `parent`.
 */
function fillIn(parent: PhrasingParent, before: string, isCell: boolean, context: FactContext): string {
  let words = before;
  const { children } = parent;
  parent.children = children.flatMap((child, index): PhrasingContent[] => {
    if (child.type === 'link' && isFactUrl(child.url)) {
      const startsSentence = isSentenceStart(words, context.language);
      const position = { startsSentence, isCell, before: words, after: textAtStart(children[index + 1]) };
      const filled = fillLink(child, position, context);
      words += filled.map((node) => plainText(node)).join('');
      return filled;
    }
    if (child.type === 'text' && child.data?.marks === 'opening') {
      words = '';
      return [];
    }
    if ('children' in child) words = fillIn(child, words, isCell, context);
    const clean = withoutAddresses(child);
    if (!('children' in child)) words += clean.map((node) => plainText(node)).join('');
    return clean;
  });
  return words;
}

/** The words of a text node; of others it does not matter how they begin. */
export const textAtStart = (node: Nodes | undefined): string => (node?.type === 'text' ? node.value : '');

/** What stands in the place of a fact link. Every text of it knows the address of the link. */
function fillLink(link: Link, position: Position, context: FactContext): PhrasingContent[] {
  if (link.children.length > 0) {
    for (const child of link.children) setFact(child, link.url);
    return link.children;
  }
  // its further runs count the characters of the address, which may be more than the words have
  const origin = (link.data?.origin ?? []).slice(0, 1);
  const value = wordsFor(readFactLink(link.url), position, context) ?? `[${link.url.replace(/^fact:/, '')}?]`;
  return [{ type: 'text', value: value.replace(strayAddress, '?]'), data: { origin, fact: link.url } }];
}

function setFact(node: Nodes, url: string): void {
  if (node.type === 'text') node.data = { ...node.data, fact: url };
  if ('children' in node) for (const child of node.children) setFact(child, url);
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
