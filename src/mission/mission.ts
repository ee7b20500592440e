import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import type { House } from '../house/house.ts';
import { readFacts } from './facts.ts';
import { readFinding, type Finding } from './finding.ts';
import { isMapping } from './is-mapping.ts';
import { factsOf, type Facts } from './lookup.ts';
import { nameFaults, topicFaults } from './name-faults.ts';
import { readQuotation, type Quotation } from './quotation.ts';
import type { MissionFile } from './schema/mission.ts';
import { readSettings } from './settings.ts';
import type { Sound } from './sound.ts';
import type { Trees } from './trees.ts';
import { readYaml, type YamlValues } from './yaml.ts';

/** The texts of a mission folder, in the order of their names. */
export interface MissionTexts {
  readonly name: string;
  readonly mission: Source;
  readonly findings: ReadonlyMap<string, Source>;
  readonly quotes: ReadonlyMap<string, Source>;
  /** Files that are there but hold no text that could be read. */
  readonly unreadable: readonly string[];
  /** What was parsed of them before. */
  readonly trees?: Trees | undefined;
}

/** A mission as far as it could be read: its facts, findings and quotations, each value with its place. */
export interface Mission {
  readonly name: string;
  readonly house: House;
  readonly file: Source;
  readonly yaml: YamlValues;
  /** The sections of mission.yaml that could be read. */
  readonly settings: Partial<MissionFile>;
  /** The same and all that is sound in the other sections, for checks of one entry after the other. */
  readonly sound: Sound<MissionFile>;
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
  const yaml = readYaml(texts.mission, texts.trees);
  const isText = !texts.unreadable.includes('mission.yaml');
  const { settings, sound, unread: sections, faults: wrong } = readSettings(isText ? yaml : { ...yaml, value: undefined }, texts.mission);
  const unread = new Set([...texts.unreadable, ...sections]);
  const faults = [...yaml.faults, ...wrong];
  const input = isMapping(yaml.value) ? yaml.value['facts'] : undefined;
  const own = readFacts(yaml, input, house.tolerances);
  if (own.faults.length > 0) unread.add('facts');
  const facts = factsOf({ file: yaml, tolerances: house.tolerances, own, unread });
  const findings = readAll(texts.findings, unread, faults, (source, id) => {
    const { finding, head, topic, faults: wrong } = readFinding(source, id, texts.trees);
    return [finding, [...wrong, ...topicFaults(topic, head, house)]];
  });
  const quotations = readAll(texts.quotes, unread, faults, (source, id) => {
    const { quotation, faults: wrong } = readQuotation(source, id, texts.trees);
    return [quotation, wrong];
  });
  const mission: Mission = { name: texts.name, house, file: texts.mission, yaml, settings, sound, facts, findings, quotations, unread };
  const names = nameFaults(mission);
  if (faults.length + own.faults.length + names.length > 0) unread.add('mission.yaml');
  return { mission, faults: [...faults, ...own.faults, ...names] };
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
