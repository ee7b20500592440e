import { resolve, join, sep, dirname } from 'node:path';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { checkCopy } from './conflict-copies.ts';
import { isLeftover, checkTemplateName } from './misplaced-files.ts';
import { linkProblem } from './paths.ts';
import {
  type ReadContext,
  exists,
  isFolder,
  isReadableFolder,
  namesIn,
  peek,
  readOrReport,
  readText,
  shownPath,
  newReadContext,
} from './reading.ts';
import { memoize } from '../collections/memoize.ts';
import type { HouseAssets, HouseFiles, HouseTemplate } from '../house/house.ts';
import { type StoredHouse, withStored } from '../house/stored-house.ts';
import { didYouMean } from '../source/did-you-mean.ts';
import { type Source, pointAt } from '../source/source.ts';
import { UserError } from '../source/user-error.ts';

/** prelim's own folder; the bundle stands in `dist`, this file two folders down. */
const home = resolve(import.meta.dirname, import.meta.dirname.endsWith('disk') ? '../..' : '..');

const houses = join(home, 'templates');

/**
 * The house that a mission names: one of prelim's, or a folder. Templates of the mission take the place of the house's.
 * Throws a `UserError` if there is no such house.
 */
export function readHouseFiles(name: string, root: string, mission: Source, reading: ReadContext): HouseFiles {
  const isOwn = /^\.{1,2}\//.test(name);
  const folder = isOwn ? resolve(root, name) : join(houses, name);
  const isKnown = (isOwn || /^[\w-]+$/.test(name)) && exists(join(folder, 'house.yaml'));
  if (!isKnown)
    throw new UserError(
      `${placeOfHouse(mission)} names the house “${name}”, but there is no such house.${unknownHouseHint(name, isOwn)}`,
    );
  const files = isOwn ? readHouseFolder(name, folder, shownPath(folder, reading.cwd), reading) : builtIn(name, reading);
  const folderOfMission = join(root, 'templates');
  const shown = shownPath(folderOfMission, reading.cwd);
  const isThere = isReadableFolder(folderOfMission, root, 'templates', reading);
  const paths = isThere
    ? (readOrReport(shown, 'templates', reading, () => filesIn(folderOfMission, root, reading)) ?? [])
    : [];
  const own = readTemplates(folderOfMission, paths, root, shown, reading);
  const names = new Set(paths);
  for (const path of paths) {
    const wrong = isLeftover(path)
      ? undefined
      : (checkCopy(path, `${shown}/${path}`, names, (other) => peek(join(folderOfMission, other), root)) ??
        checkTemplateName(path, `${shown}/${path}`, isFolder(join(folderOfMission, path))));
    if (wrong) reading.diagnostics.push(wrong);
  }
  const hasOwnAssets = [...paths, ...(isOwn ? namesIn(folder) : [])].some((path) =>
    /^(?:word\.docx|word|fonts|page\.typ)$/i.test(path),
  );
  const overlaid: HouseFiles = {
    ...files,
    hasOwnAssets,
    templates: overlay(files.templates, own),
    folders: [...files.folders, folderOfMission],
    shownFolders: [...(files.shownFolders ?? []), shown],
  };
  const stored = isOwn ? undefined : readStored(name);
  return stored ? withStored(overlaid, stored) : overlaid;
}

/** Templates of the mission take the place of the house's, or are additions to them. */
const overlay = (
  ofHouse: HouseFiles['templates'],
  ofMission: ReadonlyMap<string, Source>,
): Map<string, HouseTemplate> => {
  const templates = new Map(ofHouse);
  for (const [path, source] of ofMission)
    templates.set(path, ofHouse.has(path) ? source : { ...source, isAddition: true });
  return templates;
};

/** A house that comes with prelim, as it is in its folder. */
export const readBuiltInHouse = (name: string): HouseFiles => readBuiltInOnce(name).files;

/** The same, with what is wrong with its files reported to the reader of a mission. */
function builtIn(name: string, reading: ReadContext): HouseFiles {
  const { files, context } = readBuiltInOnce(name);
  reading.diagnostics.push(...context.diagnostics);
  reading.unreadable.push(...context.unreadable);
  return files;
}

/** The missions of one command mostly share a house, whose files do not change meanwhile. */
const readBuiltInOnce = memoize((name: string) => {
  const context = newReadContext(houses);
  return { files: readHouseFolder(name, join(houses, name), name, context), context };
});

function readHouseFolder(name: string, folder: string, shown: string, reading: ReadContext): HouseFiles {
  const path = `${shown}/house.yaml`;
  const file = readText(join(folder, 'house.yaml'), folder, path, reading, path);
  const countries = JSON.parse(readFileSync(join(houses, 'countries.json'), 'utf8'));
  const templates = readTemplates(folder, filesIn(folder, folder, reading), folder, shown, reading);
  return {
    name,
    file: file ?? { path, text: '' },
    isUnreadable: file === undefined,
    templates,
    folders: [houses, folder],
    shownFolders: ['templates', shown],
    countries,
  };
}

/** What stands in a folder of templates and in its partials/. A link may lead to anywhere in `root`. */
function filesIn(folder: string, root: string, reading: ReadContext): string[] {
  const partials = join(folder, 'partials');
  const inside = isReadableFolder(partials, root, 'templates/partials', reading)
    ? namesIn(partials).map((name) => `partials/${name}`)
    : [];
  return [...namesIn(folder).filter((name) => name !== 'partials'), ...inside];
}

/** Templates, partials and styles of a house or a mission. */
function readTemplates(
  folder: string,
  paths: readonly string[],
  root: string,
  shown: string,
  reading: ReadContext,
): Map<string, Source> {
  const names = paths.filter(
    (path) => /\.(?:hbs|css|typ)$/.test(path) && !isLeftover(path.slice(path.lastIndexOf('/') + 1)),
  );
  const read = names.map((name): [string, Source | undefined] => [
    name,
    readText(join(folder, name), root, name, reading, `${shown}/${name}`),
  ]);
  return new Map(read.flatMap(([name, source]) => (source ? [[name, source]] : [])));
}

/** What the build stored of a house, or undefined if prelim runs from its sources. */
function readStored(name: string): StoredHouse | undefined {
  const path = join(home, 'dist', `${name}.json`);
  return import.meta.dirname === join(home, 'dist') && exists(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : undefined;
}

/** Where a mission names its house, as file, line and column. */
function placeOfHouse(mission: Source): string {
  const key = /^house:[ \t]*/m.exec(mission.text);
  const { line, column } = pointAt(mission, key ? key.index + key[0].length : 0);
  return `${mission.path}:${line}:${column}`;
}

function unknownHouseHint(name: string, isOwn: boolean): string {
  if (isOwn) return ' The folder of a house holds house.yaml.';
  const builtIn = builtInHouses();
  const [only, ...others] = builtIn;
  const all =
    others.length === 0 ? `The only built-in house is ${only}` : `The built-in houses are: ${builtIn.join(', ')}`;
  return `${didYouMean(name, builtIn)} ${all}. A house of your own is a path such as ./my-house.`;
}

/** The houses that come with prelim. Throws a `UserError` if they were deleted, which is no doing of a mission's. */
export function builtInHouses(): string[] {
  const names = isFolder(houses) ? namesIn(houses).filter((name) => exists(join(houses, name, 'house.yaml'))) : [];
  if (names.length === 0)
    throw new UserError(
      `prelim itself is not complete: the folder “${houses}”, which holds its houses, is missing or empty. Install ` +
        'prelim again, or restore that folder; “git checkout templates” does so in a clone.',
    );
  return names;
}

/** The files of the mission that `init` writes, by their place in its folder. Throws a `UserError` for no house. */
export function readScaffold(house: string): Map<string, string> {
  const folder = join(houses, house, 'new-mission');
  if (!/^[\w-]+$/.test(house) || !isFolder(folder))
    throw new UserError(
      `There is no house “${house}” to begin a mission with. Built-in houses: ${builtInHouses().join(', ')}.`,
    );
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    files.flatMap((file) =>
      isFolder(join(folder, file)) ? [] : [[file.split(sep).join('/'), readFileSync(join(folder, file), 'utf8')]],
    ),
  );
}

/** Bytes. No font, picture or Word file of a house needs to be larger. */
const largestAsset = 30 * 1024 * 1024;

/**
 * The parts of a house whose paths match: fonts, pictures, the Word file that is its base. What stands in a later
 * folder takes the place of what stands in an earlier one. Throws a `UserError` if one cannot be read.
 */
export function readHouseAssets({ folders, shownFolders = [] }: HouseFiles, needs: RegExp): HouseAssets {
  const parts = new Map<string, Uint8Array>();
  const shown = new Map<string, string>();
  let builtIn: HouseAssets = new Map();
  for (const [index, folder] of folders.entries()) {
    for (const path of pathsIn(folder).filter((name) => needs.test(name))) {
      shown.set(path, `${shownFolders[index] ?? folder}/${path}`);
      parts.set(path, readAsset(join(folder, path), folder, shown.get(path) ?? path));
    }
    if (index === 0) builtIn = new Map(parts);
  }
  return Object.assign(parts, { shown, builtIn });
}

/**
 * The files of a folder and of the folders right inside it, with slashes. A download of fonts has folders in it: they
 * are not looked into.
 */
function pathsIn(folder: string): string[] {
  if (!isFolder(folder)) return [];
  const filesOf = (path: string): string[] => namesIn(path).filter((name) => !isFolder(join(path, name)));
  const insideOf = (name: string): string[] => filesOf(join(folder, name)).map((inner) => `${name}/${inner}`);
  return namesIn(folder).flatMap((name) => (isFolder(join(folder, name)) ? insideOf(name) : [name]));
}

function readAsset(path: string, folder: string, shown: string): Uint8Array {
  for (const each of dirname(path) === folder ? [path] : [dirname(path), path]) {
    const link = linkProblem(each, folder);
    if (link !== undefined)
      throw new UserError(
        each === path
          ? `“${shown}” is ${link}. Put the file itself there.`
          : `The folder of “${shown}” is ${link}. Put the folder itself there.`,
      );
  }
  const stats = statSync(path);
  if (!stats.isFile()) throw new UserError(`“${shown}” cannot be read as a file. Put the file itself there.`);
  if (stats.size > largestAsset)
    throw new UserError(`“${shown}” is larger than 30 MB. No font, picture or Word file of a house needs to be.`);
  return readFileSync(path);
}
