import { parseDate } from '../claims/calendar.ts';
import { parseDecimal, type Decimal } from '../claims/decimal.ts';
import type { Tolerances } from '../claims/tolerances.ts';
import { about, between, exactly, moreThan, upTo, type NumberValue, type Value } from '../claims/value.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { factFault, scalarFault } from './fact-faults.ts';
import { factKeys, factMapping, type FactMapping } from './schema/fact.ts';
import { validate } from './validate.ts';
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
  if (isMapping(input)) readGroup(input, [], reading);
  else reading.faults.push(fault('files/wrong-type', file.locate(['facts']), '“facts” should be groups of facts.'));
  return reading;
}

const isMapping = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

const isFactKey = (key: string): boolean => (factKeys as readonly string[]).includes(key);

function readGroup(group: Record<string, unknown>, path: Path, reading: Reading): void {
  for (const [name, input] of Object.entries(group)) {
    const here = [...path, name];
    const wrong = nameFault(name, here, reading.file);
    const dotted = here.join('.');
    if (wrong) {
      reading.faults.push(wrong);
      reading.unread.add(dotted);
    } else if (isMapping(input) && !Object.keys(input).some(isFactKey)) {
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

function nameFault(name: string, path: Path, file: YamlValues): Diagnostic | undefined {
  const at = file.locateKey(['facts', ...path]);
  if (!/^[\p{L}\p{N}-]+$/u.test(name)) {
    const better = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    return fault('files/wrong-type', at, `“${name}” is no name for a fact: names are letters, digits and hyphens. Write “${better}”.`);
  }
  if (path.length === 1 && sectionNames.includes(name)) {
    return fault('files/wrong-type', at, `“${name}” is the name of a section of the mission. Give this group of facts another name.`);
  }
  const keys = Object.keys(factMapping.def.shape);
  if (!keys.includes(name)) return undefined;
  const hint = path.length > 1 ? ' If this is a fact, its value is missing.' : '';
  return fault('files/wrong-type', at, `“${name}” is a key of facts and cannot be the name of one.${hint}`);
}

/** Reads one fact, such as `observers.total` or one of the mission's own. */
export function readFact(
  name: string,
  input: unknown,
  at: Path,
  { file, tolerances }: Pick<Reading, 'file' | 'tolerances'>,
): { fact: Fact | undefined; faults: readonly Diagnostic[] } {
  const isShort = !isMapping(input);
  const { value: details, faults } = isShort
    ? { value: { value: input } as FactMapping, faults: [] }
    : validate(factMapping, input, file, at);
  const valueAt = isShort ? at : [...at, 'value'];
  const wrong = isShort || details?.value !== undefined ? scalarFault(isShort ? input : details?.value, valueAt, file) : undefined;
  const all = [...faults, ...(wrong ? [wrong] : [])];
  if (!details || all.length > 0) return { fact: undefined, faults: all };
  const misfit = isShort ? undefined : factFault(details, at, file);
  if (misfit) return { fact: undefined, faults: [misfit] };
  const number = (...path: Path): Decimal => parseDecimal(file.written([...at, ...path]) ?? '') ?? { digits: 0n, scale: 0 };
  const shortValue = (): Decimal => (isShort ? number() : number('value'));
  const { value: _value, between: _between, ...about } = details;
  const earlier = details.history && Object.keys(details.history).map((when) => exactly(number('history', when)));
  return { fact: { name, at, value: valueOf(details, shortValue, number, tolerances), earlier, about }, faults: [] };
}

function valueOf(details: FactMapping, value: () => Decimal, number: (...path: Path) => Decimal, tolerances: Tolerances): Value | undefined {
  if (details.between) return between(number('between', 0), number('between', 1));
  if (details.about !== undefined) return about(number('about'), tolerances.facts);
  if (details['more-than'] !== undefined) return moreThan(number('more-than'), tolerances.facts);
  if (details['up-to'] !== undefined) return upTo(number('up-to'), tolerances.facts);
  if (typeof details.value === 'number') return exactly(value());
  if (typeof details.value === 'boolean') return { kind: 'truth', isTrue: details.value };
  if (details.value === undefined) return undefined;
  const date = parseDate(details.value);
  return date ? { kind: 'date', date } : { kind: 'text', text: details.value };
}
