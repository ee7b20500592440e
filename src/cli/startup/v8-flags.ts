import { setFlagsFromString } from 'node:v8';

// Flags hold for the whole process: only the command itself sets any.

/**
 * Optimised code pays off later than a usual run ends. Patterns are compiled once, and plainly. The first flag is one
 * of Node 20 and 21 alone: later ones count otherwise, and say on every start that they do not know it.
 */
export function setUpForShortRun(): void {
  if (/^2[01]\./.test(process.versions.node)) setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--no-regexp-tier-up');
  setFlagsFromString('--no-regexp-optimization');
}

/**
 * Patterns that are new from here on are worth optimising; and the memory is cleaned up before it has doubled. Never
 * `--regexp-tier-up`: V8 would take patterns that are compiled already for ones to be interpreted, and crash.
 */
export function setUpForLongRun(): void {
  setFlagsFromString('--regexp-optimization');
  setFlagsFromString('--heap-growing-percent=40');
}
