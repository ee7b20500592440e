const marks: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚′`´]/gu, "'"],
  [/[“”„«»″]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
  [/[\s\u00A0\u2007\u2009\u202F]+/gu, ' '],
];

const plain = (text: string): string =>
  marks.reduce((changed, [mark, plainMark]) => changed.replace(mark, plainMark), text.normalize('NFC')).trim().toLowerCase();

/** Whether two texts are the same apart from case, marks, dashes and spaces. */
export const isSameText = (a: string, b: string): boolean => plain(a) === plain(b);
