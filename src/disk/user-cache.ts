import { isAbsolute, join, dirname } from 'node:path';
import { statSync, lstatSync, readFileSync, writeFileSync, renameSync } from 'node:fs';
import { makeFolder } from './paths.ts';

/**
 * Where prelim keeps what would take time to make again: in the user's own cache folder, apart for each build of the
 * bundle and each version of Node. None where there is no home folder, or on request. Whatever stands there is never
 * needed.
 */
export function storePath(bundle: string, name: string): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, PRELIM_NO_CACHE } = process.env;
  // a relative one is none, says the XDG specification
  const own = [XDG_CACHE_HOME, LOCALAPPDATA].find((path) => path && isAbsolute(path));
  const base = own ?? (HOME && isAbsolute(HOME) ? join(HOME, '.cache') : undefined);
  if (PRELIM_NO_CACHE || !base) return undefined;
  const { size, mtimeMs, ino } = statSync(bundle);
  return join(base, 'prelim', `${process.version}-${process.arch}-${size}-${ino}-${Math.round(mtimeMs)}-${name}`);
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

export function readOwn(path: string): Buffer | undefined {
  try {
    return isSafe(dirname(path)) && lstatSync(path).isFile() && isOwn(path) ? readFileSync(path) : undefined;
  } catch {
    return undefined; // not there yet
  }
}

export function writeOwn(path: string, bytes: Uint8Array | string): void {
  try {
    makeFolder(dirname(path), 0o700);
    if (!isSafe(dirname(path))) return;
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, bytes, { flag: 'wx', mode: 0o600 });
    renameSync(fresh, path);
  } catch {
    // a full or read-only disk only costs the speed
  }
}
