import type { House } from '../house/house.ts';
import { checkNames, checkTopics } from './checks/names.ts';
import { factsOf } from './facts/lookup.ts';
import { readFacts } from './facts/read.ts';
import { readFinding } from './finding.ts';
import type { Languages } from '../languages/index.ts';
import type { Mission, MissionTexts } from './mission.ts';
import { readQuotation } from './quotation.ts';
import { readSettings } from './read-sections.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { readYaml } from '../source/yaml/read.ts';
import { isMapping } from '../source/yaml/values.ts';

/** Reads the texts of a mission. One broken file or section leaves the others readable. */
export function readMission(
  texts: MissionTexts,
  house: House,
  languages: Languages,
): { mission: Mission; diagnostics: readonly Diagnostic[] } {
  const yaml = readYaml(texts.mission, texts.parseCache);
  const isText = !texts.unreadable.includes('mission.yaml');
  const {
    settings,
    sound,
    unread: sections,
    diagnostics: wrong,
  } = readSettings(isText ? yaml : { ...yaml, value: undefined }, texts.mission, languages);
  const unread = new Set([...texts.unreadable, ...sections]);
  const diagnostics = [...yaml.diagnostics, ...wrong];
  const input = isMapping(yaml.value) ? yaml.value['facts'] : undefined;
  const own = readFacts(yaml, input, house.tolerances);
  if (own.diagnostics.length > 0) unread.add('facts');
  const facts = factsOf({ file: yaml, tolerances: house.tolerances, own, unread });
  const findings = readAll(texts.findings, unread, diagnostics, (source, id) => {
    const { finding, head, topic, diagnostics: wrong } = readFinding(source, id, texts.parseCache);
    return [finding, [...wrong, ...checkTopics(topic, head, house)]];
  });
  const quotations = readAll(texts.quotes, unread, diagnostics, (source, id) => {
    const { quotation, diagnostics: wrong } = readQuotation(source, id, texts.parseCache);
    return [quotation, wrong];
  });
  const language = languages.get(settings.language ?? '') ?? languages.values().next().value;
  if (!language) throw new Error('There is no language in which a mission could be read.');
  const mission: Mission = {
    name: texts.name,
    house,
    language,
    file: texts.mission,
    yaml,
    settings,
    validSettings: sound,
    facts,
    findings,
    quotations,
    unread,
  };
  const names = checkNames(mission);
  if (diagnostics.length + own.diagnostics.length + names.length > 0) unread.add('mission.yaml');
  return { mission, diagnostics: [...diagnostics, ...own.diagnostics, ...names] };
}

function readAll<T>(
  sources: ReadonlyMap<string, Source>,
  unread: Set<string>,
  diagnostics: Diagnostic[],
  read: (source: Source, id: string) => readonly [T | undefined, readonly Diagnostic[]],
): T[] {
  const all: T[] = [];
  for (const [id, source] of sources) {
    const [one, wrong] = read(source, id);
    if (one === undefined) unread.add(id);
    else all.push(one);
    diagnostics.push(...wrong);
  }
  return all;
}
