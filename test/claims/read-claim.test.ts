import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/claims/parse/statement.ts';
import { decimalText } from '../../src/numbers/decimal.ts';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import { english } from '../../src/languages/english/index.ts';

/** A statement in a few words. */
function short(statement: Statement): string {
  switch (statement.kind) {
    case 'number': {
      const { hedge = 'bare', stated, measure, contradicts } = statement;
      return [hedge, decimalText(stated.number), measure, ...(contradicts ? ['contradicts'] : [])].join(' ');
    }
    case 'range':
      return `${decimalText(statement.low.number)}..${decimalText(statement.high.number)} ${statement.measure}`;
    case 'fraction':
      return `${statement.hedge ?? 'bare'} ${statement.part}/${statement.whole}`;
    case 'part':
      return (
        `${statement.hedge ?? 'bare'} ${decimalText(statement.part.number)} of ` +
        `${decimalText(statement.whole.number)}`
      );
    case 'span':
      return `${statement.hedge ?? 'bare'} ${decimalText(statement.stated.number)} ${statement.unit}`;
    case 'many':
      return `many ${statement.unit}`;
    case 'quantity':
      return statement.name;
    case 'record':
      return `record ${statement.extreme}${statement.number ? ` ${short(statement.number)}` : ''}`;
    case 'truth':
      return String(statement.isTrue);
    case 'date': {
      const { kind, ...named } = statement;
      return `${kind} ${JSON.stringify(named)}`;
    }
    default:
      return statement.kind;
  }
}

const read = (words: string): string => short(readClaim(words, english).statement);

describe('hedges', () => {
  test.each([
    ['40', 'bare 40 number'],
    ['exactly 40', 'exactly 40 number'],
    ['a total of 339', 'exactly 339 number'],
    ['all 40 countries', 'exactly 40 number'],
    ['all of the 40', 'exactly 40 number'],
    ['Almost 12 million', 'nearly 12000000 number'],
    ['nearly 10,000', 'nearly 10000 number'],
    ['close to 400', 'nearly 400 number'],
    ['just under 400', 'nearly 400 number'],
    ['just over 400', 'just-over 400 number'],
    ['slightly more than 400', 'just-over 400 number'],
    ['more than 800', 'more-than 800 number'],
    ['well over 800', 'more-than 800 number'],
    ['in excess of 800', 'more-than 800 number'],
    ['fewer than ten', 'less-than 10 number'],
    ['some 290', 'about 290 number'],
    ['an estimated 290', 'about 290 number'],
    ['approx. 290', 'about 290 number'],
    ['~290', 'about 290 number'],
    ['290-odd', 'about 290 number'],
    ['30 or so', 'about 30 number'],
    ['no fewer than 30', 'at-least 30 number'],
    ['30 or more', 'at-least 30 number'],
    ['as many as 30', 'at-most 30 number'],
    ['no more than 30', 'at-most 30 number'],
    ['up to 50', 'at-most 50 number'],
    ['a total of some 290', 'about 290 number'],
    ['in more than 40', 'more-than 40 number'],
    ['only seven', 'bare 7 number'],
    ['just seven', 'bare 7 number'],
    ['the seven candidates', 'bare 7 number'],
    ['€12 million', 'bare 12000000 number'],
  ])('%s', (words, expected) => expect(read(words)).toBe(expected));
});

describe('numbers, shares and times', () => {
  test.each([
    ['twenty (20)', 'bare 20 number'],
    ['twenty (21)', 'bare 20 number contradicts'],
    ['20 (twenty) per cent', 'bare 20 percent'],
    ['both', 'bare 2 number'],
    ['one of whom', 'bare 1 number'],
    ['a single', 'bare 1 number'],
    ['the only', 'bare 1 number'],
    ['not one', 'bare 0 number'],
    ['seven candidates, including the incumbent', 'bare 7 number'],
    ['over half a million', 'more-than 500000 number'],
    ['97 per cent', 'bare 97 percent'],
    ['97%', 'bare 97 percent'],
    ['ninety-seven percent of voters', 'bare 97 percent'],
    ['almost 40 per cent', 'nearly 40 percent'],
    ['half a per cent', 'bare 0.5 percent'],
    ['three percentage points', 'bare 3 points'],
    ['a percentage point', 'bare 1 points'],
    ['between 280 and 300', '280..300 number'],
    ['280–300', '280..300 number'],
    ['from 280 to 300 observers', '280..300 number'],
    ['between one hundred and two hundred', '100..200 number'],
    ['between two and three million', '2000000..3000000 number'],
    ['10 to 15 per cent', '10..15 percent'],
    ['between 10 per cent and 15 per cent', '10..15 percent'],
    ['29 of 107', 'bare 29 of 107'],
    ['58 out of 121', 'bare 58 of 121'],
    ['three of the seven candidates', 'bare 3 of 7'],
    ['nine out of ten', 'bare 9 of 10'],
    ['one in five', 'bare 1/5'],
    ['nearly one in every three', 'nearly 1/3'],
    ['half', 'bare 1/2'],
    ['over half of', 'more-than 1/2'],
    ['two-thirds', 'bare 2/3'],
    ['a quarter of the stations', 'bare 1/4'],
    ['at least three quarters', 'at-least 3/4'],
    ['27 years', 'bare 27 years'],
    ['more than two decades ago', 'more-than 2 decades'],
    ['a decade', 'bare 1 decades'],
    ['half a century', 'bare 5 decades'],
    ['a fortnight', 'bare 2 weeks'],
    ['two and a half years', 'bare 2.5 years'],
    ['dozens of', 'many 12'],
    ['tens of thousands', 'many 10000'],
    ['several hundred voters', 'many 100'],
  ])('%s', (words, expected) => expect(read(words)).toBe(expected));
});

describe('words without a number', () => {
  test.each([
    ['The majority of', 'majority'],
    ['most', 'majority'],
    ['the overwhelming majority', 'vast-majority'],
    ['some', 'some'],
    ['a number of', 'some'],
    ['several', 'some'],
    ['many voters', 'many'],
    ['a few', 'few'],
    ['almost all', 'almost-all'],
    ['all', 'all'],
    ['none', 'none'],
    ['no complaints', 'none'],
    ['a record number of candidates', 'record highest'],
    ['the highest since 1999', 'record highest'],
    ['a record low', 'record lowest'],
    ['a record 339 observers', 'record highest bare 339 number'],
    ['for the first time', 'first'],
    ['for the first time since 1991', 'first'],
    ['the first woman', 'first'],
    ['yes', 'true'],
  ])('%s', (words, expected) => expect(read(words)).toBe(expected));
});

describe('dates', () => {
  test.each([
    ['9 June 2019', { day: 9, month: 6, year: 2019 }],
    ['Sunday 9 June 2019', { weekday: 6, day: 9, month: 6, year: 2019 }],
    ['Sunday, 9 June 2019,', { weekday: 6, day: 9, month: 6, year: 2019 }],
    ['June 9, 2019', { month: 6, day: 9, year: 2019 }],
    ['the 9th of June', { day: 9, month: 6 }],
    ['on 9 June', { day: 9, month: 6 }],
    ['the 9 June election', { day: 9, month: 6 }],
    ['9 Jun 2019', { day: 9, month: 6, year: 2019 }],
    ['June 2019', { month: 6, year: 2019 }],
    ['2019-06-09', { year: 2019, month: 6, day: 9 }],
    ['09.06.2019', { year: 2019, month: 6, day: 9 }],
    ['9/6/2019', { day: 9, month: 6, year: 2019, other: { day: 6, month: 9 } }],
    ['13/6/2019', { day: 13, month: 6, year: 2019 }],
    ['the ninth of June', { day: 9, month: 6 }],
    ['June ninth', { day: 9, month: 6 }],
    ['9 June, a Sunday', { weekday: 6, day: 9, month: 6 }],
    ['9 June 2019 (Sun)', { weekday: 6, day: 9, month: 6, year: 2019 }],
    ['the Sunday of 9 June', { weekday: 6, day: 9, month: 6 }],
    ['Sunday', { weekday: 6 }],
    ['last Sunday', { weekday: 6, window: [-7, -1] }],
    ['yesterday’s', { window: [-1, -1] }],
    ['tomorrow', { window: [1, 1] }],
  ])('%s', (words, named) => expect(readClaim(words, english).statement).toEqual({ kind: 'date', ...named }));
});

describe('no claim', () => {
  test.each([
    '',
    '—',
    'Nur-Sultan',
    'a woman',
    'article 7',
    'Protocol 14',
    'COVID-19',
    '14:30',
    'seven or eight',
    'seven, eight',
    'seven candidates and six parties',
    'some 290 of about 340',
    '29 of 107 (27 per cent)',
    'none of the five recommendations',
    'not for the first time',
    'not all',
    'more than nearly 40',
    'about 40 or more',
    'five more complaints',
    'over the majority',
    'the 20th',
    'the 1990s',
    '1,168 (97 per cent)',
    '9 and 10 June',
    '339, including 290',
    'the second round',
    `${'the '.repeat(500)}40`,
    `${'1 to '.repeat(5000)}1`,
  ])('%.40s', (words) => expect(read(words)).toBe('words'));
});

describe('where it stands', () => {
  const parts = (words: string): readonly string[] => {
    const { start, end, figure } = readClaim(words, english);
    return [words.slice(start, end), words.slice(figure.start, figure.end)];
  };

  test.each([
    ['in nearly 10,000 polling stations', ['nearly 10,000', '10,000']],
    ['“Almost 12 million” voters', ['Almost 12 million', '12 million']],
    ['30 or so observers', ['30 or so', '30']],
    ['more than two decades ago', ['more than two decades', 'two decades']],
    ['on Sunday, 9 June 2019', ['Sunday, 9 June 2019', 'Sunday, 9 June 2019']],
    ['97% of voters', ['97%', '97%']],
  ])('%s', (words, expected) => expect(parts(words)).toEqual(expected));
});
