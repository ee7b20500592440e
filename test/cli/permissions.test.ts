import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newReadContext, readOrReport } from '../../src/disk/reading.ts';
import { run } from '../support/fake-host.ts';
import { copyMission, misnaming, temporary } from '../support/temporary.ts';

describe('what the disk does not let prelim read', () => {
  test.each([
    ['EACCES', /^You have no permission to read this\./],
    ['EPERM', /^You have no permission to read this\./],
    ['EIO', /^This cannot be read as a file\./],
    ['ELOOP', /^This cannot be read as a file\./],
  ])('is a problem of that file: %s', (code, says) => {
    const reading = newReadContext('.');
    const read = (): string => {
      throw Object.assign(new Error(code), { code });
    };
    expect(readOrReport('findings/media.md', 'findings/media', reading, read)).toBe(undefined);
    expect(reading.unreadable).toEqual(['findings/media']);
    expect(reading.diagnostics.map(({ rule, at, message }) => [rule, at.source.path, says.test(message)])).toEqual([
      ['files/not-text', 'findings/media.md', true],
    ]);
  });

  test('is a failure where it is no file’s own', () => {
    const read = (): never => {
      throw new Error('a mistake of prelim');
    };
    expect(() => readOrReport('x', 'x', newReadContext('.'), read)).toThrow('a mistake of prelim');
  });

  // Nothing is forbidden to root.
  test
    .skipIf(process.getuid?.() === 0)
    .each(['findings/election-administration.md', 'quotes', 'mission.yaml', 'templates'])(
    'hides nothing else: %s',
    async (name) => {
      const cwd = temporary();
      copyMission(join(cwd, 'mission'), { ...misnaming, 'templates/partials/contacts.md.hbs': () => 'Ask us.\n' });
      chmodSync(join(cwd, 'mission', name), 0);
      const { stdout, exitCode } = await run(['check', 'mission', '--format', 'unix'], { cwd });
      chmodSync(join(cwd, 'mission', name), 0o755);
      expect(exitCode).toBe(1);
      expect(stdout).toContain(`mission/${name}:1:1: error: You have no permission to read this.`);
      if (name !== 'mission.yaml') expect(stdout).toContain('There is no fact “election.day”.');
    },
  );
});
