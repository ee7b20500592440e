import type * as z from 'zod';
import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import type { House } from '../house/house.ts';
import { readFacts, sectionNames } from './facts.ts';
import { fault } from './fault.ts';
import { readFinding, type Finding } from './finding.ts';
import { factsOf, type Facts } from './lookup.ts';
import { nameFaults } from './name-faults.ts';
import { didYouMean, suggestionsFor } from './nearest.ts';
import { readQuotation, type Quotation } from './quotation.ts';
import { missionFile, type MissionFile } from './schema/mission.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlValues } from './yaml.ts';

/** The texts of a mission folder, in the order of their names. */
export interface MissionTexts {
  readonly name: string;
  readonly mission: Source;
  readonly findings: ReadonlyMap<string, Source>;
  readonly quotes: ReadonlyMap<string, Source>;
  /** Files that are there but hold no text that could be read. */
  readonly unreadable: readonly string[];
}

/** A mission as far as it could be read: its facts, findings and quotations, each value with its place. */
export interface Mission {
  readonly name: string;
  readonly house: House;
  readonly file: Source;
  readonly yaml: YamlValues;
  /** The sections of mission.yaml that could be read. */
  readonly settings: Partial<MissionFile>;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly quotations: readonly Quotation[];
  /** Sections and files (`people`, `findings/media`) that are there but could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** A mission of which everything could be read. */
export interface CompleteMission extends Mission {
  readonly settings: MissionFile;
}

export const isComplete = (mission: Mission): mission is CompleteMission => mission.unread.size === 0;

/** Where a value of mission.yaml stands. */
export const placeOf = ({ yaml }: Pick<Mission, 'yaml'>, ...path: (string | number)[]): Span => yaml.locate(path);

/** Reads the texts of a mission. One broken file or section leaves the others readable. */
export function readMission(texts: MissionTexts, house: House): { mission: Mission; faults: readonly Diagnostic[] } {
  const yaml = readYaml(texts.mission);
  const unread = new Set<string>(texts.unreadable);
  const faults = [...yaml.faults];
  const settings = readSections(yaml, texts.mission, unread, faults);
  const input = isMapping(yaml.value) ? yaml.value['facts'] : undefined;
  const own = readFacts(yaml, input, house.tolerances);
  if (own.faults.length > 0) unread.add('facts');
  const facts = factsOf({ file: yaml, tolerances: house.tolerances, own });
  const findings = readAll(texts.findings, unread, faults, (source, id) => {
    const { finding, faults: wrong } = readFinding(source, id);
    return [finding, wrong];
  });
  const quotations = readAll(texts.quotes, unread, faults, (source, id) => {
    const { quotation, faults: wrong } = readQuotation(source, id);
    return [quotation, wrong];
  });
  const mission: Mission = { name: texts.name, house, file: texts.mission, yaml, settings, facts, findings, quotations, unread };
  const names = nameFaults(mission);
  if (faults.length + own.faults.length + names.length > 0) unread.add('mission.yaml');
  return { mission, faults: [...faults, ...own.faults, ...names] };
}

const isMapping = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

function readSections(yaml: YamlValues, file: Source, unread: Set<string>, faults: Diagnostic[]): Partial<MissionFile> {
  if (yaml.value === undefined || unread.has('mission.yaml')) {
    for (const name of sectionNames) unread.add(name);
    return {};
  }
  const top: Span = { source: file, start: 0, end: 0 };
  if (!isMapping(yaml.value)) {
    for (const name of sectionNames) unread.add(name);
    const empty = yaml.value === null ? 'This file is empty.' : 'This file is not a list of keys and values.';
    faults.push(fault('files/missing-key', top, `${empty} Begin with “house: osce”; “prelim init” writes a whole mission to start from.`));
    return {};
  }
  const settings: Record<string, unknown> = {};
  const { shape } = missionFile.def;
  const known = Object.keys(shape);
  for (const [name, schema] of Object.entries<z.ZodType>(shape)) {
    if (name === 'facts') continue;
    const { value, faults: wrong } = validate(schema, yaml.value[name], yaml, [name]);
    if (wrong.length > 0) unread.add(name);
    else if (value !== undefined) settings[name] = value;
    faults.push(...wrong);
  }
  for (const key of Object.keys(yaml.value).filter((name) => !known.includes(name))) {
    const hint = didYouMean(key, known) || ' If it is a fact, put it under “facts”.';
    faults.push(fault('files/unknown-key', yaml.locateKey([key]), `“${key}” is not a section of a mission.${hint}`, suggestionsFor(key, known)));
  }
  return settings; // each section follows its schema
}

function readAll<T>(
  sources: ReadonlyMap<string, Source>,
  unread: Set<string>,
  faults: Diagnostic[],
  read: (source: Source, id: string) => readonly [T | undefined, readonly Diagnostic[]],
): T[] {
  const all: T[] = [];
  for (const [id, source] of sources) {
    const [one, wrong] = read(source, id);
    if (one === undefined) unread.add(id);
    else all.push(one);
    faults.push(...wrong);
  }
  return all;
}
