import type { Fact } from './read.ts';
import type { Mission } from '../mission.ts';
import type { Path } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

/** A fact that may name other facts: as the parts of its sum, as what it is a part of, or as the base of its share. */
export type FactWithReferences = Pick<Fact, 'name' | 'at' | 'about'>;

/** The mission's own facts, and the numbers of observers that are sums. */
export function factsWithReferences({
  facts,
  settings: { observers },
}: Pick<Mission, 'facts' | 'settings'>): readonly FactWithReferences[] {
  const counts: readonly (readonly [string, Path, unknown])[] = [
    ['observers.total', ['observers', 'total'], observers?.total],
    ['observers.countries', ['observers', 'countries'], observers?.countries],
    ...(observers?.parts ?? []).map(
      ({ count }, index) => [`observers.parts.${index}`, ['observers', 'parts', index, 'count'], count] as const,
    ),
  ];
  const sums = counts.flatMap(([name, at, about]): FactWithReferences[] =>
    isMapping(about) && 'sum' in about ? [{ name, at, about }] : [],
  );
  return [...facts.own.facts.values(), ...sums];
}

/** The name of a fact within another one. */
export interface FactReference {
  readonly name: string;
  readonly key: 'sum' | 'of' | 'part-of';
  /** The way to it from the fact that names it. */
  readonly way: Path;
}

/** The names of other facts in a fact: first those of its sum, then `of`, then `part-of`. */
export function referencesOf({ about }: FactWithReferences): readonly FactReference[] {
  const parts = (about.sum ?? []).map((name, index): FactReference => ({ name, key: 'sum', way: ['sum', index] }));
  const wholes = (['of', 'part-of'] as const).flatMap((key): FactReference[] =>
    about[key] === undefined ? [] : [{ name: about[key], key, way: [key] }],
  );
  return [...parts, ...wholes];
}
