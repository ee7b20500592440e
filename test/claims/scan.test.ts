import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Decimal, integer } from '../../src/numbers/decimal.ts';
import { english } from '../../src/languages/english/index.ts';
import { mask } from '../../src/claims/scan/mask.ts';
import { groupedDigits } from '../../src/claims/write/numerals.ts';
import { mayHoldNumbers } from '../../src/claims/scan/prefilter.ts';
import { mayExtendLink } from '../../src/claims/scan/link-context.ts';
import { scan } from '../../src/claims/scan/scan.ts';
import { spell } from '../../src/claims/write/numerals.ts';

interface Sentence {
  readonly text: string;
  readonly numbers?: readonly { readonly text: string; readonly kind: string }[];
}

const half = (name: string): Sentence[] => parse(readFileSync(`test/claims/gold/${name}.yaml`, 'utf8'));
const halves = { tuning: half('tuning'), 'held-out': half('held-out') };

interface Score {
  readonly gold: number;
  /** How many of the gold numbers are found, and how many of those found are gold. */
  readonly recall: number;
  readonly precision: number;
}

const foundIn = (text: string): string[] =>
  scan(text, english).flatMap((mention) => ('aside' in mention ? [] : [mention.text]));

/** A number is right where its words and its kind are; the same words may stand in a sentence twice. */
function scoreOf(sentences: readonly Sentence[]): Score {
  let [gold, found, right] = [0, 0, 0];
  for (const { text, numbers = [] } of sentences) {
    const left = scan(text, english).flatMap((mention) =>
      'aside' in mention ? [] : [`${mention.kind} ${mention.text}`],
    );
    gold += numbers.length;
    found += left.length;
    for (const number of numbers) {
      const index = left.indexOf(`${number.kind} ${number.text}`);
      if (index < 0) continue;
      right++;
      left.splice(index, 1);
    }
  }
  return { gold, recall: right / gold, precision: right / found };
}

test('the gold set has sentences enough in each half', () => {
  for (const sentences of Object.values(halves))
    expect(new Set(sentences.map(({ text }) => text)).size).toBeGreaterThanOrEqual(75);
});

// The second half was never looked at while the scanner was written.
test.each(Object.entries(halves))('numbers are found in running text: %s', (name, sentences) => {
  const { gold, recall, precision } = scoreOf(sentences);
  const [found, right] = [recall, precision].map((share) => (100 * share).toFixed(1));
  console.log(`${name}: ${sentences.length} sentences, ${gold} numbers, recall ${found} %, precision ${right} %`);
  expect(recall).toBeGreaterThanOrEqual(0.98);
  expect(precision).toBeGreaterThanOrEqual(0.98);
});

test.each([
  ['Use is allowed only under three conditions.', 'three'],
  ['They were registered under two different laws.', 'two'],
  ['There are under three candidates.', 'under three'],
])('“under” is a hedge only where it cannot mean “subject to”: %s', (text, number) =>
  expect(foundIn(text)).toEqual([number]),
);

const pieces = fc.constantFrom(
  '9 June 2019',
  '14:30',
  'almost 12 million',
  'one',
  ' of ',
  '29',
  ' of the 107',
  'Article 7',
  '+48 609 522 266',
  'a@b.pl',
  ' and ',
  '😀',
  '\u00a0',
  '97 per cent',
  ', ',
  '(',
  ')',
  'İ',
  'ß',
  'e\u0301',
  '\uFFFC',
  '\n',
);
const texts = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: pieces },
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
  )
  .map((parts) => parts.join(' '));

test('masking never changes a length, and mentions are the words at their place, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const masked = mask(text, english);
      expect(masked.text).toHaveLength(text.length);
      for (const { start, end } of masked.asides)
        expect(masked.text.slice(start, end)).toBe('\uFFFC'.repeat(end - start));
      let end = 0;
      for (const mention of scan(text, english)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        end = mention.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('a number in a sentence is found whole, in digits and spelled out, and says what it is', () => {
  const numbers = fc.oneof(fc.bigInt({ min: 2n, max: 10n ** 12n }), fc.bigInt({ min: 2n, max: 2_000n }));
  const ways = [
    groupedDigits,
    (number: Decimal) => spell(number.digits, english),
    (number: Decimal) => spell(number.digits, english).replaceAll(' and ', ' '),
    (number: Decimal) => spell(number.digits, english).replaceAll('-', ' '),
  ];
  fc.assert(
    fc.property(
      numbers,
      fc.constantFrom(...ways),
      fc.constantFrom('', 'almost ', 'more than '),
      (number, way, hedge) => {
        const words = hedge + way(integer(number), english);
        const [mention, ...others] = scan(`Voters filed ${words} complaints with the courts.`, english);
        expect([mention?.text, others]).toEqual([words, []]);
        expect(mention && 'statement' in mention && mention.statement).toMatchObject({
          kind: 'number',
          stated: { number: integer(number) },
        });
      },
    ),
    { numRuns: 300 },
  );
});

// A link that holds only a part of a number must bring the search for the rest of it.
test('words around a link that belong to its number are noticed', () => {
  const isNumber = new Set([...english.numbers.small, ...english.numbers.tens]);
  const missed = halves.tuning.flatMap(({ text }) =>
    scan(text, english).flatMap((mention) => {
      if ('aside' in mention || mention.kind === 'quantifier') return [];
      const cores = [...mention.text.matchAll(/\d[\d,.]*\d|\d|[a-z]+/gi)].filter(
        ([word]) => /\d/.test(word) || isNumber.has(word.toLowerCase()),
      );
      return cores.flatMap(({ 0: word, index }) => {
        const start = mention.start + index;
        const isWider = word.length < mention.text.length;
        return isWider && !mayExtendLink(text.slice(0, start), text.slice(start + word.length), english)
          ? [`${mention.text} around ${word}`]
          : [];
      });
    }),
  );
  expect(missed).toEqual([]);
});

// The quick look that spares most passages a search must never say no to a number.
test.each(['tuning', 'held-out'])('what holds a number is not passed over: %s', (name) => {
  const holding = half(name).filter(({ text }) => foundIn(text).length > 0);
  expect(holding.length).toBeGreaterThan(50);
  expect(
    holding.filter(({ text }) => !mayHoldNumbers(text, english) || !mayHoldNumbers(mask(text, english).text, english)),
  ).toHaveLength(0);
});

test.each([
  'Half of them left.',
  'It took more than a decade.',
  'Almost all agreed.',
  'A dozen came.',
  'Thousands came.',
  'She voted twice.',
  'None of the boards met.',
  'Most of them met.',
  'The vast majority met.',
  '½ of them met.',
  'A couple of hundred came.',
  'Scores of boards met.',
  'One of whom was a woman.',
  'Fewer than a hundred came.',
  'It took half an hour.',
  'An hour and a half passed.',
])('a number without digits is noticed: %s', (text) => {
  expect(mayHoldNumbers(text, english)).toBe(true);
});

test('whatever is put together, what holds a number is not passed over', () => {
  const parts = fc.constantFrom(
    'the',
    'on',
    '9 June 2019',
    'May',
    'paragraph',
    'Article',
    '7.6',
    '1990',
    '1990 OSCE',
    'voters',
    '12',
    '400',
    ',',
    '.',
    'to',
    'and',
    'per cent',
    'million',
    '(',
    '–',
    'one',
    'of',
    'whom',
  );
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 9 }), fc.constantFrom(' ', ''), (words, joint) => {
      const text = words.join(joint);
      expect(foundIn(text).length === 0 || mayHoldNumbers(text, english)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  'The boards met in the week before the vote, and all candidates came.',
  'Article 7.4 and the 1990 Document say so, and at 9 p.m. on 3 May it was done.',
])('words that count nothing cost no search: %s', (text) => {
  expect([foundIn(text), mayHoldNumbers(mask(text, english).text, english)]).toEqual([[], false]);
});
