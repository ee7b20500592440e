import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { Diagnostic, Source } from '../diagnostic.ts';
import { decode, misnamed, tooLarge } from '../source-text.ts';

const largest = 5 * 1024 * 1024;

/** Reading under way: what the reader's paths are relative to, and what could not be read. */
export interface Reading {
  readonly cwd: string;
  readonly faults: Diagnostic[];
  readonly unreadable: string[];
  /** Whether files and folders lead out of the mission. */
  readonly asked: Map<string, boolean>;
}

export const startReading = (cwd: string): Reading => ({ cwd, faults: [], unreadable: [], asked: new Map() });

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
export const exists = (path: string): boolean => isFolder(dirname(path)) && lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** A path as the reader sees it: relative to the working folder, with slashes. */
export const shownPath = (path: string, cwd: string): string => (relative(cwd, path) || '.').split(sep).join('/');

/** In an order that no locale or disk can change. */
export const namesIn = (folder: string): string[] => readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1));

/** A file as text, or undefined with a fault. A link that leads out of its folder is not followed. */
export const readText = (path: string, root: string, id: string, reading: Reading, shown = shownPath(path, reading.cwd)): Source | undefined =>
  permitted(shown, id, reading, () => readInside(path, root, id, reading, shown));

function readInside(path: string, root: string, id: string, reading: Reading, shown: string): Source | undefined {
  const refuse = (fault: Diagnostic): undefined => {
    reading.faults.push(fault);
    reading.unreadable.push(id);
  };
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (leadsOut(dirname(path), root, reading) || (stats?.isSymbolicLink() && leadsOut(path, root, reading))) return refuse(misnamed.leadsOut(shown));
  const target = stats?.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : stats;
  if (!target?.isFile()) return refuse(misnamed.noFile(shown));
  if (target.size > largest) return refuse(tooLarge(shown));
  const { source, fault } = decode(readFileSync(path), shown);
  return fault ? refuse(fault) : source;
}

/** What reading gives, or undefined with a fault where the disk does not let it: the rest of the mission is still checked. */
export function permitted<T>(shown: string, id: string, reading: Reading, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isDenied = code === 'EACCES' || code === 'EPERM';
    if (!isDenied && code !== 'EIO' && code !== 'ELOOP') throw error;
    reading.faults.push(isDenied ? misnamed.denied(shown) : misnamed.noFile(shown));
    reading.unreadable.push(id);
    return undefined;
  }
}

/** Whether a file or folder is in truth somewhere else than below a folder. Asked once for each. */
function leadsOut(path: string, root: string, { asked }: Reading): boolean {
  const known = asked.get(path);
  if (known !== undefined) return known;
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  const inside = isThere ? relative(realpathSync(root), realpathSync(path)) : '';
  const isOutside = inside.startsWith('..') || isAbsolute(inside);
  asked.set(path, isOutside);
  return isOutside;
}
