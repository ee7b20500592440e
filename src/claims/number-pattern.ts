import type { Language } from './language.ts';
import { either, eitherWord, gap, here, joint, optional, type Pattern, wordEnd } from './patterns.ts';

const grouped = String.raw`\d{1,3}(?:(?:,\d{3}){1,5}|(?:[ \u00A0\u2007\u2009\u202F]\d{3}){1,5})(?:\.\d{1,6})?`;
const digits = String.raw`(?:${grouped}|\d{1,15}(?:\.\d{1,6})?)(?![.,]?\d)`;

/** The patterns of a number that are written in words. */
function wordPatterns({ numbers }: Language): { simple: string; words: string } {
  const ones = eitherWord(numbers.small.slice(1, 10));
  const belowHundred = either(`${eitherWord(numbers.tens)}${optional(`${joint}${ones}${wordEnd}`)}`, eitherWord(numbers.small)) + wordEnd;
  const simple = belowHundred;
  const one = eitherWord(numbers.one);
  const and = optional(`${numbers.and}${gap}`);
  const hundreds = `${either(belowHundred, one)}${joint}${numbers.hundred}${wordEnd}${optional(`${gap}${and}${belowHundred}`)}`;
  const belowThousand = either(hundreds, belowHundred);
  const scale = eitherWord(numbers.scales.map(([, word]) => word)) + wordEnd;
  const rest = `(?:${gap}${and}${belowThousand}(?:${joint}${scale})?){0,4}`;
  return { simple, words: either(`${either(belowThousand, one)}${joint}${scale}${rest}`, belowThousand) };
}

export interface NumberPatterns {
  readonly figures: Pattern;
  readonly spelled: Pattern;
  /** “half a million”, “three quarters of a million” */
  readonly ofScale: Pattern;
}

function numberPatterns(language: Language): Record<keyof NumberPatterns, string> {
  const { numbers, fractions } = language;
  const { simple, words } = wordPatterns(language);
  const scales = [...numbers.scales.map(([, word]) => word), numbers.hundred, ...numbers.dozen];
  const short = String.raw`\s?${eitherWord(Object.keys(numbers.shortScales))}${wordEnd}`;
  const scale = `${joint}${eitherWord(scales)}${wordEnd}`;
  const glyph = `[${Object.keys(fractions.glyphs).join('')}]`;
  const parts = eitherWord(Object.keys(fractions.parts));
  const andPart = either(`${gap}${numbers.and}${gap}${either(...numbers.one, simple)}${joint}${parts}${wordEnd}`, String.raw`\s?${glyph}`);
  const dozen = `${either(simple, eitherWord(numbers.one))}${joint}${eitherWord(numbers.dozen)}${wordEnd}`;
  const piece = either(eitherWord(fractions.bare), `${either(...numbers.one, simple)}${joint}${parts}`, glyph);
  const ofScale = `${piece}${joint}${optional(eitherWord(fractions.ofOne) + joint)}${eitherWord(scales)}${wordEnd}`;
  return {
    figures: `${digits}${optional(andPart)}${optional(either(scale, short))}${wordEnd}`,
    spelled: either(dozen, `${words}${optional(`${andPart}${optional(scale)}`)}`),
    ofScale,
  };
}

/** A number with its scale word, in digits or words, and a whole with a part: two and a half. */
export function makeNumberPatterns(language: Language): NumberPatterns {
  let sources: ReturnType<typeof numberPatterns> | undefined;
  const made = (name: keyof NumberPatterns): Pattern => here(() => (sources ??= numberPatterns(language))[name]);
  return { figures: made('figures'), spelled: made('spelled'), ofScale: made('ofScale') };
}
