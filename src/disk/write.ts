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
import { makeFolder, realPath, refuseSourceFile, statsOfTarget } from './paths.ts';
import { UserError } from '../source/user-error.ts';

// write-file-atomic was tried: it replaces one file at a time, and takes more than twice as long for it.

/** A file to write: its name inside the folder, and its bytes. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What of an earlier file is compared with `bytes`; all of it if left out. */
  readonly compared?: (bytes: Uint8Array) => Uint8Array;
}

/**
 * Writes files into a folder, and returns no names. If some of them were not written by prelim, or edited since, it
 * writes nothing and returns their names, unless `isForced`.
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  { isForced, isConfidential, tell }: WriteOptions,
): Promise<readonly string[]> {
  makeFolder(folder);
  readManifest(folder);
  return withLock(folder, tell, () => {
    const edited = isForced ? [] : editedFiles(folder, outputs);
    if (edited.length === 0) replaceOutputs(folder, outputs, isConfidential);
    return edited;
  });
}

interface WriteOptions {
  readonly isForced: boolean;
  /** Whether files that are not there yet are for their owner alone. */
  readonly isConfidential: boolean;
  /** Is handed what is waited for, if that takes more than a second. */
  readonly tell: (text: string) => void;
}

/** Names of the files that prelim wrote into a folder, those of earlier times too. */
export const writtenNames = (folder: string): string[] => [...readManifest(folder)].map(nameIn);

/** Names of the files that are there with other bytes. */
export function namesThatDiffer(folder: string, outputs: readonly Output[]): string[] {
  const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  const isOther = ({ name, bytes, compared = (all) => all }: Output): boolean =>
    isThere(join(folder, name)) && !Buffer.from(compared(readFileSync(join(folder, name)))).equals(bytes);
  return outputs.filter(isOther).map(({ name }) => name);
}

/** Lists what prelim wrote into a folder: lines of hash and name, as `sha256sum` writes them. */
const manifestName = '.prelim';

const manifestLine = (name: string, bytes: Uint8Array): string =>
  `${createHash('sha256').update(bytes).digest('hex')}  ${name}`;

/** Behind the 64 digits of a hash and two spaces. */
const nameIn = (line: string): string => line.slice(66);

/** The lines of the list; none if there is no list. Throws a `UserError` if something else stands in its place. */
function readManifest(folder: string): Set<string> {
  const path = join(folder, manifestName);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return new Set();
  if (!stats.isFile())
    throw new UserError(
      `“${path}” is ${stats.isDirectory() ? 'a folder' : 'no file'}, but prelim keeps the list of what it wrote ` +
        'there. Move it away.',
    );
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Set(lines.filter((line) => line !== ''));
}

/** Names of the files that are there and that prelim did not write, or that were edited since. */
function editedFiles(folder: string, outputs: readonly Output[]): string[] {
  const manifest = readManifest(folder);
  const isEdited = (name: string): boolean => {
    const path = join(folder, name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats !== undefined && (!stats.isFile() || !manifest.has(manifestLine(name, readFileSync(path))));
  };
  return outputs.map(({ name }) => name).filter(isEdited);
}

/**
 * Writes all files or none that a reader could see. The list of hashes names old and new bytes meanwhile, so that a
 * power cut leaves nothing that looks edited. Throws a `UserError` if a folder stands in the place of one.
 */
function replaceOutputs(folder: string, outputs: readonly Output[], isConfidential: boolean): void {
  const taken = outputs
    .map(({ name }) => join(folder, name))
    .find((path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (taken !== undefined) throw new UserError(`A folder stands where a file is needed: “${taken}”.`);
  const earlierLines = [...readManifest(folder)];
  const lines = outputs.map(({ name, bytes }) => manifestLine(name, bytes));
  const names = new Set(outputs.map(({ name }) => name));
  const otherLines = earlierLines.filter((line) => !names.has(nameIn(line)));
  const inOrder = [manifestOf([...earlierLines, ...lines]), ...outputs, manifestOf([...otherLines, ...lines])];
  replaceAll(
    inOrder.map(({ name, bytes }) => {
      const path = join(folder, name);
      const mode = permissionsOf(path) ?? (isConfidential ? ownerOnly : undefined);
      return { path, bytes, ...(mode !== undefined && { mode }) };
    }),
  );
}

const ownerOnly = 0o600;

/** Who may do what with a file; undefined if there is none. */
function permissionsOf(path: string): number | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.mode & 0o777 : undefined;
}

function manifestOf(lines: readonly string[]): Output {
  const text = [...new Set(lines)].toSorted((a, b) => (nameIn(a) < nameIn(b) ? -1 : 1)).join('\n');
  return { name: manifestName, bytes: Buffer.from(`${text}\n`) };
}

/**
 * Writes one file that the user named, complete or not at all; what is no file, such as a terminal, is written to as it
 * is. Throws a `UserError` if it is a source of a mission or house.
 */
export function replaceFile(path: string, shown: string, text: string): void {
  refuseSourceFile(path, shown);
  const stats = statsOfTarget(path);
  if (stats && !stats.isFile() && !stats.isDirectory()) return writeFileSync(path, text);
  const real = realPath(path);
  const mode = permissionsOf(real);
  replaceAll([{ path: real, bytes: Buffer.from(text), ...(mode !== undefined && { mode }) }]);
}

/**
 * Writes the files of a new mission into a folder that is not there yet, or empty: all of them or none. Throws a
 * `UserError` if there is something in it.
 */
export function writeScaffold(folder: string, shown: string, files: ReadonlyMap<string, string>): void {
  const isThere = existsSync(folder);
  const names = isThere ? readdirSync(folder) : [];
  const isLeft = (name: string): boolean => /^\.new\.\d+$/.test(name);
  if (!names.every(isLeft)) throw new UserError(`“${shown}” is not empty. Name a folder that is not there yet.`);
  makeFolder(dirname(folder));
  const staged = isThere
    ? join(folder, `.new.${process.pid}`)
    : join(dirname(folder), `.${basename(folder)}.${process.pid}.new`);
  const moved: string[] = [];
  try {
    for (const path of [staged, ...names.map((name) => join(folder, name))])
      rmSync(path, { recursive: true, force: true });
    for (const [name, text] of files) {
      const path = join(staged, name);
      makeFolder(dirname(path));
      writeNewFile(path, Buffer.from(text));
    }
    if (!isThere) return renameSync(staged, folder);
    // What makes a folder a mission comes last.
    const isLast = (name: string): number => Number(name === 'mission.yaml');
    for (const name of readdirSync(staged).toSorted((a, b) => isLast(a) - isLast(b))) {
      renameSync(join(staged, name), join(folder, name));
      moved.push(name);
    }
    rmSync(staged, { recursive: true, force: true });
  } catch (error) {
    for (const path of [staged, ...moved.map((name) => join(folder, name))])
      rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

function writeNewFile(path: string, bytes: Uint8Array): void {
  const file = createFile(path);
  try {
    naming(path, () => {
      writeBytes(file, bytes);
      fdatasyncSync(file);
    });
  } finally {
    closeSync(file);
  }
}

/** Does some work on a file, and names the file in what the disk refuses: with an open file, systems do not. */
function naming(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && !('path' in error)) Object.assign(error, { path });
    throw error;
  }
}

/** A file that is to take its place, or that of another. */
export interface Replacement {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its permissions, if they are not those of a new file. */
  readonly mode?: number;
}

/** A file that is written beside its place, and still open. */
interface StagedFile {
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
  const staged: StagedFile[] = [];
  try {
    try {
      for (const [index, { path, bytes, mode }] of files.entries()) {
        const from = join(dirname(path), `.${index}.${basename(path)}.${process.pid}.new`);
        const file = createFile(from, mode === undefined ? undefined : ownerOnly);
        staged.push({ from, to: path, file });
        naming(path, () => {
          writeBytes(file, bytes);
          if (mode !== undefined) fchmodSync(file, mode);
        });
      }
      for (const { file, to } of staged) naming(to, () => fdatasyncSync(file));
    } finally {
      for (const { file } of staged) closeSync(file);
    }
    takePlaces(staged);
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    throw error;
  }
}

/** Throws a `UserError` that says which files are new, if some took their places and another could not. */
function takePlaces(staged: readonly StagedFile[]): void {
  const done = new Set<string>();
  for (const { from, to } of staged) {
    try {
      renameSync(from, to);
    } catch (error) {
      // The list of what was written stands before the documents and behind them.
      const isDocument = (path: string): boolean => basename(path) !== manifestName;
      const fresh = [...done].filter(isDocument);
      if (fresh.length === 0) throw error;
      const old = staged.map((file) => file.to).filter((path) => isDocument(path) && !done.has(path));
      const shown = (paths: readonly string[]): string => paths.map((path) => `“${path}”`).join(', ');
      const rest = old.length === 0 ? '' : ` As they were before: ${shown(old)}.`;
      throw new UserError(
        `“${to}” could not be replaced (${(error as NodeJS.ErrnoException).code}), when other files had been ` +
          `already. New: ${shown(fresh)}.${rest} Run the same command again.`,
        { cause: error },
      );
    }
    done.add(to);
  }
}

/** Opens a file that is not there; one that an interrupted run has left is replaced. */
function createFile(path: string, mode?: number): number {
  rmSync(path, { force: true });
  return openSync(path, 'wx', mode);
}

function writeBytes(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
