import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { pretty } from '../../src/reporters/pretty.ts';

test('twenty passages that tempt false alarms give none, not even on release night', () => {
  expect(readdirSync('fixtures/tempting/findings').filter((name) => /^\d\d-/.test(name))).toHaveLength(20);
  const { diagnostics, documents } = compile(readSources('fixtures/tempting', process.cwd()), {
    isRelease: true,
    now: '2039-04-25T14:30+02:00',
  });
  // which twenty passages in one release are
  const others = diagnostics.filter(({ rule }) => rule !== 'structure/too-long');
  expect(pretty(others, false)).toBe('No problems\n');
  expect(documents.length).toBeGreaterThan(0);
});
