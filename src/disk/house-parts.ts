import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HouseFiles, HouseParts } from '../house/house.ts';
import { isFolder, namesIn } from './reading.ts';
import { linkFault } from './links.ts';

const largest = 30 * 1024 * 1024;

/**
 * The parts of a house whose paths match: fonts, pictures, the Word file that is its base. What stands in a later folder takes the place of
 * what stands in an earlier one. Throws where one cannot be read.
 */
export function readHouseParts({ folders, shownFolders = [] }: HouseFiles, needs: RegExp): HouseParts {
  const parts = new Map<string, Uint8Array>();
  const shown = new Map<string, string>();
  let own: HouseParts = new Map();
  for (const [index, folder] of folders.entries()) {
    for (const path of pathsIn(folder).filter((name) => needs.test(name))) {
      parts.set(path, readPart(join(folder, path), folder));
      shown.set(path, `${shownFolders[index] ?? folder}/${path}`);
    }
    if (index === 0) own = new Map(parts);
  }
  return Object.assign(parts, { shown, own });
}

/** What stands in a folder and in the folders right inside it, with slashes. */
function pathsIn(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return namesIn(folder).flatMap((name) => (isFolder(join(folder, name)) ? namesIn(join(folder, name)).map((inner) => `${name}/${inner}`) : [name]));
}

function readPart(path: string, folder: string): Uint8Array {
  const link = linkFault(path, folder);
  if (link !== undefined) throw new Error(`“${path}” is ${link}. Put the file itself there.`);
  const stats = lstatSync(path);
  if (stats.size > largest) throw new Error(`“${path}” is larger than 30 MB. No font, picture or Word file of a house needs to be.`);
  return readFileSync(path);
}
