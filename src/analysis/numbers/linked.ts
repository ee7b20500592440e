import { type LinkJudgement, judgeLink } from './judge-link.ts';
import { type PlacedWords, mentionsOf } from './mentions.ts';
import { daysOf } from '../days/days-in-text.ts';
import type { LinkedWords, Passage, TextRange } from '../passages/passage.ts';
import { passagesOf, withoutReprints } from '../passages/passages.ts';
import { visibleText } from '../text/visible-text.ts';
import type { Verdict } from '../../claims/judge/judge.ts';
import { mayExtendLink, recordPhraseStart } from '../../claims/scan/link-context.ts';
import type { Mention } from '../../claims/scan/scan.ts';
import { nounAfter } from '../../claims/sentences/noun-phrase.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { measureOf } from '../../claims/subject.ts';
import { memoize } from '../../collections/memoize.ts';
import { firstIndex } from '../../collections/search.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import { eitherWord, gap, patternOf, wordEnd, wordStart } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';

/** Words that claim a fact. */
export interface LinkedEntry extends PlacedWords {
  readonly kind: 'linked';
  readonly url: string;
  readonly isWritten: boolean;
  /** Whether words outside the brackets belong to the claim. */
  readonly isWider: boolean;
  /** undefined if the link leads to no fact. */
  readonly judged: LinkJudgement | undefined;
}

/** The fact links of a mission's text in reading order, each with its judgement. Costs no search of all the text. */
export const linkedEntriesOf = memoize((draft: Draft): readonly LinkedEntry[] =>
  passagesOf(draft).flatMap((passage) => linkedEntriesIn(passage, draft.mission)),
);

/** The fact links of a passage; of a printed one only those that no finding or quotation holds. */
export const linkedEntriesIn = (passage: Passage, mission: Mission): readonly LinkedEntry[] =>
  withoutReprints(passage.links, passage, mission).map((link) => {
    const isWiderPossible = mayExtendLink(
      passage.text.slice(0, link.start),
      passage.text.slice(link.end),
      passage.language,
    );
    return linkedEntry(link, isWiderPossible ? mentionsOf(passage) : [], passage, mission);
  });

/**
 * Verdict of the fact link that overlaps `[start, end)` of a passage, or undefined if there is none. Rules use it to
 * stay silent where a link rule already reports.
 */
export const linkVerdict = (passage: Passage, { start, end }: TextRange, draft: Draft): Verdict | undefined =>
  linksByPassage(draft)
    .get(passage)
    ?.find((link) => link.start < end && start < link.end)?.judged?.judgement.verdict;

/** The links of each passage of a draft; passages without links are missing. */
export const linksByPassage = memoize((draft: Draft): ReadonlyMap<Passage, readonly LinkedEntry[]> => {
  const links = new Map<Passage, LinkedEntry[]>();
  for (const entry of linkedEntriesOf(draft)) {
    const ofPassage = links.get(entry.passage);
    if (ofPassage) ofPassage.push(entry);
    else links.set(entry.passage, [entry]);
  }
  return links;
});

/** A link with its judgement, widened by the words beside its brackets if they belong to its claim. */
function linkedEntry(link: LinkedWords, mentions: readonly Mention[], passage: Passage, mission: Mission): LinkedEntry {
  const { url, at, isWritten } = link;
  const otherYear = withOtherYear(link, passage, mission) ?? dayAlone(link, passage, mission);
  if (otherYear) return otherYear;
  const around = recordAround(link, passage, mission) ?? mentions.find((mention) => isAround(mention, link, passage));
  const grown = around ? undefined : (grownAround(link, passage) ?? besideOther(link, mentions, passage));
  const range = around ?? grown;
  const wider = range && judgedAt(range, passage, url, mission);
  const isSure = grown !== undefined || (wider && isPercentage(wider)) || isBehindCurrency(link, passage);
  const isClear = wider && (isSure || !['unreadable', 'wrong-kind'].includes(wider.judgement.verdict));
  const narrow = isClear ? { start: Math.min(range.start, link.start), end: Math.max(range.end, link.end) } : link;
  const isEmpty = !isWritten && narrow.start === narrow.end; // prelim has no words for it: reported as an unknown name
  const alone = isClear ? wider : isEmpty ? undefined : judgedAt(link, passage, url, mission);
  const inside = isClear && narrow.start < link.start ? judgedAt(link, passage, url, mission) : alone;
  const twice =
    inside && isWritten
      ? (hedgedTwice(link, inside, passage) ?? (isClear ? undefined : asDifference(link, inside, passage)))
      : undefined;
  const joined = twice && judgedAt(twice, passage, url, mission);
  const own = joined ? { ...joined, judgement: { ...joined.judgement, verdict: 'unreadable' as const } } : alone;
  const { start, end } = twice ?? narrow;
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
    isWider: isClear === true || twice !== undefined,
    judged,
  };
}

/**
 * “[24 April] 2031”, “[24 April] of 2031”: a link to a day, widened by a wrong year behind it. undefined if there is
 * none, or if the number may count what follows: “on [24 April] 1968 observers”.
 */
function withOtherYear(link: LinkedWords, passage: Passage, mission: Mission): LinkedEntry | undefined {
  const { start, end, url, isWritten } = link;
  if (!yearBehind.test(passage.text.slice(end, end + yearReach))) return undefined;
  const own = judgedAt(link, passage, url, mission);
  if (own?.judgement.verdict !== 'true' || own.claim.statement.kind !== 'date') return undefined;
  if (own.claim.statement.year !== undefined || own.subject.kind !== 'fact' || own.subject.value.kind !== 'date')
    return undefined;
  const groups = daysOf(passage);
  const { year, days = [] } = groups[firstIndex(groups, (group) => group.end > start)] ?? {};
  if (!year || year.start < end || !days.some(({ figure }) => start <= figure.start && figure.end <= end))
    return undefined;
  const digits = /\d{4}/.exec(passage.text.slice(year.start, year.end))?.[0];
  if (digits === undefined) return undefined;
  const isFar = Math.abs(Number(digits) - own.subject.value.date.year) > farYears;
  if (isFar && /^\s[a-z]/.test(passage.text.slice(year.end, year.end + 2))) return undefined;
  const words = `${passage.text.slice(start, end)} ${digits}`;
  const judged = judgeLink(words, url, mission);
  if (judged?.judgement.verdict !== 'false') return undefined;
  const at = passage.spanOf(year.start, year.end);
  return {
    kind: 'linked',
    passage,
    start,
    end: year.end,
    text: passage.text.slice(start, year.end),
    at: at.source === link.at.source ? { ...at, start: Math.min(at.start, link.at.start) } : link.at,
    url,
    isWritten,
    isWider: true,
    judged,
  };
}

/**
 * “[8] and [9 October]”: a link to a day that has its month from the words behind it. undefined if the link is no day
 * of a phrase, or leads to something else.
 */
function dayAlone(link: LinkedWords, passage: Passage, mission: Mission): LinkedEntry | undefined {
  const { start, end, at, url, isWritten } = link;
  const text = passage.text.slice(start, end);
  if (!/^\d{1,2}[a-z]{0,2}$/.test(text)) return undefined;
  const groups = daysOf(passage);
  const group = groups[firstIndex(groups, (one) => one.end > start)];
  const named = group?.days.find(({ figure }) => figure.start === start && figure.end === end);
  if (!named) return undefined;
  const { calendar } = mission.language;
  const month = calendar.written(calendar.months[named.month - 1] ?? '');
  const judged = judgeLink(`${named.day} ${month}${named.year === undefined ? '' : ` ${named.year}`}`, url, mission);
  if (judged?.subject.kind !== 'fact' || judged.subject.value.kind !== 'date') return undefined;
  return { kind: 'linked', passage, start, end, text, at, url, isWritten, isWider: false, judged };
}

const yearReach = 12;

const yearBehind = /^[\s,(]{0,3}(?:[a-z]{1,3}\s{1,4})?[12]\d{3}/;

/** Further than this from the day of the fact, four digits before a word may count something. */
const farYears = 20;

/** “More than [more than 1,200]”: the range of a link with the second hedge before it; undefined if there is none. */
function hedgedTwice({ start, end }: LinkedWords, { claim }: LinkJudgement, passage: Passage): TextRange | undefined {
  const { statement } = claim;
  if (statement.kind !== 'number' || statement.hedge === undefined) return undefined;
  const before = passage.text.slice(Math.max(0, start - hedgeReach), start);
  const words = hedgeBefore(passage.language).exec(before)?.[0];
  return words === undefined ? undefined : { start: start - words.length, end };
}

/**
 * “[25] fewer.”, “[25] more than in 2028”: the range of a link with the word that makes a difference of its count;
 * undefined if there is none, or if the fact is one.
 */
function asDifference(
  { url, start, end }: LinkedWords,
  { claim: { statement }, subject }: LinkJudgement,
  { text, language }: Passage,
): TextRange | undefined {
  if (statement.kind !== 'number' || statement.measure !== 'number' || subject.kind !== 'fact') return undefined;
  const words = differenceBehind(language).exec(text.slice(end, end + hedgeReach))?.[0];
  const about = `${url} ${subject.unit ?? ''}`.toLowerCase().split(/[^\p{L}]+/u);
  const isDifference = language.mentions.differences.facts.some((word) => about.includes(word));
  return words === undefined || isDifference ? undefined : { start, end: end + words.length };
}

const differenceBehind = memoize(
  ({ mentions }: Language): RegExp =>
    new RegExp(`^${gap}${eitherWord(mentions.differences.comparing)}(?=[.,;)]|$|${gap}${mentions.than}${wordEnd})`),
);

const hedgeReach = 40;

/** Shorter ones may be something else: c, ca. */
const shortestHedge = 3;

/** A hedge right before a link; not “about” or “under”, behind which the number may be what is spoken of. */
const hedgeBefore = memoize(({ hedges, mentions }: Language): RegExp => {
  const unclear = new Set([...mentions.concerning.words, ...mentions.governing.words]);
  const clear = Object.entries(hedges)
    .flatMap(([hedge, phrases]) => (hedge === 'exactly' ? [] : phrases)) // a total of more than 1,200
    .filter((phrase) => !unclear.has(phrase) && phrase.length > shortestHedge);
  return new RegExp(`${wordStart}${eitherWord(clear)}${gap}$`, 'i');
});

const bareShare = { verdict: 'false', isOtherUnit: true, isBareShare: true } as const;

/**
 * “[7] per cent”, “[3] percentage points”: never a count, whatever the fact is. Other units may be words that the fact
 * does not have.
 */
const isPercentage = ({ claim: { statement } }: LinkJudgement): boolean =>
  'measure' in statement && statement.measure !== 'number';

/** Hidden characters have a message of their own: the words are judged as they look. */
const judgedAt = (
  { start, end }: TextRange,
  { text }: Passage,
  url: string,
  mission: Mission,
): LinkJudgement | undefined => judgeLink(visibleText(text.slice(start, end)), url, mission);

/** The range of a link with the words of a record before it, “a record [17]”; undefined if there are none. */
function recordAround({ url, start, end }: LinkedWords, passage: Passage, mission: Mission): TextRange | undefined {
  const from = recordPhraseStart(passage.text.slice(0, start), passage.language);
  if (from === undefined) return undefined;
  const wider = { start: from, end };
  return judgedAt(wider, passage, url, mission)?.claim.statement.kind === 'record' ? wider : undefined;
}

/** “almost [12 million]”, “[62] per cent”: a number that goes beyond the brackets of one link and of no other. */
const isAround = (mention: Mention, link: LinkedWords, { links }: Passage): boolean =>
  !('aside' in mention) &&
  mention.start <= link.start &&
  mention.end >= link.end &&
  mention.end - mention.start > link.end - link.start &&
  links.filter((other) => other.start < mention.end && mention.start < other.end).length === 1;

/**
 * “–[812] of the [1,162]”, “[1.2] million of the [3.4] million”: a link in a number that holds another link, too, with
 * the sign before it and the scale word behind it. Undefined if it has none of both.
 */
function besideOther(link: LinkedWords, mentions: readonly Mention[], passage: Passage): TextRange | undefined {
  const { text, links, language } = passage;
  if (!isDigit.test(text.slice(link.start, link.end))) return undefined;
  const { sign, scale } = besidePatterns(language);
  const isWithin = mentions.some(
    ({ start, end }) =>
      start <= link.start &&
      link.end <= end &&
      links.some((other) => other !== link && other.start < end && start < other.end),
  );
  if (!isWithin) return undefined;
  const lead =
    sign()
      .exec(text.slice(Math.max(0, link.start - farthest), link.start))?.[0]
      .trimStart() ?? '';
  const tail = scale().exec(text.slice(link.end, link.end + farthest))?.[0] ?? '';
  return lead === '' && tail === '' ? undefined : { start: link.start - lead.length, end: link.end + tail.length };
}

const besidePatterns = memoize(({ numbers }: Language) => {
  const scales = [
    ...numbers.scales.map(([, scale]) => scale),
    ...Object.keys({ ...numbers.otherScales, ...numbers.shortScales }),
  ];
  return {
    sign: patternOf(() => `(?:^|[\\s(])(?:[-−‒–]|${numbers.minus}\\s)$`, 'i'),
    scale: patternOf(() => `^\\s?${eitherWord(scales)}${wordEnd}`, 'i'),
  };
});

/** “€[25]” */
const isBehindCurrency = ({ start }: LinkedWords, { text }: Passage): boolean =>
  /[€$£₾₸₴₽₺]/.test(text.charAt(start - 1));

/**
 * The figures of a link with all that has grown onto them outside its brackets, and makes them something else: “[25]a”,
 * “1,[250]”, “[3]/40”. Undefined if nothing has; an ordinal is the number itself: “the [12]th”.
 */
function grownAround({ start, end }: LinkedWords, { text, links, language }: Passage): TextRange | undefined {
  const [before, behind] = [text.slice(Math.max(0, start - farthest), start), text.slice(end, end + farthest)];
  const lead = isDigit.test(text.charAt(start)) ? (grownBefore.exec(before)?.[0] ?? '') : '';
  const tail = isDigit.test(text.charAt(end - 1)) ? (grownBehind.exec(behind)?.[0] ?? '') : '';
  if ((lead === '' && tail === '') || language.calendar.ordinalEndings.includes(tail)) return undefined;
  const range = { start: start - lead.length, end: end + tail.length };
  return links.filter((other) => other.start < range.end && range.start < other.end).length === 1 ? range : undefined;
}

/** As far from its figures, in characters, as what has grown onto them is looked at. */
const farthest = 12;

const isDigit = /\d/;

const grownBefore = /(?:[\p{L}\d]{1,8}|\d{1,8}[.,'’/]|(?<![\p{L}\d])\.)$/u;

const grownBehind = /^(?:[\p{L}\d]{1,8}|\s?[°º]|[.,'’/]\d{1,8})/u;

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
  const words = text.slice(sentence.start, sentence.end).toLowerCase();
  return !percentWordsOf(language).some((word) => words.includes(word));
}
