import { createHash } from 'node:crypto';
import { join, dirname, basename } from 'node:path';
import {
  lstatSync,
  existsSync,
  readFileSync,
  writeFileSync,
  readdirSync,
  fdatasyncSync,
  closeSync,
  renameSync,
  rmSync,
  openSync,
  writeSync,
  fchmodSync,
} from 'node:fs';
import { withLock } from './lock.ts';
import { followed, makeFolder, realPath, refuseSourceFile } from './paths.ts';

/** A file to write: its name inside the folder, and its bytes. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What of an earlier file is compared with it; left out, all of it. */
  readonly compared?: (bytes: Uint8Array) => Uint8Array;
}

const manifestName = '.prelim';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Lines of hash and name, as `sha256sum` writes them, of the files that prelim wrote. */
function readManifest(folder: string): Set<string> {
  const path = join(folder, manifestName);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isFile())
    throw new Error(
      `“${path}” is ${stats.isDirectory() ? 'a folder' : 'no file'}, but prelim keeps the list of what it wrote ` +
        'there. Move it away.',
    );
  return new Set(
    existsSync(path)
      ? readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
      : [],
  );
}

const manifestLine = (name: string, bytes: Uint8Array): string => `${hashOf(bytes)}  ${name}`;

/** Files of those names that prelim did not write, or that were edited since. */
function editedFiles(folder: string, outputs: readonly Output[]): string[] {
  const listed = readManifest(folder);
  return outputs
    .map(({ name }) => name)
    .filter((name) => {
      const path = join(folder, name);
      const stats = lstatSync(path, { throwIfNoEntry: false });
      if (!stats) return false;
      return !stats.isFile() || !listed.has(manifestLine(name, readFileSync(path)));
    });
}

/** The files that prelim wrote into a folder, those of earlier times too. */
export const listedNames = (folder: string): string[] => [...readManifest(folder)].map((line) => line.slice(66));

/** Files of those names that are there with other bytes. */
export function differing(folder: string, outputs: readonly Output[]): string[] {
  const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  const isOther = ({ name, bytes, compared = (all) => all }: Output): boolean =>
    isThere(join(folder, name)) && !Buffer.from(compared(readFileSync(join(folder, name)))).equals(bytes);
  return outputs.filter(isOther).map(({ name }) => name);
}

/**
 * Writes files into a folder, unless some of that name were edited by hand: then it writes nothing and returns their
 * names.
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  isForced: boolean,
): Promise<readonly string[]> {
  makeFolder(folder);
  readManifest(folder);
  return withLock(folder, () => {
    const edited = isForced ? [] : editedFiles(folder, outputs);
    if (edited.length === 0) replaceOutputs(folder, outputs);
    return edited;
  });
}

/**
 * Writes all files or none that a reader could see: each is complete beside its place before it takes it. The list of
 * hashes names old and new bytes meanwhile, so that a power cut leaves nothing that looks edited.
 */
function replaceOutputs(folder: string, outputs: readonly Output[]): void {
  const taken = outputs
    .map(({ name }) => join(folder, name))
    .find((path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (taken !== undefined) throw new Error(`A folder stands where a file is needed: “${taken}”.`);
  const kept = [...readManifest(folder)];
  const fresh = outputs.map(({ name, bytes }) => manifestLine(name, bytes));
  const names = new Set(outputs.map(({ name }) => name));
  const others = kept.filter((line) => !names.has(line.slice(66)));
  const manifest = (lines: readonly string[]): Output => {
    const text = [...new Set(lines)].toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n');
    return { name: manifestName, bytes: Buffer.from(`${text}\n`) };
  };
  const inOrder = [manifest([...kept, ...fresh]), ...outputs, manifest([...others, ...fresh])];
  replaceAll(inOrder.map(({ name, bytes }) => ({ path: join(folder, name), bytes })));
}

/**
 * Writes one file that the user named, complete or not at all; what is no file, such as a terminal, is written to as it
 * is.
 */
export function replaceFile(path: string, shown: string, text: string): void {
  refuseSourceFile(path, shown);
  const stats = followed(path);
  if (stats && !stats.isFile() && !stats.isDirectory()) return writeFileSync(path, text);
  replaceAll([{ path: realPath(path), bytes: Buffer.from(text) }]);
}

/** Writes the files of a new mission into a folder that is not there yet, or empty. */
export function writeScaffold(folder: string, shown: string, files: ReadonlyMap<string, string>): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`“${shown}” is not empty. Name a folder that is not there yet.`);
  }
  for (const [name, text] of files) {
    const path = join(folder, name);
    makeFolder(dirname(path));
    writeWhole(path, Buffer.from(text));
  }
}

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
 * Writes files so that no reader sees one half written: all are complete beside their places before any of them takes
 * it, in their order. The disk is asked to keep them when all are written: to wait for one after the other takes three
 * times as long.
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
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
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
