import { plainValue } from '../claims/describe.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { shown } from './expected.ts';
import { fault } from './fault.ts';
import type { Found } from './lookup.ts';
import type { Mission } from './mission.ts';
import { namedBy, namingFacts, type Named } from './naming-facts.ts';

/** Texts, dates and truths that a sum adds up, or that a number is to be a part or a share of. */
export function* uncountedFaults(mission: Mission): Generator<Diagnostic> {
  for (const fact of namingFacts(mission)) {
    for (const { name, key, way } of namedBy(fact)) {
      const found = uncounted(name, mission);
      if (!found || (key !== 'sum' && uncounted(fact.name, mission))) continue;
      const value = shown(plainValue({ kind: 'fact', value: found.value }));
      const message = `“${name}” is ${value}, which is no number: ${impossible[key]} Correct “${name}”, or name another fact here.`;
      const related = [{ at: mission.yaml.locate(found.fact.at), message: `“${name}” is ${value}` }];
      yield fault('files/wrong-type', mission.yaml.locate([...fact.at, ...way]), message, { related });
    }
  }
}

function uncounted(name: string, { facts }: Mission): (Found & { kind: 'fact' }) | undefined {
  const found = facts.lookup(name);
  return found.kind === 'fact' && found.value.kind !== 'number' ? found : undefined;
}

const impossible: Readonly<Record<Named['key'], string>> = {
  sum: 'it cannot be added up.',
  of: 'nothing can be a share of it.',
  'part-of': 'no number can be a part of it.',
};
