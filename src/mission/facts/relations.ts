import type { Facts } from './lookup.ts';
import type { Fact } from './read.ts';
import type { Mission } from '../mission.ts';
import { nearest } from '../../source/did-you-mean.ts';
import type { Path } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

/** A number of the mission with the names of other facts in it. */
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

/** A fact that another names: as a part of its sum, as the whole that it is a part of, or as the base of its share. */
export interface FactReference {
  readonly name: string;
  readonly key: 'sum' | 'of' | 'part-of';
  /** The way to it from the fact that names it. */
  readonly way: Path;
}

export function referencesOf({ about }: FactWithReferences): readonly FactReference[] {
  const parts = (about.sum ?? []).map((name, index): FactReference => ({ name, key: 'sum', way: ['sum', index] }));
  const wholes = (['of', 'part-of'] as const).flatMap((key): FactReference[] =>
    about[key] === undefined ? [] : [{ name: about[key], key, way: [key] }],
  );
  return [...parts, ...wholes];
}

const most = 3;

/** With thousands of facts and of wrong names, guessing for each would take minutes: the first have a guess. */
const mostComparisons = 200_000;

const guesses = new WeakMap<Facts, Map<string, readonly string[]>>();

/**
 * The facts that were probably meant by a name that is not known: one spelled nearly so, or those whose names end with
 * it.
 */
export function factsMeant(name: string, facts: Facts): readonly string[] {
  const before = guesses.get(facts) ?? new Map<string, readonly string[]>();
  guesses.set(facts, before);
  const known = before.get(name);
  if (known) return known;
  const meant = before.size * facts.names().length > mostComparisons ? [] : guess(name, facts.names());
  before.set(name, meant);
  return meant;
}

function guess(name: string, names: readonly string[]): readonly string[] {
  const steps = name.split('.').length;
  const ending = (full: string): string => full.split('.').slice(-steps).join('.');
  const endingWith = (end: string | undefined): string[] => names.filter((full) => ending(full) === end);
  const near = nearest(name, names);
  const meant = [endingWith(name), near === undefined ? [] : [near], endingWith(nearest(name, names.map(ending)))];
  const found = meant.find(({ length }) => length > 0) ?? [];
  return found.length > most ? [] : found;
}
