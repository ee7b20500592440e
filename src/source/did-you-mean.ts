import { closest, distance } from 'fastest-levenshtein';

/** “ Did you mean …?” with a space before it, or an empty text if no name is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  const name = nearest(word, names);
  return name === undefined ? '' : ` Did you mean “${name}”?`;
}

/** What stands in for a name that is not known, for an editor to put in its place. */
export const suggestionsFor = (word: string, names: readonly string[]): { suggestions?: readonly string[] } => {
  const name = nearest(word, names);
  return name === undefined ? {} : { suggestions: [name] };
};

/**
 * The name that was probably meant, whatever its capitals; undefined if none is near. Near is one edit for every three
 * letters of the word, at least one and at most three, or two neighbouring letters that changed places.
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const lower = word.toLowerCase();
  const swapped = names.find((name) => isSwapped(lower, name.toLowerCase()));
  if (swapped !== undefined) return swapped;
  const closestName = closest(
    lower,
    names.map((name) => name.toLowerCase()),
  );
  const mostEdits = Math.max(1, Math.min(3, Math.floor(word.length / 3)));
  return distance(lower, closestName) <= mostEdits
    ? names.find((name) => name.toLowerCase() === closestName)
    : undefined;
}

/** Whether two neighbouring letters changed places, the commonest slip of all: titel, odhir. */
function isSwapped(word: string, name: string): boolean {
  const first = [...word].findIndex((letter, index) => letter !== name[index]);
  return (
    first >= 0 && word.slice(0, first) + word.charAt(first + 1) + word.charAt(first) + word.slice(first + 2) === name
  );
}

/** “a”, “b” and “c”. */
export function listOf(names: readonly string[], last = 'and'): string {
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}
