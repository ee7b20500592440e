import type { Language } from './language.ts';
import type { MentionPatterns } from './mention-words.ts';
import { either, eitherWord, endOf, gap, here, letter, type Pattern, patternOf, wordEnd, wordStart } from './patterns.ts';
import { textBefore } from './read-core.ts';
import { readNumber } from './read-number.ts';
import type { Spot } from './scan.ts';

/** The evidence that “one” is a number. */
interface Evidence {
  readonly isNever: Pattern;
  readonly isNeverBefore: Pattern;
  readonly isOf: Pattern;
  readonly endsClause: Pattern;
  readonly follows: Pattern;
  readonly leads: Pattern;
  readonly isPlace: Pattern;
}

const known = new WeakMap<Language, Evidence>();

function evidenceOf(language: Language): Evidence {
  const before = known.get(language);
  if (before) return before;
  const { mentions, numbers } = language;
  const made = {
    isNever: here(() => String.raw`['’]s|${gap}(?:another|hand|or${gap}(?:the${gap})?other|${either(...mentions.modals)})${wordEnd}|[-‐‑]`),
    isNeverBefore: patternOf(() => `${wordStart}${eitherWord(mentions.notOne)}\\s{1,4}$`),
    isOf: here(() => `,?${gap}${eitherWord(mentions.oneOf)}${wordEnd}`),
    endsClause: here(() => String.raw`\s?(?:[.;,:)!?]|$)`),
    follows: patternOf(() => `^[^.;:!?()\\uFFFC]{1,80}(?:,|${wordStart}(?:${numbers.and}|or|but))${gap}(?:[${letter}]{2,15}${gap})?$`),
    leads: patternOf(() => `^(?:${gap}[${letter}-]{2,20}){1,4}${either(`${gap}${numbers.and}`, ',')}${gap}$`),
    isPlace: patternOf(() => `${wordStart}${eitherWord(mentions.prepositions)}\\s{1,4}$`, 'u'),
  };
  known.set(language, made);
  return made;
}

/** “returned two and rejected one”, “three men and one woman”, “one woman and six men” */
function isListed(text: string, spots: readonly Spot[], index: number, evidence: Evidence): boolean {
  const [last, spot, next] = [spots[index - 1], spots[index], spots[index + 1]];
  if (!spot || evidence.isPlace().test(textBefore(text, spot.start))) return false;
  const before = last && 'kind' in last && last.kind === 'number' ? text.slice(Math.max(last.end, spot.start - 90), spot.start) : '';
  if (evidence.follows().test(before) && !/^\sof\s/.test(text.slice(spot.end, spot.end + 4))) return true;
  if (before !== '' && !/[.;:!?]/.test(before) && endOf(evidence.endsClause, text, spot.end) !== undefined) return true;
  if (!next || !('kind' in next) || next.kind !== 'number') return false;
  return evidence.leads().test(text.slice(spot.end, Math.min(next.start, spot.end + 90)));
}

function isNumber(text: string, spots: readonly Spot[], index: number, evidence: Evidence): boolean {
  const spot = spots[index];
  if (!spot) return false;
  const at = (pattern: Pattern): boolean => endOf(pattern, text, spot.end) !== undefined;
  if (at(evidence.isNever) || evidence.isNeverBefore().test(textBefore(text, spot.start))) return false;
  return at(evidence.isOf) || isListed(text, spots, index, evidence);
}

const isNumberSpot = (spot: Spot | undefined): boolean => spot !== undefined && 'kind' in spot && spot.kind === 'number';

const unhedged = (text: string, { start, end }: Spot, patterns: MentionPatterns): string =>
  text.slice(endOf(patterns.hedge, text, start) ?? start, end);

/** Whether what follows ends in per cent and a list joins the two: “48, 44 and 39 per cent”. */
function sharesPercent(text: string, spot: Spot, next: Spot | undefined, patterns: MentionPatterns): boolean {
  if (!next || !('kind' in next) || next.kind !== 'share' || next.start - spot.end > 12) return false;
  const following = text.slice(next.start, next.end);
  const ends = patterns.hasPercent().test(following) || readNumber(following) !== undefined;
  if (!ends || endOf(patterns.hedge, text, next.start) !== undefined) return false;
  return patterns.isList().test(text.slice(spot.end, next.start)) && readNumber(unhedged(text, spot, patterns)) !== undefined;
}

/** “one” is a pronoun without evidence; “48” in “48 and 39 per cent” is a share. */
export function classify(text: string, spots: readonly Spot[], patterns: MentionPatterns, language: Language): readonly Spot[] {
  const evidence = evidenceOf(language);
  const classified: Spot[] = [];
  let next: Spot | undefined;
  for (const [index, spot] of [...spots.entries()].toReversed()) {
    const { start, end } = spot;
    const isOne = text.slice(start, end) === language.mentions.one;
    if (isNumberSpot(spot) && sharesPercent(text, spot, next, patterns)) next = { start, end, kind: 'share' };
    else if (isOne && !isNumber(text, spots, index, evidence)) next = { start, end, aside: 'pronoun' };
    else next = spot;
    classified.push(next);
  }
  return classified.toReversed();
}
