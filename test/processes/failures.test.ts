import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { copyMission, temporary } from '../support/temporary.ts';

// What goes wrong outside of the work: before it begins, or in something that nobody waits for.

const cache = mkdtempSync(join(tmpdir(), 'prelim-cache-'));

afterAll(() => rmSync(cache, { recursive: true }));

/** Runs a prelim in a folder that holds a mission “m”, behind a script that breaks something. */
function run(args: readonly string[], { prelim = resolve('bin/prelim.js'), breaking = '', cwd = temporary() } = {}) {
  copyMission(join(cwd, 'm'));
  writeFileSync(join(cwd, 'breaking.cjs'), breaking);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(cwd, 'breaking.cjs'), prelim, ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: cache, PRELIM_NO_CACHE: '' } },
  );
  return { status, stdout, stderr };
}

describe('a fault of prelim ends with 2 and is called so', () => {
  const fault = 'prelim: This is a fault of prelim, not of your mission: ';
  test.each([
    ['in the work', 'delete Array.prototype.toSorted', /^TypeError: .*toSorted is not a function\n/],
    [
      'that is no error',
      'Array.prototype.toSorted = () => { throw "words" }',
      /^what was thrown is no error but words\n/,
    ],
    [
      'that fills the stack',
      'Array.prototype.toSorted = function again() { return again() + 1 }',
      /^RangeError: Maximum call stack size exceeded\n.*\nTexts that are nested very deeply/,
    ],
    ['outside of the work', 'process.nextTick(() => { throw new TypeError("late") })', /^TypeError: late\n/],
    ['in a promise', 'process.nextTick(() => Promise.reject(new TypeError("late")))', /^TypeError: late\n/],
    ['in a promise, without an error', 'process.nextTick(() => Promise.reject("words"))', /^\w+: [^]*"words"/],
    [
      'without any words',
      'process.nextTick(() => { throw undefined })',
      /^what was thrown is no error but undefined\n/,
    ],
  ])('%s', (_, breaking, says) => {
    const { status, stderr } = run(['check', 'm'], { breaking });
    expect(status).toBe(2);
    expect(stderr.startsWith(fault)).toBe(true);
    expect(stderr.slice(fault.length)).toMatch(says);
    expect(stderr).toMatch(/\nIt happened in “node \S*bin\/prelim\.js check m”, with prelim /);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(run(['check', 'm', '--debug'], { breaking }).stderr.startsWith(fault)).toBe(true);
  });

  test('with the stack where it is asked for', () => {
    const breaking = 'delete Array.prototype.toSorted';
    expect(run(['--debug', 'check', 'm'], { breaking }).stderr).toMatch(/\n\nTypeError: .*\n +at /);
  });

  test('in a part that is loaded only when it is needed', () => {
    const breaking = `
      const load = require('node:module')._load;
      require('node:module')._load = (name, ...others) =>
        name === 'node:crypto' ? new Proxy({}, { get: () => undefined }) : load(name, ...others);`;
    const { status, stderr } = run(['build', 'm'], { breaking });
    expect(status).toBe(2);
    expect(stderr).toContain(`${fault}TypeError: `);
  });
});

test('a compiler for PDF that is not there is no fault of prelim, and keeps no other format from being made', () => {
  const breaking = `
    const load = require('node:module')._load;
    require('node:module')._load = (name, ...others) => {
      if (name.startsWith('@myriaddreamin/')) throw Object.assign(new Error('not here'), { code: 'MODULE_NOT_FOUND' });
      return load(name, ...others);
    };`;
  const pdf = run(['build', 'm', '--format', 'pdf'], { breaking });
  expect(pdf).toMatchObject({ status: 2, stdout: '' });
  expect(pdf.stderr).toMatch(/^prelim: PDF needs the package @myriaddreamin\/typst-ts-node-compiler.*\n$/);
  expect(run(['check', 'm', '--release'], { breaking }).stderr).toBe('');
  expect(run(['build', 'm'], { breaking }).status).toBe(0);
});

describe('a copy of prelim that is not whole', () => {
  /** A copy of the command without some of its files. */
  function copyWithout(...missing: readonly string[]): string {
    const folder = temporary();
    mkdirSync(join(folder, 'prelim'));
    for (const name of ['bin', 'dist', 'templates']) cpSync(name, join(folder, 'prelim', name), { recursive: true });
    for (const name of missing) rmSync(join(folder, 'prelim', name), { recursive: true });
    return join(folder, 'prelim/bin/prelim.js');
  }

  test.each([['dist'], ['dist/load.cjs'], ['dist/prelim.cjs']])('says what to run where there is no %s', (missing) => {
    const prelim = copyWithout(missing);
    expect(run(['--version'], { prelim })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'prelim: This copy of prelim is not built yet, or not completely. In its folder, ' +
        `${resolve(prelim, '../..')}, run: npm ci\n`,
    });
  });

  test('says so where the bundle is damaged', () => {
    const prelim = copyWithout();
    writeFileSync(resolve(prelim, '../../dist/prelim.cjs'), '(function (');
    expect(run(['--version'], { prelim }).stderr).toMatch(/^prelim: This copy of prelim is not built yet, or not comp/);
  });

  test('does without the houses that the build has stored', () => {
    const args = ['build', 'm', '--format', 'html', '--out', '-'];
    expect(run(args, { prelim: copyWithout('dist/osce.json') })).toEqual(run(args));
  });
});

test('a Node that is too old is told from a fault of prelim', () => {
  const breaking = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })";
  expect(run(['--version'], { breaking })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'prelim: This needs Node 20.19 or later, and was started with Node 18.20.4.\n',
  });
});

test('more missions than Node allows listeners are no trouble', () => {
  const cwd = temporary();
  const names = Array.from({ length: 12 }, (_, index) => `m${index}`);
  for (const name of names) copyMission(join(cwd, name));
  const { stdout, stderr } = spawnSync(process.execPath, [resolve('bin/prelim.js'), 'check', ...names], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(cwd, 'cache'), PRELIM_NO_CACHE: '' },
  });
  expect({ stdout, stderr }).toEqual({ stdout: 'No problems\n', stderr: '' });
});
