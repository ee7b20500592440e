import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { either, endOf, here, letter, type Pattern, wordEnd } from './patterns.ts';

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

const known = new WeakMap<Language, Neighbours>();

function neighboursOf(language: Language): Neighbours {
  const before = known.get(language);
  if (before) return before;
  const { percents, numbers, mentions, hedges, fractions } = language;
  const units = [...numbers.scales.map(([, word]) => word), ...Object.values(percents).flat(), ...mentions.time, numbers.hundred, ...numbers.dozen];
  const many = units.flatMap((unit) => [unit.split(' ')[0] ?? unit, `${unit}s`, ...(unit.endsWith('y') ? [`${unit.slice(0, -1)}ies`] : [])]);
  const words = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const allHedges = [...Object.values(hedges).flat(), ...mentions.moreHedges];
  const made = {
    hedges: allHedges,
    hedgeEnds: new Set(allHedges.map((phrase) => wordsOf(phrase).at(-1) ?? phrase)),
    units: new Set([...many, ...Object.keys(fractions.parts), 'odd']),
    joints: words([...mentions.partOf, ...mentions.partIn, ...mentions.to, mentions.and, '–', '—', '-']),
    wholes: words([...mentions.wholes, ...fractions.ofOne.filter((phrase) => !phrase.includes(mentions.one))]),
    ends: new Set([...numbers.small, ...numbers.tens, mentions.none, ...Object.keys(fractions.parts), ...mentions.afterHedges.flatMap((pattern) => pattern.match(/[a-z]+/g) ?? [])]),
    currencies: words(mentions.currenciesBefore.map((sign) => sign.toLowerCase())),
    measure: here(() => `${either(...mentions.currenciesAfter, ...mentions.lengths)}${wordEnd}`),
  };
  known.set(language, made);
  return made;
}

const signs: ReadonlySet<string> = new Set('0123456789~≈<>≥≤€$£+−(-');
const word = new RegExp(`[${letter}]+|\\d+|[–—-]`, 'g');
const behind = new RegExp(`^[\\s‐‑-]{1,4}(?=[${letter}])`);

const wordsOf = (text: string): readonly string[] => text.match(word) ?? [];

/** Whether words that lead away from a number lead to more of it: of the → 107, the other way round the, of → 29, or → more. */
function leadsOn(words: readonly string[], { joints, wholes, ends }: Neighbours): boolean {
  const at = words.findIndex((word) => !joints.has(word) && !wholes.has(word));
  const end = words[at] ?? '';
  return words.slice(0, at).some((word) => joints.has(word)) && (/^\d/.test(end) || ends.has(end));
}

/**
 * Whether the words around a link may belong to the number in it, as in “almost [12] million”. A quick look that may say yes
 * too often, never no: most links need no search of the whole passage.
 */
export function reachesOut(before: string, after: string, language: Language = english): boolean {
  const neighbours = neighboursOf(language);
  const { hedges, hedgeEnds, units, measure, currencies } = neighbours;
  const said = before.slice(-40).trimEnd().toLowerCase();
  const saidWords = wordsOf(said).toReversed();
  if (signs.has(said.at(-1) ?? '') || saidWords[0] === 'no' || saidWords[0] === 'not') return true; // “no [more than 8,000]”
  if (hedgeEnds.has(saidWords[0] ?? '') && hedges.some((phrase) => said.endsWith(phrase))) return true;
  const next = after.slice(0, 40).toLowerCase();
  if (/^[.,\s]?\d|^\s?[%+½¼¾€(]/.test(next)) return true;
  const nextWords = wordsOf(next);
  if (currencies.has(saidWords[0] ?? '') || leadsOn(saidWords, neighbours) || leadsOn(nextWords, neighbours)) return true;
  const [first = ''] = nextWords.filter((one) => /[^\d–—-]/.test(one));
  const follows = behind.exec(next)?.[0];
  if (follows === undefined) return false;
  return units.has(first) || endOf(measure, next, follows.length) !== undefined;
}
