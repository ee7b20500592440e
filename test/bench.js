// Prints how long prelim takes as ratios to a bare `node -e 0` in the same moment: medians of paired runs.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pairs = Number(process.argv[2] ?? 25);
const { NODE_EXTRA_CA_CERTS: _unused, ...env } = process.env; // Node 20 loads that file at every start
const folder = mkdtempSync(join(tmpdir(), 'prelim-bench-'));
const mission = join(folder, 'kazakhstan-2019');
cpSync('fixtures/missions/kazakhstan-2019', mission, { recursive: true });

const timed = (args) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const cases = [
  ['--version', 1.7, ['--version']],
  ['check, 12 files', 4.5, ['check', mission]],
  ['build to md, txt and html', 6, ['build', mission, '--format', 'md,txt,html']],
];

for (const [name, limit, args] of cases) {
  const command = ['bin/prelim.js', ...args];
  timed(command);
  timed(command);
  const runs = Array.from({ length: pairs }, () => ({ node: timed(['-e', '0']), prelim: timed(command) }));
  const ratio = median(runs.map(({ node, prelim }) => prelim / node));
  const [node, prelim] = [median(runs.map((run) => run.node)), median(runs.map((run) => run.prelim))];
  console.log(`${name.padEnd(28)} ${ratio.toFixed(2)} times node (at most ${limit})   ${prelim.toFixed(0)} ms, node ${node.toFixed(0)} ms`);
}
rmSync(folder, { recursive: true });
