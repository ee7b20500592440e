import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyMission, temporary } from '../support/temporary.ts';

// Each trick of the start works, and can be done without. src/build/README.md says what each of them saves.

const prelim = resolve('bin/prelim.js');

/** Runs Node in a folder that holds a mission “m”, with a cache of its own. */
function node(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  if (!existsSync(join(cwd, 'm'))) copyMission(join(cwd, 'm'));
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(cwd, 'cache'), PRELIM_NO_CACHE: '', ...env },
  });
  return { status, stdout, stderr };
}

/** Writes a script for Node to run. */
function script(cwd: string, code: string): string {
  const path = join(cwd, 'script.cjs');
  writeFileSync(path, code);
  return path;
}

const clean = { status: 0, stdout: 'No problems\n', stderr: '' };

describe('the bundle', () => {
  test('needs no package: the command runs where there is none', () => {
    const cwd = temporary();
    for (const name of ['bin', 'dist', 'templates']) cpSync(name, join(cwd, 'prelim', name), { recursive: true });
    expect(node(['prelim/bin/prelim.js', 'check', 'm'], cwd)).toEqual(clean);
  });

  test('is a function in ASCII, as the loader takes it', () => {
    const code = readFileSync('dist/prelim.cjs', 'utf8');
    expect(code.startsWith('(function (exports, require, module, __filename, __dirname) {')).toBe(true);
    expect(code.endsWith('\n})')).toBe(true);
    expect(/[^\0-\x7f]/.exec(code)?.[0]).toBe(undefined);
  });

  test('finds in itself what is loaded only when it is met: a parser of templates, tables of phone numbers', () => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'), {
      'templates/partials/contacts.md.hbs': () => 'Ask {{mission.name}}.\n',
      'mission.yaml': (text) => text.replace('+48 22 520 06 00', '+48 22 12'),
    });
    const { status, stdout } = node([prelim, 'check', 'm', '--format', 'unix'], cwd);
    expect(status).toBe(1);
    expect(stdout).toMatch(/contacts\/phone-invalid/);
    expect(node([prelim, 'build', 'm', '--draft', '--out', '-'], cwd).stdout).toMatch(/^Ask /m);
  });

  test.each([
    [['--version'], ['child_process', 'crypto', 'http', 'worker_threads', 'zlib']],
    [
      ['check', 'm'],
      ['child_process', 'http', 'worker_threads', 'zlib'],
    ],
    [
      ['build', 'm', '--format', 'docx', '--out', '.'],
      ['child_process', 'http', 'worker_threads', 'zlib'],
    ],
  ])('loads no module of Node without need: %j', (args, without) => {
    const cwd = temporary();
    const listing = `
      process.on('exit', () => require('fs').writeFileSync('modules', process.moduleLoadList.join('\\n')));`;
    expect(node(['--require', script(cwd, listing), prelim, ...args], cwd).status).toBe(0);
    const modules = readFileSync(join(cwd, 'modules'), 'utf8').split('\n');
    expect(modules).toContain('NativeModule fs');
    expect(modules.filter((name) => without.includes(name.replace('NativeModule ', '')))).toEqual([]);
  });
});

describe('compiled code', () => {
  const allFilesOf = (cwd: string) =>
    readdirSync(join(cwd, 'cache/prelim')).map((name) => join(cwd, 'cache/prelim', name));
  const filesOf = (cwd: string) => allFilesOf(cwd).filter((name) => name.endsWith('.cache'));

  test('is kept for each command and used again, and made anew where it is damaged', () => {
    const cwd = temporary();
    expect(node([prelim, 'check', 'm'], cwd)).toEqual(clean);
    const [file = ''] = filesOf(cwd);
    const { ino, size } = statSync(file);
    expect(size).toBeGreaterThan(100_000);
    expect(node([prelim, 'check', 'm'], cwd)).toEqual(clean);
    expect(statSync(file).ino).toBe(ino);
    node([prelim, '--version'], cwd);
    expect(filesOf(cwd)).toHaveLength(2);
    truncateSync(file, 5000);
    expect(node([prelim, 'check', 'm'], cwd)).toEqual(clean);
    expect(statSync(file).size).toBeGreaterThan(100_000);
  });

  test.each<readonly [string, (bytes: Buffer) => Buffer]>([
    [
      'one bit in the middle',
      (bytes) => (bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 4, bytes.length >> 1), bytes),
    ],
    [
      'one bit of the last byte',
      (bytes) => (bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1), bytes),
    ],
    [
      'a page of zeros',
      (bytes) => bytes.fill(0, bytes.length >> 1, Math.min(bytes.length, (bytes.length >> 1) + 4096)),
    ],
    ['nothing but zeros', (bytes) => bytes.fill(0)],
    ['nothing', () => Buffer.alloc(0)],
    ['seven bytes', (bytes) => bytes.subarray(0, 7)],
    ['one byte too many', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    ['JSON', () => Buffer.from('{"type":"root","children":[]}')],
  ])('and parsed texts are checked before they are used, and made anew: %s', (_, damage) => {
    const cwd = temporary();
    const build = () => node([prelim, 'build', 'm', '--out', '-'], cwd);
    const first = build();
    expect(first.status).toBe(0);
    for (const file of allFilesOf(cwd)) {
      const bytes = readFileSync(file);
      writeFileSync(file, damage(Buffer.from(bytes)));
      expect(build()).toEqual(first);
      expect(readFileSync(file).length).toBeGreaterThan(bytes.length * 0.9);
    }
  });

  test('of another command or of another mission is not used, whatever its name is', () => {
    const cwd = temporary();
    copyMission(join(cwd, 'n'), {}, 'montenegro-2031');
    const build = (mission: string) => node([prelim, 'build', mission, '--out', '-'], cwd);
    const [first, other] = [build('m'), build('n')];
    const [one = '', two = ''] = allFilesOf(cwd).filter((name) => name.endsWith('.trees'));
    const bytes = readFileSync(one);
    writeFileSync(one, readFileSync(two));
    writeFileSync(two, bytes);
    expect([build('m'), build('n')]).toEqual([first, other]);
  });

  test('of older builds, and what was interrupted, is swept when something is written', () => {
    const cwd = temporary();
    const folder = join(cwd, 'cache/prelim');
    node([prelim, 'check', 'm'], cwd);
    const [own = ''] = readdirSync(folder).filter((name) => name.endsWith('.cache'));
    const olderBuild = own.replace(/-\d+-\d+-\d+-v/, '-1-2-3-v');
    const elsewhere = own.replace(/^[\da-f]{16}/, '0123456789abcdef');
    const unused = elsewhere.replace('check', 'facts');
    const interrupted = `${own}.4711`;
    const beingWritten = `${own}.4712`;
    const olderNames = 'v20.20.2-x64-1201539-5341206-1796126167159-check-.cache';
    for (const name of [olderBuild, elsewhere, unused, interrupted, beingWritten, olderNames])
      writeFileSync(join(folder, name), 'x');
    for (const name of [unused, interrupted]) utimesSync(join(folder, name), 1_000_000, 1_000_000);
    node([prelim, '--version'], cwd);
    const left = readdirSync(folder);
    expect(left).toEqual(expect.arrayContaining([own, elsewhere, beingWritten]));
    expect([olderBuild, unused, interrupted, olderNames].filter((name) => left.includes(name))).toEqual([]);
  });

  test('is not kept on request', () => {
    const cwd = temporary();
    expect(node([prelim, 'check', 'm'], cwd, { PRELIM_NO_CACHE: '1' })).toEqual(clean);
    expect(existsSync(join(cwd, 'cache'))).toBe(false);
  });
});

describe('the flags of V8', () => {
  /** The flags that are set while a script runs. */
  const flagsSetBy = (code: string): string[] => {
    const cwd = temporary();
    const recording = `
      const v8 = require('node:v8');
      const flags = [];
      v8.setFlagsFromString = (flag) => flags.push(flag);
      ${code}
      console.log(JSON.stringify(flags));`;
    return JSON.parse(node([script(cwd, recording)], cwd).stdout);
  };
  const dist = (file: string): string => JSON.stringify(resolve('dist', file));

  test('are set by the loader when the command starts', () => {
    expect(flagsSetBy(`require(${dist('load.cjs')}).load('prelim.cjs')`)).toEqual([
      ...(/^2[01]\./.test(process.versions.node) ? ['--interrupt-budget=1000000'] : []), // later Nodes have no such flag
      '--no-regexp-tier-up',
      '--no-regexp-optimization',
    ]);
  });

  test('are not set for whoever loads the loader or the rest of prelim', () => {
    expect(flagsSetBy(`require(${dist('load.cjs')})`)).toEqual([]);
    const bundle = `
      const code = require('node:fs').readFileSync(${dist('prelim.cjs')}, 'latin1');
      const bundle = { exports: {} };
      (0, eval)(code)(bundle.exports, require, bundle, ${dist('prelim.cjs')}, ${JSON.stringify(resolve('dist'))});
      if (typeof bundle.exports.main !== 'function') throw new Error('not loaded');`;
    expect(flagsSetBy(bundle)).toEqual([]);
  });

  test('for long runs, in the middle of one, do no harm to patterns that are compiled already', () => {
    const cwd = temporary();
    const words = `${'Observers met members of commissions and of parties. '.repeat(190)}\n\n`.repeat(4);
    const findings = Array.from({ length: 26 }, (_, index): [string, () => string] => [
      `findings/f${index}.md`,
      () => `---\ntopic: media\n---\n# Media ${index}\n\n${words}`,
    ]);
    copyMission(join(cwd, 'm'), Object.fromEntries(findings));
    const { status, stderr } = node([prelim, 'check', 'm', '--only', 'claims'], cwd);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('stand in two files of the sources', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.[cm]?[jt]s$/.test(file),
    );
    const setting = files.filter((file) =>
      /\bsetFlags|node:v8|['"]v8['"]/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(setting.map((file) => file.replaceAll('\\', '/'))).toEqual(['cli/startup/v8-flags.ts']);
  });
});

test('a report to a pipe opens no stream, and one that cannot be written so goes the usual way', () => {
  const cwd = temporary();
  const watching = (change: string) => `
    const fs = require('node:fs');
    const { stdout } = Object.getOwnPropertyDescriptors(process);
    const open = () => (fs.writeFileSync('opened', ''), stdout.get.call(process));
    Object.defineProperty(process, 'stdout', { get: open });
    ${change}`;
  expect(node(['--require', script(cwd, watching('')), prelim, 'check', 'm'], cwd)).toEqual(clean);
  expect(existsSync(join(cwd, 'opened'))).toBe(false);
  const refusing = `const write = fs.writeSync;
    fs.writeSync = (file, ...others) => {
      if (file === 1) throw Object.assign(new Error(''), { code: 'EAGAIN' });
      return write(file, ...others);
    };`;
  expect(node(['--require', script(cwd, watching(refusing)), prelim, 'check', 'm'], cwd)).toEqual(clean);
  expect(existsSync(join(cwd, 'opened'))).toBe(true);
});

test('what the build has stored of a house is read', () => {
  const cwd = temporary();
  const recording = `
    const fs = require('node:fs');
    const { readFileSync } = fs;
    const paths = [];
    fs.readFileSync = (path, ...others) => (paths.push(String(path)), readFileSync(path, ...others));
    process.on('exit', () => fs.writeFileSync('paths', paths.join('\\n')));`;
  expect(node(['--require', script(cwd, recording), prelim, 'check', 'm'], cwd)).toEqual(clean);
  const paths = readFileSync(join(cwd, 'paths'), 'utf8').split('\n');
  expect(paths.filter((path) => path.startsWith(resolve('dist')) && path.endsWith('.json'))).toEqual([
    resolve('dist/osce.json'),
  ]);
});
