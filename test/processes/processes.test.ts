import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { leaveOut } from '../support/left-out.ts';
import { copyMission, misnaming, temporary } from '../support/temporary.ts';

// What only whole processes can show: pipes that close, full disks, several builds at once. The bundle is what a user
// runs.
const prelim = join(process.cwd(), 'bin/prelim.js');
const cache = mkdtempSync(join(tmpdir(), 'prelim-cache-'));
const environment = { ...process.env, XDG_CACHE_HOME: cache, PRELIM_NO_CACHE: '' };

afterAll(() => rmSync(cache, { recursive: true }));

const shell = (script: string, cwd: string) =>
  spawnSync('bash', ['-c', script.replaceAll('prelim', `"${process.execPath}" "${prelim}"`)], {
    cwd,
    encoding: 'utf8',
    env: environment,
  });

/** A mission with 800 problems: more than a pipe holds, which is 64 KiB. */
function talkative(): string {
  const cwd = temporary();
  const lines = Array.from({ length: 800 }, (_, index) => `[Seven](fact:unknown-${index}) of the nine.\n`).join('\n');
  copyMission(join(cwd, 'm'), { 'findings/media.md': () => `---\ntopic: media\n---\n# Media\n\n${lines}` });
  return cwd;
}

test.each([
  ['check m', 1],
  ['check m --format json', 1],
  ['facts m', 0],
  ['build m --draft --out -', 0],
  ['schema mission', 0],
])('a reader that has seen enough of %s is no trouble', (command, exit) => {
  const { stderr, stdout } = shell(
    `prelim ${command} 2>errors | head -c 1 >/dev/null; echo \${PIPESTATUS[0]}; cat errors >&2`,
    talkative(),
  );
  expect(stdout).toBe(`${exit}\n`);
  expect(stderr).not.toMatch(/EPIPE|^ +at |prelim:/m);
});

test('nor is one of the error output', () => {
  const { stderr, stdout } = shell(
    'prelim build m 2>&1 >/dev/null | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}',
    talkative(),
  );
  expect({ stderr, stdout }).toEqual({ stderr: '', stdout: '1\n' });
});

test('a slow reader gets everything', () => {
  const { stdout } = shell(
    'prelim check m --format unix | (sleep 0.5; grep -c unknown-); prelim check m --format json | (sleep 0.5; ' +
      'tail -c 2)',
    talkative(),
  );
  expect(stdout).toBe('800\n}\n');
});

const hasNoFullDisk = leaveOut(!existsSync('/dev/full'), 'a full disk under the output', 'There is no /dev/full here.');

test.skipIf(hasNoFullDisk).each(['check m', 'facts m', 'build m --draft --out -', 'schema mission'])(
  'a full disk under the output of %s is one line and ends with 2',
  (command) => {
    const { stderr, stdout } = shell(
      `prelim ${command} 2>errors >/dev/full; echo $?; grep -v -e '^m/' errors >&2`,
      talkative(),
    );
    expect(stdout).toBe('2\n');
    expect(stderr.match(/^prelim: .*/gm)).toEqual(['prelim: The disk is full.']);
    expect(stderr).not.toMatch(/^ +at /m);
  },
);

const hasNoOutputFile = leaveOut(!existsSync('/dev/stdout'), 'a report to /dev/stdout', 'There is none here.');

test.skipIf(hasNoOutputFile)('a report to what is no file goes there, and replaces nothing', () => {
  const cwd = temporary();
  copyMission(join(cwd, 'm'));
  expect(shell('prelim check m --format unix=/dev/null --format json=/dev/stdout | cat', cwd).stdout).toContain(
    '"version": 1',
  );
  expect(statSync('/dev/null').isFile()).toBe(false);
});

describe('builds', () => {
  const start = (cwd: string, flags: readonly string[] = [], env: NodeJS.ProcessEnv = environment) => {
    const child = spawn(process.execPath, [prelim, 'build', 'm', '--format', 'md,txt,html', ...flags], {
      cwd,
      env,
    });
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    return {
      child,
      ended: new Promise<string>((done) => child.on('close', (code, signal) => done(`${signal ?? code} ${said}`))),
    };
  };
  const names = ['.prelim', 'press-release.html', 'press-release.md', 'press-release.txt'];

  test('of one mission at the same time wait for each other, and the last one stands', async () => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'));
    const ends = await Promise.all(
      Array.from({ length: 8 }, (_, index) => start(cwd, index % 2 === 0 ? ['--draft'] : []).ended),
    );
    expect(ends).toEqual(ends.map(() => '0 No problems\n'));
    const drafts = names.slice(1).map((name) => readFileSync(join(cwd, 'm/out', name), 'utf8').includes('DRAFT'));
    expect(new Set(drafts).size).toBe(1);
    expect(await start(cwd).ended).toBe('0 No problems\n');
    expect(readdirSync(join(cwd, 'm/out')).toSorted()).toEqual(names);
  });

  test('that are interrupted leave documents of one build and nothing beside them', async () => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'));
    const uncached = { ...environment, PRELIM_NO_CACHE: '1' }; // which takes long enough to be interrupted
    for (let wait = 60; wait < 360; wait += 20) {
      const { child, ended } = start(cwd, wait % 40 === 0 ? ['--draft'] : [], uncached);
      setTimeout(() => child.kill(wait % 60 === 0 ? 'SIGINT' : 'SIGTERM'), wait);
      expect(await ended).toMatch(/^(?:SIGINT|SIGTERM|0) /);
      const made = existsSync(join(cwd, 'm/out'))
        ? readdirSync(join(cwd, 'm/out')).filter((name) => name !== '.prelim')
        : [];
      expect([0, 3]).toContain(made.length);
      expect(
        new Set(made.map((name) => readFileSync(join(cwd, 'm/out', name), 'utf8').includes('DRAFT'))).size,
      ).toBeLessThanOrEqual(1);
    }
    expect(await start(cwd).ended).toBe('0 No problems\n');
  });

  test('sweep away what was left by a machine that went down', async () => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'));
    mkdirSync(join(cwd, 'm/out'));
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    writeFileSync(join(cwd, 'm/out/.prelim.lock'), String(gone));
    writeFileSync(join(cwd, `m/out/.press-release.md.${gone}.new`), 'half');
    expect(await start(cwd).ended).toBe('0 No problems\n');
    expect(readdirSync(join(cwd, 'm/out')).toSorted()).toEqual(names);
  });
});

describe('a lock', () => {
  /** A process that lives until it is killed, and the lock that it would have. */
  const holder = () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const started = existsSync('/proc/self/stat')
      ? (readFileSync(`/proc/${child.pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[19] ?? '')
      : '';
    return { child, owner: { host: hostname(), pid: child.pid, started } };
  };
  const inFolder = () => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'));
    mkdirSync(join(cwd, 'm/out'));
    return { cwd, lock: join(cwd, 'm/out/.prelim.lock') };
  };
  const build = (cwd: string) => {
    const child = spawn(process.execPath, [prelim, 'build', 'm'], { cwd, env: environment });
    let said = '';
    const waits = new Promise<void>((done) =>
      child.stderr.on('data', (text) => {
        said += text;
        if (said.includes('Waiting')) done();
      }),
    );
    const ended = new Promise<string>((done) => child.on('close', (code, signal) => done(`${signal ?? code} ${said}`)));
    return { child, waits, ended };
  };

  test('is waited for as long as its owner lives, and whoever waits is told', async () => {
    const { cwd, lock } = inFolder();
    const { child, owner } = holder();
    writeFileSync(lock, JSON.stringify(owner));
    const { waits, ended } = build(cwd);
    await waits;
    expect(readdirSync(join(cwd, 'm/out')).filter((name) => name.endsWith('.md'))).toEqual([]);
    child.kill('SIGKILL');
    expect(await ended).toBe(
      `0 No problems\nWaiting for another prelim (process ${child.pid}), which is writing into “${cwd}/m/out”. ` +
        'Ctrl-C ends the waiting.\n',
    );
    expect(readdirSync(join(cwd, 'm/out')).toSorted()).toEqual(['.prelim', 'press-release.md']);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('is no longer waited for after %s', async (signal) => {
    const { cwd, lock } = inFolder();
    const { child, owner } = holder();
    writeFileSync(lock, JSON.stringify(owner));
    const waiting = build(cwd);
    await waiting.waits;
    waiting.child.kill(signal);
    expect(await waiting.ended).toMatch(new RegExp(`^${signal} `));
    child.kill('SIGKILL');
    expect(readdirSync(join(cwd, 'm/out')).filter((name) => name !== '.prelim.lock.left')).toEqual(['.prelim.lock']);
  });

  const future = Date.now() / 1000 + 86_400;
  test.each<readonly [string, (lock: string) => void]>([
    ['is empty', (lock) => writeFileSync(lock, '')],
    ['is garbage', (lock) => writeFileSync(lock, '\0\0{{')],
    ['is JSON of another kind', (lock) => writeFileSync(lock, 'null')],
    ['names no process', (lock) => writeFileSync(lock, JSON.stringify({ host: hostname(), pid: -1, started: '' }))],
    ['is a number of an older prelim', (lock) => writeFileSync(lock, String(process.pid))],
    [
      'is of another machine',
      (lock) => writeFileSync(lock, JSON.stringify({ host: 'x.invalid', pid: process.pid, started: '' })),
    ],
    ['is a folder', (lock) => mkdirSync(lock)],
    ['leads nowhere', (lock) => symlinkSync('nowhere', lock)],
    ['is of the future', (lock) => (writeFileSync(lock, ''), utimesSync(lock, future, future))],
    ['has one for its removal beside it', (lock) => (writeFileSync(lock, ''), writeFileSync(`${lock}.left`, ''))],
  ])('that %s is nobody’s', async (_, make) => {
    const { cwd, lock } = inFolder();
    make(lock);
    expect(await build(cwd).ended).toBe('0 No problems\n');
    expect(readdirSync(join(cwd, 'm/out')).toSorted()).toEqual(['.prelim', 'press-release.md']);
  });

  test.skipIf(!existsSync('/proc/self/stat'))('of a process whose number another one has got is nobody’s', async () => {
    const { cwd, lock } = inFolder();
    writeFileSync(lock, JSON.stringify({ host: hostname(), pid: process.pid, started: '1' }));
    expect(await build(cwd).ended).toBe('0 No problems\n');
  });
});

describe('what a disk does not take', () => {
  test('is named, and leaves nothing: documents, a lock, the files of a mission', () => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'), {}, 'montenegro-2031');
    const { stderr } = shell('(trap "" XFSZ; ulimit -f 8; prelim build m --format html)', cwd);
    expect(stderr).toMatch(/^prelim: This is larger than files may be here: “.*\/m\/out\/press-release\.html”\.$/m);
    expect(readdirSync(join(cwd, 'm/out'))).toEqual([]);
    const init = shell('(trap "" XFSZ; ulimit -f 0; prelim init n)', cwd);
    expect(init.stderr).toMatch(/^prelim: This is larger than files may be here: “.*\/n\/[\w./-]+”\.$/m);
    expect(readdirSync(cwd)).toEqual(['m']);
  });

  test('an empty folder becomes a mission as a whole, whatever was left there', () => {
    const cwd = temporary();
    mkdirSync(join(cwd, 'n/.new.4711'), { recursive: true });
    expect(shell('prelim init n && prelim check n', cwd).stdout).toContain('No problems');
    expect(readdirSync(join(cwd, 'n')).filter((name) => name.startsWith('.new'))).toEqual([]);
    expect(shell('cd n && prelim init .', cwd).stderr).toContain('“.” is not empty.');
  });
});

describe('permissions of documents', () => {
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  test('are kept, and new ones under an embargo are for their owner alone', () => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'));
    shell('umask 022; prelim build m', cwd);
    expect(modeOf(join(cwd, 'm/out/press-release.md'))).toBe('644');
    chmodSync(join(cwd, 'm/out/press-release.md'), 0o660);
    copyMission(join(cwd, 'm'), {
      'mission.yaml': (text) => text.replace('date: 2033-02-07', 'date: 2033-02-07\n  embargo: 2033-02-07T14:30+01:00'),
    });
    expect(shell('umask 022; prelim build m --format md,txt,docx', cwd).status).toBe(0);
    expect(['md', 'txt', 'docx'].map((ending) => modeOf(join(cwd, `m/out/press-release.${ending}`)))).toEqual([
      '660',
      '600',
      '600',
    ]);
  });
});

describe('the store of what was made before', () => {
  const run = (cwd: string, changes: Record<string, string | undefined>) => {
    const { PRELIM_NO_CACHE: _, XDG_CACHE_HOME: __, ...others }: NodeJS.ProcessEnv = environment;
    return spawnSync(process.execPath, [prelim, 'check', 'm'], {
      cwd,
      encoding: 'utf8',
      env: { ...others, ...changes },
    });
  };
  const clean = { stdout: 'No problems\n', stderr: '', status: 0 };

  test.each([
    ['a relative folder', { XDG_CACHE_HOME: 'cache', HOME: '' }],
    ['a relative home', { HOME: 'cache' }],
    ['no home', { HOME: undefined }],
    ['a file', { XDG_CACHE_HOME: '/dev/null', HOME: '' }],
    ['a folder that cannot be made', { XDG_CACHE_HOME: '/dev/null/x', HOME: '' }],
    ['a folder of a disk that holds none', { XDG_CACHE_HOME: '/proc/none/x', HOME: '' }],
  ])('is done without where there is %s', (_, changes) => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'), {});
    expect(run(cwd, changes)).toMatchObject(clean);
    expect(readdirSync(cwd)).toEqual(['m']);
  });

  test.each([
    [0o700, 2],
    [0o755, 2],
    [0o1777, 2],
    [0o777, 0],
  ])('lies in a folder with the rights %o in so many files: %d', (rights, files) => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'), misnaming);
    const base = join(cwd, 'cache');
    shell(`mkdir -m ${rights.toString(8)} cache`, cwd);
    expect(run(cwd, { XDG_CACHE_HOME: base }).status).toBe(1);
    expect(existsSync(join(base, 'prelim')) ? readdirSync(join(base, 'prelim')) : []).toHaveLength(files);
  });
});
