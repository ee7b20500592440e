import { isWhole } from '../claims/decimal.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { named, shown } from './expected.ts';
import { fault } from './fault.ts';
import { isMapping } from './is-mapping.ts';
import type { Mission } from './mission.ts';
import { readFact } from './read-fact.ts';
import type { Path } from './yaml.ts';

/** The least that each way of giving a number can mean: nobody counts roughly to one, and a release does not say “zero observers”. */
const least: Readonly<Record<string, number>> = { value: 1, about: 2, 'more-than': 1, 'up-to': 1, between: 0 };

/** Numbers of observers and countries that no one could count. */
export function* countFaults({ sound, yaml, house, facts }: Mission): Generator<Diagnostic> {
  const { total, countries, parts = [] } = sound.observers ?? {};
  const counts: readonly (readonly [Path, unknown])[] = [
    [['observers', 'total'], total],
    [['observers', 'countries'], countries],
    ...parts.map((part, index) => [['observers', 'parts', index, 'count'], part?.count] as const),
  ];
  const isOpen = (sound.mission?.status ?? 'open') === 'open';
  for (const [path, input] of counts) {
    if (isMapping(input) && Object.keys(input).length < yaml.keys(path).length) continue; // one of its keys is told already
    const { faults } = readFact(named(path), input, path, { file: yaml, tolerances: house.tolerances });
    yield* faults;
    if (faults.length > 0 || input === undefined) continue;
    const odd = numbersIn(input, path, isOpen).find(({ number, from }) => !Number.isInteger(number) || Number(number) < from);
    if (odd) yield oddFault(odd, yaml);
    else if (isMapping(input) && input['sum'] !== undefined && input['value'] === undefined) yield* sumFaults(path, facts, yaml);
  }
}

function oddFault({ path, number, from }: Counted, yaml: Mission['yaml']): Diagnostic {
  const instead = number === 0 ? ' Leave out what there is none of.' : '';
  return fault('files/wrong-type', yaml.locate(path), `“${named(path)}” should be a whole number from ${from}, but is ${shown(number)}.${instead}`);
}

/** A sum is counted only once its parts are known. */
function* sumFaults(path: Path, facts: Mission['facts'], yaml: Mission['yaml']): Generator<Diagnostic> {
  const found = facts.lookup(path.slice(0, 3).join('.'));
  if (found.kind !== 'fact' || (found.value.kind === 'number' && isWhole(found.value.stated) && found.value.stated.digits > 0n)) return;
  yield fault('files/wrong-type', yaml.locate([...path, 'sum']), `“${named(path)}” should be the sum of whole numbers, and more than 0.`);
}

interface Counted {
  readonly path: Path;
  readonly number: unknown;
  readonly from: number;
}

function numbersIn(input: unknown, path: Path, isOpen: boolean): readonly Counted[] {
  if (!isMapping(input)) return [{ path, number: input, from: isOpen ? 1 : 0 }];
  return Object.entries(least).flatMap(([key, lowest]): readonly Counted[] => {
    const from = isOpen ? lowest : 0;
    const given = input[key];
    if (Array.isArray(given)) return given.map((end, index) => ({ path: [...path, key, index], number: end, from }));
    return given === undefined ? [] : [{ path: [...path, key], number: given, from }];
  });
}
