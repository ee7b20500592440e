import { lstatSync, readlinkSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** What stands at a path when links are followed; nothing at the end of a link that leads nowhere or back to itself. */
export function followed(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isLoop(error)) return undefined;
    throw error;
  }
}

const isLoop = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ELOOP';

/** Why a link is not followed: it leads out of a folder, to nothing, or back to itself. Nothing for what is no link. */
export function linkFault(path: string, root: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  const target = readlinkSync(path);
  try {
    if (!statSync(path, { throwIfNoEntry: false })) return `a link to “${target}”, and nothing is there`;
  } catch (error) {
    if (isLoop(error)) return `a link to “${target}”, which leads back to itself`;
    throw error;
  }
  return isBelow(realpathSync.native(path), realpathSync.native(root)) ? undefined : `a link that leads out of the mission, to “${target}”`;
}

/** Where a path leads in truth, its last parts perhaps not there yet: links followed, letters as on the disk. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}

/** Whether a path is a folder or in it. Both are real: links followed, letters as on the disk. */
function isBelow(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
