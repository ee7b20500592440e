import { type Mutation, changedMatch, replaced } from './mutation.ts';

/** What programs trip over, and what this one reads: numbers, days, names of properties, small words. */
const tokens = [
  ['0', '-0', '-1', '.5', '1.', '1e999', '0x1F', '007', '3/4', '1/0', '0/0', '1,2,3', '1.000.000,5', '12,34,567'],
  ['9007199254740993', '1'.repeat(40), '1'.repeat(400), '0.1', '99.99999999999999999', '1e-400', 'NaN', 'Infinity'],
  ['per cent', '%', '100 per cent', '101%', '0 per cent', 'percentage points', 'half', 'two thirds', 'none', 'zero'],
  ['one', 'a dozen', 'million', 'one-and-a-half million', 'hundreds of thousands', 'minus five', 'first', '21st'],
  ['almost', 'nearly', 'more than', 'at least', 'not more than', 'some', 'over', 'about', 'between 5 and 3', 'out of'],
  ['31 February', '29 February 2100', '3/11/24', '2033-13-45', 'Friday', 'yesterday', '24:00', '10-12 May', '’24'],
  ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'undefined', 'null', 'true', 'prototype', 'valueOf'],
  ['I', 'Mr.', 'Dr', 'U.S.', 'CEC', 'OSCE/ODIHR', 'the', 'and', 'of', 'said', 'who', 'not', 'no', '', ' ', 'x'],
  ['https://example.org/a_b*c', 'a@b', 'mailto:a@b.example', '+48 22 520 06 00', '+', '(0)', '$', '€2.5m', '100°'],
].flat();

const word = /[\p{L}\d](?:[\p{L}\d.,’'-]*[\p{L}\d])?/gu;

export const words: readonly Mutation[] = [
  {
    name: 'words: one is another',
    apply: (text, random) => changedMatch(text, random, word, () => random.pick(tokens) ?? ''),
  },
  {
    name: 'words: one is that of another file',
    apply: (text, random, others) =>
      changedMatch(text, random, word, () => random.pick(random.pick(others)?.match(word) ?? []) ?? ''),
  },
  {
    name: 'words: one more',
    apply: (text, random) => changedMatch(text, random, /(?<= )(?=\S)/g, () => `${random.pick(tokens) ?? ''} `),
  },
  { name: 'words: one is gone', apply: (text, random) => changedMatch(text, random, word, () => '') },
  {
    name: 'words: one comes twice',
    apply: (text, random) => changedMatch(text, random, word, ([one]) => `${one} ${one}`),
  },
  {
    name: 'words: one in capitals',
    apply: (text, random) => changedMatch(text, random, word, ([one]) => one.toUpperCase()),
  },
  {
    name: 'words: a number is another',
    apply: (text, random) => changedMatch(text, random, /\d[\d.,]*/g, () => random.pick(tokens.slice(0, 30)) ?? ''),
  },
  {
    name: 'words: two are swapped',
    apply: (text, random) => {
      const all = [...text.matchAll(word)];
      const first = random.below(all.length);
      const [left, right] = [all[first], all[first + 1 + random.below(5)]];
      if (!left || !right) return text;
      const swapped = replaced(text, right.index, right.index + right[0].length, left[0]);
      return replaced(swapped, left.index, left.index + left[0].length, right[0]);
    },
  },
];

const line = /^.*\n?/gm;

export const lines: readonly Mutation[] = [
  { name: 'lines: one is gone', apply: (text, random) => changedMatch(text, random, line, () => '') },
  {
    name: 'lines: one comes twice',
    apply: (text, random) => changedMatch(text, random, line, ([one]) => `${one}\n${one}`),
  },
  {
    name: 'lines: one stands elsewhere',
    apply: (text, random) => {
      const all = text.split('\n');
      const [one = ''] = all.splice(random.below(all.length), 1);
      return all.toSpliced(random.below(all.length), 0, one).join('\n');
    },
  },
  {
    name: 'lines: one is indented',
    apply: (text, random) => changedMatch(text, random, line, ([one]) => ' '.repeat(1 + random.below(8)) + one),
  },
  {
    name: 'lines: one is not indented',
    apply: (text, random) => changedMatch(text, random, line, ([one]) => one.trimStart()),
  },
  { name: 'lines: two are one', apply: (text, random) => changedMatch(text, random, /\n/g, () => ' ') },
  { name: 'lines: one is two', apply: (text, random) => changedMatch(text, random, / /g, () => '\n') },
  { name: 'lines: all in another order', apply: (text) => text.split('\n').toReversed().join('\n') },
];
