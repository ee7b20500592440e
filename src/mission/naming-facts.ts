import type { Fact } from './facts.ts';
import { isMapping } from './is-mapping.ts';
import type { Mission } from './mission.ts';
import type { Path } from './yaml.ts';

/** A number of the mission with the names of other facts in it. */
export type Naming = Pick<Fact, 'name' | 'at' | 'about'>;

/** The mission's own facts, and the numbers of observers that are sums. */
export function namingFacts({ facts, settings: { observers } }: Pick<Mission, 'facts' | 'settings'>): readonly Naming[] {
  const counts: readonly (readonly [string, Path, unknown])[] = [
    ['observers.total', ['observers', 'total'], observers?.total],
    ['observers.countries', ['observers', 'countries'], observers?.countries],
    ...(observers?.parts ?? []).map(({ count }, index) => [`observers.parts.${index}`, ['observers', 'parts', index, 'count'], count] as const),
  ];
  const sums = counts.flatMap(([name, at, about]): Naming[] => (isMapping(about) && 'sum' in about ? [{ name, at, about }] : []));
  return [...facts.own.facts.values(), ...sums];
}

/** A fact that another names: as a part of its sum, as the whole that it is a part of, or as the base of its share. */
export interface Named {
  readonly name: string;
  readonly key: 'sum' | 'of' | 'part-of';
  /** The way to it from the fact that names it. */
  readonly way: Path;
}

export function namedBy({ about }: Naming): readonly Named[] {
  const parts = (about.sum ?? []).map((name, index): Named => ({ name, key: 'sum', way: ['sum', index] }));
  const wholes = (['of', 'part-of'] as const).flatMap((key): Named[] => (about[key] === undefined ? [] : [{ name: about[key], key, way: [key] }]));
  return [...parts, ...wholes];
}
