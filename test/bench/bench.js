// Prints how long prelim takes as ratios, medians of paired runs: to a bare `node -e 0` in the same moment, and to
// parsing the same texts.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundle, finishForLoader } from '../../src/build/build.mjs';
import { writeLongMission } from './bench-statement.js';

const pairs = Number(process.argv[2] ?? 25);
const { NODE_EXTRA_CA_CERTS: _unused, ...env } = process.env; // Node 20 loads that file at every start
const folder = mkdtempSync(join(tmpdir(), 'prelim-bench-'));
const mission = join(folder, 'kazakhstan-2019');
cpSync('fixtures/missions/kazakhstan-2019', mission, { recursive: true });

function ran(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

const timed = (args) => {
  const start = process.hrtime.bigint();
  ran(args);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Compares pairs of times in milliseconds. */
function print(name, runs, base, limit) {
  const ratio = median(runs.map(([time, beside]) => time / beside));
  const [time, beside] = [0, 1].map((index) => median(runs.map((run) => run[index])).toFixed(0));
  console.log(`${name.padEnd(40)} ${ratio.toFixed(2)} times ${base} (${limit})   ${time} ms, ${base} ${beside} ms`);
}

const long = join(folder, 'statement');
writeLongMission(long);
const five = 'md,txt,html,docx,pdf';

const cases = [
  ['--version', 1.7, ['--version']],
  ['check, 12 files', 4.5, ['check', mission]],
  ['build to md, txt and html', 6, ['build', mission, '--format', 'md,txt,html']],
  ['build to Word and PDF, too', 9, ['build', mission, '--format', five]],
  ['30 findings to all five', 18, ['build', long, '--format', five]],
];

for (const [name, limit, args] of cases) {
  const command = ['bin/prelim.js', ...args];
  timed(command);
  timed(command);
  const runs = Array.from({ length: pairs }, () => [timed(['-e', '0']), timed(command)].toReversed());
  print(name, runs, 'node', `at most ${limit}`);
}

// Where there is a pandoc: all five formats of 30 findings against its making Word alone of the same text.
const asWord = () => {
  const start = process.hrtime.bigint();
  const { status } = spawnSync('pandoc', [join(long, 'out/press-release.md'), '-o', join(folder, 'pandoc.docx')]);
  return status === 0 ? Number(process.hrtime.bigint() - start) / 1e6 : undefined;
};
if (asWord() === undefined) console.log('30 findings to all five: no pandoc here to compare with');
else
  print(
    '30 findings to all five',
    Array.from({ length: pairs }, () => [timed(['bin/prelim.js', ...cases.at(-1)[2]]), asWord()]),
    'pandoc',
    'at most 2.5',
  );

// Finding and judging every number of a text has to cost less than parsing the text. The first time as prelim runs: by
// its loader.
const numbers = join(folder, 'numbers.cjs');
const loaded = join(folder, 'loaded.cjs');
await bundle('test/bench/bench-numbers.ts', numbers, {
  define: { 'import.meta.dirname': JSON.stringify(resolve('dist')) },
});
copyFileSync(numbers, loaded);
finishForLoader(loaded);
copyFileSync('dist/load.cjs', join(folder, 'load.cjs'));
writeFileSync(join(folder, 'first.cjs'), "require('./load.cjs').load('loaded.cjs');\n");
env.XDG_CACHE_HOME = folder;

const missions = readdirSync('fixtures/missions').map((name) => join('fixtures/missions', name));
const measured = (file, rounds) => JSON.parse(ran([file, String(rounds), ...missions]));
const ofTimes = ({ judge, parse }) => [judge, parse];

measured(join(folder, 'first.cjs'), 0);
const first = Array.from({ length: pairs }, () => measured(join(folder, 'first.cjs'), 0).first);
print('finding and judging all numbers, once', first.map(ofTimes), 'parsing', 'below 1');
const warm = measured(numbers, 60 + pairs).later.slice(60);
print('the same again and again, in bare Node', warm.map(ofTimes), 'parsing', 'below 1');
rmSync(folder, { recursive: true });
