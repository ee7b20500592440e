import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceAll } from '../../src/disk/write.ts';
import { temporary } from '../support/temporary.ts';

const replacement = (path: string) => ({ path, bytes: Buffer.from('new') });

test('a failure between two files says which are new and which are not', () => {
  const folder = temporary();
  const [one, two, three] = ['one', 'two', 'three'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [one, three]) writeFileSync(path, 'old');
  mkdirSync(join(two, 'full'), { recursive: true }); // no file can take its place
  expect(() => replaceAll([one, two, three].map(replacement))).toThrow(
    `when other files had been already. New: “${one}”. As they were before: “${two}”, “${three}”.`,
  );
  expect(readFileSync(one, 'utf8')).toBe('new');
  expect(readFileSync(three, 'utf8')).toBe('old');
  expect(readdirSync(folder).toSorted()).toEqual(['one', 'three', 'two']);
});

test('a failure at the first file changes nothing, and is said as the system says it', () => {
  const folder = temporary();
  mkdirSync(join(folder, 'a/full'), { recursive: true });
  expect(() => replaceAll([replacement(join(folder, 'a')), replacement(join(folder, 'b'))])).toThrow(/rename/);
  expect(readdirSync(folder)).toEqual(['a']);
});
