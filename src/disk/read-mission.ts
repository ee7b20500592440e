import { resolve, join, basename } from 'node:path';
import { isLeftover, checkTextName } from './misplaced-files.ts';
import { checkCopy } from './conflict-copies.ts';
import { noFolderMessage, noMissionMessage, refuseFile } from './missing-mission.ts';
import { openParseCache } from './parse-cache.ts';
import { readHouseFiles } from './read-house.ts';
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
import { strayFiles } from './stray-files.ts';
import type { Sources } from '../mission/mission.ts';
import type { Source } from '../source/source.ts';
import { UserError } from '../source/user-error.ts';
import { readYaml } from '../source/yaml/read.ts';
import { isMapping } from '../source/yaml/values.ts';

/** Reads a mission folder and its house. Throws a `UserError`, with what to do, if there is nothing to work on. */
export function readSources(folder: string, cwd: string): Sources {
  const root = resolve(cwd, folder);
  const reading = newReadContext(cwd);
  const shown = shownPath(root, cwd);
  refuseFile(root, cwd);
  if (!isFolder(root)) throw new UserError(noFolderMessage(root, cwd));
  const file = join(root, 'mission.yaml');
  if (!exists(file)) throw new UserError(noMissionMessage(root, cwd));
  checkCopiesOfMission(root, reading);
  const mission = readText(file, root, 'mission.yaml', reading) ?? { path: shownPath(file, cwd), text: '' };
  const copies = new Set(reading.diagnostics.map(({ at }) => at.source.path));
  const strays = readOrReport(shown, '', reading, () => strayFiles(root, shown)) ?? [];
  reading.diagnostics.push(...strays.filter(({ at }) => !copies.has(at.source.path)));
  return {
    name: basename(root),
    mission,
    findings: readFolder(root, 'findings', reading),
    quotes: readFolder(root, 'quotes', reading),
    house: readHouseFiles(houseNamed(mission.text) ?? 'osce', root, mission, reading),
    diagnostics: reading.diagnostics,
    unreadable: reading.unreadable,
    parseCache: openParseCache(root),
  };
}

/** Second versions of mission.yaml beside it: one of the two may hold what the other lacks. */
function checkCopiesOfMission(root: string, reading: ReadContext): void {
  const names = namesIn(root).filter((name) => /mission.*\.ya?ml/i.test(name));
  if (names.length < 2) return;
  for (const name of names) {
    const shown = shownPath(join(root, name), reading.cwd);
    const copy = checkCopy(name, shown, new Set(names), (other) => peek(join(root, other), root));
    if (copy && !isLeftover(name)) reading.diagnostics.push(copy);
  }
}

/** The Markdown files of a folder by their place in the mission without the ending: `findings/media`. */
function readFolder(root: string, name: string, reading: ReadContext): Map<string, Source> {
  const texts = new Map<string, Source>();
  const folder = join(root, name);
  if (!isReadableFolder(folder, root, name, reading)) return texts;
  readOrReport(shownPath(folder, reading.cwd), name, reading, () => readTexts(texts, root, name, reading));
  return texts;
}

function readTexts(texts: Map<string, Source>, root: string, name: string, reading: ReadContext): void {
  const folder = join(root, name);
  const entries = namesIn(folder);
  const names = new Set(entries);
  const wordsOf = (entry: string): string => peek(join(folder, entry), root);
  for (const entry of entries) {
    const path = join(folder, entry);
    const shown = shownPath(path, reading.cwd);
    const diagnostic = isLeftover(entry)
      ? undefined
      : (checkCopy(entry, shown, names, wordsOf) ?? checkTextName(entry, shown, isFolder(path)));
    if (diagnostic) reading.diagnostics.push(diagnostic);
    if (diagnostic || isLeftover(entry)) continue;
    const written = `${name}/${entry.slice(0, -'.md'.length)}`;
    const composed = written.normalize('NFC'); // a Mac takes accents apart, the outline does not
    const id = texts.has(composed) ? written : composed;
    const source = readText(path, root, id, reading);
    if (source) texts.set(id, source);
  }
}

/**
 * The house that a mission.yaml names, before anything else of it is read: even a broken one is checked by its own
 * house. undefined if it names none.
 */
function houseNamed(text: string): string | undefined {
  const match = /^house:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#'"[{&*!|>][^\n#]*))/m.exec(text);
  const name = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim();
  if (name !== undefined && !name.includes('\\')) return name || undefined;
  return /^house:/m.test(text) ? houseInYaml(text) : undefined;
}

/** The same for a name that YAML must be read for: in several lines, or with escapes. */
function houseInYaml(text: string): string | undefined {
  const { value } = readYaml({ path: 'mission.yaml', text });
  const house = isMapping(value) ? value['house'] : undefined;
  return typeof house === 'string' ? house.trim() || undefined : undefined;
}
