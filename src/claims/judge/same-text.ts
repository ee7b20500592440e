/** Whether two texts are the same apart from case, the shape of quotation marks and dashes, and white space. */
export const isSameText = (a: string, b: string): boolean => normalized(a) === normalized(b);

const normalized = (text: string): string =>
  variants
    .reduce((result, [variant, plain]) => result.replace(variant, plain), text.normalize('NFC'))
    .trim()
    .toLowerCase();

/** Typographic variants of a character, with the one that stands for all of them. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚′`´]/gu, "'"],
  [/[“”„«»″]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
  [/[\s\u00A0\u2007\u2009\u202F]+/gu, ' '],
];
