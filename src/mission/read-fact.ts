import { parseDate } from '../claims/calendar.ts';
import { parseDecimal, type Decimal } from '../claims/decimal.ts';
import type { Tolerances } from '../claims/tolerances.ts';
import { about, between, exactly, moreThan, upTo, type Value } from '../claims/value.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { factFault, scalarFault } from './fact-faults.ts';
import type { Fact } from './facts.ts';
import { isMapping } from './is-mapping.ts';
import { listOf } from './nearest.ts';
import { factKeys, factMapping, type FactMapping } from './schema/fact.ts';
import { validate } from './validate.ts';
import type { Path, YamlValues } from './yaml.ts';

interface Reading {
  readonly file: YamlValues;
  readonly tolerances: Tolerances;
}

interface ReadFact {
  /** undefined where it is broken, or was refused when the file was read. */
  readonly fact: Fact | undefined;
  readonly faults: readonly Diagnostic[];
}

const broken = (...faults: readonly Diagnostic[]): ReadFact => ({ fact: undefined, faults });

/** Reads one fact, such as `observers.total` or one of the mission's own. */
export function readFact(name: string, input: unknown, at: Path, { file, tolerances }: Reading): ReadFact {
  if (input === undefined) return broken();
  if (!isMapping(input)) {
    const wrong = scalarFault(input, at, file);
    return wrong ? broken(wrong) : made(name, { value: input as FactMapping['value'] }, { at, valueAt: at, file, tolerances });
  }
  const { value: details, sound, faults } = validate(factMapping, input, file, at);
  const written = isMapping(sound) ? sound['value'] : undefined;
  const wrong = written === undefined ? undefined : scalarFault(written, [...at, 'value'], file);
  if (wrong || !details) return broken(...faults, ...(wrong ? [wrong] : []));
  if (!factKeys.some((key) => key in input)) {
    const message = `“${name}” has no value: a fact needs one of ${listOf(factKeys, 'or')}.`;
    return broken(fault('files/missing-key', file.locateKey(at), message));
  }
  const misfit = factFault(details, at, file);
  return misfit ? broken(misfit) : made(name, details, { at, valueAt: [...at, 'value'], file, tolerances });
}

interface Made extends Reading {
  readonly at: Path;
  readonly valueAt: Path;
}

function made(name: string, details: FactMapping, { at, valueAt, file, tolerances }: Made): ReadFact {
  const number = (path: Path): Decimal => parseDecimal(file.written(path) ?? '') ?? { digits: 0n, scale: 0 };
  const below = (...path: Path): Decimal => number([...at, ...path]);
  const { value: _value, between: _between, ...about } = details;
  const earlier = details.history && Object.keys(details.history).map((when) => exactly(below('history', when)));
  const value = valueOf(details, () => number(valueAt), below, tolerances);
  return { fact: { name, at, value, earlier, about }, faults: [] };
}

function valueOf(details: FactMapping, value: () => Decimal, below: (...path: Path) => Decimal, tolerances: Tolerances): Value | undefined {
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
