import { beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../support/fake-host.ts';
import { cases, checkCase } from '../support/malformed-cases.ts';

const names = Object.keys(cases);
const runs = new Map<string, Promise<Run>>();

/** What is said of a case; each is checked once. */
function runOf(name: string): Promise<Run> {
  const run = runs.get(name) ?? checkCase(cases[name] ?? { why: '' });
  runs.set(name, run);
  return run;
}

interface Said {
  readonly rule: string | undefined;
  /** Inside the mission folder: `findings/media.md:3:1`. */
  readonly at: string | undefined;
}

const errorsIn = ({ stdout }: Run): Said[] =>
  Array.from(stdout.matchAll(/^mission\/(\S+): error: .*\[(\S+)\]$/gm), ([, at, rule]) => ({ rule, at }));

/** A place is named as far as it matters: a file, a line of it, or a column. */
const isAt = (said: Said | undefined, place = ''): boolean =>
  said?.at === place || Boolean(said?.at?.startsWith(`${place}:`));

// Loading prelim takes longer than any case.
beforeAll(async () => void (await runOf(names[0] ?? '')));

test('there are cases', () => expect(names.length).toBeGreaterThan(150));

describe.each(names)('%s', (name) => {
  const { rule, at, exit = 1, also = [] } = cases[name] ?? {};

  test('is reported once, where it stands', { timeout: 2000 }, async () => {
    const run = await runOf(name);
    const errors = errorsIn(run);
    expect(run.stdout + run.stderr).not.toMatch(/^ {4}at |undefined|\[object|NaN|\bnull\b/m);
    expect(run.exitCode).toBe(exit);
    if (exit === 2) {
      expect(run.stdout).toBe('');
      expect(run.stderr).toMatch(/^prelim: .+[.?]\n$/);
      expect(run.stderr).toContain(at ?? '');
      return;
    }
    expect(run.stderr).toBe('');
    for (const [index, expected] of [{ rule, at }, ...also].entries()) {
      expect(errors[index]?.rule, run.stdout).toBe(expected.rule);
      expect(isAt(errors[index], expected.at), run.stdout).toBe(true);
    }
    expect(errors, run.stdout).toHaveLength(1 + also.length);
  });
});

test('reads well', async () => {
  const said: string[] = [];
  for (const name of names) {
    const { stdout, stderr } = await runOf(name);
    said.push(`## ${name}: ${cases[name]?.why}\n${stdout.replace(/^mission\//gm, '')}${stderr}`);
  }
  await expect(said.join('\n')).toMatchFileSnapshot('../../fixtures/malformed/expected.txt');
});
