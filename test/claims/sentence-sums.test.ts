import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayAddUp } from '../../src/claims/sentences/sums.ts';
import { integer } from '../../src/numbers/decimal.ts';
import { groupedDigits } from '../../src/claims/write/numerals.ts';
import { partsOfWholes } from '../../src/claims/sentences/part-of-whole.ts';
import { scan } from '../../src/claims/scan/scan.ts';
import { connectedSums } from '../../src/claims/sentences/sums.ts';
import { spell } from '../../src/claims/write/numerals.ts';
import { statedTotals } from '../../src/claims/sentences/sums.ts';
import { outcomeOf } from '../../src/claims/sentences/sum-fit.ts';
import type { Fit } from '../../src/claims/sentences/uncertain-number.ts';
import { tolerances } from './house.ts';
import { english } from '../../src/languages/english/index.ts';

/** Each sum of a sentence that does not fit, as its total and how it came out. */
function failing(text: string): string[] {
  const mentions = scan(text, english);
  const sums = mayAddUp(text, english)
    ? [
        ...connectedSums(text, mentions, english),
        ...statedTotals(text, mentions, english),
        ...partsOfWholes(text, mentions, english),
      ]
    : [];
  return sums.flatMap((sum) => {
    const outcome = outcomeOf(sum, tolerances, english);
    if (!outcome || outcome.fit === 'fits') return [];
    return [`${text.slice(outcome.total.start, outcome.total.end)} ${sum.isLikely ? 'likely ' : ''}${outcome.fit}`];
  });
}

test.each<[string, ...string[]]>([
  [
    'The mission comprised 339 observers from 40 countries, including 290 experts, and 51 parliamentarians from ' +
      'the OSCE PA.',
    '339 differs',
  ],
  ['The mission was made up of 210, 40 and 25, a total of 270.', 'a total of 270 differs'],
  [
    'Some 290 observers, made up of 20 long-term observers, 220 short-term observers, 26 from the OSCE PA and 15 ' +
      'from PACE.',
    'Some 290 differs',
  ],
  ['Some 950 observers took part, composed of 175 parliamentarians and some 750 others.', 'Some 950 differs'],
  ['More than 800 observers were deployed, made up of 500 from ODIHR and 300 from others.', 'More than 800 differs'],
  ['More than 800 observers were deployed, made up of 900 from ODIHR and 500 from others.', 'More than 800 loose'],
  ['Up to 50 observers came, including 40 experts and 12 staff.', 'Up to 50 differs'],
  ['The 15-member commission, composed of nine nominees and five civil servants, met daily.', '15 differs'],
  ['There were seven candidates, nine of whom were women.', 'seven differs'],
  ['ODIHR deployed 290 experts, of whom 300 were short-term observers.', '290 differs'],
  ['Nine of the seven candidates were women.', 'the seven differs'],
  ['Women won two and nine of the five and seven seats respectively.', 'seven differs'],
  ['The 420 candidates included 162 women and 268 men.', '420 differs'],
  ['There were 210 observers from ODIHR, 40 from the OSCE PA and nine from the EP, 260 in all.', '260 differs'],
  ['The mission had 310 observers: 210 from ODIHR and 100 from the OSCE PA, 300 in total.', '300 differs'],
  ['The mission was made up of 210 experts and 100 parliamentarians, a total of 300 people.', 'a total of 300 differs'],
  [
    'The mission consisted of 210 observers from ODIHR, 100 from the OSCE PA and the Special Co-ordinator, a ' +
      'total of 301.',
    'a total of 301 differs',
  ],
  ['A list of 120 buildings, including 90 schools and 40 clubs, was published.', '120 likely differs'],
])('“%s” does not add up', (text, ...expected) => expect(failing(text)).toEqual(expected));

test.each([
  'The mission has 300 observers: 200 from ODIHR and 100 from the OSCE PA, 300 in total.',
  'The team of 300 observers was made up of 200 from ODIHR and 100 from the OSCE PA, a total of 300 people.',
  'The mission was made up of 200 observers from ODIHR, 100 from the OSCE PA and the Special Co-ordinator, a ' +
    'total of 301.',
  'The Special Co-ordinator, 200 observers from ODIHR and 100 from the OSCE PA were there, a total of 301.',
  'Seven candidates, one of whom was a woman, stood in the election.',
  'The mission comprised 339 observers, including 290 experts, of whom 300 pages of notes were kept, and 49 ' +
    'parliamentarians.',
  'More than 800 observers were deployed, made up of 620 from ODIHR and 200 from others.',
  'Some 400 observers were deployed, made up of 298 from ODIHR and 100 from others.',
  'Seven parties nominated candidates, nine of whom were women.',
  'In two districts candidates withdrew, nine of whom later returned.',
  'The police detained 12 people, including 3 journalists, and 400 protesters were fined.',
  'The 27 commissions are composed of five nominees of parties and four judges.',
  'Some 1,200 ballots were made up of two sheets and one envelope.',
  'The seven candidates included two women and six independents.',
  'The 12 party lists included 140 women candidates.',
  'Observers from 40 countries, including 60 parliamentarians, took part.',
  'Women won two and nine of the seven and nine seats respectively.',
  'In 12 regions, 210 experts, 40 parliamentarians and 25 staff took part, a total of 275.',
  'The commission of 15 members is made up of a chairperson, a deputy and 12 members.',
  'Five channels carried paid advertising, including 30 spots for one candidate.',
])('“%s” may be true', (text) => expect(failing(text)).toEqual([]));

test('a sentence longer than anybody could add up is left alone, and costs no time', () => {
  expect(failing('12 people, including 14 men, '.repeat(1500))).toEqual([]);
});

/** How a list may be announced: with what stands before the parts and behind them, and what its words mean. */
interface Wording {
  readonly sentence: (total: string, parts: string) => string;
  readonly isWhole: boolean;
  /** A total behind its list may leave out the first number: “In 12 regions, 210 …, 40 …, a total of 250”. */
  readonly mayBeginLater?: true;
}

const wordings: readonly Wording[] = [
  {
    sentence: (total, parts) => `The mission comprised ${total} observers from four countries, including ${parts}.`,
    isWhole: false,
  },
  { sentence: (total, parts) => `The ${total} observers (among them ${parts}) arrived on 3 May.`, isWhole: false },
  { sentence: (total, parts) => `It deployed ${total} observers, made up of ${parts}.`, isWhole: true },
  { sentence: (total, parts) => `Its delegation of ${total} people was composed of ${parts}.`, isWhole: true },
  {
    sentence: (total, parts) => `The mission was made up of ${parts}, a total of ${total}.`,
    isWhole: true,
    mayBeginLater: true,
  },
  { sentence: (total, parts) => `There were ${parts}, ${total} in all.`, isWhole: true, mayBeginLater: true },
  { sentence: (total, parts) => `The mission totals ${total} observers: ${parts}.`, isWhole: true },
];

const nouns = [
  'experts',
  'long-term observers',
  'from the OSCE PA',
  'parliamentarians and staff',
  'members of the core team',
  'from the European Parliament',
];

const joined = (parts: readonly string[]): string => `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const written = (number: number, inWords: boolean): string =>
  inWords ? spell(BigInt(number), english) : groupedDigits(integer(number), english);

describe('sentences made of random parts', () => {
  const part = fc.record({
    number: fc.integer({ min: 2, max: 1500 }),
    noun: fc.constantFrom(...nouns),
    inWords: fc.boolean(),
  });
  const lists = fc.array(part, { minLength: 2, maxLength: 5 });

  const texts = (parts: readonly { number: number; noun: string; inWords: boolean }[]): string =>
    joined(parts.map(({ number, noun, inWords }) => `${written(number, inWords && number < 100)} ${noun}`));

  test('are silent where the sum holds, and only there', () => {
    fc.assert(
      fc.property(
        lists,
        fc.constantFrom(...wordings),
        fc.nat(),
        fc.integer({ min: -900, max: 900 }),
        (parts, wording, place, slip) => {
          const total = parts.reduce((sum, { number }) => sum + number, 0);
          expect(failing(wording.sentence(written(total, false), texts(parts)))).toEqual([]);
          const moved = parts.map((one, index) =>
            index === place % parts.length ? { ...one, number: Math.max(2, one.number + slip) } : one,
          );
          const added = moved.reduce((sum, { number }) => sum + number, 0);
          fc.pre(!wording.mayBeginLater || added - (moved[0]?.number ?? 0) !== total);
          const isFalse = wording.isWhole ? added !== total : added > total;
          expect(failing(wording.sentence(written(total, false), texts(moved)))).toHaveLength(isFalse ? 1 : 0);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('may be rounded, but not further than a rounding goes', () => {
    const rounded = fc.record({ tens: fc.integer({ min: 11, max: 900 }), off: fc.integer({ min: -60, max: 60 }) });
    fc.assert(
      fc.property(rounded, fc.constantFrom('some', 'about', 'approximately'), ({ tens, off }, hedge) => {
        const unit = tens % 100 === 0 ? 1000 : tens % 10 === 0 ? 100 : 10;
        const total = tens * 10 + off;
        const first = Math.floor(total / 3);
        const text =
          `It deployed ${hedge} ${written(tens * 10, false)} observers, made up of ${written(first, false)} ` +
          `experts and ${written(total - first, false)} from PACE.`;
        const isNear = Math.abs(off) <= Math.min(unit / 2, tens * 0.5);
        expect(failing(text)).toHaveLength(isNear ? 0 : 1);
      }),
      { numRuns: 400 },
    );
  });

  test('prove a part to be too much for its whole', () => {
    const verdict = (words: string): Fit => (failing(words).length === 0 ? 'fits' : 'differs');
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 2, max: 90 }),
        fc.boolean(),
        (one, all, inWords) => {
          const [part, whole] = [one, all].map((number) => written(number, inWords));
          const expected = one > all ? 'differs' : 'fits';
          expect(verdict(`There were ${whole} candidates, ${part} of whom were women.`)).toBe(expected);
          expect(verdict(`The court heard ${whole} appeals, of which ${part} were granted.`)).toBe(expected);
          expect(verdict(`Women led ${part} of the ${whole} councils.`)).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
