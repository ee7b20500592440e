import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoize } from '../../src/collections/memoize.ts';
import { firstIndex } from '../../src/collections/search.ts';

test('the first index is the one that a search from the front finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: -1, max: 31 }), (numbers, limit) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const front = sorted.findIndex((number) => number >= limit);
      expect(firstIndex(sorted, (number) => number >= limit)).toBe(front < 0 ? sorted.length : front);
    }),
  );
});

test.each<[string, readonly unknown[], number]>([
  ['one object', [{ a: 1 }], 1],
  ['two objects that look alike', [{ a: 1 }, { a: 1 }], 2],
  ['texts by their letters', ['a', 'b', 'a'], 2],
  ['undefined, null and nothing else alike', [undefined, null, undefined, null, 0, ''], 4],
  ['a function', [test], 1],
])('a result is computed once for each key: %s', (_, keys, times) => {
  const computed: unknown[] = [];
  const remembered = memoize((key: unknown) => void computed.push(key));
  for (const key of [...keys, ...keys]) expect(remembered(key)).toBe(undefined);
  expect(computed).toHaveLength(times);
});
