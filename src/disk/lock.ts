import { join } from 'node:path';
import { readdirSync, rmSync, writeFileSync, statSync, readFileSync } from 'node:fs';

const name = '.prelim.lock';

/** Writing takes far less; whoever holds on for longer was interrupted on another machine. */
const oldest = 60_000;

/**
 * Does some work on a folder that no other prelim works on meanwhile. A signal waits until the work is done, so that a
 * folder never holds documents of two builds, and what interrupted builds left beside their files is swept away.
 */
export async function withLock<T>(folder: string, work: () => T): Promise<T> {
  const lock = join(folder, name);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (signal: NodeJS.Signals): void => {
    for (const one of signals) process.removeListener(one, end);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, end);
  try {
    take(lock);
    try {
      for (const left of readdirSync(folder))
        if (/^\..+\.\d+\.new$/.test(left)) rmSync(join(folder, left), { force: true });
      return work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    await new Promise((done) => setImmediate(done)); // a signal that came meanwhile is heard now
    for (const signal of signals) process.removeListener(signal, end);
  }
}

function take(lock: string): void {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!isLeft(lock) || !sweep(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/**
 * Takes a lock away that is left. One prelim at a time does so, and looks again: meanwhile another one may have taken
 * it away and begun to work under a lock of its own. False where another one is at it.
 */
function sweep(lock: string): boolean {
  const guard = `${lock}.left`;
  try {
    writeFileSync(guard, '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isOld(guard)) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (isLeft(lock)) rmSync(lock, { force: true, recursive: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function isOld(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > oldest;
}

/**
 * Whether a lock is left from a prelim that is no more. One that was ending when its lock was read has taken it away
 * since: hence the second look.
 */
function isLeft(lock: string): boolean {
  if (isOld(lock)) return true;
  const holder = holderOf(lock);
  return holder > 0 && !isRunning(holder) && holderOf(lock) === holder;
}

/** The number of the process that holds a lock; 0 where it is gone, or not written yet. */
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
