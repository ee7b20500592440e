import { memoize } from '../../collections/memoize.ts';
import type { Facts } from './lookup.ts';
import { nearest } from '../../source/did-you-mean.ts';

/**
 * The facts that were probably meant by a name that is not known: one spelt nearly so, or those whose names end with
 * it. Empty if too many could be meant, or if the guesses for other names have used up `mostComparisons`.
 */
export const factsMeant = (name: string, facts: Facts): readonly string[] => guesserOf(facts)(name);

/** With thousands of facts and of unknown names, comparing all of them takes minutes: the first have a guess. */
const mostComparisons = 200_000;

const guesserOf = memoize((facts: Facts) => {
  let guesses = 0;
  return memoize((name: string): readonly string[] =>
    guesses++ * facts.names().length > mostComparisons ? [] : guess(name, facts.names()),
  );
});

/** More names than this are no help to a reader. */
const mostGuesses = 3;

function guess(name: string, names: readonly string[]): readonly string[] {
  const steps = name.split('.').length;
  const ending = (full: string): string => full.split('.').slice(-steps).join('.');
  const endingWith = (end: string | undefined): string[] => names.filter((full) => ending(full) === end);
  const near = nearest(name, names);
  const candidates = [endingWith(name), near === undefined ? [] : [near], endingWith(nearest(name, names.map(ending)))];
  const meant = candidates.find(({ length }) => length > 0) ?? [];
  return meant.length > mostGuesses ? [] : meant;
}
