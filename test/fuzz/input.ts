import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { readSources } from '../../src/disk/read-mission.ts';
import type { HouseFiles } from '../../src/house/house.ts';
import type { Sources } from '../../src/mission/mission.ts';
import { decode } from '../../src/source/decode.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import type { Source } from '../../src/source/source.ts';
import { randomFrom, type Random } from '../gauntlet/random.ts';
import { mutationsOf } from './mutations/index.ts';

/** The texts of a mission by their paths in it, and those of its house that are not as they come: house/house.yaml. */
export type Files = ReadonlyMap<string, string>;

export interface Input {
  readonly mission: string;
  /** What was done to which file. */
  readonly mutations: readonly string[];
  readonly files: Files;
}

export interface Corpus {
  readonly missions: ReadonlyMap<string, Files>;
  readonly house: HouseFiles;
  /** Texts of the house by the paths under which a mission may have them otherwise. */
  readonly houseTexts: Files;
  /** Every text of all missions. */
  readonly texts: readonly string[];
}

/** All missions of the fixtures, good and bad, and the house that they share. */
export function readCorpus(): Corpus {
  const folders = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'mission.yaml')
    .map((path) => `fixtures/${path.slice(0, -'/mission.yaml'.length)}`)
    .toSorted();
  const all = folders.map((folder) => readSources(folder, process.cwd()));
  const missions = new Map(all.map((sources, index) => [folders[index] ?? '', filesOf(sources)]));
  const { house } = readSources('fixtures/missions/minimal', process.cwd());
  const houseTexts = new Map([
    ['house/house.yaml', house.file.text],
    ...[...house.templates].map(([path, { text }]): [string, string] => [`templates/${path}`, text]),
  ]);
  const texts = [...missions.values(), houseTexts].flatMap((files) => [...files.values()]);
  return { missions, house, houseTexts, texts };
}

const filesOf = ({ mission, findings, quotes }: Sources): Files =>
  new Map([
    ['mission.yaml', mission.text],
    ...[...findings, ...quotes].map(([id, { text }]): [string, string] => [`${id}.md`, text]),
  ]);

/** The input of a run: the same seed and number give the same one. */
export function inputOf(seed: number, run: number, corpus: Corpus): Input {
  const random = randomFrom(seed * 1_000_003 + run);
  for (let warmUp = 0; warmUp < 4; warmUp++) random.below(2); // seeds that lie close begin alike
  const mission = random.pick([...corpus.missions.keys()]) ?? '';
  const files = new Map(corpus.missions.get(mission));
  const mutations: string[] = [];
  for (let count = 1 + random.below(4); count > 0; count--) {
    const path = pathFrom(random, files, corpus);
    const mutation = random.pick(random.pick(mutationsOf(path)) ?? []);
    const text = files.get(path) ?? corpus.houseTexts.get(path) ?? '';
    if (!mutation) continue;
    files.set(path, mutation.apply(text, random, corpus.texts).slice(0, largest));
    mutations.push(`${mutation.name} (${path})`);
  }
  return { mission, mutations, files };
}

/** UTF-16 units, so that no file is larger than the 5 MB that are read. */
const largest = 1_700_000;

/** Of twelve times, three mission.yaml, eight any file of the mission, one something of the house. */
function pathFrom(random: Random, files: Files, { houseTexts }: Corpus): string {
  const which = random.below(12);
  if (which < 3) return 'mission.yaml';
  const paths = which < 11 ? [...files.keys()] : [...houseTexts.keys()];
  return random.pick(paths) ?? 'mission.yaml';
}

/** As `readSources` reads files from the disk. */
export function sourcesFrom(files: Files, { house }: Corpus): Sources {
  const diagnostics: Diagnostic[] = [];
  const unreadable: string[] = [];
  const read = (path: string, id: string): Source | undefined => {
    const { source, diagnostic } = decode(files.get(path) ?? '', path);
    if (!diagnostic) return source;
    diagnostics.push(diagnostic);
    unreadable.push(id);
    return undefined;
  };
  const readAll = (folder: string): Map<string, Source> =>
    new Map(
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .toSorted()
        .flatMap((path): [string, Source][] => {
          const id = path.slice(0, -'.md'.length);
          const source = read(path, id);
          return source ? [[id, source]] : [];
        }),
    );
  const mission = read('mission.yaml', 'mission.yaml') ?? { path: 'mission.yaml', text: '' };
  const templates = new Map(house.templates);
  for (const path of files.keys()) {
    const template = path.startsWith('templates/') ? read(path, path.slice('templates/'.length)) : undefined;
    if (template) templates.set(path.slice('templates/'.length), template);
  }
  const file = files.has('house/house.yaml') ? read('house/house.yaml', 'house/house.yaml') : house.file;
  const { content, ...uncached } = house;
  return {
    name: 'mission',
    mission,
    findings: readAll('findings'),
    quotes: readAll('quotes'),
    house: {
      ...uncached,
      file: file ?? { path: 'house/house.yaml', text: '' },
      templates,
      ...(content && file === house.file && { content }),
      ...(!file && { isUnreadable: true }),
    },
    diagnostics,
    unreadable,
  };
}
