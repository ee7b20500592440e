import type { Tolerances } from '../claims/tolerances.ts';
import type { NumberValue, Value } from '../claims/value.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { deepSumFault } from './deep-sums.ts';
import { shown } from './expected.ts';
import { fault } from './fault.ts';
import { isMapping } from './is-mapping.ts';
import { mostFacts, tooManyFacts } from './yaml-limits.ts';
import { readFact } from './read-fact.ts';
import { factKeys, factMapping, type FactMapping } from './schema/fact.ts';
import { betterName, isName } from './schema/scalars.ts';
import type { Path, YamlValues } from './yaml.ts';

/** A fact of the mission: what it is, and where mission.yaml says so. */
export interface Fact {
  /** As a link names it: `voters.registered`. */
  readonly name: string;
  /** The way to it in mission.yaml. */
  readonly at: Path;
  /** undefined for a sum that is still to be added up. */
  readonly value: Value | undefined;
  /** The numbers of `history`. */
  readonly earlier?: readonly NumberValue[] | undefined;
  /** Its other keys: unit, source, as-of … */
  readonly about: Omit<FactMapping, 'value' | 'between'>;
}

/** The mission's own facts by name, with what could not be read. */
export interface OwnFacts {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly groups: ReadonlySet<string>;
  /** Names of facts that are there but broken: a link to one of them is no further fault. */
  readonly unread: ReadonlySet<string>;
  readonly faults: readonly Diagnostic[];
}

interface Reading {
  readonly file: YamlValues;
  readonly tolerances: Tolerances;
  readonly facts: Map<string, Fact>;
  readonly groups: Set<string>;
  readonly unread: Set<string>;
  readonly faults: Diagnostic[];
}

/** The sections of mission.yaml that a link can look into; a fact at the top cannot take their names. */
export const sectionNames = ['house', 'language', 'election', 'mission', 'release', 'people', 'observers', 'institutions', 'contacts', 'waivers'];

export function readFacts(file: YamlValues, input: unknown, tolerances: Tolerances): OwnFacts {
  const reading: Reading = { file, tolerances, facts: new Map(), groups: new Set(), unread: new Set(), faults: [] };
  if (input === undefined || input === null) return reading;
  if (isMapping(input)) {
    readGroup(input, [], reading);
    const tooDeep = deepSumFault(reading.facts, file);
    if (tooDeep) reading.faults.push(tooDeep);
    if (reading.facts.size > mostFacts) reading.faults.push(tooManyFacts(file.locateKey(['facts'])));
  } else {
    const message = `“facts” should be groups of facts such as “voters: { registered: 11947995 }”, but is ${shown(input)}.`;
    reading.faults.push(fault('files/wrong-type', file.locate(['facts']), message));
  }
  return reading;
}

function readGroup(group: Readonly<Record<string, unknown>>, path: Path, reading: Reading): void {
  for (const [name, input] of Object.entries(group)) {
    const here = [...path, name];
    const wrong = nameFault(name, here, reading.file);
    const dotted = here.join('.');
    if (wrong) {
      reading.faults.push(wrong);
      for (const meant of [name, ...['-', ''].map((joint) => name.replace(/[^\p{L}\p{N}-]+/gu, joint))]) reading.unread.add([...path, meant].join('.'));
    } else if (isMapping(input) && !isFact(input)) {
      reading.groups.add(dotted);
      readGroup(input, here, reading);
    } else {
      const { fact, faults } = readFact(dotted, input, ['facts', ...here], reading);
      reading.faults.push(...faults);
      if (fact) reading.facts.set(dotted, fact);
      else reading.unread.add(dotted);
    }
  }
}

const allKeys = Object.keys(factMapping.def.shape);

/** A mapping is a fact if it has a value; one that only has a source or a note is a fact whose value was forgotten. */
const isFact = (input: Readonly<Record<string, unknown>>): boolean =>
  factKeys.some((key) => key in input) || Object.entries(input).some(([key, value]) => allKeys.includes(key) && !isMapping(value));

function nameFault(name: string, path: Path, file: YamlValues): Diagnostic | undefined {
  const at = file.locateKey(['facts', ...path]);
  if (!isName(name)) {
    return fault('files/wrong-type', at, `“${name}” is no name for a fact: names are letters, digits and hyphens.${betterName(name)}`);
  }
  if (path.length === 1 && sectionNames.includes(name)) {
    return fault('files/wrong-type', at, `“${name}” is the name of a section of the mission. Give this group of facts another name.`);
  }
  if (!allKeys.includes(name)) return undefined;
  return fault('files/wrong-type', at, `“${name}” is a key of facts and cannot be the name of one. Give it another name.`);
}
