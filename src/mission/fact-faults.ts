import { parseDate } from '../claims/calendar.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fault } from './fault.ts';
import type { FactMapping } from './schema/fact.ts';
import { dateHint, numberHint, scaledUnit, truthHint } from './value-habits.ts';
import type { Path, YamlValues } from './yaml.ts';

/** What is wrong with the value of a fact that stands there as a scalar: texts that read like numbers, dates or truths. */
export function scalarFault(value: unknown, at: Path, file: YamlValues): Diagnostic | undefined {
  const where = file.locate(at);
  const name = at.filter((step) => step !== 'facts' && step !== 'value').join('.');
  const wrong = (message: string): Diagnostic => fault('files/wrong-type', where, message);
  if (value === undefined || value === null) return wrong(`“${name}” has no value yet. Write one, or leave the fact out.`);
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
export function factFault(fact: FactMapping, at: Path, file: YamlValues): Diagnostic | undefined {
  const wrong = (key: string, message: string): Diagnostic => fault('files/wrong-type', file.locate([...at, key]), message);
  const given = [...(fact.value === undefined ? [] : ['value' as const]), ...values.filter((key) => fact[key] !== undefined)];
  const [first, second] = given;
  if (second) {
    const message = `A fact has one value, but this one has both “${first}” and “${second}”. Keep one of the two.`;
    return fault('files/wrong-type', file.locateKey([...at, second]), message);
  }
  if (fact.sum && first && first !== 'value') return wrong(first, `A sum can stand beside “value”, not beside “${first}”.`);
  if (fact.sum && first && typeof fact.value !== 'number') return wrong('value', 'The value beside a sum must be a number.');
  const [low, high] = fact.between ?? [0, 0];
  if (low > high) return wrong('between', `“between” begins with the lower number: write [${high}, ${low}].`);
  const isCount = fact.unit === undefined || !/^(?:per cent|percentage points)$/.test(fact.unit);
  for (const key of [...given, 'between'] as const) {
    const number = key === 'between' ? fact.between?.[0] : fact[key];
    if (isCount && typeof number === 'number' && number < 0) return wrong(key, `This is less than nothing: ${number}. Only a number in per cent or percentage points can be below 0.`);
  }
  const scaled = scaledUnit(fact.unit ?? '', given.map((key) => fact[key]).find((number) => typeof number === 'number'));
  if (scaled) {
    const better = [scaled.number && `${first}: ${scaled.number}`, scaled.unit && `unit: ${scaled.unit}`].filter(Boolean).join(', ');
    return wrong('unit', `“${fact.unit}” holds a part of the number. Write the number in full${better && `: ${better}`}.`);
  }
  if (fact.of !== undefined && fact.unit !== 'per cent') return wrong('of', '“of” names the base of a share, so the fact needs “unit: per cent”.');
  return undefined;
}
