import { compile } from '../../src/compile.ts';
import { readBuiltInHouse } from '../../src/disk/read-house.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import type { HouseFiles } from '../../src/house/house.ts';
import { plainText } from '../../src/source/markdown/parse.ts';

const osce = readBuiltInHouse('osce');
const minimal = readSources('fixtures/missions/minimal', process.cwd());

interface Written {
  /** What stands in mission.yaml instead of, or beside, what the least of missions needs. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly lead?: string;
  readonly finding?: string;
  readonly quotation?: string;
  readonly house?: HouseFiles;
  readonly templates?: Readonly<Record<string, string>>;
}

const needed: Readonly<Record<string, string>> = {
  house: 'osce',
  language: 'en',
  election: '{ country: IS, name: elections, kind: local, date: 2032-04-24 }',
  mission: '{ format: EOM, partners: [odihr, oscepa] }',
  release: '{ date: 2032-04-25 }',
  people: '{ ann: { name: Ann, role: Head } }',
  facts: '{ n: { value: 7, source: x }, m: { value: 339, source: x } }',
};

/**
 * What a small mission prints, paragraph by paragraph, and the messages of what is wrong; that it has no contacts is no
 * news.
 */
export function released({ settings, lead = 'Lead.', finding, quotation, house = osce, templates = {} }: Written): {
  paragraphs: string[];
  faults: string[];
} {
  const text = Object.entries({ ...needed, ...settings })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
  const file = (id: string, head: string, words?: string): [string, { path: string; text: string }][] =>
    words === undefined ? [] : [[id, { path: `${id}.md`, text: `---\n${head}\n---\n${words}\n` }]];
  const findings = new Map([
    ...file('findings/overall', 'topic: overall', `# Head\n\n${lead}`),
    ...file('findings/media', 'topic: media', finding && `# Media\n\n${finding}`),
  ]);
  const own = Object.entries(templates).map(([path, template]): [string, { path: string; text: string }] => [
    path,
    { path: `templates/${path}`, text: template },
  ]);
  const {
    documents: [release],
    diagnostics,
  } = compile({
    ...minimal,
    mission: { path: 'mission.yaml', text },
    findings,
    quotes: new Map(file('quotes/ann', 'speaker: ann', quotation)),
    house: { ...house, templates: new Map([...house.templates, ...own]) },
  });
  // odd marks, numbers and hours are printed as they are, and nobody is to be asked
  const isPrinted = /^(?:(?:contacts|embargo|quotes)\/|structure\/part-missing$)/;
  const faults = diagnostics
    .filter(({ rule, severity }) => severity === 'error' && !isPrinted.test(rule))
    .map(({ message }) => message);
  return {
    paragraphs: (release?.root.children ?? []).map((block) => plainText(block).replaceAll('\u00a0', ' ')),
    faults,
  };
}
