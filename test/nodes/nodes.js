// `npm run test:nodes`: the same bytes and the same words on every Node that prelim runs on. The oldest is the one
// that `engines` in package.json promises; a version is written out in full, so that a release of Node by somebody else
// never fails a change of ours.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, relative } from 'node:path';

const versions = ['20.19.0', '22.23.3', '24.21.0', '26.10.0'];

const root = resolve(import.meta.dirname, '../..');
const prelim = join(root, 'bin/prelim.js');

/** Binaries of these Nodes from npm's package `node`, kept until `npm ci` clears node_modules. Throws without them. */
function installed() {
  const folder = join(root, 'node_modules/.cache/nodes');
  const nodes = versions.map((version) => ({ version, path: join(folder, 'node_modules', version, 'bin/node') }));
  if (!nodes.every(({ version, path }) => existsSync(path) && versionOf(path) === version)) {
    mkdirSync(folder, { recursive: true });
    const dependencies = Object.fromEntries(versions.map((version) => [version, `npm:node@${version}`]));
    const manifest = { private: true, dependencies, allowScripts: { node: true } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    const install = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (install.status !== 0) throw new Error(`npm cannot install them:\n${install.stderr ?? install.error}`);
  }
  for (const { version, path } of nodes)
    if (versionOf(path) !== version) throw new Error(`npm's package node@${version} brought ${versionOf(path)}`);
  return nodes;
}

const versionOf = (path) => spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.trim();

const missionsIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|\/)mission\.yaml$/.test(path))
    .map((path) => join(folder, path, '..'))
    .toSorted();

const clean = missionsIn('fixtures/missions');
const all = missionsIn('fixtures');

/** A mission that is large enough for the settings of long runs. */
function writeLargeMission(folder) {
  const sentence = 'Observers followed [nearly 10,000](fact:polling-stations.total) polling stations in 14 regions. ';
  const finding = `---\ntopic: media\n---\n# Media\n\n${`${sentence.repeat(40)}\n\n`.repeat(12)}`;
  mkdirSync(join(folder, 'findings'), { recursive: true });
  const settings = readFileSync(join(root, 'fixtures/missions/kazakhstan-2019/mission.yaml'), 'utf8');
  writeFileSync(join(folder, 'mission.yaml'), settings);
  for (let index = 0; index < 25; index++) writeFileSync(join(folder, `findings/${index}.md`), finding);
  return folder;
}

/** What is run, by name: arguments of the command and the exit codes that are right. */
const commands = (out, large) => [
  ['--version', [0]],
  ['--help', [0]],
  ['build', ...clean, '--format', 'md,txt,html,docx,pdf,eml,ninjs', '--attach', 'docx,pdf', '--out', out, [0]],
  ['check', ...all, '--release', '--format', 'json', [1]],
  ['check', ...all, [1]],
  ...clean.flatMap((mission) => [
    ['facts', mission, [0]],
    ['check', mission, '--release', '--format', 'json', [0]],
  ]),
  ...missionsIn('fixtures/fix').map((mission) => ['fix', mission, '--dry-run', [0, 1]]),
  ['check', large, '--format', 'unix', [0, 1]],
  ['rules', [0]],
  ['explain', 'claims/differs', [0]],
  ['schema', 'mission', [0]],
];

/** Everything that one Node makes and says, by name; complaints are what no run may say. */
function resultsOf(node, large) {
  const folder = mkdtempSync(join(tmpdir(), 'prelim-nodes-'));
  const cache = join(folder, 'cache');
  const { NODE_OPTIONS: _none, PRELIM_NO_CACHE: _neither, ...env } = process.env;
  const out = join(folder, 'out');
  const results = new Map();
  const complaints = [];
  const run = (args, codes) => {
    const name = `prelim ${args.join(' ')}`.replaceAll(folder, '/tmp');
    const { status, stdout, stderr } = spawnSync(node, [prelim, ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...env, XDG_CACHE_HOME: cache },
    });
    if (!codes.includes(status)) complaints.push(`${name} ended with ${status}:\n${stderr}`);
    // what V8 and Node say of flags and of things that are to go, and faults of prelim
    const warning = /^.*(?:warning|unrecognized|illegal value|deprecat|bad option| at .*:\d+:\d+).*$/im.exec(
      stderr.replaceAll(/^\d+ warnings?$/gm, ''),
    );
    if (warning) complaints.push(`${name} says: ${warning[0]}`);
    // a path below the working folder's neighbours is shown as relative to it
    const shown = `${status}\n${stdout}\n${stderr}`.replaceAll(relative(process.cwd(), folder), folder);
    results.set(name, shown.replaceAll(folder, '/tmp'));
  };
  const start = performance.now();
  // With nothing compiled yet, and with the code that the first run has left.
  for (const command of commands(out, large)) run(command.slice(0, -1), command.at(-1));
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(out, file)).isFile()) results.set(`out/${file}`, readFileSync(join(out, file)));
  const before = codeIn(cache);
  run(['check', clean[0]], [0]);
  run(['check', clean[0]], [0]);
  const after = codeIn(cache);
  if (before.length === 0) complaints.push('no compiled code was kept');
  // A kept file that V8 refuses is written anew at the end of each run.
  if (before.some((kept) => !after.includes(kept))) complaints.push('V8 refused the compiled code that it had made');
  rmSync(folder, { recursive: true });
  return { results, complaints, seconds: (performance.now() - start) / 1000 };
}

const codeIn = (cache) =>
  readdirSync(join(cache, 'prelim'))
    .filter((name) => name.endsWith('.cache'))
    .map((name) => `${name} ${statSync(join(cache, 'prelim', name)).mtimeMs}`);

const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** The name of an output without most of the missions that a command names. */
const short = (text) => text.replace(/((?:fixtures\/\S+ ){2})(?:fixtures\/\S+ ?)+/g, '$1… ');

/** The first line in which two texts differ, for whoever has to find out why. */
function differenceOf(first, other) {
  const [left, right] = [first, other].map((content) => String(content ?? 'nothing').split('\n'));
  const line = left.findIndex((text, index) => text !== right[index]);
  return line < 0 ? '' : `\n    ${left[line]?.slice(0, 160)}\n    ${right[line]?.slice(0, 160)}`;
}

const large = writeLargeMission(mkdtempSync(join(tmpdir(), 'prelim-large-')));
const [first, ...others] = installed().map(({ version, path }) => ({ version, ...resultsOf(path, large) }));
rmSync(large, { recursive: true });

const faults = [first, ...others].flatMap(({ version, complaints }) =>
  complaints.map((complaint) => `Node ${version}: ${complaint}`),
);
for (const other of others) {
  const names = new Set([...first.results.keys(), ...other.results.keys()]);
  for (const name of names) {
    const [left, right] = [first.results.get(name), other.results.get(name)];
    if (left === undefined || right === undefined || hash(left) !== hash(right))
      faults.push(`${name} differs between Node ${first.version} and ${other.version}${differenceOf(left, right)}`);
  }
}

const digest = ({ results }) => hash([...results].map(([name, content]) => `${name} ${hash(content)}`).join('\n'));
for (const result of [first, ...others])
  console.log(
    `Node ${result.version}: ${result.results.size} outputs in ${result.seconds.toFixed(0)} s, together ${digest(result)}`,
  );
for (const fault of faults) console.error(short(fault));
console.log(faults.length === 0 ? 'The same on all of them.' : `${faults.length} differences or complaints.`);
process.exitCode = faults.length === 0 ? 0 : 1;
