import { type LinkJudgement, judgeLink } from './judged.ts';
import type { LinkedWords, Passage } from '../passages/passage.ts';
import { passagesOf } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Verdict } from '../../claims/judge/judge.ts';
import { mayExtendLink, recordPhraseStart } from '../../claims/scan/link-context.ts';
import { type Mention, scan } from '../../claims/scan/scan.ts';
import { nounAfter } from '../../claims/sentences/noun-phrase.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { measureOf } from '../../claims/subject.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';

interface Placed {
  readonly passage: Passage;
  /** Characters of the passage. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where it stands in its file; of a link, all of it. */
  readonly at: Span;
}

/** Words that claim a fact. */
export interface LinkedEntry extends Placed {
  readonly kind: 'linked';
  readonly url: string;
  readonly isWritten: boolean;
  /** Whether words outside the brackets belong to the claim. */
  readonly isWider: boolean;
  /** Nothing where the link leads nowhere. */
  readonly judged: LinkJudgement | undefined;
}

/** A number that claims no fact, or what only looks like one. */
export interface UnlinkedEntry extends Placed {
  readonly kind: 'unlinked';
  readonly mention: Mention;
}

export type Entry = LinkedEntry | UnlinkedEntry;

const known = { all: new WeakMap<Draft, readonly Entry[]>(), linked: new WeakMap<Draft, readonly LinkedEntry[]>() };

/**
 * Every number of a mission's text, linked or not, and what was set aside, in reading order. Searched once for all that
 * ask.
 */
export function entriesOf(draft: Draft): readonly Entry[] {
  const entries = known.all.get(draft) ?? inPassages(draft, (passage) => entriesIn(passage, draft.mission));
  known.all.set(draft, entries);
  return entries;
}

/** The fact links alone, which cost no search of all the text. Judged once for all that ask. */
export function linkedEntriesOf(draft: Draft): readonly LinkedEntry[] {
  const entries = known.linked.get(draft) ?? inPassages(draft, (passage) => linkedIn(passage, draft.mission));
  known.linked.set(draft, entries);
  return entries;
}

/** What passages hold; of printed ones only what findings and quotations do not hold already. */
function inPassages<T extends Entry>(draft: Draft, find: (passage: Passage) => readonly T[]): readonly T[] {
  return passagesOf(draft).flatMap((passage) => onlyHere(find(passage), passage, draft.mission));
}

const onlyHere = <T extends { readonly at: Span }>(
  found: readonly T[],
  { part }: Passage,
  { findings, quotations }: Mission,
): readonly T[] =>
  part === 'printed'
    ? found.filter(({ at }) => ![...findings, ...quotations].some(({ source }) => source === at.source))
    : found;

function linkedIn(passage: Passage, mission: Mission): readonly LinkedEntry[] {
  const found = (link: LinkedWords): readonly Mention[] =>
    mayExtendLink(passage.text.slice(0, link.start), passage.text.slice(link.end), passage.language)
      ? mentionsOf(passage)
      : [];
  return onlyHere(passage.links, passage, mission).map((link) => linkedEntry(link, found(link), passage, mission));
}

function entriesIn(passage: Passage, mission: Mission): readonly Entry[] {
  const unlinked = mentionsOf(passage).flatMap((mention) => unlinkedPart(mention, passage));
  return [...linkedIn(passage, mission), ...unlinked].toSorted((a, b) => a.start - b.start);
}

const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** A number that no link holds. Of one that a link holds in part, such as “[29] of the 107”, what is left. */
export function unlinkedPart(mention: Mention, passage: Passage): readonly UnlinkedEntry[] {
  const links = passage.links.filter((link) => meets(link, mention));
  if (links.length === 0) return [unlinkedEntry(mention, passage)];
  if ('aside' in mention || links.some((link) => link.start <= mention.start && mention.end <= link.end)) return [];
  const { start } = mention;
  const rest = passage.text
    .slice(start, mention.end)
    .split('')
    .map((character, index) =>
      links.some((link) => link.start <= start + index && start + index < link.end) ? '\uFFFC' : character,
    );
  const left = scan(rest.join(''), passage.language);
  return left.map((part) =>
    unlinkedEntry({ ...part, start: part.start + start, end: part.end + start } as Mention, passage),
  );
}

function unlinkedEntry(mention: Mention, passage: Passage): UnlinkedEntry {
  const { start, end, text } = mention;
  return { kind: 'unlinked', passage, start, end, text, at: passage.spanOf(start, end), mention };
}

/** The words of a link held against their fact, with the words beside the brackets that belong to them. */
function linkedEntry(link: LinkedWords, mentions: readonly Mention[], passage: Passage, mission: Mission): LinkedEntry {
  const { url, at, isWritten } = link;
  const around = recordAround(link, passage, mission) ?? mentions.find((mention) => isAround(mention, link, passage));
  const whole = around && judgedAt(around, passage, url, mission);
  const isClear = whole && (isPercentage(whole) || !['unreadable', 'wrong-kind'].includes(whole.judgement.verdict));
  const { start, end } = isClear
    ? { start: Math.min(around.start, link.start), end: Math.max(around.end, link.end) }
    : link;
  const isEmpty = !isWritten && start === end; // prelim has no words for it, which is told as a name that leads nowhere
  const own = isClear ? whole : isEmpty ? undefined : judgedAt(link, passage, url, mission);
  const judged =
    own && isBareShare(own, link, passage) ? { ...own, judgement: { ...own.judgement, ...bareShare } } : own;
  return {
    kind: 'linked',
    passage,
    start,
    end,
    text: passage.text.slice(start, end),
    at,
    url,
    isWritten,
    isWider: isClear === true,
    judged,
  };
}

const bareShare = { verdict: 'false', isOtherUnit: true, isBareShare: true } as const;

/**
 * “[7] per cent”, “[3] percentage points”: never a count, whatever the fact is. Other units may be words that the fact
 * does not have.
 */
const isPercentage = ({ claim: { statement } }: LinkJudgement): boolean =>
  'measure' in statement && statement.measure !== 'number';

const judgedAt = (
  { start, end }: { start: number; end: number },
  { text }: Passage,
  url: string,
  mission: Mission,
): LinkJudgement | undefined => judgeLink(text.slice(start, end), url, mission);

/** “a record [17]” */
function recordAround(
  { url, start, end }: LinkedWords,
  passage: Passage,
  mission: Mission,
): { start: number; end: number } | undefined {
  const from = recordPhraseStart(passage.text.slice(0, start), passage.language);
  if (from === undefined) return undefined;
  const wider = { start: from, end };
  return judgedAt(wider, passage, url, mission)?.claim.statement.kind === 'record' ? wider : undefined;
}

/** “almost [12 million]”, “[62] per cent”: what stands outside the brackets says as much as what stands inside. */
const isAround = (mention: Mention, link: LinkedWords, { links }: Passage): boolean =>
  !('aside' in mention) &&
  mention.start <= link.start &&
  mention.end >= link.end &&
  mention.end - mention.start > link.end - link.start &&
  links.filter((other) => other.start < mention.end && mention.start < other.end).length === 1;

const percentWordsOf = memoize(({ percents, shares }: Language): readonly string[] => [
  ...Object.values(percents).flat(),
  shares.point,
]);

/**
 * “[97] stations” where the fact is 97 per cent: a plain number before a noun, in a sentence that has no per cent for
 * it. In tables the head may say it, and before other words than nouns so may an earlier sentence.
 */
function isBareShare(
  { claim: { statement }, subject }: LinkJudgement,
  { end, isWritten }: LinkedWords,
  { text, inside, language }: Passage,
): boolean {
  if (statement.kind !== 'number' || statement.measure !== 'number' || !isWritten || inside === 'table') return false;
  const isShare =
    subject.kind === 'share' || (subject.kind === 'fact' && measureOf(subject.unit, language) !== 'number');
  if (!isShare || !nounAfter(text, end, language)) return false;
  const sentence = sentenceAt(text, end, language);
  const said = text.slice(sentence.start, sentence.end).toLowerCase();
  return !percentWordsOf(language).some((word) => said.includes(word));
}

const knownLinks = new WeakMap<Draft, ReadonlyMap<Passage, readonly LinkedEntry[]>>();

/**
 * What came of the link that holds some characters of a passage: rules of its own tell it, and one problem is one
 * message.
 */
export function linkVerdict(
  passage: Passage,
  { start, end }: { readonly start: number; readonly end: number },
  draft: Draft,
): Verdict | undefined {
  const links = knownLinks.get(draft) ?? byPassage(draft);
  knownLinks.set(draft, links);
  return links.get(passage)?.find((link) => link.start < end && start < link.end)?.judged?.judgement.verdict;
}

function byPassage(draft: Draft): ReadonlyMap<Passage, readonly LinkedEntry[]> {
  const links = new Map<Passage, LinkedEntry[]>();
  for (const entry of linkedEntriesOf(draft)) {
    const before = links.get(entry.passage);
    if (before) before.push(entry);
    else links.set(entry.passage, [entry]);
  }
  return links;
}

const knownMentions = new WeakMap<Passage, readonly Mention[]>();

/** Every number that a passage says, linked or not, and what was set aside. Searched once for all that ask. */
export function mentionsOf(passage: Passage): readonly Mention[] {
  const before = knownMentions.get(passage);
  if (before) return before;
  const found = scan(passage.text, passage.language);
  knownMentions.set(passage, found);
  return found;
}
