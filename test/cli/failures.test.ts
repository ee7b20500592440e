import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureText } from '../../src/cli/failure.ts';
import { type Host, programName } from '../../src/cli/host.ts';
import { main } from '../../src/cli/main.ts';
import { UserError } from '../../src/source/user-error.ts';
import { run } from '../support/fake-host.ts';
import { copyMission, temporary } from '../support/temporary.ts';

/** A host that was started by `argv`, in a folder or without one. */
function hostOf(argv: readonly string[], cwd: () => string = () => '/home/press') {
  const printed = { stdout: '', stderr: '' };
  const outputTo = (name: 'stdout' | 'stderr') => ({
    write: (text: string | Uint8Array) => (printed[name] += Buffer.from(text).toString()),
  });
  const host: Host = { argv, env: {}, cwd, stdout: outputTo('stdout'), stderr: outputTo('stderr') };
  return { host, printed };
}

const { host } = hostOf(['node', '/home/press/prelim/bin/prelim.js', 'check', 'my mission', '--format', 'json']);

const systemError = (code: string, more = {}): Error =>
  Object.assign(new Error(`${code}: words of the system, open 'x'`), { code, syscall: 'open', ...more });

describe('what the user or the disk did', () => {
  test.each([
    [new UserError('There is no folder “x”.'), 'There is no folder “x”.'],
    [new UserError('Write one with “prelim init”.'), 'Write one with “node prelim/bin/prelim.js init”.'],
    [systemError('ENOENT', { path: '/m/a.md' }), 'There is no such file or folder: “/m/a.md”.'],
    [systemError('ENOSPC'), 'The disk is full.'],
    [
      systemError('EACCES', { path: '/m/out/.0.a.md.77.new' }),
      'There is no permission to read or write: “/m/out/a.md”.',
    ],
    [systemError('ENOSPC', { path: '/m/out/.prelim.lock.77.new' }), 'The disk is full: “/m/out”.'],
    [systemError('ENOSPC', { path: '/x/.m.77.new/findings/a.md' }), 'The disk is full: “/x/m/findings/a.md”.'],
    [systemError('ENOSPC', { path: '/x/m/.new.77/mission.yaml' }), 'The disk is full: “/x/m/mission.yaml”.'],
    [systemError('EROFS', { path: '/m/out/.prelim.lock' }), 'The disk cannot be written to: “/m/out”.'],
    [systemError('EACCES', { path: '/m/x', dest: '/m/y' }), 'There is no permission to read or write: “/m/y”.'],
    [systemError('ENODEV', { path: '/m/x' }), 'The system refused what prelim asked for (ENODEV, open): “/m/x”.'],
    [
      systemError('ENOENT', { syscall: 'uv_cwd' }),
      'The folder that you work in is no longer there. Go to another one.',
    ],
  ])('is said in words: %s', (error, text) => {
    expect(failureText(error, host, false)).toBe(`prelim: ${text}\n`);
    expect(failureText(error, host, true).replace(/^ +at .*\n/gm, '')).toBe(
      `prelim: ${text}\n\n${error.name}: ${error.message}\n`,
    );
  });

  test('is not said to be a fault of prelim by the command, which ends with 2', async () => {
    const { stderr, exitCode } = await run(['check', 'nowhere', '--debug'], { cwd: temporary() });
    expect(stderr).toMatch(/^prelim: There is no folder “nowhere”\.\n\nUserError: There is no folder .*\n +at /);
    expect(exitCode).toBe(2);
  });
});

describe('a fault of prelim', () => {
  const cases: readonly [unknown, string][] = [
    [new TypeError('Cannot read properties of undefined'), 'TypeError: Cannot read properties of undefined'],
    [new RangeError('Invalid array length'), 'RangeError: Invalid array length'],
    [new Error('a text without origin'), 'Error: a text without origin'],
    [Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG_TYPE' }), 'TypeError: x'],
    [Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' }), 'Error: Cannot find module'],
    ['words', 'what was thrown is no error but words'],
    [undefined, 'what was thrown is no error but undefined'],
    [Symbol('s'), 'what was thrown is no error but Symbol(s)'],
    [Object.create(null), 'what was thrown is no error but an object'],
  ];

  test.each(cases)('is called so, with all that a report of it needs: %s', (error, name) => {
    const [first, second, third, ...others] = failureText(error, host, false).split('\n');
    expect(first).toBe(`prelim: This is a fault of prelim, not of your mission: ${name}`);
    expect(second).toMatch(
      /^It happened in “node prelim\/bin\/prelim\.js check "my mission" --format json”, with prelim \d+\.\d+\.\d+, Node v/,
    );
    expect(third).toBe(
      'Please report it on the issue tracker of prelim: run the command again with --debug, send all that it prints, ' +
        'and the folder of the mission if it may be shared.',
    );
    expect(others).toEqual(['']);
  });

  test('has its stack and those of its causes with --debug alone', () => {
    const error = new TypeError('x', { cause: new Error('first', { cause: 'words' }) });
    expect(failureText(error, host, false)).not.toMatch(/^ +at /m);
    const text = failureText(error, host, true);
    expect(text).toMatch(/send all of this, and the folder/);
    expect(text).toMatch(
      /\n\nTypeError: x\n +at [^]*\nCaused by Error: first\n +at [^]*\nCaused by what was thrown is /,
    );
  });

  test('has a hint where texts are nested too deeply', () => {
    const overflow = new RangeError('Maximum call stack size exceeded');
    expect(failureText(overflow, host, false)).toMatch(/\nTexts that are nested very deeply can lead to it, such as /);
    expect(failureText(new RangeError('x'), host, false)).not.toContain('nested');
  });

  // Wherever it is thrown: before the command is known, or deep in its work.
  test.each([[['check']], [['--debug', 'check']], [['check', '--debug']], [['build', '--out', '-']], [['facts']]])(
    'of %j ends with 2 and leaves the output empty',
    async (args) => {
      const { host, printed } = hostOf(['node', 'prelim', ...args], () => {
        throw new TypeError("Cannot read properties of undefined (reading 'x')");
      });
      await main(host);
      expect(printed.stderr).toMatch(
        /^prelim: This is a fault of prelim, not of your mission: TypeError: Cannot read /,
      );
      expect(/^ +at /m.test(printed.stderr)).toBe(args.includes('--debug'));
      expect({ stdout: printed.stdout, exitCode: host.exitCode }).toEqual({ stdout: '', exitCode: 2 });
    },
  );
});

test.each([
  ['/usr/local/bin/prelim', 'prelim'],
  ['/usr/lib/node_modules/prelim/bin/prelim.js', 'prelim'],
  ['C:\\npm\\node_modules\\prelim\\bin\\prelim.js', 'prelim'],
  ['/home/press/bin/prelim.js', 'node bin/prelim.js'],
  ['/home/prelim/bin/prelim.js', 'node ../prelim/bin/prelim.js'],
  ['/home/press/my tools/bin/prelim.js', 'node "my tools/bin/prelim.js"'],
])('what was started as %s can be started again as %s', (script, name) => {
  expect(programName(hostOf(['node', script]).host)).toBe(name);
});

test('what is to be run next is shown as it can be run', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'));
  const after = async (...args: string[]) => {
    const { host, printed } = hostOf(['node', join(cwd, 'bin/prelim.js'), ...args], () => cwd);
    await main(host);
    return printed.stdout + printed.stderr;
  };
  expect(await after('init', 'new')).toMatch(/and see “node bin\/prelim\.js check new”\.\n$/);
  expect(await after('check', '.')).toContain('or write one with “node bin/prelim.js init”.');
  expect(await after('explain', 'spelling')).toContain('“node bin/prelim.js rules” lists all.');
  expect(await after('fix', 'mission')).not.toContain('“prelim ');
  expect(await after('check', '--help')).toMatch(/^Usage: node bin\/prelim\.js check [^]*\n +--debug /);
});
