import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * Loads the bundle with the code that V8 compiled on an earlier run: half of the start-up (libraries.md, finding 4). The
 * cache lives in the user's own folder, is written whole, and is never needed: any doubt about it and it is left alone.
 * Only what every process has loaded anyway is imported here; `node:crypto` alone would cost as much as it saves.
 */
export function load(file: string): { readonly main: (host: NodeJS.Process) => Promise<void> } {
  // Optimised code pays later than a usual run ends, and two cores feel it. Patterns are compiled once, and plainly.
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--no-regexp-tier-up');
  setFlagsFromString('--no-regexp-optimization');
  const path = join(import.meta.dirname, file);
  const code = readFileSync(path, 'latin1'); // ASCII and a function already: the build sees to it
  const cache = cachePath(path);
  const cachedData = cache === undefined ? undefined : readOwn(cache);
  const script = new Script(code, { filename: path, ...(cachedData && { cachedData }) });
  const module = { exports: {} as ReturnType<typeof load> };
  script.runInThisContext()(module.exports, require, module, path, dirname(path));
  if (cache !== undefined && (!cachedData || script.cachedDataRejected)) {
    process.once('exit', () => writeOwn(cache, script.createCachedData()));
  }
  return module.exports;
}

/** Ends a process that has nothing left to say: taking down its memory first takes time. Elsewhere than on Linux pipes are still being written. */
export function end(process: NodeJS.Process): void {
  if (process.platform !== 'linux') return;
  setImmediate(() => {
    if (process.stdout.writableLength === 0) process.exit();
  });
}

/** What a run compiles depends on its command and its formats, so each of these has a cache of its own. */
function work(): string {
  const [command = '', ...others] = process.argv.slice(2);
  const format = others.includes('--format') ? (others[others.indexOf('--format') + 1] ?? '') : '';
  return `${command.slice(0, 12)}-${format.slice(0, 40)}`.replace(/[^\w,-]/g, '_');
}

/** One file for each build of the bundle, Node version, machine and work. None where there is no home folder, or on request. */
function cachePath(bundle: string): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, PRELIM_NO_CACHE } = process.env;
  const own = [XDG_CACHE_HOME, LOCALAPPDATA].find((path) => path && isAbsolute(path)); // a relative one is none, says the XDG specification
  const base = own ?? (HOME && isAbsolute(HOME) ? join(HOME, '.cache') : undefined);
  if (PRELIM_NO_CACHE || !base) return undefined;
  const { size, mtimeMs, ino } = statSync(bundle);
  return join(base, 'prelim', `${process.version}-${process.arch}-${size}-${ino}-${Math.round(mtimeMs)}-${work()}.cache`);
}

/** Nobody else may have written what this process is going to run. */
function isOwn(path: string): boolean {
  const { uid, mode } = lstatSync(path);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Whether nobody else could put another folder in the place of this one. */
function isSafe(folder: string): boolean {
  const { uid, mode } = statSync(dirname(folder));
  const isMine = process.getuid === undefined || uid === process.getuid() || uid === 0;
  return isOwn(folder) && lstatSync(folder).isDirectory() && isMine && ((mode & 0o002) === 0 || (mode & 0o1000) !== 0);
}

function readOwn(path: string): Buffer | undefined {
  try {
    return isSafe(dirname(path)) && lstatSync(path).isFile() && isOwn(path) ? readFileSync(path) : undefined;
  } catch {
    return undefined; // not there yet
  }
}

function writeOwn(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (!isSafe(dirname(path))) return;
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, bytes, { flag: 'wx', mode: 0o600 });
    renameSync(fresh, path);
  } catch {
    // a full or read-only disk only costs the speed
  }
}
