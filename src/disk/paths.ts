import { type Stats, statSync, lstatSync, readlinkSync, realpathSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, basename, relative, sep, isAbsolute } from 'node:path';
import { UserError } from '../source/user-error.ts';

/** What stands at a path, links followed. undefined at the end of a link that leads nowhere or back to itself. */
export function statsOfTarget(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isLoop(error)) return undefined;
    throw error;
  }
}

/**
 * Why a link is not followed, as the end of “This is …”: it leads out of a folder, to nothing, or back to itself.
 * undefined if it may be followed, or is no link.
 */
export function linkProblem(path: string, root: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  const target = readlinkSync(path);
  try {
    if (!statSync(path, { throwIfNoEntry: false })) return `a link to “${target}”, and nothing is there`;
  } catch (error) {
    if (isLoop(error)) return `a link to “${target}”, which leads back to itself`;
    throw error;
  }
  return isBelow(realpathSync.native(path), realpathSync.native(root))
    ? undefined
    : `a link that leads out of the mission, to “${target}”`;
}

const isLoop = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ELOOP';

/** Whether a path is a folder or in it. Both must be real paths. */
function isBelow(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Real path: links followed, letters as on the disk. Trailing segments may not exist yet. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}

/**
 * Throws a `UserError` if the documents of a mission would stand among the sources of one, whichever way leads to that
 * folder.
 */
export function refuseSourceFolder(folder: string, shown: string): void {
  const real = realPath(folder);
  const advice = 'Name a folder of its own.';
  if (holds(real, 'mission.yaml'))
    throw new UserError(`“${shown}” holds a mission: its documents would stand among its sources. ${advice}`);
  if (sourcesAround(real) !== undefined)
    throw new UserError(
      `“${shown}” is a folder of findings, quotations or templates: documents would stand among the sources of a ` +
        `mission. ${advice}`,
    );
}

/**
 * Throws a `UserError` if a report would take the place of a source. Any other file may be replaced: it is asked for by
 * name.
 */
export function refuseSourceFile(path: string, shown: string): void {
  const real = realPath(path);
  const isSource = /^(?:mission|house)\.yaml$/i.test(basename(real)) || sourcesAround(real) !== undefined;
  if (isSource)
    throw new UserError(
      `“${shown}” is a source of a mission or a house, or stands among them. Name another file for the report.`,
    );
}

/** The folder of sources that a real path is in or is: findings, quotations or templates of a mission, or a house. */
function sourcesAround(path: string): string | undefined {
  for (let folder = path; dirname(folder) !== folder; folder = dirname(folder)) {
    const above = dirname(folder);
    if (/^(?:findings|quotes|templates)$/i.test(basename(folder)) && holds(above, 'mission.yaml')) return folder;
    if (holds(folder, 'house.yaml') && (folder === path || folder === dirname(path))) return folder;
  }
  return undefined;
}

const holds = (folder: string, file: string): boolean => existsSync(join(folder, file));

/** Throws a `UserError` if the mission's own `out` is a link that leads out of the mission. */
export function refuseLinkOut(folder: string, mission: string, shown: string): void {
  const problem = lstatSync(folder, { throwIfNoEntry: false }) && linkProblem(folder, mission);
  if (problem !== undefined)
    throw new UserError(`“${shown}” is ${problem}. Put a folder there, or name the place with --out.`);
}

/**
 * Makes a folder and those above it that are not there. Throws if that cannot be. Node's own way to do this never ends
 * if a disk answers that the folder above is not there although it is, as /proc does.
 */
export function makeFolder(path: string, mode?: number): void {
  if (lstatSync(path, { throwIfNoEntry: false })) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above, mode);
  try {
    mkdirSync(path, mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // somebody else has just made it
  }
}
