import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { type MissionCheck, checkMission } from './check-mission.ts';
import type { Host } from '../host.ts';
import { type MissionTarget, eachMission } from '../progress.ts';
import type { CheckOptions } from '../../rules/check.ts';

/** What threads of one run share. */
interface SharedWork {
  readonly missions: readonly string[];
  readonly options: CheckOptions;
  readonly cwd: string;
  /** How many missions are taken: each thread takes the next one when it is done with one. */
  readonly taken: Int32Array;
}

/** A mission that another thread has checked; without a check if it could not. */
interface CheckedElsewhere {
  readonly index: number;
  readonly check?: MissionCheck;
}

/**
 * All that is wrong in missions, in their order. Many of them are checked by as many threads as the machine has cores.
 * Throws a `UserError` for the first folder without a mission.
 */
export async function checkMissions(
  missions: readonly string[],
  options: CheckOptions,
  host: Host,
): Promise<readonly MissionCheck[]> {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const work: SharedWork = { missions, options, cwd: host.cwd(), taken };
  const others = await startThreads(work);
  const checks = new Map<number, MissionCheck>();
  try {
    for (const { index, mission } of eachMission(untaken(work), missions.length, host))
      checks.set(index, await checkMission(mission, options, host));
    for (const checked of (await Promise.all(others.map(({ result }) => result))).flat())
      if (checked.check) checks.set(checked.index, checked.check);
  } finally {
    for (const { worker } of others) void worker.terminate();
  }
  const all: MissionCheck[] = [];
  // What another thread failed at fails here once more, and says why.
  for (const [index, mission] of missions.entries())
    all.push(checks.get(index) ?? (await checkMission(mission, options, host)));
  return all;
}

/** The missions that no thread has taken yet. */
function* untaken({ missions, taken }: SharedWork): Generator<MissionTarget> {
  for (let index = Atomics.add(taken, 0, 1); index < missions.length; index = Atomics.add(taken, 0, 1))
    yield { index, mission: missions[index] ?? '' };
}

interface Thread {
  readonly worker: Worker;
  readonly result: Promise<readonly CheckedElsewhere[]>;
}

/** None for few missions, on one core, and where prelim runs from its sources: a thread loads the bundle. */
async function startThreads(work: SharedWork): Promise<readonly Thread[]> {
  const loader = join(import.meta.dirname, 'load.cjs');
  const count = Math.min(availableParallelism(), mostThreads, Math.ceil(work.missions.length / fewestMissions)) - 1;
  if (count < 1 || !existsSync(loader)) return [];
  const { Worker: Thread } = await import('node:worker_threads');
  return Array.from({ length: count }, () => {
    const worker = new Thread("require(require('node:worker_threads').workerData.loader).share()", {
      eval: true,
      workerData: { ...work, loader },
    });
    const result = new Promise<readonly CheckedElsewhere[]>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve([])); // its missions are checked here
      worker.once('exit', () => resolve([]));
    });
    return { worker, result };
  });
}

/** A thread takes as long to start as some ten missions take to check. */
const fewestMissions = 10;

/** Further ones only wait for the memory. */
const mostThreads = 8;

/** What a thread does: checks missions until none is left, and hands over what it found. */
export async function checkShare(host: Host): Promise<void> {
  const { workerData, parentPort } = await import('node:worker_threads');
  const work = workerData as SharedWork;
  const checked: CheckedElsewhere[] = [];
  for (const { index, mission } of untaken(work)) {
    try {
      checked.push({ index, check: await checkMission(mission, work.options, { ...host, cwd: () => work.cwd }) });
    } catch {
      checked.push({ index });
    }
  }
  parentPort?.postMessage(checked);
}
