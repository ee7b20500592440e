import type { House } from '../house/house.ts';
import { checkMission } from './checks/check-mission.ts';
import { checkTopic } from './checks/names.ts';
import { factsOf } from './facts/lookup.ts';
import { readFacts } from './facts/read.ts';
import { readFinding } from './finding.ts';
import type { Languages } from '../languages/index.ts';
import type { Mission, MissionTexts } from './mission.ts';
import { readQuotation } from './quotation.ts';
import { readSections } from './read-sections.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { readYaml } from '../source/yaml/read.ts';
import { isMapping, trimmed } from '../source/yaml/values.ts';

/**
 * Reads the texts of a mission, with everything that is wrong in them. One broken file or section leaves the others
 * readable: `Mission.unread` names those that are missing.
 */
export function readMission(
  texts: MissionTexts,
  house: House,
  languages: Languages,
): { mission: Mission; diagnostics: readonly Diagnostic[] } {
  const { parseCache } = texts;
  const written = readYaml(texts.mission, parseCache);
  const yaml = { ...written, value: trimmed(written.value) };
  const isText = !texts.unreadable.includes('mission.yaml');
  const sections = readSections(isText ? yaml : { ...yaml, value: undefined }, texts.mission, languages);
  const unread = new Set([...texts.unreadable, ...sections.unread]);
  const diagnostics = [...yaml.diagnostics, ...sections.diagnostics];
  const input = isMapping(yaml.value) ? yaml.value['facts'] : undefined;
  const language = languages.get(sections.validSettings.language ?? '') ?? languages.values().next().value;
  if (!language) throw new Error('There is no language in which a mission could be read.');
  const own = readFacts(yaml, input, house.tolerances, language);
  if (own.diagnostics.length > 0) unread.add('facts');
  const facts = factsOf({ file: yaml, tolerances: house.tolerances, language, own, unread });
  const findings = readFiles(texts.findings, diagnostics, (source, id) => {
    const { finding, head, topic, diagnostics: ofFinding } = readFinding(source, id, parseCache);
    if (ofFinding.length > 0) unread.add(id);
    return [finding, [...ofFinding, ...checkTopic(topic, head, house)]];
  });
  const quotations = readFiles(texts.quotes, diagnostics, (source, id) => {
    const { quotation, diagnostics: ofQuotation } = readQuotation(source, id, parseCache);
    if (ofQuotation.length > 0) unread.add(id);
    return [quotation, ofQuotation];
  });
  const mission: Mission = {
    name: texts.name,
    house,
    language,
    file: texts.mission,
    yaml,
    settings: sections.settings,
    validSettings: sections.validSettings,
    facts,
    findings,
    quotations,
    unread,
    unreadKeys: sections.unreadKeys,
  };
  diagnostics.push(...own.diagnostics, ...checkMission(mission));
  if (diagnostics.length > 0) unread.add('mission.yaml');
  return { mission, diagnostics };
}

/** What could be read of some files; adds to `diagnostics` what is wrong with them. */
function readFiles<T>(
  sources: ReadonlyMap<string, Source>,
  diagnostics: Diagnostic[],
  read: (source: Source, id: string) => readonly [T | undefined, readonly Diagnostic[]],
): T[] {
  const results: T[] = [];
  for (const [id, source] of sources) {
    const [result, ofFile] = read(source, id);
    if (result !== undefined) results.push(result);
    diagnostics.push(...ofFile);
  }
  return results;
}
