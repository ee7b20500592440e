import type { Language } from '../language.ts';

export const quantities: Language['quantities'] = {
  all: ['all', 'every', 'each', 'all of'],
  none: ['none', 'none of', 'no', 'not any'],
  majority: ['the majority', 'a majority', 'most', 'a large majority', 'the large majority', 'a clear majority', 'the bulk'],
  'vast-majority': [
    'the vast majority',
    'a vast majority',
    'vast majority',
    'the overwhelming majority',
    'an overwhelming majority',
    'overwhelming majority',
  ],
  minority: ['a minority', 'the minority'],
  few: ['few', 'a few', 'very few', 'only a few', 'a handful', 'only a handful', 'a small number', 'hardly any', 'almost none'],
  some: ['some', 'several', 'a number of', 'a number', 'a certain number'],
  many: ['many', 'numerous', 'a large number', 'large numbers', 'a significant number'],
  'almost-all': ['almost all', 'nearly all', 'virtually all', 'almost every', 'nearly every', 'practically all'],
};

export const records: Language['records'] = {
  highest: [
    'record',
    'a record',
    'the record',
    'a record high',
    'an all time high',
    'a record number',
    'the highest',
    'the largest',
    'the most',
    'the biggest',
    'the greatest',
  ],
  lowest: ['a record low', 'an all time low', 'the lowest', 'the smallest', 'the fewest', 'the least'],
};

export const firsts: Language['firsts'] = [
  'for the first time',
  'for the first time ever',
  'for the very first time',
  'the first',
  'the first ever',
  'the very first',
  'the first time',
  'first ever',
  'first',
];

export const truths: Language['truths'] = { true: ['yes', 'true'], false: ['not', 'false'] };
