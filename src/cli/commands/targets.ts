import { resolve, basename, join, sep } from 'node:path';
import { refuseFile } from '../../disk/missing-mission.ts';
import { refuseLinkOut, refuseSourceFolder, statsOfTarget } from '../../disk/paths.ts';
import { shownPath } from '../../disk/reading.ts';
import { UserError } from '../../source/user-error.ts';

/** A mission to build, and where its documents go: without a folder, to the output. */
export interface Target {
  readonly mission: string;
  readonly folder: string | undefined;
  /** The folder as the user sees it. */
  readonly shown: string;
}

/** Throws a `UserError` if a file stands where documents are to go, or where a folder around them would be. */
function refuseFileAsFolder(folder: string, shown: string): void {
  const steps = folder.split(sep);
  const file = steps
    .map((_, index) => steps.slice(0, index + 1).join(sep))
    .find((path) => path !== '' && statsOfTarget(path)?.isDirectory() !== true); // below it nothing can be
  if (file === undefined || statsOfTarget(file)?.isFile() !== true) return;
  const what = file === folder ? `“${shown}”` : `“${shown}” cannot be a folder: “${basename(file)}”`;
  throw new UserError(`${what} is a file. Documents are written into a folder, such as “out”: name that.`);
}

/**
 * Where the documents of each mission go. Throws a `UserError` if two would go to the same place, or among sources.
 */
export function targetsOf(
  missions: readonly string[],
  out: string | undefined,
  formatCount: number,
  cwd: string,
): Target[] {
  const named = missions.length > 0 ? missions : ['.'];
  for (const mission of named) refuseFile(resolve(cwd, mission), cwd);
  if (out === '-') {
    if (named.length > 1 || formatCount > 1)
      throw new UserError('“--out -” writes one format of one mission. Name one of each.');
    return named.map((mission) => ({ mission, folder: undefined, shown: '-' }));
  }
  const names = named.map((mission) => basename(resolve(cwd, mission)));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (out !== undefined && twice !== undefined)
    throw new UserError(
      `Two missions are named “${twice}”, so their documents would overwrite each other in ${out}. Build them ` +
        'one by one.',
    );
  return named.map((mission, index) => {
    const base = out === undefined ? join(mission, 'out') : named.length > 1 ? join(out, names[index] ?? '') : out;
    const folder = resolve(cwd, base);
    const shown = shownPath(folder, cwd);
    refuseFileAsFolder(folder, shown);
    if (out === undefined) refuseLinkOut(folder, resolve(cwd, mission), shown);
    refuseSourceFolder(folder, shown);
    return { mission, folder, shown };
  });
}
