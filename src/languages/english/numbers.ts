import type { Language } from '../language.ts';
import { phrases, words } from '../word-lists.ts';

export const numbers: Language['numbers'] = {
  small: words(`
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
  `),
  tens: ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  joint: '-',
  hundred: 'hundred',
  scales: [
    [1_000_000_000_000n, 'trillion'],
    [1_000_000_000n, 'billion'],
    [1_000_000n, 'million'],
    [1_000n, 'thousand'],
  ],
  otherScales: {
    lakh: 100_000n,
    lakhs: 100_000n,
    crore: 10_000_000n,
    crores: 10_000_000n,
    milliard: 1_000_000_000n,
    milliards: 1_000_000_000n,
  },
  shortScales: {
    k: 1_000n,
    m: 1_000_000n,
    mn: 1_000_000n,
    mln: 1_000_000n,
    mil: 1_000_000n,
    mill: 1_000_000n,
    mio: 1_000_000n,
    bn: 1_000_000_000n,
    bln: 1_000_000_000n,
    mrd: 1_000_000_000n,
    mlrd: 1_000_000_000n,
    tn: 1_000_000_000_000n,
    trn: 1_000_000_000_000n,
  },
  and: 'and',
  point: 'point',
  minus: 'minus',
  plus: ['plus', '+'],
  dozen: ['dozen'],
  one: ['a', 'an', 'one'],
  phrases: {
    both: 2,
    'the two': 2,
    'a couple': 2,
    'a couple of': 2,
    'a pair': 2,
    'a pair of': 2,
    twice: 2,
    once: 1,
    thrice: 3,
    'a single': 1,
    'a sole': 1,
    'the only': 1,
    'not a single': 0,
    'not one': 0,
    'no one': 0,
    nobody: 0,
    neither: 0,
  },
  many: {
    dozens: 12n,
    scores: 20n,
    hundreds: 100n,
    thousands: 1_000n,
    millions: 1_000_000n,
    billions: 1_000_000_000n,
    'tens of thousands': 10_000n,
    'hundreds of thousands': 100_000n,
    'tens of millions': 10_000_000n,
    'hundreds of millions': 100_000_000n,
    'several dozen': 12n,
    'several hundred': 100n,
    'several thousand': 1_000n,
    'several million': 1_000_000n,
    'a few dozen': 12n,
    'a few hundred': 100n,
    'a few thousand': 1_000n,
    'a few million': 1_000_000n,
    'many hundreds': 100n,
    'many thousands': 1_000n,
    'many millions': 1_000_000n,
  },
};

export const fractions: Language['fractions'] = {
  parts: {
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourth: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    seventh: 7,
    sevenths: 7,
    eighth: 8,
    eighths: 8,
    ninth: 9,
    ninths: 9,
    tenth: 10,
    tenths: 10,
  },
  ofOne: ['a', 'of a', 'of one'],
  bare: ['half'],
  glyphs: { '½': [1, 2], '⅓': [1, 3], '⅔': [2, 3], '¼': [1, 4], '¾': [3, 4] },
  in: ['in', 'in every', 'out of', 'out of every'],
  of: ['of', 'of the', 'of all', 'of its', 'of their', 'out of', 'out of the', 'out of all'],
};

export const quantities: Language['quantities'] = {
  all: ['all', 'every', 'each', 'all of'],
  none: ['none', 'none of', 'no', 'not any'],
  majority: phrases(`
    the majority, a majority, most, a large majority, the large majority, a clear majority, the bulk
  `),
  'vast-majority': phrases(`
    the vast majority, a vast majority, vast majority, the overwhelming majority, an overwhelming majority,
    overwhelming majority
  `),
  minority: ['a minority', 'the minority'],
  few: phrases(`few, a few, very few, only a few, a handful, only a handful, a small number, hardly any, almost none`),
  some: ['some', 'several', 'a number of', 'a number', 'a certain number'],
  many: ['many', 'numerous', 'a large number', 'large numbers', 'a significant number'],
  'almost-all': ['almost all', 'nearly all', 'virtually all', 'almost every', 'nearly every', 'practically all'],
};

export const records: Language['records'] = {
  highest: phrases(`
    record, a record, the record, a record high, an all time high, a record number, the highest, the largest,
    the most, the biggest, the greatest
  `),
  lowest: ['a record low', 'an all time low', 'the lowest', 'the smallest', 'the fewest', 'the least'],
};

export const firsts: Language['firsts'] = phrases(`
  for the first time, for the first time ever, for the very first time, the first, the first ever, the very first,
  the first time, first ever, first
`);

export const truths: Language['truths'] = { true: ['yes', 'true'], false: ['not', 'false'] };
