import { isAbsolute, join, dirname, basename } from 'node:path';
import { lstatSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { checksum } from './checksum.ts';
import { makeFolder } from './paths.ts';
import { fingerprint } from '../source/source.ts';

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
  return join(base, 'prelim', `${fingerprint(bundle)}-${build}-${process.version}-${process.arch}-${name}`);
}

/** The place and the build of the bundle that a file of the cache was written by, as `cachePath` names it. */
const ownName = /^(?<bundle>[\da-f]{16})-(?<build>\d+-\d+-\d+)-v/;

/**
 * What an earlier run has written there. undefined if there is nothing, if somebody else may have written it, or if a
 * bit of it is not as it was written: V8 would run damaged code, and nobody would see a changed letter in a text.
 */
export function readCache(path: string): Buffer | undefined {
  try {
    if (!isOwnFolder(dirname(path)) || !lstatSync(path).isFile() || !isWrittenByUser(path)) return undefined;
    const stored = readFileSync(path);
    const bytes = stored.subarray(0, -sumLength);
    const sum = checksum(bytes, basename(path));
    return sum && stored.subarray(-sumLength).equals(sum) ? bytes : undefined;
  } catch {
    return undefined; // not there yet
  }
}

/** The checksum stands behind what it is about, since V8 wants its code to begin at an even place of the memory. */
const sumLength = 8;

/**
 * Writes a file of the cache, whole or not at all, and removes those that nobody needs any more. If it cannot be
 * written, that only costs speed.
 */
export function writeCache(path: string, bytes: Uint8Array | string): void {
  const temporary = `${path}.${process.pid}`;
  try {
    const folder = dirname(path);
    makeFolder(folder, 0o700);
    if (!isOwnFolder(folder)) return;
    const content = Buffer.from(bytes);
    const sum = checksum(content, basename(path));
    if (!sum) return;
    sweep(folder, basename(path));
    try {
      writeFileSync(temporary, Buffer.concat([content, sum]), { flag: 'wx', mode: 0o600 });
      renameSync(temporary, path);
    } catch {
      rmSync(temporary, { force: true }); // a full disk has written a part of it
    }
  } catch {
    // a read-only disk
  }
}

/**
 * Removes what other builds at the same place have written, what other places have not used for a month, and what
 * interrupted runs have left.
 */
function sweep(folder: string, own: string): void {
  const { bundle, build } = ownName.exec(own)?.groups ?? {};
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const other = ownName.exec(name)?.groups;
    const isLeft = /\.\d+$/.test(name) && isUnusedFor(oneHour, path);
    const isOld = !other || (other['bundle'] === bundle ? other['build'] !== build : isUnusedFor(oneMonth, path));
    if (isLeft || isOld) rmSync(path, { force: true, recursive: true });
  }
}

/** In milliseconds. */
const oneHour = 3_600_000;

const oneMonth = 30 * 24 * oneHour;

/** Whether a file was neither read nor written for so many milliseconds. */
function isUnusedFor(time: number, path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - Math.max(stats.atimeMs, stats.mtimeMs) > time;
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
