import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { safeValueFixes } from '../../src/fixes/safe-fixes.ts';
import { run } from '../support/fake-host.ts';
import { copyMission, temporary } from '../support/temporary.ts';

/** A copy of the smallest mission with contacts of its own. */
function missionWith(contacts: string): string {
  const cwd = temporary();
  copyMission(join(cwd, 'm'), {}, 'minimal');
  const path = join(cwd, 'm/mission.yaml');
  writeFileSync(path, `${readFileSync(path, 'utf8').replace(/^contacts:[^]*/m, '')}contacts:\n${contacts}\n`);
  return cwd;
}

const contactsOf = (cwd: string): string =>
  readFileSync(join(cwd, 'm/mission.yaml'), 'utf8').split('contacts:\n')[1] ?? '';

describe('phone numbers', () => {
  const contacts = (phones: string): string =>
    `  - { name: "Ada  (0) Trevelyan", institution: odihr, phones: [${phones}] } # "+ 48 22" stays`;

  test.each([
    ['in double marks', '"+ 48 22 520 06 00"', '"+48 22 520 06 00"'],
    ['in single marks', "'+44 (0)20  7946 0958'", "'+44 20 7946 0958'"],
    ['without marks', '+ 45 33378040', '"+45 33378040"'],
    [
      'several, some of them well',
      '"+48 22 520 06 00", "+33  3 88 41 20 00"',
      '"+48 22 520 06 00", "+33 3 88 41 20 00"',
    ],
  ])('%s get their spaces, and nothing else changes', async (_, phones, right) => {
    const cwd = missionWith(contacts(phones));
    const { stderr, exitCode } = await run(['fix', 'm'], { cwd });
    expect({ stderr, exitCode }).toEqual({ stderr: '1 phone number spaced in 1 file.\n', exitCode: 0 });
    expect(contactsOf(cwd)).toBe(`${contacts(right)}\n`);
    expect((await run(['fix', 'm'], { cwd })).stderr).toBe('Nothing to fix.\n');
  });

  test('are only shown with --dry-run', async () => {
    const cwd = missionWith(contacts('"+ 48 22 520 06 00"'));
    const { stdout, stderr } = await run(['fix', '--dry-run', 'm'], { cwd });
    expect(stdout).toContain(`\n-${contacts('"+ 48 22 520 06 00"')}\n+${contacts('"+48 22 520 06 00"')}\n`);
    expect(stderr).toBe('1 phone number would be spaced in 1 file. Nothing was written.\n');
    expect(contactsOf(cwd)).toBe(`${contacts('"+ 48 22 520 06 00"')}\n`);
  });

  test('in other forms of YAML, with another digit or on a waiver are left to their writer', async () => {
    const folded =
      '  - name: Ada Trevelyan\n    phones:\n      - >-\n        + 48 22\n        520 06 00\n      - "+\\x2048 ' +
      '22 520 06 00"';
    const cwd = missionWith(
      `${folded}\nwaivers:\n  - { rule: contacts/phone-spacing, reason: agreed, by: A. Trevelyan }`,
    );
    expect((await run(['fix', 'm'], { cwd })).stderr).toBe('Nothing to fix.\n');
    const left = missionWith(folded);
    expect((await run(['fix', 'm'], { cwd: left })).stderr).toBe('Nothing to fix.\n');
    expect((await run(['check', 'm', '--format', 'unix'], { cwd: left })).stdout.match(/phone-spacing/g)).toHaveLength(
      2,
    );
  });
});

describe('a fix that would change more than it says is not made', () => {
  const text =
    'contacts:\n  - name: Ada Trevelyan\n    phones: ["+ 48 22", "+ 45 33"]\npeople:\n  ada: { name: "Ada  ' +
    'Trevelyan", role: "+ 48 22" }\n';
  const source = { path: 'mission.yaml', text };
  const fixOf = (written: string, replacement: string, from = 0) => {
    const start = text.indexOf(written, from);
    return {
      at: { source, start, end: start + written.length },
      replacement,
      rules: ['contacts/phone-spacing'],
      words: [],
    };
  };
  const other = fixOf('+ 45 33', '+45 33');

  test.each([
    ['another digit', fixOf('+ 48 22', '+48 23')],
    ['a mark that ends the text', fixOf('+ 48 22', '+48", "22')],
    ['a key', fixOf('phones', 'mobiles')],
    ['the name of a person', fixOf('Ada  Trevelyan', 'Ada Trevelyan')],
    ['the role of a person', fixOf('+ 48 22', '+48 22', text.indexOf('people'))],
    ['two values', fixOf('+ 48 22", "+ 45 33', '+48 22", "+45 33')],
    ['a broken file', fixOf('["+ 48 22"', '["+48 22')],
    ['nothing', fixOf('+ 48 22', '+ 48 22')],
  ])('%s', (_, fix) => {
    const fixes = [fix, other]
      .toSorted((a, b) => a.at.start - b.at.start)
      .filter(({ at }) => at === other.at || at.end <= other.at.start || at.start >= other.at.end);
    expect(safeValueFixes({ source, fixes }).fixes).toEqual([other]);
    expect(safeValueFixes({ source, fixes: [fix] }).fixes).toEqual([]);
  });

  test('both of two sound ones are made', () => {
    const fixes = [fixOf('+ 48 22', '+48 22'), other];
    expect(safeValueFixes({ source, fixes }).fixes).toEqual(fixes);
  });
});
