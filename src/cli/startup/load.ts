import { setFlagsFromString } from 'node:v8';
import { join, dirname } from 'node:path';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { Host } from '../host.ts';
import { readOwn, storePath, writeOwn } from '../../disk/user-cache.ts';

/**
 * Loads the bundle with the code that V8 compiled on an earlier run: half of the start-up (libraries.md, finding 4).
 * The cache lives in the user's own folder, is written whole, and is never needed: any doubt about it and it is left
 * alone. Only what every process has loaded anyway is imported here; `node:crypto` alone would cost as much as it
 * saves.
 */
export function load(file: string): { readonly main: (host: Host) => Promise<void> } {
  // Optimised code pays later than a usual run ends, and two cores feel it. Patterns are compiled once, and plainly.
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--no-regexp-tier-up');
  setFlagsFromString('--no-regexp-optimization');
  const path = join(import.meta.dirname, file);
  const code = readFileSync(path, 'latin1'); // ASCII and a function already: the build sees to it
  const cache = storePath(path, `${work()}.cache`);
  const cachedData = cache === undefined ? undefined : readOwn(cache);
  const script = new Script(code, { filename: path, ...(cachedData && { cachedData }) });
  const module = { exports: {} as ReturnType<typeof load> };
  script.runInThisContext()(module.exports, require, module, path, dirname(path));
  if (cache !== undefined && (!cachedData || script.cachedDataRejected)) {
    process.once('exit', () => writeOwn(cache, script.createCachedData()));
  }
  return module.exports;
}

/**
 * Ends a process that has nothing left to say: taking down its memory first takes time. Elsewhere than on Linux pipes
 * are still being written.
 */
export function end(isDone: () => boolean): void {
  if (process.platform !== 'linux') return;
  setImmediate(() => {
    if (isDone()) process.exit();
  });
}

/** What a run compiles depends on its command and its formats, so each of these has a cache of its own. */
function work(): string {
  const [command = '', ...others] = process.argv.slice(2);
  const format = others.includes('--format') ? (others[others.indexOf('--format') + 1] ?? '') : '';
  return `${command.slice(0, 12)}-${format.slice(0, 40)}`.replace(/[^\w,-]/g, '_');
}

export { processHost } from './process-host.ts';
