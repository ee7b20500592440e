import { dirname } from 'node:path';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { withLock } from './lock.ts';
import { linkFault, realPath } from './paths.ts';
import { type Replacement, replaceAll } from './write.ts';
import { type FixedFile, fixedText } from '../fixes/fix.ts';

/** A file of the mission, and where it is on the disk. */
interface PlacedFile extends FixedFile {
  readonly path: string;
}

const mark = '\uFEFF';

/**
 * Writes fixes into the files of a mission, all or none: only the characters that are fixed change, not the byte order
 * mark, line ends or permissions. Throws where a file is no longer what was read.
 */
export async function writeFixes(files: readonly PlacedFile[], root: string): Promise<void> {
  const [first] = files;
  if (first)
    await withLock(dirname(realPath(first.path)), () => replaceAll(eachOnce(files).map((file) => fixed(file, root))));
}

/** A file that is read under two names, by a link to it, has the same fixes under both. */
function eachOnce(files: readonly PlacedFile[]): readonly PlacedFile[] {
  const paths = files.map(({ path }) => realPath(path));
  return files.filter((_, index) => paths.indexOf(paths[index] ?? '') === index);
}

function fixed({ path, source, fixes }: PlacedFile, root: string): Replacement {
  const link = linkFault(dirname(path), root) ?? linkFault(path, root);
  if (link !== undefined) throw new Error(`“${source.path}” is ${link}. Nothing was changed.`);
  accessSync(path, constants.W_OK);
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path));
  const start = whole.startsWith(mark) ? mark.length : 0;
  const text = whole.slice(start);
  if (text.replace(/\r(?!\n)/g, '\n') !== source.text)
    throw new Error(`“${source.path}” was changed while prelim worked on it. Nothing was written; try again.`);
  return {
    path: realPath(path),
    bytes: Buffer.from(whole.slice(0, start) + fixedText(text, fixes)),
    mode: statSync(path).mode & 0o7777,
  };
}
