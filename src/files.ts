import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Sources } from './compile.ts';
import type { Diagnostic, Source } from './diagnostic.ts';
import type { HouseFiles } from './house/house.ts';
import { houseNamed } from './mission/house-named.ts';
import { decode, misnamed, tooLarge } from './source-text.ts';

/** The folder of houses that come with prelim; `src` and `dist` stand beside it. */
const houses = resolve(import.meta.dirname, '../templates');
const largest = 5 * 1024 * 1024;

interface Reading {
  readonly cwd: string;
  readonly faults: Diagnostic[];
  readonly unreadable: string[];
}

/** Reads a mission folder and its house. Throws, with what to do, where there is nothing to work on. */
export function readSources(folder: string, cwd: string): Sources {
  const root = resolve(cwd, folder);
  const reading: Reading = { cwd, faults: [], unreadable: [] };
  const shown = shownPath(root, cwd);
  if (!isFolder(root)) throw new Error(`There is no folder ${shown}.`);
  const file = join(root, 'mission.yaml');
  if (!exists(file)) throw new Error(`There is no mission.yaml in ${shown}. Name the folder of a mission, or write one with “prelim init”.`);
  const mission = readText(file, root, 'mission.yaml', reading) ?? { path: shownPath(file, cwd), text: '' };
  return {
    name: basename(root),
    mission,
    findings: readFolder(root, 'findings', reading),
    quotes: readFolder(root, 'quotes', reading),
    house: readHouseFiles(houseNamed(mission.text) ?? 'osce', root, mission, reading),
    faults: reading.faults,
    unreadable: reading.unreadable,
  };
}

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A path as the reader sees it: relative to the working folder, with slashes. */
export const shownPath = (path: string, cwd: string): string => (relative(cwd, path) || '.').split(sep).join('/');

/** The Markdown files of a folder by their place in the mission without the ending. */
function readFolder(root: string, name: string, reading: Reading): Map<string, Source> {
  const texts = new Map<string, Source>();
  const folder = join(root, name);
  if (!isFolder(folder)) return texts;
  for (const entry of namesIn(folder)) {
    const path = join(folder, entry);
    const wrong = misnamed(entry, shownPath(path, reading.cwd), isFolder(path));
    if (wrong) reading.faults.push(wrong);
    if (!entry.endsWith('.md') || entry.startsWith('.') || isFolder(path)) continue;
    const id = `${name}/${entry.slice(0, -'.md'.length)}`;
    const source = readText(path, root, id, reading);
    if (source) texts.set(id, source);
  }
  return texts;
}

/** In an order that no locale or disk can change. */
const namesIn = (folder: string): string[] => readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1));

/** A file as text, or undefined with a fault. A link that leads out of its folder is not followed. */
function readText(path: string, root: string, id: string, reading: Reading, shown = shownPath(path, reading.cwd)): Source | undefined {
  const refuse = (fault: Diagnostic): undefined => {
    reading.faults.push(fault);
    reading.unreadable.push(id);
  };
  const real = exists(path) && statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path;
  const inside = relative(realpathSync(root), real);
  if (inside.startsWith('..') || isAbsolute(inside)) return refuse(misnamed.leadsOut(shown));
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return refuse(misnamed.noFile(shown));
  if (stats.size > largest) return refuse(tooLarge(shown));
  const { source, fault } = decode(readFileSync(path), shown);
  return fault ? refuse(fault) : source;
}

function readHouseFiles(name: string, root: string, mission: Source, reading: Reading): HouseFiles {
  const isOwn = /^\.{1,2}\//.test(name);
  const folder = isOwn ? resolve(root, name) : join(houses, name);
  const isKnown = (isOwn || /^[\w-]+$/.test(name)) && exists(join(folder, 'house.yaml'));
  if (!isKnown) throw new Error(`${mission.path} names the house “${name}”, but there is none. ${houseHint(isOwn)}`);
  const prefix = isOwn ? shownPath(folder, reading.cwd) : name;
  const read = (path: string, base: string, shown: string): Source | undefined => readText(path, base, shown, reading, shown);
  const file = read(join(folder, 'house.yaml'), folder, `${prefix}/house.yaml`) ?? { path: `${prefix}/house.yaml`, text: '' };
  const templates = new Map<string, Source>();
  const own = join(root, 'templates');
  for (const [base, shownBase] of [[folder, prefix], [own, shownPath(own, reading.cwd)]] as const) {
    for (const found of templateNames(base)) {
      const source = read(join(base, found), base, `${shownBase}/${found}`);
      if (source) templates.set(found, source);
    }
  }
  return { name, file, templates, countries: JSON.parse(readFileSync(join(houses, 'countries.json'), 'utf8')) };
}

const houseHint = (isOwn: boolean): string =>
  isOwn ? 'The folder of a house holds house.yaml.' : `The built-in houses are: ${builtInHouses().join(', ')}. A house of your own is a path such as ./my-house.`;

export const builtInHouses = (): string[] => namesIn(houses).filter((name) => exists(join(houses, name, 'house.yaml')));

/** Templates, partials and styles of a house or a mission. */
function templateNames(folder: string): string[] {
  const inside = (part: string): string[] => (isFolder(join(folder, part)) ? namesIn(join(folder, part)).map((name) => part + name) : []);
  return [...inside(''), ...inside('partials/')].filter((name) => /\.(?:hbs|css)$/.test(name));
}

/** The files of the mission that `init` writes, by their place in its folder. */
export function readScaffold(house: string): Map<string, string> {
  const folder = join(houses, house, 'new-mission');
  if (!/^[\w-]+$/.test(house) || !isFolder(folder)) throw new Error(`There is no house “${house}” to begin a mission with. Built-in houses: ${builtInHouses().join(', ')}.`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(files.flatMap((file) => (isFolder(join(folder, file)) ? [] : [[file.split(sep).join('/'), readFileSync(join(folder, file), 'utf8')]])));
}


