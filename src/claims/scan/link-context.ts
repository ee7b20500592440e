import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { type Pattern, either, endOf, here, letter, wordEnd } from '../../languages/patterns.ts';

/** As far from a link, in characters, as words are read that may belong to its number: four or five words. */
const reach = 40;

/**
 * Whether the words around a link may belong to the number in it, as in “almost [12] million”. May say yes too often,
 * never no: most links need no search of the whole passage. `before` and `after` are the text around the link.
 */
export function mayExtendLink(before: string, after: string, language: Language): boolean {
  const neighbours = neighboursOf(language);
  const { hedges, hedgeEnds, units, measure, currencies } = neighbours;
  const lead = before.slice(-reach).trimEnd().toLowerCase();
  const leadWords = wordsOf(lead).toReversed();
  const [nearest = ''] = leadWords;
  // “no [more than 8,000]”
  if (signs.has(lead.at(-1) ?? '') || language.mentions.beforeHedges.includes(nearest)) return true;
  if (nearest === language.numbers.minus) return true;
  if (hedgeEnds.has(nearest) && hedges.some((phrase) => lead.endsWith(phrase))) return true;
  const tail = after.slice(0, reach).toLowerCase();
  if (/^[.,'’/\s]?\d|^[a-z]|^\s?[%+½¼¾€(°]/.test(tail)) return true;
  const tailWords = wordsOf(tail);
  if (currencies.has(nearest) || leadsToNumber(leadWords, neighbours) || leadsToNumber(tailWords, neighbours))
    return true;
  const gap = gapBeforeWord.exec(tail)?.[0];
  if (gap === undefined) return false;
  const firstWord = tailWords.find((word) => /[^\d–—-]/.test(word)) ?? '';
  return units.has(firstWord) || endOf(measure, tail, gap.length) !== undefined;
}

const signs: ReadonlySet<string> = new Set('0123456789~≈<>≥≤€$£₾₸₴₽₺+−‒–(-./');

const gapBeforeWord = new RegExp(`^[\\s‐‑-]{1,4}(?=[${letter}])`);

const wordsOf = (text: string): readonly string[] => text.match(wordNumberOrDash) ?? [];

const wordNumberOrDash = new RegExp(`[${letter}]+|\\d+|[–—-]`, 'g');

/**
 * Whether words that lead away from a number, the nearest first, lead to more of it: of the → 107, the other way round
 * the, of → 29, or → more.
 */
function leadsToNumber(words: readonly string[], { joints, wholes, ends }: Neighbours): boolean {
  const index = words.findIndex((word) => !joints.has(word) && !wholes.has(word));
  const end = words[index] ?? '';
  return words.slice(0, index).some((word) => joints.has(word)) && (/^\d/.test(end) || ends.has(end));
}

/** The words that may belong to a number beside them. */
interface Neighbours {
  readonly hedges: readonly string[];
  /** The last words of the hedges. */
  readonly hedgeEnds: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** What may stand between two numbers of one claim: out of, in every, to. */
  readonly joints: ReadonlySet<string>;
  /** What may stand between those and the number: the, all. */
  readonly wholes: ReadonlySet<string>;
  /** What they may lead to besides digits. */
  readonly ends: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  /** Money and lengths. */
  readonly measure: Pattern;
}

const neighboursOf = memoize((language: Language): Neighbours => {
  const { percents, numbers, mentions, hedges, fractions, nouns } = language;
  const units = [
    ...numbers.scales.map(([, scale]) => scale),
    ...Object.keys({ ...numbers.otherScales, ...numbers.shortScales }),
    ...Object.values(percents).flat(),
    ...mentions.time,
    numbers.hundred,
    ...numbers.dozen,
  ];
  const unitForms = units.flatMap((unit) => [unit.split(' ')[0] ?? unit, ...nouns.plurals(unit)]);
  const words = (phrases: readonly string[]): ReadonlySet<string> =>
    new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const allHedges = [...Object.values(hedges).flat(), ...mentions.moreHedges];
  return {
    hedges: allHedges,
    hedgeEnds: new Set(allHedges.map((phrase) => wordsOf(phrase).at(-1) ?? phrase)),
    units: new Set([...unitForms, ...Object.keys(fractions.parts), ...mentions.joinedHedges]),
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
});

/** As many characters before a number as the words that claim a record have, with the space behind them. */
const longestRecordPhrase = 32;

/** The UTF-16 offset where words begin that claim a record (“a record”), if a text ends in them and a space. */
export function recordPhraseStart(text: string, language: Language): number | undefined {
  const ending = text.slice(-longestRecordPhrase).toLowerCase();
  const trimmed = ending.trimEnd();
  if (trimmed.length === ending.length) return undefined;
  const longest = recordPhrasesOf(language).find(
    (phrase) => trimmed.endsWith(phrase) && !isLetter.test(trimmed.charAt(trimmed.length - phrase.length - 1)),
  );
  return longest === undefined ? undefined : text.length - ending.length + trimmed.length - longest.length;
}

const isLetter = new RegExp(`[${letter}]`);

/** The words that claim a record, the longest first. */
const recordPhrasesOf = memoize(({ records }: Language): readonly string[] =>
  Object.values(records)
    .flat()
    .toSorted((a, b) => b.length - a.length),
);
