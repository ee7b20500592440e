import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import { scan } from '../../src/claims/scan/scan.ts';
import { suggest } from '../../src/claims/write/suggest.ts';
import type { Subject } from '../../src/claims/subject.ts';
import { english } from '../../src/languages/english/index.ts';
import { rules, subject, wording } from './house.ts';

const figures = fc.oneof(
  fc.nat(200).map(String),
  fc.nat(3_000_000).map((number) => number.toLocaleString('en')),
  fc.nat(3_000_000).map((number) => number.toLocaleString('de')),
  fc.nat(3_000_000).map((number) => number.toLocaleString('de-CH')),
  fc.nat(3_000_000).map((number) => number.toLocaleString('en-IN')),
  fc.tuple(fc.nat(999), fc.constantFrom('.', ','), fc.nat(99)).map((parts) => parts.join('')),
  fc.constantFrom('.5', '3/4', '24/7', '1½', '1 1/2', '2028/29', '123/2032', '1.2.5', '¾', '2⅛'),
  fc.constantFrom('five', 'one-and-a-half', 'two and a half', 'twenty-five', 'half', 'two thirds', 'a'),
);
const before = fc.constantFrom(
  '',
  '',
  '-',
  '−',
  '–',
  'minus ',
  '+',
  'plus ',
  '$',
  '€',
  '-€',
  'F',
  '§',
  '№',
  'about ',
  'EUR ',
);
const behind = fc.constantFrom(
  '',
  '',
  '%',
  ' per cent',
  ' percentage points',
  ' million',
  'm',
  ' mln',
  ' lakh',
  ' million and a half',
  'th',
  '°',
  'G',
  'a',
  'x',
  's',
  ' euros',
  ' hours',
  ' days',
  ' fewer',
  ' each',
  '-odd',
  ' or so',
  ' to 61 per cent',
  '–70',
  '+',
);
const written = fc.tuple(before, figures, behind).map((parts) => parts.join(''));

const json = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));

test('no number of a running text is a part of something longer', () => {
  fc.assert(
    fc.property(written, (words) => {
      const text = `They saw ${words} there.`;
      for (const { start, end, ...mention } of scan(text, english)) {
        if ('aside' in mention) continue;
        expect(text.slice(0, start)).not.toMatch(/(?:[\d\p{L}]|\d[.,'’/]|[−‒])$/u);
        expect(text.slice(0, start)).not.toMatch(/(?:^|\s)[-–.]$/);
        expect(text.slice(end)).not.toMatch(/^(?:[\d\p{L}]|[.,'’/]\d|[¼-¾⅐-⅞])/u);
        if (/\d/.test(mention.text)) expect(text.slice(end)).not.toMatch(/^\s?[°º]/);
      }
    }),
    { numRuns: 3000 },
  );
});

test('what a link reads, a running text reads, and the other way round', () => {
  fc.assert(
    fc.property(written, (words) => {
      const text = `They saw ${words} there.`;
      const mention = scan(text, english).find((one) => !('aside' in one));
      if (!mention || 'aside' in mention || mention.text !== words) return;
      expect(json(mention.statement)).toBe(json(readClaim(words, english).statement));
    }),
    { numRuns: 3000 },
  );
});

const values = fc.oneof(
  fc.integer({ min: -30, max: 2_000_000 }).map(String),
  fc.integer({ min: 0, max: 1200 }).map((tenths) => `${(tenths / 10).toFixed(1)}%`),
  fc.integer({ min: -90, max: 90 }).map((tenths) => `${(tenths / 10).toFixed(1)}pp`),
  fc.constantFrom('29/107', '3/4', '2032-04-22..2032-04-24', '2031-01-01..2032-04-24', '2032-04-24'),
);

const unitWords = /\b(?:per cent|percentage points?|hours?|days?|weeks?|months?|years?|million)\b/g;

test('every suggestion is true, reads as one number with one unit, and is found whole in a running text', () => {
  fc.assert(
    fc.property(written, values, (words, value) => {
      const what: Subject = subject(value);
      const context = { ...rules, wording };
      for (const offer of suggest(readClaim(words, english), what, context)) {
        expect(offer).not.toMatch(/[-−–‒]{2}|%\s?per|\s\s/);
        expect(new Set(offer.match(unitWords)).size).toBe(offer.match(unitWords)?.length ?? 0);
        const [mention] = scan(`It was ${offer}.`, english);
        if (!mention || 'aside' in mention || !/\d/.test(offer)) continue;
        expect(`It was ${offer}.`.slice(0, mention.start)).not.toMatch(/\d/);
      }
    }),
    { numRuns: 3000 },
  );
});
