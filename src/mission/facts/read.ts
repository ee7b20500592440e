import { type NumberValue, type Value, about, between, exactly, moreThan, upTo } from '../../claims/subject.ts';
import type { Language } from '../../languages/language.ts';
import { numberInTextHint } from './number-in-text.ts';
import type { Tolerances } from '../../claims/tolerances.ts';
import { type FactMapping, factKeys, factMapping } from '../schema/fact.ts';
import { sectionNames } from '../schema/mission.ts';
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

/** The mission's own facts by name, and what could not be read of them. */
export interface OwnFacts {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly groups: ReadonlySet<string>;
  /** Names of facts that are there but broken: a link to one of them is no further problem. */
  readonly unread: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the section `facts`, whatever stands there. undefined and null are a mission without facts. */
export function readFacts(file: YamlValues, input: unknown, tolerances: Tolerances, language: Language): OwnFacts {
  const collection: FactCollection = {
    file,
    tolerances,
    language,
    facts: new Map(),
    groups: new Set(),
    unread: new Set(),
    diagnostics: [],
  };
  if (input === undefined || input === null) return collection;
  if (isMapping(input)) {
    readGroup(input, [], collection);
    const tooDeep = checkSumDepth(collection.facts, file);
    if (tooDeep) collection.diagnostics.push(tooDeep);
    if (collection.facts.size > mostFacts) collection.diagnostics.push(tooManyFacts(file.locateKey(['facts'])));
  } else {
    const message =
      '“facts” should be groups of facts such as “voters: { registered: 11947995 }”, ' + `but is ${valueText(input)}.`;
    collection.diagnostics.push(fileError('files/wrong-type', file.locate(['facts']), message));
  }
  return collection;
}

interface FactContext {
  /** mission.yaml. */
  readonly file: YamlValues;
  /** How far “about”, “more than” and “up to” reach. */
  readonly tolerances: Tolerances;
  /** In which a text may be a number. */
  readonly language: Language;
}

/** `OwnFacts` while they are read. */
interface FactCollection extends FactContext {
  readonly facts: Map<string, Fact>;
  readonly groups: Set<string>;
  readonly unread: Set<string>;
  readonly diagnostics: Diagnostic[];
}

function readGroup(group: Readonly<Record<string, unknown>>, path: Path, collection: FactCollection): void {
  for (const [key, input] of Object.entries(group)) {
    const here = [...path, key];
    const name = here.join('.');
    const badName = checkName(key, here, collection.file);
    if (badName) {
      collection.diagnostics.push(badName);
      // links may use it as it is, or as the name that the message proposes
      for (const variant of [key, ...['-', ''].map((joint) => key.replace(/[^\p{L}\p{N}-]+/gu, joint))])
        collection.unread.add([...path, variant].join('.'));
    } else if (isMapping(input) && !isFact(input)) {
      collection.groups.add(name);
      readGroup(input, here, collection);
    } else {
      const { fact, diagnostics } = readFact(name, input, ['facts', ...here], collection);
      collection.diagnostics.push(...diagnostics);
      if (fact) collection.facts.set(name, fact);
      else collection.unread.add(name);
    }
  }
}

const allKeys = Object.keys(factMapping.def.shape);

/** A mapping is a fact if it has a value; one that only has a source or a note is a fact whose value was forgotten. */
const isFact = (input: Readonly<Record<string, unknown>>): boolean =>
  factKeys.some((key) => key in input) ||
  Object.entries(input).some(([key, value]) => allKeys.includes(key) && !isMapping(value));

/** Why the name of a fact or a group cannot be used, if it cannot. */
function checkName(name: string, path: Path, file: YamlValues): Diagnostic | undefined {
  const diagnostic = (message: string): Diagnostic =>
    fileError('files/wrong-type', file.locateKey(['facts', ...path]), message);
  if (!isName(name))
    return diagnostic(`“${name}” is no name for a fact: names are letters, digits and hyphens.${betterName(name)}`);
  if (path.length === 1 && sectionNames.includes(name))
    return diagnostic(`“${name}” is the name of a section of the mission. Give this group of facts another name.`);
  if (allKeys.includes(name))
    return diagnostic(`“${name}” is a key of facts and cannot be the name of one. Give it another name.`);
  return undefined;
}

interface FactResult {
  /** undefined if it is broken, or was refused when the file was read. */
  readonly fact: Fact | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const unreadable = (...diagnostics: readonly Diagnostic[]): FactResult => ({ fact: undefined, diagnostics });

/** Reads one fact, such as `observers.total` or one of the mission's own. */
export function readFact(name: string, input: unknown, at: Path, context: FactContext): FactResult {
  const { file, language } = context;
  if (input === undefined) return unreadable();
  if (!isMapping(input)) {
    const diagnostic = checkScalar(input, at, file, language);
    if (diagnostic) return unreadable(diagnostic);
    return { fact: factOf(name, { value: input as FactMapping['value'] }, at, at, context), diagnostics: [] };
  }
  const { value: details, validPart, diagnostics } = validate(factMapping, input, file, at);
  const valueAt = [...at, 'value'];
  const scalar = isMapping(validPart) ? validPart['value'] : undefined;
  const badScalar = scalar === undefined ? undefined : checkScalar(scalar, valueAt, file, language);
  if (badScalar) return unreadable(...diagnostics, badScalar);
  if (!details) return unreadable(...diagnostics);
  if (!factKeys.some((key) => key in input)) {
    const message = `“${name}” has no value: a fact needs one of ${listOf(factKeys, 'or')}.`;
    return unreadable(fileError('files/missing-key', file.locateKey(at), message));
  }
  const badDetails = checkDetails(details, at, file);
  if (badDetails) return unreadable(badDetails);
  return { fact: factOf(name, details, at, valueAt, context), diagnostics: [] };
}

/** A checked fact. Its numbers have the precision they were written with; `valueAt` is the way to `value`. */
function factOf(name: string, details: FactMapping, at: Path, valueAt: Path, { file, tolerances }: FactContext): Fact {
  const number = (path: Path): Decimal => parseDecimal(file.written(path) ?? '') ?? { digits: 0n, scale: 0 };
  const below = (...path: Path): Decimal => number([...at, ...path]);
  const { value: _value, between: _between, ...about } = details;
  const earlier = details.history && Object.keys(details.history).map((when) => exactly(below('history', when)));
  return { name, at, value: valueOf(details, () => number(valueAt), below, tolerances), earlier, about };
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

/** Finds scalars that cannot be the value of a fact, and texts that read like numbers, dates or truths. */
function checkScalar(value: unknown, at: Path, file: YamlValues, language: Language): Diagnostic | undefined {
  const name = at.filter((step) => step !== 'facts' && step !== 'value').join('.');
  const diagnostic = (message: string): Diagnostic => fileError('files/wrong-type', file.locate(at), message);
  if (value === undefined || value === null)
    return diagnostic(`“${name}” has no value yet. Write one, or leave the fact out.`);
  if (Array.isArray(value)) return diagnostic(`“${name}” is a list. Give each of its facts a name of its own.`);
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '') return diagnostic(`“${name}” is an empty text.`);
  const number = numberHint(value) ?? numberInTextHint(value, language);
  if (number) return diagnostic(`“${name}” is the text “${value}”, which reads like a number.${number}`);
  const truth = truthHint(value);
  if (truth) return diagnostic(`“${name}” is the text “${value}”.${truth}`);
  const date = parseDate(value) ? undefined : dateHint(value);
  if (date === undefined) return undefined;
  return diagnostic(`“${name}” is the text “${value}”, which reads like a date.${date}`);
}

/** The keys other than `value` of which a fact has one at most. */
const otherValueKeys = ['between', 'about', 'more-than', 'up-to'] as const;

/** Finds keys of a fact that follow the schema one by one but cannot stand together. */
function checkDetails(fact: FactMapping, at: Path, file: YamlValues): Diagnostic | undefined {
  const diagnostic = (key: string, message: string): Diagnostic =>
    fileError('files/wrong-type', file.locate([...at, key]), message);
  const given = [
    ...(fact.value === undefined ? [] : ['value' as const]),
    ...otherValueKeys.filter((key) => fact[key] !== undefined),
  ];
  const [first, second] = given;
  if (second) {
    const message = `A fact has one value, but this one has both “${first}” and “${second}”. Keep one of the two.`;
    return fileError('files/wrong-type', file.locateKey([...at, second]), message);
  }
  if (fact.sum && first && first !== 'value')
    return diagnostic(first, `A sum can stand beside “value”, not beside “${first}”.`);
  if (fact.sum && first && typeof fact.value !== 'number')
    return diagnostic('value', 'The value beside a sum must be a number.');
  const [low, high] = fact.between ?? [0, 0];
  if (low > high) return diagnostic('between', `“between” begins with the lower number: write [${high}, ${low}].`);
  const isCount = fact.unit === undefined || !/^(?:per cent|percentage points)$/.test(fact.unit);
  for (const key of [...given, 'between'] as const) {
    const number = key === 'between' ? fact.between?.[0] : fact[key];
    if (isCount && typeof number === 'number' && number < 0)
      return diagnostic(
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
    return diagnostic(
      'unit',
      `“${fact.unit}” holds a part of the number. Write the number in full${better && `: ${better}`}.`,
    );
  }
  if (fact.of !== undefined && fact.unit !== 'per cent')
    return diagnostic('of', '“of” names the base of a share, so the fact needs “unit: per cent”.');
  return undefined;
}

/** Finds the first sum of sums of sums … that is more than `deepestSum` levels deep. */
function checkSumDepth(facts: ReadonlyMap<string, Fact>, file: YamlValues): Diagnostic | undefined {
  const depths = new Map<string, number>();
  for (const fact of facts.values()) {
    if (sumDepth(fact.name, facts, depths) <= deepestSum) continue;
    const message =
      `“${fact.name}” is a sum of sums more than ${deepestSum} levels deep. No figure of a mission is so far from ` +
      'what was counted.';
    return fileError('files/too-large', file.locate([...fact.at, 'sum']), message);
  }
  return undefined;
}

/**
 * How many levels of sums stand below a name; `depths` caches them. It keeps its own stack, since there may be
 * thousands of levels. A sum that is a part of itself is followed once: the rule `facts/unknown` reports it.
 */
function sumDepth(name: string, facts: ReadonlyMap<string, Fact>, depths: Map<string, number>): number {
  const partsOf = (sum: string): readonly string[] => facts.get(sum)?.about.sum ?? [];
  const stack = [name];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (!depths.has(top)) {
      depths.set(top, 0);
      stack.push(...partsOf(top).filter((part) => !depths.has(part)));
    } else {
      stack.pop();
      depths.set(
        top,
        partsOf(top).reduce((deepest, part) => Math.max(deepest, (depths.get(part) ?? 0) + 1), 0),
      );
    }
  }
  return depths.get(name) ?? 0;
}
