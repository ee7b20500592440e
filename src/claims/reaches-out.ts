import { english } from './english/index.ts';
import type { Language } from './language.ts';

/**
 * Whether the words around a link may belong to the number in it, as in “almost [12] million”. A quick look that may say yes
 * too often, never no: most links need no search of the whole passage.
 */
export function reachesOut(before: string, after: string, language: Language = english): boolean {
  const { percents, numbers, mentions, hedges } = language;
  const said = before.slice(-40).trimEnd().toLowerCase();
  const phrases = [...Object.values(hedges).flat(), ...mentions.moreHedges];
  if (said !== '' && phrases.some((phrase) => said.endsWith(phrase))) return true;
  if (/^[.,]?\d|^\s?[%+½¼¾–—-]/.test(after) || /[\d~≈<>≥≤€$£+−-]$/.test(said)) return true;
  const next = /^[\s‐‑-]{1,4}(\p{L}+)/u.exec(after.slice(0, 30))?.[1]?.toLowerCase();
  if (next === undefined) return false;
  const units = [...numbers.scales.map(([, word]) => word), ...Object.values(percents).flat(), ...mentions.time, numbers.hundred, ...numbers.dozen];
  const measures = [...mentions.currenciesAfter, ...mentions.lengths].map((pattern) => /^[a-z]{1,3}/.exec(pattern.replace(/^\(\?:[^)]*\)\??/, ''))?.[0]);
  if (measures.some((letters) => letters !== undefined && next.startsWith(letters))) return true;
  return units.some((unit) => unit.split(' ')[0] === next || `${unit}s` === next || (unit.endsWith('y') && `${unit.slice(0, -1)}ies` === next));
}
