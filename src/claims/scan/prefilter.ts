import type { Language } from '../../languages/language.ts';
import { type Pattern, either, endOf, here, letter, patternOf, wordEnd } from '../../languages/patterns.ts';

/** Words without which nothing in a text is a number. */
interface Signs {
  readonly words: ReadonlySet<string>;
  /** Those that are one behind certain words only: a decade, almost all. */
  readonly behind: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * Dates and references in their plainest form, which are never numbers: 9 June 2019, paragraph 7.6, the 1990
   * Document.
   */
  readonly plain: Pattern;
}

const known = new WeakMap<Language, Signs>();

function signsOf(language: Language): Signs {
  const before = known.get(language);
  if (before) return before;
  const { numbers, fractions, mentions } = language;
  const scales = [numbers.hundred, ...numbers.dozen, ...numbers.scales.map(([, word]) => word)];
  const numerals = [
    ...numbers.small,
    ...numbers.tens,
    ...scales,
    ...Object.keys(fractions.parts),
    ...Object.keys(fractions.glyphs),
  ];
  const ones = new Set([...numbers.one, ...fractions.bare, ...fractions.ofOne.flatMap((phrase) => phrase.split(' '))]);
  const made = {
    words: new Set([
      ...numerals,
      ...mentions.tens,
      ...mentions.onlyWithOf,
      ...mentions.twice,
      mentions.none,
      mentions.most,
      mentions.majority,
    ]),
    plain: patternOf(() => plainAsides(language), 'g'),
    behind: new Map([
      ...mentions.time.map((unit) => [unit, ones] as const),
      [mentions.all, new Set(mentions.majorityWords)] as const,
    ]),
  };
  known.set(language, made);
  return made;
}

const year = String.raw`(?:1[5-9]|20)\d\d(?![\d.,]*\d)`;

function plainAsides({ calendar, masks }: Language): string {
  const eitherCase = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
  const months = calendar.months.map(calendar.written);
  const nouns = masks.provisions.filter((noun) => /^[a-z]+$/.test(noun) && !masks.isPlural(noun)).map(eitherCase);
  const date = String.raw`(?<![${letter}\d.,–-])\d{1,2}\s${either(...months)}(?![${letter}])(?:\s${year})?`;
  const reference = String.raw`(?<![${letter}])${either(...nouns)}\s\d{1,3}(?:\.\d{1,2})?(?![\d.,(/–-]*[\d${letter}%])`;
  const named = String.raw`(?<![${letter}])${either(...masks.determiners.map(eitherCase))}\s${year}(?=\s[A-Z])`;
  return [date, reference, named].join('|');
}

/** Whether a word in lower case is a number or may be a part of one. */
export const mayBeNumber = (one: string, language: Language): boolean =>
  (one >= '0' && one < ':') || signsOf(language).words.has(one);

/** “1990” is rather a year than a number of something. */
export const isYear = (one: string): boolean => /^(?:1[5-9]|20)\d\d\.?$/.test(one);

const word = new RegExp(`[${letter}]+|[\\d½⅓⅔¼¾]`, 'g');

/**
 * Whether a text may say a number, linked or not. A quick look that may say yes too often, never no: most passages need
 * no search.
 */
export function mayHoldNumbers(text: string, language: Language): boolean {
  const { words, behind, plain } = signsOf(language);
  let last = '';
  for (const [found] of text.replace(plain(), ' \uFFFC ').toLowerCase().matchAll(word)) {
    if ((found >= '0' && found <= '9') || words.has(found) || behind.get(found)?.has(last) === true) return true;
    last = found;
  }
  return false;
}

/** The words that may belong to a number beside them. */
interface Neighbours {
  readonly hedges: readonly string[];
  /** The words that they end in. */
  readonly hedgeEnds: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** What may stand between two numbers of one claim: out of, in every, to. */
  readonly joints: ReadonlySet<string>;
  readonly wholes: ReadonlySet<string>;
  /** What they may lead to besides digits. */
  readonly ends: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  /** Money and lengths. */
  readonly measure: Pattern;
}

const knownNeighbours = new WeakMap<Language, Neighbours>();

function neighboursOf(language: Language): Neighbours {
  const before = knownNeighbours.get(language);
  if (before) return before;
  const { percents, numbers, mentions, hedges, fractions, nouns } = language;
  const units = [
    ...numbers.scales.map(([, word]) => word),
    ...Object.values(percents).flat(),
    ...mentions.time,
    numbers.hundred,
    ...numbers.dozen,
  ];
  const many = units.flatMap((unit) => [unit.split(' ')[0] ?? unit, ...nouns.plurals(unit)]);
  const words = (phrases: readonly string[]): ReadonlySet<string> =>
    new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const allHedges = [...Object.values(hedges).flat(), ...mentions.moreHedges];
  const made = {
    hedges: allHedges,
    hedgeEnds: new Set(allHedges.map((phrase) => wordsOf(phrase).at(-1) ?? phrase)),
    units: new Set([...many, ...Object.keys(fractions.parts), ...mentions.joinedHedges]),
    joints: words([...mentions.partOf, ...mentions.partIn, ...mentions.to, mentions.and, '–', '—', '-']),
    wholes: words([...mentions.wholes, ...fractions.ofOne.filter((phrase) => !phrase.includes(mentions.one))]),
    ends: new Set([
      ...numbers.small,
      ...numbers.tens,
      mentions.none,
      ...Object.keys(fractions.parts),
      ...mentions.afterHedges.flatMap((pattern) => pattern.match(/[a-z]+/g) ?? []),
    ]),
    currencies: words(mentions.currenciesBefore.map((sign) => sign.toLowerCase())),
    measure: here(() => `${either(...mentions.currenciesAfter, ...mentions.lengths)}${wordEnd}`),
  };
  knownNeighbours.set(language, made);
  return made;
}

const signs: ReadonlySet<string> = new Set('0123456789~≈<>≥≤€$£+−(-');

const neighbour = new RegExp(`[${letter}]+|\\d+|[–—-]`, 'g');

const behind = new RegExp(`^[\\s‐‑-]{1,4}(?=[${letter}])`);

const wordsOf = (text: string): readonly string[] => text.match(neighbour) ?? [];

/**
 * Whether words that lead away from a number lead to more of it: of the → 107, the other way round the, of → 29, or →
 * more.
 */
function leadsOn(words: readonly string[], { joints, wholes, ends }: Neighbours): boolean {
  const at = words.findIndex((word) => !joints.has(word) && !wholes.has(word));
  const end = words[at] ?? '';
  return words.slice(0, at).some((word) => joints.has(word)) && (/^\d/.test(end) || ends.has(end));
}

/**
 * Whether the words around a link may belong to the number in it, as in “almost [12] million”. A quick look that may
 * say yes too often, never no: most links need no search of the whole passage.
 */
export function reachesOut(before: string, after: string, language: Language): boolean {
  const neighbours = neighboursOf(language);
  const { hedges, hedgeEnds, units, measure, currencies } = neighbours;
  const said = before.slice(-40).trimEnd().toLowerCase();
  const saidWords = wordsOf(said).toReversed();
  // “no [more than 8,000]”
  if (signs.has(said.at(-1) ?? '') || language.mentions.beforeHedges.includes(saidWords[0] ?? '')) return true;
  if (hedgeEnds.has(saidWords[0] ?? '') && hedges.some((phrase) => said.endsWith(phrase))) return true;
  const next = after.slice(0, 40).toLowerCase();
  if (/^[.,\s]?\d|^\s?[%+½¼¾€(]/.test(next)) return true;
  const nextWords = wordsOf(next);
  if (currencies.has(saidWords[0] ?? '') || leadsOn(saidWords, neighbours) || leadsOn(nextWords, neighbours))
    return true;
  const [first = ''] = nextWords.filter((one) => /[^\d–—-]/.test(one));
  const follows = behind.exec(next)?.[0];
  if (follows === undefined) return false;
  return units.has(first) || endOf(measure, next, follows.length) !== undefined;
}

const knownRecords = new WeakMap<Language, readonly string[]>();

/** The words that claim a record, the longest first. */
function phrasesOf(language: Language): readonly string[] {
  const phrases =
    knownRecords.get(language) ??
    Object.values(language.records)
      .flat()
      .toSorted((a, b) => b.length - a.length);
  knownRecords.set(language, phrases);
  return phrases;
}

const isLetter = new RegExp(`[${letter}]`);

/** Where words that claim a record begin, if a text ends in them: “a record” before a number. */
export function recordBefore(text: string, language: Language): number | undefined {
  const said = text.slice(-32).toLowerCase();
  const plain = said.trimEnd();
  if (plain.length === said.length) return undefined;
  const longest = phrasesOf(language).find(
    (phrase) => plain.endsWith(phrase) && !isLetter.test(plain.charAt(plain.length - phrase.length - 1)),
  );
  return longest === undefined ? undefined : text.length - said.length + plain.length - longest.length;
}
