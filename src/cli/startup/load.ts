import { setFlagsFromString } from 'node:v8';
import { join, dirname } from 'node:path';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { Host } from '../host.ts';
import { processHost } from './process-host.ts';
import { cachePath, readCache, writeCache } from '../../disk/user-cache.ts';

// What `bin/prelim.js` starts with. It imports only what every process has loaded anyway: `node:crypto` alone would
// cost as much as the cache saves. v8-compile-cache was tried, and gains nothing on one large bundle: it stores the
// code before the run, when the functions that a command needs are not compiled yet.

/**
 * Loads the bundle with the code that V8 compiled on an earlier run, and sets the process up for one short run. For the
 * command alone: the flags hold for the whole process, and would slow down one that lives longer. The cache is never
 * needed: any doubt about it, and it is left alone.
 */
export function load(file: string): Bundle {
  for (const flag of forShortRuns) setFlagsFromString(flag);
  const path = join(import.meta.dirname, file);
  const code = readFileSync(path, 'latin1'); // ASCII and a function already: the build sees to it
  const cache = cachePath(path, `${cacheName()}.cache`);
  const cachedData = cache === undefined ? undefined : readCache(cache);
  const script = new Script(code, { filename: path, ...(cachedData && { cachedData }) });
  const module = { exports: {} as Bundle };
  script.runInThisContext()(module.exports, require, module, path, dirname(path));
  if (cache !== undefined && (!cachedData || script.cachedDataRejected))
    process.once('exit', () => writeCache(cache, script.createCachedData()));
  return module.exports;
}

/** What the bundle exports. */
interface Bundle {
  readonly main: (host: Host) => Promise<void>;
  readonly checkShare: (host: Host) => Promise<void>;
}

/** The work of a further thread (`src/cli/commands/check-missions.ts`), with the code that the first one has loaded. */
export const share = (): Promise<void> => load('prelim.cjs').checkShare(processHost(process));

/**
 * Optimised code pays off later than a usual run ends. Patterns are compiled once, and plainly. The first flag is one
 * of Node 20 and 21 alone: later ones count otherwise, and say on every start that they do not know it.
 */
const forShortRuns = [
  ...(/^2[01]\./.test(process.versions.node) ? ['--interrupt-budget=1000000'] : []),
  '--no-regexp-tier-up',
  '--no-regexp-optimization',
];

/** What a run compiles depends on its command and its formats, so each of these has a cache of its own. */
function cacheName(): string {
  const [command = '', ...others] = process.argv.slice(2);
  const format = others.includes('--format') ? (others[others.indexOf('--format') + 1] ?? '') : '';
  return `${command.slice(0, 12)}-${format.slice(0, 40)}`.replace(/[^\w,-]/g, '_');
}

/**
 * Ends a process that has nothing left to say: taking down its memory first takes time. Not on systems other than
 * Linux, where pipes may still be being written.
 */
export function end(isDone: () => boolean): void {
  if (process.platform !== 'linux') return;
  setImmediate(() => {
    if (isDone()) process.exit();
  });
}

export { processHost };
