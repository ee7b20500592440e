import type { Problem } from '../diagnostic.ts';
import type { Fact } from '../mission/facts.ts';
import { isMapping } from '../mission/is-mapping.ts';
import type { Mission } from '../mission/mission.ts';
import type { Path } from '../mission/yaml.ts';
import { circlesIn } from './circles.ts';
import { isGroup, unknownName } from './unknown-name.ts';

/** A number of the mission with the names of other facts in it. */
type Naming = Pick<Fact, 'name' | 'at' | 'about'>;

/** The mission's own facts, and the numbers of observers that are sums. */
function namingFacts({ facts, settings: { observers } }: Mission): readonly Naming[] {
  const counts: readonly (readonly [string, Path, unknown])[] = [
    ['observers.total', ['observers', 'total'], observers?.total],
    ['observers.countries', ['observers', 'countries'], observers?.countries],
    ...(observers?.parts ?? []).map(({ count }, index) => [`observers.parts.${index}`, ['observers', 'parts', index, 'count'], count] as const),
  ];
  const sums = counts.flatMap(([name, at, about]): Naming[] => (isMapping(about) && 'sum' in about ? [{ name, at, about }] : []));
  return [...facts.own.facts.values(), ...sums];
}

const kinds = { sum: 'sums', of: 'wholes', 'part-of': 'wholes' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

interface Named {
  readonly name: string;
  readonly way: Path;
  readonly kind: Kind;
}

function namedBy({ about }: Naming): readonly Named[] {
  const sums = (about.sum ?? []).map((name, index): Named => ({ name, way: ['sum', index], kind: 'sums' }));
  const wholes = (['of', 'part-of'] as const).flatMap((key): Named[] => (about[key] === undefined ? [] : [{ name: about[key], way: [key], kind: kinds[key] }]));
  return [...sums, ...wholes];
}

/** Facts that name other facts: sums, parts and bases. */
export function* namesInFacts(mission: Mission): Generator<Problem> {
  const facts = namingFacts(mission);
  const circles = { sums: circlesOf('sums', facts), wholes: circlesOf('wholes', facts) };
  const told = { sums: new Set<number>(), wholes: new Set<number>() };
  for (const fact of facts) {
    for (const { name, way, kind } of namedBy(fact)) {
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
    const names = namedBy(fact).flatMap((named) => (named.kind === kind ? [asOne(named.name)] : []));
    below.set(asOne(fact.name), [...(below.get(asOne(fact.name)) ?? []), ...names]);
  }
  return circlesIn(below.keys(), (name) => below.get(name) ?? []);
}
