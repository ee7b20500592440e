import { parse, stringify } from 'yaml';
import type { Sources } from '../../src/mission/mission.ts';
import { readSources } from '../../src/disk/read-mission.ts';

const minimal = readSources('fixtures/missions/minimal', process.cwd());
/** What an example of words alone may link to; if it does not, the fact is none that it should. */
const factsFor = (example: string) => ({
  complaints: {
    filed: {
      value: 14,
      source: 'Central Election Commission',
      ...(!example.includes('(fact:complaints.filed)') && { internal: true }),
    },
  },
});
const settings: Readonly<Record<string, unknown>> = parse(minimal.mission.text);

const isSection = /^(?:election|mission|release|people|observers|institutions|facts|contacts|waivers):/;
const place = /^((?:findings|quotes)\/[\w-]+)\.md\n/m;

/**
 * The smallest mission with an example of a rule in it: its sections of mission.yaml, its words as a finding, its
 * files.
 */
export function missionWith(example: string): Sources {
  const [first = '', ...files] = example.split(place);
  const [head = '', words = ''] = isSection.test(first)
    ? (/^(.*?)(?:\n\n(.*))?$/s.exec(first.trimEnd())?.slice(1) ?? [])
    : ['', first];
  const written = new Map(
    files.flatMap((text, index) => (index % 2 === 1 ? [[files[index - 1] ?? '', text] as const] : [])),
  );
  const finding = words === '' ? [] : [['findings/example', `---\ntopic: media\n---\n# Media\n\n${words}\n`] as const];
  const sourceOf = ([id, text]: readonly [string, string]) => [id, { path: `${id}.md`, text }] as const;
  const texts = [...finding, ...written].map(sourceOf);
  return {
    ...minimal,
    mission: {
      path: 'mission.yaml',
      text: stringify(joined({ ...settings, facts: factsFor(example) }, parse(head) ?? {})),
    },
    findings: new Map([...minimal.findings, ...texts.filter(([id]) => id.startsWith('findings/'))]),
    quotes: new Map([...minimal.quotes, ...texts.filter(([id]) => id.startsWith('quotes/'))]),
  };
}

/** Sections stand beside those of the mission, and their keys beside the keys that the mission has there. */
function joined(mission: Readonly<Record<string, unknown>>, example: Readonly<Record<string, object>>): object {
  const sections = Object.entries(example).map(([name, keys]) => [
    name,
    Array.isArray(keys) ? keys : Object.assign({}, mission[name], keys),
  ]);
  return { ...mission, ...Object.fromEntries(sections) };
}
