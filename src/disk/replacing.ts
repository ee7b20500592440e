import { closeSync, fchmodSync, fdatasyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that is to take its place, or that of another. */
export interface Replacement {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its permissions, where they are not those of a new file. */
  readonly mode?: number;
}

interface Staged {
  readonly from: string;
  readonly to: string;
  readonly file: number;
}

/**
 * Writes files so that no reader sees one half written: all are complete beside their places before any of them takes it, in their
 * order. The disk is asked to keep them when all are written: to wait for one after the other takes three times as long.
 */
export function replaceAll(files: readonly Replacement[]): void {
  const staged: Staged[] = [];
  try {
    try {
      for (const [index, { path, bytes, mode }] of files.entries()) {
        const from = join(dirname(path), `.${index}.${basename(path)}.${process.pid}.new`);
        staged.push({ from, to: path, file: createFile(from) });
        fill(staged.at(-1)?.file ?? -1, bytes, mode);
      }
      for (const { file } of staged) fdatasyncSync(file);
    } finally {
      for (const { file } of staged) closeSync(file);
    }
    for (const { from, to } of staged) renameSync(from, to);
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    throw error;
  }
}

function createFile(path: string): number {
  rmSync(path, { force: true });
  return openSync(path, 'wx');
}

function fill(file: number, bytes: Uint8Array, mode: number | undefined): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  if (mode !== undefined) fchmodSync(file, mode);
}

/** Writes a new file. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const file = createFile(path);
  try {
    fill(file, bytes, undefined);
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
}
