import { english } from './english/index.ts';
import type { Count } from './count.ts';
import type { Language } from './language.ts';
import { isGroup, isPerson, nounSets, wordsBetween } from './noun-phrase.ts';

/** Whether one count can be a part of another by what they count: `far` where only the sentence says so, `none` where it cannot. */
type Kinship = 'near' | 'far' | 'none';

/** Observers and experts are people; prisons may be polling stations, but no one is a commission. */
function kinship(part: Count, whole: Count, language: Language = english): Kinship {
  const [a, b] = [part.noun?.noun, whole.noun?.noun];
  if (a === undefined || b === undefined || a === b) return 'near';
  const [isOne, areAll] = [isPerson(a, language), isPerson(b, language)];
  if (isOne && areAll) return 'near';
  return isOne !== areAll || isGroup(b, language) ? 'none' : 'far';
}

export function kinshipOfAll(parts: readonly Count[], whole: Count, language: Language = english): Kinship {
  const found = parts.map((part) => kinship(part, whole, language));
  return found.includes('none') ? 'none' : found.includes('far') ? 'far' : 'near';
}

/** Whether the same person may be counted in several parts: women and independents. Women and men are counted once. */
export function mayOverlap(parts: readonly Count[], text: string, language: Language = english): boolean {
  const { overlapping } = nounSets(language);
  const isCrossing = ({ noun, end }: Count): boolean =>
    (noun !== undefined && overlapping.has(noun.noun)) || [...wordsBehind(text, end)].some((word) => overlapping.has(word));
  const nouns = new Set(parts.map(({ noun }) => noun?.noun));
  const isBoth = parts.length === 2 && language.nouns.bothSexes.every((noun) => nouns.has(noun));
  return !isBoth && parts.some(isCrossing);
}

/** The words behind a number, up to a sign. */
function* wordsBehind(text: string, at: number): Generator<string> {
  const behind = /^[^,;.:()\d]{0,60}/.exec(text.slice(at, at + 60))?.[0] ?? '';
  for (const word of wordsBetween(text, at, at + behind.length)) yield word.text;
}
