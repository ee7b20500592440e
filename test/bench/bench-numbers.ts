// Run by bench.js in a process of its own: how long it takes to find and judge every number of some missions, and to
// parse their texts.
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { compose, type Draft } from '../../src/compose/compose.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { readHouse } from '../../src/house/house.ts';
import { entriesOf } from '../../src/analysis/numbers/entries.ts';
import { readMission } from '../../src/mission/read-mission.ts';
import { languages } from '../../src/languages/index.ts';

const [rounds, ...folders] = process.argv.slice(2);
const missions = folders.map((folder) => readSources(folder, process.cwd()));
const texts = missions.flatMap(({ findings, quotes }) =>
  [...findings.values(), ...quotes.values()].map(({ text }) => text.replace(/^---\n.*?\n---\n/s, '')),
);

function parse(): void {
  for (const text of texts) unified().use(remarkParse).parse(text);
}

/** The texts that are parsed and no others: without a document nothing of templates and mission.yaml is searched. */
function draftOf(sources: (typeof missions)[number]): Draft {
  const { house } = readHouse(sources.house);
  if (!house) throw new Error(`${sources.name}: its house cannot be read`);
  return compose(readMission(sources, house, languages).mission, [], false).draft;
}

/**
 * What was found in a draft, and judged in a mission, is known of these only, so that copies are searched anew. Reads
 * what unlinked numbers say, too.
 */
function judge(drafts: readonly Draft[]): number {
  const entries = drafts.flatMap((draft) => entriesOf({ ...draft, mission: { ...draft.mission } }));
  return entries.filter((entry) => entry.kind === 'linked' || ('statement' in entry.mention && entry.mention.statement))
    .length;
}

function timed(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const firstParse = timed(parse);
const drafts = missions.map(draftOf);
const first = { parse: firstParse, judge: timed(() => judge(drafts)) };
const later = Array.from({ length: Number(rounds) }, () => ({
  parse: timed(parse),
  judge: timed(() => judge(drafts)),
}));
console.log(JSON.stringify({ first, later, numbers: judge(drafts) }));
