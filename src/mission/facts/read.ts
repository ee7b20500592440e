import { type NumberValue, type Value, about, between, exactly, moreThan, upTo } from '../../claims/subject.ts';
import type { Tolerances } from '../../claims/tolerances.ts';
import { type FactMapping, factKeys, factMapping } from '../schema/fact.ts';
import { parseDate } from '../../numbers/calendar.ts';
import { type Decimal, parseDecimal } from '../../numbers/decimal.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { listOf } from '../../source/did-you-mean.ts';
import { betterName, isName } from '../../source/schema/builders.ts';
import { valueText } from '../../source/schema/expected.ts';
import { validate } from '../../source/schema/validate.ts';
import { dateHint, numberHint, scaledUnit, truthHint } from '../../source/schema/value-slips.ts';
import { deepestSum, mostFacts, tooManyFacts } from '../limits.ts';
import type { Path, YamlValues } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

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
  readonly diagnostics: readonly Diagnostic[];
}

interface Reading {
  readonly file: YamlValues;
  readonly tolerances: Tolerances;
  readonly facts: Map<string, Fact>;
  readonly groups: Set<string>;
  readonly unread: Set<string>;
  readonly diagnostics: Diagnostic[];
}

/** The sections of mission.yaml that a link can look into; a fact at the top cannot take their names. */
export const sectionNames = [
  'house',
  'language',
  'election',
  'mission',
  'release',
  'people',
  'observers',
  'institutions',
  'contacts',
  'waivers',
];

export function readFacts(file: YamlValues, input: unknown, tolerances: Tolerances): OwnFacts {
  const reading: Reading = {
    file,
    tolerances,
    facts: new Map(),
    groups: new Set(),
    unread: new Set(),
    diagnostics: [],
  };
  if (input === undefined || input === null) return reading;
  if (isMapping(input)) {
    readGroup(input, [], reading);
    const tooDeep = deepSumFault(reading.facts, file);
    if (tooDeep) reading.diagnostics.push(tooDeep);
    if (reading.facts.size > mostFacts) reading.diagnostics.push(tooManyFacts(file.locateKey(['facts'])));
  } else {
    const message = `“facts” should be groups of facts such as “voters: { registered: 11947995 }”, but is ${valueText(input)}.`;
    reading.diagnostics.push(fileError('files/wrong-type', file.locate(['facts']), message));
  }
  return reading;
}

function readGroup(group: Readonly<Record<string, unknown>>, path: Path, reading: Reading): void {
  for (const [name, input] of Object.entries(group)) {
    const here = [...path, name];
    const wrong = nameFault(name, here, reading.file);
    const dotted = here.join('.');
    if (wrong) {
      reading.diagnostics.push(wrong);
      for (const meant of [name, ...['-', ''].map((joint) => name.replace(/[^\p{L}\p{N}-]+/gu, joint))])
        reading.unread.add([...path, meant].join('.'));
    } else if (isMapping(input) && !isFact(input)) {
      reading.groups.add(dotted);
      readGroup(input, here, reading);
    } else {
      const { fact, diagnostics } = readFact(dotted, input, ['facts', ...here], reading);
      reading.diagnostics.push(...diagnostics);
      if (fact) reading.facts.set(dotted, fact);
      else reading.unread.add(dotted);
    }
  }
}

const allKeys = Object.keys(factMapping.def.shape);

/** A mapping is a fact if it has a value; one that only has a source or a note is a fact whose value was forgotten. */
const isFact = (input: Readonly<Record<string, unknown>>): boolean =>
  factKeys.some((key) => key in input) ||
  Object.entries(input).some(([key, value]) => allKeys.includes(key) && !isMapping(value));

function nameFault(name: string, path: Path, file: YamlValues): Diagnostic | undefined {
  const at = file.locateKey(['facts', ...path]);
  if (!isName(name)) {
    return fileError(
      'files/wrong-type',
      at,
      `“${name}” is no name for a fact: names are letters, digits and hyphens.${betterName(name)}`,
    );
  }
  if (path.length === 1 && sectionNames.includes(name)) {
    return fileError(
      'files/wrong-type',
      at,
      `“${name}” is the name of a section of the mission. Give this group of facts another name.`,
    );
  }
  if (!allKeys.includes(name)) return undefined;
  return fileError(
    'files/wrong-type',
    at,
    `“${name}” is a key of facts and cannot be the name of one. Give it another name.`,
  );
}

interface ReadingFact {
  readonly file: YamlValues;
  readonly tolerances: Tolerances;
}

interface ReadFact {
  /** undefined where it is broken, or was refused when the file was read. */
  readonly fact: Fact | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const broken = (...diagnostics: readonly Diagnostic[]): ReadFact => ({ fact: undefined, diagnostics });

/** Reads one fact, such as `observers.total` or one of the mission's own. */
export function readFact(name: string, input: unknown, at: Path, { file, tolerances }: ReadingFact): ReadFact {
  if (input === undefined) return broken();
  if (!isMapping(input)) {
    const wrong = scalarFault(input, at, file);
    return wrong
      ? broken(wrong)
      : made(name, { value: input as FactMapping['value'] }, { at, valueAt: at, file, tolerances });
  }
  const { value: details, validPart: sound, diagnostics } = validate(factMapping, input, file, at);
  const written = isMapping(sound) ? sound['value'] : undefined;
  const wrong = written === undefined ? undefined : scalarFault(written, [...at, 'value'], file);
  if (wrong || !details) return broken(...diagnostics, ...(wrong ? [wrong] : []));
  if (!factKeys.some((key) => key in input)) {
    const message = `“${name}” has no value: a fact needs one of ${listOf(factKeys, 'or')}.`;
    return broken(fileError('files/missing-key', file.locateKey(at), message));
  }
  const misfit = factFault(details, at, file);
  return misfit ? broken(misfit) : made(name, details, { at, valueAt: [...at, 'value'], file, tolerances });
}

interface Made extends ReadingFact {
  readonly at: Path;
  readonly valueAt: Path;
}

function made(name: string, details: FactMapping, { at, valueAt, file, tolerances }: Made): ReadFact {
  const number = (path: Path): Decimal => parseDecimal(file.written(path) ?? '') ?? { digits: 0n, scale: 0 };
  const below = (...path: Path): Decimal => number([...at, ...path]);
  const { value: _value, between: _between, ...about } = details;
  const earlier = details.history && Object.keys(details.history).map((when) => exactly(below('history', when)));
  const value = valueOf(details, () => number(valueAt), below, tolerances);
  return { fact: { name, at, value, earlier, about }, diagnostics: [] };
}

function valueOf(
  details: FactMapping,
  value: () => Decimal,
  below: (...path: Path) => Decimal,
  tolerances: Tolerances,
): Value | undefined {
  if (details.between) return between(below('between', 0), below('between', 1));
  if (details.about !== undefined) return about(below('about'), tolerances.facts);
  if (details['more-than'] !== undefined) return moreThan(below('more-than'), tolerances.facts);
  if (details['up-to'] !== undefined) return upTo(below('up-to'), tolerances.facts);
  if (typeof details.value === 'number') return exactly(value());
  if (typeof details.value === 'boolean') return { kind: 'truth', isTrue: details.value };
  if (details.value === undefined) return undefined;
  const date = parseDate(details.value);
  return date ? { kind: 'date', date } : { kind: 'text', text: details.value };
}

/**
 * What is wrong with the value of a fact that stands there as a scalar: texts that read like numbers, dates or truths.
 */
function scalarFault(value: unknown, at: Path, file: YamlValues): Diagnostic | undefined {
  const where = file.locate(at);
  const name = at.filter((step) => step !== 'facts' && step !== 'value').join('.');
  const wrong = (message: string): Diagnostic => fileError('files/wrong-type', where, message);
  if (value === undefined || value === null)
    return wrong(`“${name}” has no value yet. Write one, or leave the fact out.`);
  if (Array.isArray(value)) return wrong(`“${name}” is a list. Give each of its facts a name of its own.`);
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '') return wrong(`“${name}” is an empty text.`);
  const number = numberHint(value);
  if (number) return wrong(`“${name}” is the text “${value}”, which reads like a number.${number}`);
  const truth = truthHint(value);
  if (truth) return wrong(`“${name}” is the text “${value}”.${truth}`);
  const date = parseDate(value) ? undefined : dateHint(value);
  return date === undefined ? undefined : wrong(`“${name}” is the text “${value}”, which reads like a date.${date}`);
}

const values = ['between', 'about', 'more-than', 'up-to'] as const;

/** What is wrong with a fact whose keys are all right one by one. */
function factFault(fact: FactMapping, at: Path, file: YamlValues): Diagnostic | undefined {
  const wrong = (key: string, message: string): Diagnostic =>
    fileError('files/wrong-type', file.locate([...at, key]), message);
  const given = [
    ...(fact.value === undefined ? [] : ['value' as const]),
    ...values.filter((key) => fact[key] !== undefined),
  ];
  const [first, second] = given;
  if (second) {
    const message = `A fact has one value, but this one has both “${first}” and “${second}”. Keep one of the two.`;
    return fileError('files/wrong-type', file.locateKey([...at, second]), message);
  }
  if (fact.sum && first && first !== 'value')
    return wrong(first, `A sum can stand beside “value”, not beside “${first}”.`);
  if (fact.sum && first && typeof fact.value !== 'number')
    return wrong('value', 'The value beside a sum must be a number.');
  const [low, high] = fact.between ?? [0, 0];
  if (low > high) return wrong('between', `“between” begins with the lower number: write [${high}, ${low}].`);
  const isCount = fact.unit === undefined || !/^(?:per cent|percentage points)$/.test(fact.unit);
  for (const key of [...given, 'between'] as const) {
    const number = key === 'between' ? fact.between?.[0] : fact[key];
    if (isCount && typeof number === 'number' && number < 0)
      return wrong(
        key,
        `This is less than nothing: ${number}. Only a number in per cent or percentage points can be below 0.`,
      );
  }
  const scaled = scaledUnit(
    fact.unit ?? '',
    given.map((key) => fact[key]).find((number) => typeof number === 'number'),
  );
  if (scaled) {
    const better = [scaled.number && `${first}: ${scaled.number}`, scaled.unit && `unit: ${scaled.unit}`]
      .filter(Boolean)
      .join(', ');
    return wrong(
      'unit',
      `“${fact.unit}” holds a part of the number. Write the number in full${better && `: ${better}`}.`,
    );
  }
  if (fact.of !== undefined && fact.unit !== 'per cent')
    return wrong('of', '“of” names the base of a share, so the fact needs “unit: per cent”.');
  return undefined;
}

/** The first sum of sums of sums … that goes further down than anybody follows. */
function deepSumFault(facts: ReadonlyMap<string, Fact>, file: YamlValues): Diagnostic | undefined {
  const depths = new Map<string, number>();
  for (const fact of facts.values()) {
    if (depthOf(fact.name, facts, depths) <= deepestSum) continue;
    const message =
      `“${fact.name}” is a sum of sums more than ${deepestSum} levels deep. No figure of a mission is so far from ` +
      'what was counted.';
    return fileError('files/too-large', file.locate([...fact.at, 'sum']), message);
  }
  return undefined;
}

/**
 * How many sums stand below a name. Without a call inside a call, since there may be thousands; one that is made of
 * itself has a rule of its own.
 */
function depthOf(name: string, facts: ReadonlyMap<string, Fact>, depths: Map<string, number>): number {
  const below = (one: string): readonly string[] => facts.get(one)?.about.sum ?? [];
  const open = [name];
  for (let one = open.at(-1); one !== undefined; one = open.at(-1)) {
    if (!depths.has(one)) {
      depths.set(one, 0);
      open.push(...below(one).filter((next) => !depths.has(next)));
    } else {
      open.pop();
      depths.set(
        one,
        below(one).reduce((deepest, next) => Math.max(deepest, (depths.get(next) ?? 0) + 1), 0),
      );
    }
  }
  return depths.get(name) ?? 0;
}
