import { setFlagsFromString } from 'node:v8';

// Flags hold for the whole process: only the command itself sets any.

/** Optimised code pays off later than a usual run ends. Patterns are compiled once, and plainly. */
export function setUpForShortRun(): void {
  setFlags(['--interrupt-budget=1000000', '--no-regexp-tier-up', '--no-regexp-optimization']);
}

/** In a thousand findings patterns are worth optimising, and memory is cleaned up before it has doubled. */
export function setUpForLongRun(): void {
  setFlags(['--regexp-tier-up', '--regexp-optimization', '--heap-growing-percent=40']);
}

const setFlags = (flags: readonly string[]): void => flags.forEach((flag) => setFlagsFromString(flag));
