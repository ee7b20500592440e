import { basename, dirname, join } from 'node:path';
import { linkSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

// proper-lockfile was tried: it hangs on a lock file that an interrupted run has left.

/**
 * Does some work on a folder that no other prelim works on meanwhile. While it waits for its turn, a signal ends the
 * process as usual, and after a second `tell` is handed what it waits for. A signal during the work waits until that is
 * done, so that a folder never holds documents of two builds. What interrupted builds left is swept away.
 */
export async function withLock<T>(folder: string, tell: (text: string) => void, work: () => T): Promise<T> {
  const lock = join(folder, lockName);
  const start = Date.now();
  let isTold = false;
  for (let attempt = 0; ; attempt++) {
    const unhold = holdSignals();
    try {
      if (acquire(lock)) return finish(lock, folder, work);
    } finally {
      await unhold();
    }
    if (!isTold && Date.now() - start > patience) {
      isTold = true;
      tell(waitingText(lock));
    }
    await sleep(attempt < 20 ? 10 : 50);
  }
}

function finish<T>(lock: string, folder: string, work: () => T): T {
  try {
    for (const name of readdirSync(folder))
      if (/^\..+\.\d+\.new$/.test(name)) rmSync(join(folder, name), { force: true });
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

const lockName = '.prelim.lock';

/** Milliseconds after which somebody who waits is told why. */
const patience = 1000;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

function waitingText(lock: string): string {
  const { pid } = ownerIn(contentOf(lock)) ?? {};
  const who = pid === undefined ? 'another prelim' : `another prelim (process ${pid})`;
  return `Waiting for ${who}, which is writing into “${dirname(lock)}”. Ctrl-C ends the waiting.\n`;
}

/** Keeps signals until the function that it returns is called: that sends the first that came. */
function holdSignals(): () => Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (): void => {
    for (const each of signals) process.removeListener(each, end);
  };
  const end = (signal: NodeJS.Signals): void => {
    stop();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, end);
  return async () => {
    await new Promise((done) => setImmediate(done)); // a signal that came meanwhile is heard now
    stop();
  };
}

/**
 * Takes the lock, if nobody has it. One that nobody who is still running has made is removed first: of an interrupted
 * prelim, of another machine, empty or garbled.
 */
function acquire(lock: string): boolean {
  if (isOwned(lock)) return false;
  if (create(lock)) return true;
  // One prelim at a time removes it, and looks again: meanwhile another one may have begun to work under its own.
  const guard = `${lock}.left`;
  if (!create(guard)) {
    if (!isOwned(guard)) rmSync(guard, { force: true, recursive: true });
    return false;
  }
  try {
    if (!isOwned(lock)) rmSync(lock, { force: true, recursive: true });
    return create(lock);
  } finally {
    rmSync(guard, { force: true });
  }
}

/** Makes a file that says whose it is, unless there is one. It is there with all that it says, or not at all. */
function create(lock: string): boolean {
  const draft = join(dirname(lock), `${basename(lock)}.${process.pid}.new`);
  try {
    writeFileSync(draft, JSON.stringify(ownerOf(process.pid)));
    linkSync(draft, lock);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return false; // whoever has the lock may have swept the draft away
    if (!withoutLinks.includes(code)) throw error;
    return createInPlace(lock);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** What systems say of disks that have no hard links, such as those of cameras and some networks. */
const withoutLinks = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV', 'UNKNOWN'];

function createInPlace(lock: string): boolean {
  let isThere = true;
  try {
    writeFileSync(lock, '', { flag: 'wx' });
    isThere = false;
    writeFileSync(lock, JSON.stringify(ownerOf(process.pid)));
    return true;
  } catch (error) {
    if (!isThere) rmSync(lock, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A process that nothing else can be taken for, after a restart of the machine or on another one. */
interface Owner {
  readonly host: string;
  readonly pid: number;
  /** When it was started, as the system counts; empty where that cannot be told. */
  readonly started: string;
}

const ownerOf = (pid: number): Owner => ({ host: hostname(), pid, started: stateOf(pid)?.started ?? '' });

/** Whether the process that made a file is still running on this machine. */
function isOwned(lock: string): boolean {
  const owner = ownerIn(contentOf(lock));
  if (!owner || owner.host !== hostname() || !isRunning(owner.pid)) return false;
  const state = stateOf(owner.pid);
  return !state || (!state.isZombie && (owner.started === '' || owner.started === state.started));
}

/** What a file says; undefined if there is none, or something else stands in its place. */
function contentOf(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

function ownerIn(content: string | undefined): Owner | undefined {
  try {
    const { host, pid, started } = JSON.parse(content ?? '') ?? {};
    const isOwner = typeof host === 'string' && Number.isInteger(pid) && pid > 0 && typeof started === 'string';
    return isOwner ? { host, pid, started } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What Linux tells of a process; undefined on other systems, and if it is gone. */
function stateOf(pid: number): { readonly isZombie: boolean; readonly started: string } | undefined {
  try {
    // The name of the program, in brackets, may hold spaces and brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { isZombie: fields[0] === 'Z' || fields[0] === 'X', started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
