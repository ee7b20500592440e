import { lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are not there. Throws where that cannot be. Node's own way to do this never ends where a
 * disk answers that the folder above is not there although it is, as /proc does.
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
