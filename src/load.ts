import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Loads the bundle with the code that V8 compiled on an earlier run: half of the start-up (libraries.md, finding 4). The
 * cache lives in the user's own folder, is written whole, and is never needed: any doubt about it and it is left alone.
 */
export function load(file: string): { readonly main: (host: NodeJS.Process) => Promise<void> } {
  const path = join(import.meta.dirname, file);
  const code = readFileSync(path, 'utf8');
  const cache = cachePath(code);
  const cachedData = cache === undefined ? undefined : readOwn(cache);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
    importModuleDynamically: undefined,
  });
  const module = { exports: {} as ReturnType<typeof load> };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  if (cache !== undefined && (!cachedData || script.cachedDataRejected)) {
    process.once('exit', () => writeOwn(cache, script.createCachedData()));
  }
  return module.exports;
}

/** One file for each bundle, Node version and machine. None where the home folder is unknown, or on request. */
function cachePath(code: string): string | undefined {
  const { XDG_CACHE_HOME, PRELIM_NO_CACHE } = process.env;
  const base = XDG_CACHE_HOME || join(homedir(), '.cache');
  if (PRELIM_NO_CACHE || !base.startsWith('/') && process.platform !== 'win32') return undefined;
  const key = createHash('sha256').update(`${process.version} ${process.arch}\n${code}`).digest('hex').slice(0, 24);
  return join(base, 'prelim', `${key}.cache`);
}

/** Nobody else may have written what this process is going to run. */
const isOwn = (path: string): boolean => {
  const { uid, mode } = lstatSync(path);
  return process.platform === 'win32' || (uid === userInfo().uid && (mode & 0o022) === 0);
};

function readOwn(path: string): Buffer | undefined {
  try {
    return isOwn(dirname(path)) && lstatSync(path).isFile() && isOwn(path) ? readFileSync(path) : undefined;
  } catch {
    return undefined; // not there yet
  }
}

function writeOwn(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (!isOwn(dirname(path))) return;
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, bytes, { flag: 'wx', mode: 0o600 });
    renameSync(fresh, path);
  } catch {
    // a full or read-only disk only costs the speed
  }
}
