import { english } from './english/index.ts';
import type { Language } from './language.ts';

/** The words that may belong to a number beside them. */
interface Neighbours {
  readonly hedges: readonly string[];
  readonly units: ReadonlySet<string>;
  /** How names of money and lengths begin. */
  readonly measures: readonly string[];
}

const known = new WeakMap<Language, Neighbours>();

function neighboursOf(language: Language): Neighbours {
  const before = known.get(language);
  if (before) return before;
  const { percents, numbers, mentions, hedges } = language;
  const units = [...numbers.scales.map(([, word]) => word), ...Object.values(percents).flat(), ...mentions.time, numbers.hundred, ...numbers.dozen];
  const words = units.map((unit) => unit.split(' ')[0] ?? unit);
  const plurals = units.map((unit) => (unit.endsWith('y') ? `${unit.slice(0, -1)}ies` : `${unit}s`));
  const measures = [...mentions.currenciesAfter, ...mentions.lengths].flatMap((pattern) => /^[a-z]{1,3}/.exec(pattern.replace(/^\(\?:[^)]*\)\??/, '')) ?? []);
  const made = { hedges: [...Object.values(hedges).flat(), ...mentions.moreHedges], units: new Set([...words, ...plurals]), measures };
  known.set(language, made);
  return made;
}

/**
 * Whether the words around a link may belong to the number in it, as in “almost [12] million”. A quick look that may say yes
 * too often, never no: most links need no search of the whole passage.
 */
export function reachesOut(before: string, after: string, language: Language = english): boolean {
  const { hedges, units, measures } = neighboursOf(language);
  const said = before.slice(-40).trimEnd().toLowerCase();
  if (said !== '' && hedges.some((phrase) => said.endsWith(phrase))) return true;
  if (/^[.,]?\d|^\s?[%+½¼¾–—-]/.test(after) || /[\d~≈<>≥≤€$£+−-]$/.test(said)) return true;
  const next = /^[\s‐‑-]{1,4}(\p{L}+)/u.exec(after.slice(0, 30))?.[1]?.toLowerCase();
  return next !== undefined && (units.has(next) || measures.some((letters) => next.startsWith(letters)));
}
