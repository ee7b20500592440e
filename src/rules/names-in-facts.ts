import type { Problem } from '../diagnostic.ts';
import type { Mission } from '../mission/mission.ts';
import { namedBy, namingFacts, type Naming } from '../mission/naming-facts.ts';
import { circlesIn } from './circles.ts';
import { isGroup, unknownName } from './unknown-name.ts';

const kinds = { sum: 'sums', of: 'wholes', 'part-of': 'wholes' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** Facts that name other facts: sums, parts and bases. */
export function* namesInFacts(mission: Mission): Generator<Problem> {
  const facts = namingFacts(mission);
  const circles = { sums: circlesOf('sums', facts), wholes: circlesOf('wholes', facts) };
  const told = { sums: new Set<number>(), wholes: new Set<number>() };
  for (const fact of facts) {
    for (const { name, way, key } of namedBy(fact)) {
      const kind = kinds[key];
      const at = mission.yaml.locate([...fact.at, ...way]);
      const found = mission.facts.lookup(name).kind;
      const circle = circles[kind].get(asOne(fact.name));
      if (found === 'unknown') yield unknownName(name, at, mission);
      else if (found === 'group') yield isGroup(name, at, mission);
      else if (circle !== undefined && circle === circles[kind].get(asOne(name)) && !told[kind].has(circle) && (kind === 'wholes' || mission.facts.lookup(fact.name).kind === 'unread')) {
        told[kind].add(circle);
        yield { at, message: `“${fact.name}” is made of itself here${name === fact.name ? '' : `, by way of “${name}”`}.` };
      }
    }
  }
}

/** The observers of an institution are those of all its parts, so the parts count as one. */
const asOne = (name: string): string => (name.startsWith('observers.parts.') ? 'observers.parts' : name);

/** Facts that lead to one another, by their sums or by what they are parts or shares of. */
function circlesOf(kind: Kind, facts: readonly Naming[]): ReadonlyMap<string, number> {
  const below = new Map<string, string[]>();
  for (const fact of facts) {
    const names = namedBy(fact).flatMap((named) => (kinds[named.key] === kind ? [asOne(named.name)] : []));
    below.set(asOne(fact.name), [...(below.get(asOne(fact.name)) ?? []), ...names]);
  }
  return circlesIn(below.keys(), (name) => below.get(name) ?? []);
}
