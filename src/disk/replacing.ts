import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that is to take its place, or that of another. */
export interface Replacement {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its permissions, where they are not those of a new file. */
  readonly mode?: number;
}

/** Writes files so that no reader sees one half written: each is complete beside its place before any of them takes it. */
export function replaceAll(files: readonly Replacement[]): void {
  const staged: { from: string; to: string }[] = [];
  try {
    for (const { path, bytes, mode } of files) {
      const from = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
      staged.push({ from, to: path });
      writeWhole(from, bytes, mode);
    }
    for (const { from, to } of staged) renameSync(from, to);
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    throw error;
  }
}

export function writeWhole(path: string, bytes: Uint8Array, mode?: number): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx');
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    if (mode !== undefined) fchmodSync(file, mode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
