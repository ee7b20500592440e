import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { english } from '../../src/claims/english/index.ts';
import { mask } from '../../src/claims/mask.ts';
import { mayHoldNumbers } from '../../src/claims/may-hold-numbers.ts';
import { reachesOut } from '../../src/claims/reaches-out.ts';
import { scan } from '../../src/claims/scan.ts';

interface Sentence {
  readonly text: string;
  readonly numbers?: readonly { readonly text: string; readonly kind: string }[];
}

const half = (name: string): Sentence[] => parse(readFileSync(`test/claims/gold/${name}.yaml`, 'utf8'));
const foundIn = (text: string): string[] => scan(text).flatMap((mention) => ('aside' in mention ? [] : [mention.text]));

/** How many of the gold numbers are found, and how many of those found are gold. */
function scores(sentences: readonly Sentence[]): { recall: number; precision: number } {
  let [gold, found, right] = [0, 0, 0];
  for (const { text, numbers = [] } of sentences) {
    const left = foundIn(text);
    gold += numbers.length;
    found += left.length;
    for (const number of numbers) {
      const index = left.indexOf(number.text);
      if (index < 0) continue;
      right++;
      left.splice(index, 1);
    }
  }
  return { recall: right / gold, precision: right / found };
}

// The second half was never looked at while the scanner was written.
test.each(['tuning', 'held-out'])('numbers are found in running text: %s', (name) => {
  const { recall, precision } = scores(half(name));
  expect(recall).toBeGreaterThanOrEqual(0.98);
  expect(precision).toBeGreaterThanOrEqual(0.98);
});

test('masking never changes a length, and mentions are the words at their place, in order', () => {
  const texts = fc.array(fc.constantFrom('9 June 2019', '14:30', 'almost 12 million', 'one', ' of ', '29', ' of the 107', 'Article 7', '+48 609 522 266', 'a@b.pl', ' and ', '😀', '\u00a0', '97 per cent', ', ', '(', ')')).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(texts, (text) => {
      expect(mask(text).text).toHaveLength(text.length);
      let end = 0;
      for (const mention of scan(text)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        end = mention.end;
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});

// A link that holds only a part of a number must bring the search for the rest of it.
test('words around a link that belong to its number are noticed', () => {
  const isNumber = new Set([...english.numbers.small, ...english.numbers.tens]);
  const missed = half('tuning').flatMap(({ text }) =>
    scan(text).flatMap((mention) => {
      if ('aside' in mention || mention.kind === 'quantifier') return [];
      const cores = [...mention.text.matchAll(/\d[\d,.]*\d|\d|[a-z]+/gi)].filter(([word]) => /\d/.test(word) || isNumber.has(word.toLowerCase()));
      return cores.flatMap(({ 0: word, index }) => {
        const start = mention.start + index;
        const isWider = word.length < mention.text.length;
        return isWider && !reachesOut(text.slice(0, start), text.slice(start + word.length)) ? [`${mention.text} around ${word}`] : [];
      });
    }),
  );
  expect(missed).toEqual([]);
});

// The quick look that spares most passages a search must never say no to a number.
test.each(['tuning', 'held-out'])('what holds a number is not passed over: %s', (name) => {
  const holding = half(name).filter(({ text }) => foundIn(text).length > 0);
  expect(holding.length).toBeGreaterThan(50);
  expect(holding.filter(({ text }) => !mayHoldNumbers(text) || !mayHoldNumbers(mask(text).text))).toHaveLength(0);
});

test.each([
  'Half of them left.', 'It took more than a decade.', 'Almost all agreed.', 'A dozen came.', 'Thousands came.', 'She voted twice.', 'None of the boards met.', 'Most of them met.',
  'The vast majority met.', '½ of them met.', 'A couple of hundred came.', 'Scores of boards met.', 'One of whom was a woman.', 'Fewer than a hundred came.', 'It took half an hour.', 'An hour and a half passed.',
])('a number without digits is noticed: %s', (text) => {
  expect(mayHoldNumbers(text)).toBe(true);
});

test.each(['The boards met in the week before the vote, and all candidates came.', 'Article 7.4 and the 1990 Document say so, and at 9 p.m. on 3 May it was done.'])('words that count nothing cost no search: %s', (text) => {
  expect([foundIn(text), mayHoldNumbers(mask(text).text)]).toEqual([[], false]);
});
