import { join } from 'node:path';
import { readdirSync, rmSync, writeFileSync, statSync, readFileSync } from 'node:fs';

// proper-lockfile was tried: it hangs on a lock file that an interrupted run has left.

/**
 * Does some work on a folder that no other prelim works on meanwhile. A signal waits until the work is done, so that a
 * folder never holds documents of two builds, and what interrupted builds left beside their files is swept away.
 */
export async function withLock<T>(folder: string, work: () => T): Promise<T> {
  const lock = join(folder, lockName);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (signal: NodeJS.Signals): void => {
    for (const each of signals) process.removeListener(each, end);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, end);
  try {
    acquire(lock);
    try {
      for (const name of readdirSync(folder))
        if (/^\..+\.\d+\.new$/.test(name)) rmSync(join(folder, name), { force: true });
      return work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    await new Promise((done) => setImmediate(done)); // a signal that came meanwhile is heard now
    for (const signal of signals) process.removeListener(signal, end);
  }
}

/** Holds the number of the process whose lock it is. */
const lockName = '.prelim.lock';

/** Milliseconds. Writing takes far less: who holds a lock for longer was interrupted, perhaps on another machine. */
const staleAfter = 60_000;

/** Takes the lock, waiting as long as another process holds it. */
function acquire(lock: string): void {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!isStale(lock) || !removeStale(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/**
 * Removes a stale lock. One prelim at a time does so, and looks again: meanwhile another one may have removed it and
 * begun to work under a lock of its own. False if another one is at it.
 */
function removeStale(lock: string): boolean {
  const guard = `${lock}.left`;
  try {
    writeFileSync(guard, '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isOld(guard)) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (isStale(lock)) rmSync(lock, { force: true, recursive: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

/**
 * Whether a lock is left from a prelim that is no more. One that was ending when its lock was read has removed it
 * since: hence the second look.
 */
function isStale(lock: string): boolean {
  if (isOld(lock)) return true;
  const holder = holderOf(lock);
  return holder > 0 && !isRunning(holder) && holderOf(lock) === holder;
}

function isOld(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > staleAfter;
}

/** The number of the process that holds a lock; 0 if the lock is gone, or its number not written yet. */
function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

function isRunning(holder: number): boolean {
  try {
    return process.kill(holder, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
