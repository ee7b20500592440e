import { isAbsolute, join, dirname } from 'node:path';
import { statSync, lstatSync, readFileSync, writeFileSync, renameSync } from 'node:fs';
import { makeFolder } from './paths.ts';

/**
 * Path of a file for what would take time to make again: in the user's own cache folder, apart for each build of the
 * bundle and each version of Node. undefined if there is no bundle, as when prelim runs from its sources, if there is
 * no home folder, and on request (`PRELIM_NO_CACHE`). What a cache holds is never needed.
 */
export function cachePath(bundle: string, name: string): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, PRELIM_NO_CACHE } = process.env;
  // The XDG specification has a relative path ignored.
  const named = [XDG_CACHE_HOME, LOCALAPPDATA].find((path) => path && isAbsolute(path));
  const base = named ?? (HOME && isAbsolute(HOME) ? join(HOME, '.cache') : undefined);
  if (PRELIM_NO_CACHE || !base) return undefined;
  const stats = statSync(bundle, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const build = `${stats.size}-${stats.ino}-${Math.round(stats.mtimeMs)}`;
  return join(base, 'prelim', `${process.version}-${process.arch}-${build}-${name}`);
}

/** What an earlier run has written there; undefined if there is nothing, or if somebody else may have written it. */
export function readCache(path: string): Buffer | undefined {
  try {
    return isOwnFolder(dirname(path)) && lstatSync(path).isFile() && isWrittenByUser(path)
      ? readFileSync(path)
      : undefined;
  } catch {
    return undefined; // not there yet
  }
}

/** Writes a file of the cache, whole or not at all. If it cannot be written, that only costs speed. */
export function writeCache(path: string, bytes: Uint8Array | string): void {
  try {
    makeFolder(dirname(path), 0o700);
    if (!isOwnFolder(dirname(path))) return;
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, bytes, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    // a full or read-only disk
  }
}

/** Whether nobody but the user can write to a folder, or put another one in its place. */
function isOwnFolder(folder: string): boolean {
  const { uid, mode } = statSync(dirname(folder));
  const isTrusted = process.getuid === undefined || uid === process.getuid() || uid === 0;
  const isOpenToAll = (mode & 0o002) !== 0 && (mode & 0o1000) === 0; // without the sticky bit
  return isWrittenByUser(folder) && lstatSync(folder).isDirectory() && isTrusted && !isOpenToAll;
}

/** Whether nobody but the user can write there, since code of the cache is run. Windows has no such rights. */
function isWrittenByUser(path: string): boolean {
  const { uid, mode } = lstatSync(path);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
