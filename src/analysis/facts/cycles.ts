import { type FactWithReferences, factsWithReferences, referencesOf } from '../../mission/facts/relations.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Path } from '../../source/yaml/read.ts';

/** A name in mission.yaml by which a fact is made of itself, directly or by way of others. */
export interface CircularReference {
  readonly fact: FactWithReferences;
  readonly name: string;
  /** Where the name stands in mission.yaml. */
  readonly path: Path;
}

/** One reference of each circle: the first that leads on in it. */
export function circularReferences(mission: Mission): readonly CircularReference[] {
  const facts = factsWithReferences(mission);
  return [...circularIn('sums', facts, mission), ...circularIn('wholes', facts, mission)];
}

/** Names that facts give as their parts, and names of what they are parts or shares of. */
const relationOf = { sum: 'sums', of: 'wholes', 'part-of': 'wholes' } as const;

type Relation = (typeof relationOf)[keyof typeof relationOf];

function* circularIn(
  relation: Relation,
  facts: readonly FactWithReferences[],
  { facts: { lookup } }: Mission,
): Generator<CircularReference> {
  const targets = new Map<string, string[]>();
  for (const fact of facts) {
    const names = referencesOf(fact).flatMap(({ key, name }) => (relationOf[key] === relation ? [nodeOf(name)] : []));
    targets.set(nodeOf(fact.name), [...(targets.get(nodeOf(fact.name)) ?? []), ...names]);
  }
  const components = componentsOf(targets.keys(), (name) => targets.get(name) ?? []);
  const reported = new Set<number>();
  for (const fact of facts) {
    for (const { name, way, key } of referencesOf(fact)) {
      const component = components.get(nodeOf(fact.name));
      const isCircular =
        relationOf[key] === relation &&
        component !== undefined &&
        component === components.get(nodeOf(name)) &&
        !['unknown', 'group'].includes(lookup(name).kind) &&
        (relation === 'wholes' || lookup(fact.name).kind === 'unread');
      if (!isCircular || reported.has(component)) continue;
      reported.add(component);
      yield { fact, name, path: [...fact.at, ...way] };
    }
  }
}

/** The observers of an institution are those of all its parts, so the parts count as one. */
const nodeOf = (name: string): string => (name.startsWith('observers.parts.') ? 'observers.parts' : name);

/** What each name leads to. */
type Edges = (name: string) => readonly string[];

interface Step {
  readonly name: string;
  readonly next: Iterator<string>;
}

/**
 * For each name the number of its component, the names that lead to one another: Tarjan's strongly connected
 * components. Without recursion, so that a long chain does not exhaust the call stack.
 */
function componentsOf(names: Iterable<string>, edges: Edges): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const component = new Map<string, number>();
  const enter = (name: string): Step => {
    order.set(name, order.size);
    lowest.set(name, order.size - 1);
    open.push(name);
    return { name, next: edges(name)[Symbol.iterator]() };
  };
  const lower = (name: string, to = Infinity): void =>
    void lowest.set(name, Math.min(lowest.get(name) ?? Infinity, to));
  const leave = (name: string): void => {
    if (lowest.get(name) !== order.get(name)) return;
    for (const member of open.splice(open.lastIndexOf(name))) component.set(member, order.get(name) ?? 0);
  };
  for (const first of names) {
    const path = order.has(first) ? [] : [enter(first)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { value: to, done } = step.next.next();
      if (done === true) {
        path.pop();
        leave(step.name);
        const parent = path.at(-1);
        if (parent) lower(parent.name, lowest.get(step.name));
      } else if (!order.has(to)) path.push(enter(to));
      else if (!component.has(to)) lower(step.name, order.get(to));
    }
  }
  return component;
}
