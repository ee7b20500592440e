import { dirname, relative, sep } from 'node:path';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { misplaced, tooLarge } from './misplaced-files.ts';
import { followed, linkFault } from './paths.ts';
import { decode } from '../source/decode.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';

const largest = 5 * 1024 * 1024;

/** Reading under way: what the reader's paths are relative to, and what could not be read. */
export interface FolderReading {
  readonly cwd: string;
  readonly diagnostics: Diagnostic[];
  readonly unreadable: string[];
}

export const startReading = (cwd: string): FolderReading => ({ cwd, diagnostics: [], unreadable: [] });

export const isFolder = (path: string): boolean => followed(path)?.isDirectory() ?? false;

export const exists = (path: string): boolean =>
  isFolder(dirname(path)) && lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** A path as the reader sees it: relative to the working folder, with slashes. */
export const shownPath = (path: string, cwd: string): string => (relative(cwd, path) || '.').split(sep).join('/');

/** In an order that no locale or disk can change. */
export const namesIn = (folder: string): string[] => readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1));

/**
 * Whether a folder of a mission can be read. It may be missing; a file in its place or a link that leads out is
 * reported.
 */
export function isReadable(folder: string, root: string, name: string, reading: FolderReading): boolean {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return false;
  const shown = shownPath(folder, reading.cwd);
  const link = linkFault(folder, root);
  const fault =
    link === undefined
      ? isFolder(folder)
        ? undefined
        : misplaced.noFolder(shown, name)
      : misplaced.link(shown, link, 'folder');
  if (!fault) return true;
  reading.diagnostics.push(fault);
  reading.unreadable.push(name);
  return false;
}

/** A file as text, or undefined with a fault. A link that leads out of its folder is not followed. */
export const readText = (
  path: string,
  root: string,
  id: string,
  reading: FolderReading,
  shown = shownPath(path, reading.cwd),
): Source | undefined => permitted(shown, id, reading, () => readInside(path, root, id, reading, shown));

function readInside(path: string, root: string, id: string, reading: FolderReading, shown: string): Source | undefined {
  const refuse = (fault: Diagnostic): undefined => {
    reading.diagnostics.push(fault);
    reading.unreadable.push(id);
  };
  const own = lstatSync(path, { throwIfNoEntry: false });
  const isLink = own?.isSymbolicLink() === true;
  const link = isLink ? linkFault(path, root) : undefined;
  if (link !== undefined) return refuse(misplaced.link(shown, link, 'file'));
  const target = isLink ? followed(path) : own;
  if (!target?.isFile()) return refuse(misplaced.noFile(shown));
  if (target.size > largest) return refuse(tooLarge(shown));
  const { source, diagnostic: fault } = decode(readFileSync(path, 'utf8'), shown);
  return fault ? refuse(fault) : source;
}

/**
 * What reading gives, or undefined with a fault where the disk does not let it: the rest of the mission is still
 * checked.
 */
export function permitted<T>(shown: string, id: string, reading: FolderReading, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isDenied = code === 'EACCES' || code === 'EPERM';
    if (!isDenied && code !== 'EIO' && code !== 'ELOOP') throw error;
    reading.diagnostics.push(isDenied ? misplaced.denied(shown) : misplaced.noFile(shown));
    reading.unreadable.push(id);
    return undefined;
  }
}
