import { dirname, relative, sep } from 'node:path';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { cannotRead } from './misplaced-files.ts';
import { linkProblem, statsOfTarget } from './paths.ts';
import { decode } from '../source/decode.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';

/** What is collected while a mission is read. */
export interface ReadContext {
  /** The working folder: paths that people see are relative to it. */
  readonly cwd: string;
  readonly diagnostics: Diagnostic[];
  /** Files and folders that could not be read, by their place in the mission. */
  readonly unreadable: string[];
}

export const newReadContext = (cwd: string): ReadContext => ({ cwd, diagnostics: [], unreadable: [] });

export const isFolder = (path: string): boolean => statsOfTarget(path)?.isDirectory() ?? false;

export const exists = (path: string): boolean =>
  isFolder(dirname(path)) && lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** A path as people see it: relative to the working folder, with slashes. */
export const shownPath = (path: string, cwd: string): string => (relative(cwd, path) || '.').split(sep).join('/');

/** Names of what a folder holds, in an order that no locale or disk can change. */
export const namesIn = (folder: string): string[] => readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1));

/**
 * Whether a folder of a mission is there and can be read. It may be missing; a file in its place or a link that leads
 * out is reported.
 */
export function isReadableFolder(folder: string, root: string, name: string, reading: ReadContext): boolean {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return false;
  const shown = shownPath(folder, reading.cwd);
  const link = linkProblem(folder, root);
  if (link === undefined && isFolder(folder)) return true;
  const diagnostic =
    link === undefined ? cannotRead.notAFolder(shown, name) : cannotRead.badLink(shown, link, 'folder');
  reading.diagnostics.push(diagnostic);
  reading.unreadable.push(name);
  return false;
}

/** A file as text, or undefined with a diagnostic. A link that leads out of its folder is not followed. */
export const readText = (
  path: string,
  root: string,
  id: string,
  reading: ReadContext,
  shown = shownPath(path, reading.cwd),
): Source | undefined => readOrReport(shown, id, reading, () => readFile(path, root, id, reading, shown));

/** The words of a file, only to compare them with others; empty if they cannot be had. */
export const peek = (path: string, root: string): string => readText(path, root, '', newReadContext(root))?.text ?? '';

/** Bytes. No text of a mission is larger, unless something was pasted by mistake. */
const largest = 5 * 1024 * 1024;

function readFile(path: string, root: string, id: string, reading: ReadContext, shown: string): Source | undefined {
  const refuse = (diagnostic: Diagnostic): undefined => {
    reading.diagnostics.push(diagnostic);
    reading.unreadable.push(id);
  };
  const own = lstatSync(path, { throwIfNoEntry: false });
  const isLink = own?.isSymbolicLink() === true;
  const link = isLink ? linkProblem(path, root) : undefined;
  if (link !== undefined) return refuse(cannotRead.badLink(shown, link, 'file'));
  const target = isLink ? statsOfTarget(path) : own;
  if (!target?.isFile()) return refuse(cannotRead.notAFile(shown));
  if (target.size > largest) return refuse(cannotRead.tooLarge(shown));
  const { source, diagnostic: fault } = decode(readFileSync(path, 'utf8'), shown);
  return fault ? refuse(fault) : source;
}

/**
 * What `read` returns, or undefined with a diagnostic if the disk does not let it: the rest of the mission is still
 * checked. Any other error of `read` is thrown.
 */
export function readOrReport<T>(shown: string, id: string, reading: ReadContext, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isDenied = code === 'EACCES' || code === 'EPERM';
    if (!isDenied && code !== 'EIO' && code !== 'ELOOP') throw error;
    reading.diagnostics.push(isDenied ? cannotRead.denied(shown) : cannotRead.notAFile(shown));
    reading.unreadable.push(id);
    return undefined;
  }
}
