import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { tryFiles, type Fault, type Trial } from './fault.ts';
import { inputOf, readCorpus, type Files, type Input } from './input.ts';
import { minimised } from './minimise.ts';

/**
 * `npm run fuzz`: spoils the fixtures at random and tries everything that prelim does on them, in a thread that may
 * crash, hang or run out of memory. `--minutes 30 --seed 7`; `--only 4711` is one run of that seed.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '5' },
      only: { type: 'string' },
      out: { type: 'string', default: join(tmpdir(), 'prelim-fuzz') },
    },
  });
  const seed = Number(values.seed);
  const corpus = readCorpus();
  const thread = newThread();
  const end = Date.now() + Number(values.minutes) * 60_000;
  const finds = new Map<string, number>();
  const kinds = new Map<string, number>();
  const slowest: { time: number; line: string }[] = [];
  let run = values.only === undefined ? 0 : Number(values.only);
  const isLast = () => (values.only === undefined ? Date.now() > end : run > Number(values.only));
  for (; !isLast(); run++) {
    const input = inputOf(seed, run, corpus);
    for (const mutation of input.mutations) {
      const kind = mutation.replace(/:.*/, '');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    const { fault, slowest: step } = await thread.ask({ files: input.files, run }, patience);
    slowest.push({
      time: step.time,
      line: `${step.time.toFixed(0)} ms to ${step.step}: run ${run}, ${input.mission}, ${input.mutations.join('; ')}`,
    });
    if (slowest.length > 200) slowest.sort((a, b) => b.time - a.time).splice(10);
    if (!fault) continue;
    const count = (finds.get(fault.name) ?? 0) + 1;
    finds.set(fault.name, count);
    if (count > 1) continue;
    console.log(`run ${run}: ${fault.name}`);
    const original: Files = new Map([...corpus.houseTexts, ...(corpus.missions.get(input.mission) ?? [])]);
    const until = Date.now() + 90_000;
    const fails = async (files: Files): Promise<boolean> =>
      Date.now() < until && (await thread.ask({ files, run }, patience / 3)).fault?.name === fault.name;
    write(values.out, seed, run, input, fault, await minimised(input.files, original, fails));
  }
  thread.end();
  const rows = (entries: Iterable<readonly [string, number]>): string =>
    [...entries]
      .toSorted((a, b) => b[1] - a[1])
      .map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`)
      .join('\n');
  console.log(`${run} runs with seed ${seed}. What was done to files:\n${rows(kinds)}`);
  const ten = slowest.toSorted((a, b) => b.time - a.time).slice(0, 10);
  console.log(`The slowest steps, in CPU time:\n${ten.map(({ line }) => `  ${line}`).join('\n')}`);
  console.log(`Peak memory of the process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  console.log(finds.size === 0 ? 'No finds.' : `Finds, in ${values.out}:\n${rows(finds)}`);
  process.exitCode = finds.size === 0 ? 0 : 1;
}

/** Milliseconds after which a run is ended. */
const patience = 30_000;

interface Question {
  readonly files: Files;
  readonly run: number;
}

/** A thread that tries files, and is started anew when it does not come back. */
function newThread() {
  let worker: Worker | undefined;
  const start = (): Worker =>
    new Worker(__filename, { resourceLimits: { maxOldGenerationSizeMb: 450, maxYoungGenerationSizeMb: 48 } });
  const ask = async (question: Question, time: number): Promise<Trial> => {
    const asked = (worker ??= start());
    const lost = (name: string, detail = ''): Trial => {
      worker = undefined;
      void asked.terminate();
      return { fault: { name, detail }, rules: [], slowest: { step: name, time } };
    };
    return new Promise((resolve) => {
      const settle = (trial: Trial): void => {
        clearTimeout(timer);
        asked.off('message', settle).off('error', fail);
        resolve(trial);
      };
      const fail = (error: Error & { code?: string }): void =>
        settle(lost(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : `crash: ${error.message}`, error.stack));
      const timer = setTimeout(() => settle(lost('hang')), time);
      asked.on('message', settle).on('error', fail);
      asked.postMessage(question);
    });
  };
  return { ask, end: () => void worker?.terminate() };
}

/** What the thread does. Word and e-mail are written in each fourth run, a PDF in each sixteenth. */
function answer(): void {
  const corpus = readCorpus();
  parentPort?.on('message', async ({ files, run }: Question) => {
    const formats = ['md,txt,html,ninjs', ...(run % 4 === 0 ? ['docx,eml'] : []), ...(run % 16 === 0 ? ['pdf'] : [])];
    parentPort?.postMessage(await tryFiles(files, corpus, formats.join(','), { isRelease: run % 2 === 0 }));
  });
}

/** A folder for a find: the least mission that shows it, and how to see it again. */
function write(out: string, seed: number, run: number, input: Input, fault: Fault, files: Files): void {
  const folder = join(out, `seed-${seed}-run-${run}`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const again = `npm run fuzz -- --seed ${seed} --only ${run}`;
  const about = [fault.name, '', fault.detail, '', input.mission, ...input.mutations, '', again, ''];
  writeFileSync(join(folder, 'find.txt'), about.join('\n'));
}

if (isMainThread) void main();
else answer();
