import { factValue } from '../../claims/write/describe.ts';
import type { LookupResult } from '../facts/lookup.ts';
import { readFact } from '../facts/read.ts';
import { type FactReference, referencesOf, factsWithReferences } from '../facts/relations.ts';
import type { Mission } from '../mission.ts';
import { isWhole } from '../../numbers/decimal.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { pathText, valueText } from '../../source/schema/expected.ts';
import type { Path } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

/** Finds numbers of observers and countries that nobody can have counted: broken, too small or no whole numbers. */
export function* checkCounts({ validSettings, yaml, house, facts, language }: Mission): Generator<Diagnostic> {
  const { total, countries, parts = [] } = validSettings.observers ?? {};
  const counts: readonly (readonly [Path, unknown])[] = [
    [['observers', 'total'], total],
    [['observers', 'countries'], countries],
    ...parts.map((part, index) => [['observers', 'parts', index, 'count'], part?.count] as const),
  ];
  const isOpen = (validSettings.mission?.status ?? 'open') === 'open';
  for (const [path, input] of counts) {
    // a key that does not follow the schema was left out, and is reported already
    if (isMapping(input) && Object.keys(input).length < yaml.keys(path).length) continue;
    const { diagnostics } = readFact(pathText(path), input, path, {
      file: yaml,
      tolerances: house.tolerances,
      language,
    });
    yield* diagnostics;
    if (diagnostics.length > 0 || input === undefined) continue;
    const impossible = statedCounts(input, path, isOpen).find(
      ({ number, least }) => !Number.isInteger(number) || Number(number) < least,
    );
    if (impossible) yield impossibleCount(impossible, yaml);
    else if (isMapping(input) && input['sum'] !== undefined && input['value'] === undefined)
      yield* checkSumOfCounts(path, facts, yaml);
  }
}

/** A number that says how many people or countries there are. */
interface StatedCount {
  readonly path: Path;
  readonly number: unknown;
  /** The least that it can be. */
  readonly least: number;
}

/**
 * The least number of an open mission that can stand for each key of a fact: nobody counts roughly to one, and a
 * release does not say “zero observers”. A mission that is cancelled or not invited may have none.
 */
const leastCounts: Readonly<Record<string, number>> = { value: 1, about: 2, 'more-than': 1, 'up-to': 1, between: 0 };

function statedCounts(input: unknown, path: Path, isOpen: boolean): readonly StatedCount[] {
  if (!isMapping(input)) return [{ path, number: input, least: isOpen ? 1 : 0 }];
  return Object.entries(leastCounts).flatMap(([key, leastIfOpen]): readonly StatedCount[] => {
    const least = isOpen ? leastIfOpen : 0;
    const value = input[key];
    if (Array.isArray(value)) return value.map((end, index) => ({ path: [...path, key, index], number: end, least }));
    return value === undefined ? [] : [{ path: [...path, key], number: value, least }];
  });
}

function impossibleCount({ path, number, least }: StatedCount, yaml: Mission['yaml']): Diagnostic {
  const advice = number === 0 ? ' Leave out what there is none of.' : '';
  return fileError(
    'files/wrong-type',
    yaml.locate(path),
    `“${pathText(path)}” should be a whole number from ${least}, but is ${valueText(number)}.${advice}`,
  );
}

/** A sum can only be judged once its parts are looked up. */
function* checkSumOfCounts(path: Path, facts: Mission['facts'], yaml: Mission['yaml']): Generator<Diagnostic> {
  const result = facts.lookup(path.slice(0, 3).join('.'));
  if (result.kind !== 'fact') return;
  const { value } = result;
  if (value.kind === 'number' && isWhole(value.stated) && value.stated.digits > 0n) return;
  yield fileError(
    'files/wrong-type',
    yaml.locate([...path, 'sum']),
    `“${pathText(path)}” should be the sum of whole numbers, and more than 0.`,
  );
}

/** Finds texts, dates and truths that a sum adds up, or that a number is to be a part or a share of. */
export function* checkReferences(mission: Mission): Generator<Diagnostic> {
  for (const fact of factsWithReferences(mission)) {
    for (const { name, key, way } of referencesOf(fact)) {
      const result = factWithoutNumber(name, mission);
      if (!result || (key !== 'sum' && factWithoutNumber(fact.name, mission))) continue;
      const value = valueText(factValue({ kind: 'fact', value: result.value }));
      const message =
        `“${name}” is ${value}, which is no number: ${reasons[key]} ` + `Correct “${name}”, or name another fact here.`;
      const related = [{ at: mission.yaml.locate(result.fact.at), message: `“${name}” is ${value}` }];
      yield fileError('files/wrong-type', mission.yaml.locate([...fact.at, ...way]), message, { related });
    }
  }
}

function factWithoutNumber(name: string, { facts }: Mission): (LookupResult & { kind: 'fact' }) | undefined {
  const result = facts.lookup(name);
  return result.kind === 'fact' && result.value.kind !== 'number' ? result : undefined;
}

const reasons: Readonly<Record<FactReference['key'], string>> = {
  sum: 'it cannot be added up.',
  of: 'nothing can be a share of it.',
  'part-of': 'no number can be a part of it.',
};
