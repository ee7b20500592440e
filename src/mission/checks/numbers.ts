import { factValue } from '../../claims/write/describe.ts';
import type { Found } from '../facts/lookup.ts';
import { readFact } from '../facts/read.ts';
import { type FactReference, referencesOf, factsWithReferences } from '../facts/relations.ts';
import type { Mission } from '../mission.ts';
import { isMissing } from '../read-sections.ts';
import { isWhole } from '../../numbers/decimal.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { pathText, valueText } from '../../source/schema/expected.ts';
import type { Path } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

/**
 * The least that each way of giving a number can mean: nobody counts roughly to one, and a release does not say “zero
 * observers”.
 */
const least: Readonly<Record<string, number>> = { value: 1, about: 2, 'more-than': 1, 'up-to': 1, between: 0 };

/** Numbers of observers and countries that no one could count. */
export function* checkCounts({ validSettings: sound, yaml, house, facts }: Mission): Generator<Diagnostic> {
  const { total, countries, parts = [] } = sound.observers ?? {};
  const counts: readonly (readonly [Path, unknown])[] = [
    [['observers', 'total'], total],
    [['observers', 'countries'], countries],
    ...parts.map((part, index) => [['observers', 'parts', index, 'count'], part?.count] as const),
  ];
  const isOpen = (sound.mission?.status ?? 'open') === 'open';
  for (const [path, input] of counts) {
    // one of its keys is told already
    if (isMapping(input) && Object.keys(input).length < yaml.keys(path).length) continue;
    const { diagnostics } = readFact(pathText(path), input, path, { file: yaml, tolerances: house.tolerances });
    yield* diagnostics;
    if (diagnostics.length > 0 || input === undefined) continue;
    const odd = numbersIn(input, path, isOpen).find(
      ({ number, from }) => !Number.isInteger(number) || Number(number) < from,
    );
    if (odd) yield oddFault(odd, yaml);
    else if (isMapping(input) && input['sum'] !== undefined && input['value'] === undefined)
      yield* sumFaults(path, facts, yaml);
  }
}

function oddFault({ path, number, from }: Counted, yaml: Mission['yaml']): Diagnostic {
  const instead = number === 0 ? ' Leave out what there is none of.' : '';
  return fileError(
    'files/wrong-type',
    yaml.locate(path),
    `“${pathText(path)}” should be a whole number from ${from}, but is ${valueText(number)}.${instead}`,
  );
}

/** A sum is counted only once its parts are known. */
function* sumFaults(path: Path, facts: Mission['facts'], yaml: Mission['yaml']): Generator<Diagnostic> {
  const found = facts.lookup(path.slice(0, 3).join('.'));
  if (
    found.kind !== 'fact' ||
    (found.value.kind === 'number' && isWhole(found.value.stated) && found.value.stated.digits > 0n)
  )
    return;
  yield fileError(
    'files/wrong-type',
    yaml.locate([...path, 'sum']),
    `“${pathText(path)}” should be the sum of whole numbers, and more than 0.`,
  );
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

/** Partners of the mission that are none, and parts of it that nobody could write a sentence about. */
export function* checkOrganisations(mission: Mission): Generator<Diagnostic> {
  yield* partnerFaults(mission);
  yield* partDiagnostics(mission);
  yield* roundFaults(mission);
}

function* partnerFaults({ validSettings: { mission }, yaml }: Mission): Generator<Diagnostic> {
  if (!mission) return;
  const { partners = [], withdrawn = [], status = 'open' } = mission;
  for (const [index, id] of partners.entries()) {
    if (id === undefined || partners.indexOf(id) === index) continue;
    const related = [
      { at: yaml.locate(['mission', 'partners', partners.indexOf(id)]), message: 'it is listed here first' },
    ];
    yield fileError(
      'files/wrong-type',
      yaml.locate(['mission', 'partners', index]),
      `“${id}” is listed twice among the partners. Take one of the two away.`,
      { related },
    );
  }
  if (status === 'open' && partners.length > 0 && partners.every((id) => id !== undefined && withdrawn.includes(id))) {
    const message =
      'All partners of the mission have withdrawn, so nobody is left to observe. Correct the list, or write ' +
      '“status: cancelled”.';
    yield fileError('files/wrong-type', yaml.locate(['mission', 'withdrawn']), message);
  }
}

function* partDiagnostics({ validSettings: { observers }, yaml }: Mission): Generator<Diagnostic> {
  const parts = observers?.parts ?? [];
  for (const index of parts.keys()) {
    const way: Path = ['observers', 'parts', index];
    if (parts[index] === undefined) continue;
    if (isMissing(['institution', 'from', 'who'], way, yaml)) {
      yield fileError(
        'files/missing-key',
        yaml.locateKey(way),
        'This part says how many they are, but not who. Add “institution”, “from” or “who”.',
      );
    }
    if (yaml.has([...way, 'institution']) && yaml.has([...way, 'from'])) {
      const message =
        '“from” stands beside “institution”, and both say who sent these observers. Keep one of the two; “who” can ' +
        'tell more about them.';
      yield fileError('files/not-allowed', yaml.locateKey([...way, 'from']), message);
    }
  }
}

/** A round that the house has no word for would be left out in print. */
function* roundFaults({ validSettings: { election }, house, yaml }: Mission): Generator<Diagnostic> {
  const { rounds } = house.words;
  const written = [
    [['election', 'round'], election?.round] as const,
    ...(election?.contests ?? []).map(
      (contest, index) => [['election', 'contests', index, 'round'], contest?.round] as const,
    ),
  ];
  for (const [path, round] of written) {
    if (round === undefined || round <= rounds.length) continue;
    yield fileError(
      'files/wrong-type',
      yaml.locate(path),
      `The house has no words for round ${round}.${rounds.length > 0 ? ` Its last is the ${rounds.at(-1)}.` : ''}`,
    );
  }
}

/** Texts, dates and truths that a sum adds up, or that a number is to be a part or a share of. */
export function* checkUncounted(mission: Mission): Generator<Diagnostic> {
  for (const fact of factsWithReferences(mission)) {
    for (const { name, key, way } of referencesOf(fact)) {
      const found = uncounted(name, mission);
      if (!found || (key !== 'sum' && uncounted(fact.name, mission))) continue;
      const value = valueText(factValue({ kind: 'fact', value: found.value }));
      const message =
        `“${name}” is ${value}, which is no number: ${impossible[key]} Correct “${name}”, or name another fact ` +
        'here.';
      const related = [{ at: mission.yaml.locate(found.fact.at), message: `“${name}” is ${value}` }];
      yield fileError('files/wrong-type', mission.yaml.locate([...fact.at, ...way]), message, { related });
    }
  }
}

function uncounted(name: string, { facts }: Mission): (Found & { kind: 'fact' }) | undefined {
  const found = facts.lookup(name);
  return found.kind === 'fact' && found.value.kind !== 'number' ? found : undefined;
}

const impossible: Readonly<Record<FactReference['key'], string>> = {
  sum: 'it cannot be added up.',
  of: 'nothing can be a share of it.',
  'part-of': 'no number can be a part of it.',
};
