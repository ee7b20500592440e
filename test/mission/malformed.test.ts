import { beforeAll, describe, expect, test } from 'vitest';
import { memoize } from '../../src/collections/memoize.ts';
import { calibrate, cpuTime } from '../support/cpu-time.ts';
import type { Run } from '../support/fake-host.ts';
import { cases, checkCase } from '../support/malformed-cases.ts';

const names = Object.keys(cases);

/** What is said of a case, and in how many milliseconds of CPU time; each is checked once. */
const runOf = memoize((name: string) => cpuTime(() => checkCase(cases[name] ?? { why: '' })));

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

/** Milliseconds of CPU time for the sound mission. */
let calibration = 0;

beforeAll(async () => {
  calibration = await calibrate(() => checkCase({ why: '' }));
});

test('there are cases', () => expect(names.length).toBeGreaterThan(150));

describe.each(names)('%s', (name) => {
  const { rule, at, exit = 1, also = [] } = cases[name] ?? {};

  test('is reported once, where it stands, in less time than 60 sound missions are checked', async () => {
    const { result: run, time } = await runOf(name);
    expect(time / calibration).toBeLessThan(60);
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
    const {
      result: { stdout, stderr },
    } = await runOf(name);
    said.push(`## ${name}: ${cases[name]?.why}\n${stdout.replace(/^mission\//gm, '')}${stderr}`);
  }
  await expect(said.join('\n')).toMatchFileSnapshot('../../fixtures/malformed/expected.txt');
});
