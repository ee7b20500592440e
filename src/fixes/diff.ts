import { OMIT_HEADERS, formatPatch, structuredPatch } from 'diff';
import { type FixedFile, fixedText } from './fix.ts';

/** Lines around a change that show where it is, as many as `diff -u` shows. */
const context = 3;

/**
 * What fixes change in a file, as `diff -u` shows it; empty if they change nothing. The heads are written here: the
 * package would quote a path that is not ASCII.
 */
export function diffOf({ source, fixes }: FixedFile): string {
  const { path, text } = source;
  const patch = structuredPatch(path, path, text, fixedText(text, fixes), undefined, undefined, { context });
  return patch.hunks.length === 0 ? '' : `--- ${path}\n+++ ${path}\n${formatPatch(patch, OMIT_HEADERS)}`;
}
