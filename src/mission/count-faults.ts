import type { Diagnostic } from '../diagnostic.ts';
import { named, shown } from './expected.ts';
import { fault } from './fault.ts';
import { isMapping } from './is-mapping.ts';
import type { Mission } from './mission.ts';
import { readFact } from './read-fact.ts';
import type { Path } from './yaml.ts';

/** Numbers of observers and countries that no one could count. */
export function* countFaults({ settings, yaml, house }: Mission): Generator<Diagnostic> {
  const { total, countries, parts = [] } = settings.observers ?? {};
  const counts: readonly (readonly [Path, unknown])[] = [
    [['observers', 'total'], total],
    [['observers', 'countries'], countries],
    ...parts.map(({ count }, index) => [['observers', 'parts', index, 'count'], count] as const),
  ];
  for (const [path, input] of counts) {
    const { faults } = readFact(named(path), input, path, { file: yaml, tolerances: house.tolerances });
    yield* faults;
    const odd = faults.length > 0 ? undefined : numbersIn(input, path).find(([, number]) => !Number.isInteger(number) || Number(number) < 0);
    if (odd) yield fault('files/wrong-type', yaml.locate(odd[0]), `“${named(odd[0])}” should be a whole number from 0, but is ${shown(odd[1])}.`);
  }
}

function numbersIn(input: unknown, path: Path): readonly (readonly [Path, unknown])[] {
  if (!isMapping(input)) return input === undefined ? [] : [[path, input]];
  return ['value', 'about', 'more-than', 'up-to', 'between'].flatMap((key) => {
    const given = input[key];
    if (Array.isArray(given)) return given.map((end, index): readonly [Path, unknown] => [[...path, key, index], end]);
    return given === undefined ? [] : [[[...path, key], given] as const];
  });
}
