import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
      shown.set(path, `${shownFolders[index] ?? folder}/${path}`);
      parts.set(path, readPart(join(folder, path), folder, shown.get(path) ?? path));
    }
    if (index === 0) own = new Map(parts);
  }
  return Object.assign(parts, { shown, own });
}

/** The files of a folder and of the folders right inside it, with slashes. A download of fonts has folders in it: they are not looked into. */
function pathsIn(folder: string): string[] {
  if (!isFolder(folder)) return [];
  const filesOf = (path: string): string[] => namesIn(path).filter((name) => !isFolder(join(path, name)));
  const insideOf = (name: string): string[] => filesOf(join(folder, name)).map((inner) => `${name}/${inner}`);
  return namesIn(folder).flatMap((name) => (isFolder(join(folder, name)) ? insideOf(name) : [name]));
}

function readPart(path: string, folder: string, shown: string): Uint8Array {
  for (const one of dirname(path) === folder ? [path] : [dirname(path), path]) {
    const link = linkFault(one, folder);
    if (link !== undefined) throw new Error(one === path ? `“${shown}” is ${link}. Put the file itself there.` : `The folder of “${shown}” is ${link}. Put the folder itself there.`);
  }
  const stats = statSync(path);
  if (!stats.isFile()) throw new Error(`“${shown}” cannot be read as a file. Put the file itself there.`);
  if (stats.size > largest) throw new Error(`“${shown}” is larger than 30 MB. No font, picture or Word file of a house needs to be.`);
  return readFileSync(path);
}
