import { dirname } from 'node:path';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { withLock } from './lock.ts';
import { linkProblem, realPath } from './paths.ts';
import { type Replacement, replaceAll } from './write.ts';
import { type FixedFile, fixedText } from '../fixes/fix.ts';
import { UserError } from '../source/user-error.ts';

/** A file of the mission, and where it is on the disk. */
interface PlacedFile extends FixedFile {
  readonly path: string;
}

/**
 * Writes fixes into the files of a mission, all or none: only the characters that are fixed change, not the byte order
 * mark, line ends or permissions. Throws a `UserError` if a file is no longer what was read.
 */
export async function writeFixes(
  files: readonly PlacedFile[],
  root: string,
  tell: (text: string) => void,
): Promise<void> {
  const [first] = files;
  if (first)
    await withLock(dirname(realPath(first.path)), tell, () =>
      replaceAll(distinctFiles(files).map((file) => replacementFor(file, root))),
    );
}

/** Each file once: one that is read under two names, by a link to it, has the same fixes under both. */
function distinctFiles(files: readonly PlacedFile[]): readonly PlacedFile[] {
  const paths = files.map(({ path }) => realPath(path));
  return files.filter((_, index) => paths.indexOf(paths[index] ?? '') === index);
}

/** The whole file with its fixes. `path` is absolute; `root` is the folder of the mission. */
function replacementFor({ path, source, fixes }: PlacedFile, root: string): Replacement {
  const link = linkProblem(dirname(path), root) ?? linkProblem(path, root);
  if (link !== undefined) throw new UserError(`“${source.path}” is ${link}. Nothing was changed.`);
  accessSync(path, constants.W_OK);
  const content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path));
  const start = content.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  const text = content.slice(start);
  if (text.replace(/\r(?!\n)/g, '\n') !== source.text)
    throw new UserError(`“${source.path}” was changed while prelim worked on it. Nothing was written; try again.`);
  return {
    path: realPath(path),
    bytes: Buffer.from(content.slice(0, start) + fixedText(text, fixes)),
    mode: statSync(path).mode & 0o7777,
  };
}

const byteOrderMark = '\uFEFF';
