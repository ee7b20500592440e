export type Hedge = 'exactly' | 'nearly' | 'just-over' | 'more-than' | 'less-than' | 'about' | 'at-least' | 'at-most';

/** The hedges that the gauntlet writes and reads: the simple ones of design.md, section 2. */
export const hedgeWords: Readonly<Record<Hedge, readonly string[]>> = {
  exactly: ['exactly', 'a total of'],
  nearly: ['almost', 'nearly', 'close to', 'approaching', 'just under'],
  'just-over': ['just over'],
  'more-than': ['more than', 'over', 'above', 'in excess of'],
  'less-than': ['less than', 'fewer than', 'under', 'below'],
  about: ['about', 'around', 'some', 'approximately', 'roughly', 'an estimated'],
  'at-least': ['at least', 'no fewer than'],
  'at-most': ['up to', 'at most', 'no more than', 'as many as'],
};

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** “seven”, “forty-two”; only up to ninety-nine. */
export const spelled = (number: number): string => {
  if (number < 20) return small[number] ?? '';
  const unit = number % 10;
  return `${tens[Math.floor(number / 10) - 2]}${unit === 0 ? '' : `-${small[unit]}`}`;
};

/** Every number with a name, by its name. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 100 }, (_, number) => [spelled(number), number]),
);

/** 11947995 as 11,947,995. */
export const grouped = (digits: string): string => {
  const [whole = '', ...decimals] = digits.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...decimals].join('.');
};

export const fractionWords: Readonly<Record<string, readonly [number, number]>> = {
  half: [1, 2],
  'a third': [1, 3],
  'one third': [1, 3],
  'two thirds': [2, 3],
  'a quarter': [1, 4],
  'one quarter': [1, 4],
  'three quarters': [3, 4],
  'a fifth': [1, 5],
  'one in three': [1, 3],
  'one in four': [1, 4],
  'one in five': [1, 5],
  'one in ten': [1, 10],
};

export const quantityWords = {
  all: ['all'],
  none: ['none', 'none of', 'no'],
  majority: ['the majority', 'most'],
  'vast-majority': ['the vast majority', 'the overwhelming majority'],
  few: ['few'],
  some: ['some', 'several', 'a number of'],
  many: ['many'],
  'almost-all': ['almost all'],
} as const;
export type Quantity = keyof typeof quantityWords;

export const manyWords: Readonly<Record<string, number>> = {
  dozens: 12,
  hundreds: 100,
  thousands: 1000,
  'tens of thousands': 10_000,
  'hundreds of thousands': 100_000,
  millions: 1_000_000,
};

export const recordWords: Readonly<Record<string, 'highest' | 'lowest'>> = {
  'a record': 'highest',
  'a record number': 'highest',
  'the highest number': 'highest',
  'the lowest number': 'lowest',
  'the highest share': 'highest',
  'the lowest share': 'lowest',
};

export const firstWords: readonly string[] = ['for the first time', 'the first time'];

export const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
export const spanUnits = ['days', 'weeks', 'months', 'years', 'decades'] as const;
export type SpanUnit = (typeof spanUnits)[number];
