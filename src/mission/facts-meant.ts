import type { Facts } from './lookup.ts';
import { nearest } from './nearest.ts';

const most = 3;

/** With thousands of facts and of wrong names, guessing for each would take minutes: the first have a guess. */
const mostComparisons = 200_000;

const guesses = new WeakMap<Facts, Map<string, readonly string[]>>();

/** The facts that were probably meant by a name that is not known: one spelled nearly so, or those whose names end with it. */
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
