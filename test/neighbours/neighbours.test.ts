import { readFileSync, readdirSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { fixedText, fixesOf } from '../../src/fixes/fix.ts';
import { capital } from '../../src/languages/patterns.ts';
import type { Sources } from '../../src/mission/mission.ts';
import { spanText } from '../../src/source/source.ts';

type Section = object | string;
type Sections = Readonly<Record<string, Section>>;

/** One situation: what is written where, and what is to be said of it on release night. */
interface Row {
  /** Markdown of a finding on the media. */
  readonly words?: string;
  readonly headline?: string;
  readonly lead?: string;
  /** Markdown of a quotation of the head of mission, `roe`. */
  readonly quotation?: string;
  /** Sections of mission.yaml, whose keys stand beside those of the table. */
  readonly mission?: Sections;
  /** More of mission.yaml, letter by letter: sections that neither the row nor the table has. */
  readonly yaml?: string;
  /** Every problem, as “rule: the words it points at”. Left out, nothing may be said. */
  readonly tells?: readonly string[];
  /** Parts of what is said. */
  readonly says?: readonly string[];
  /** The words after `prelim fix`; left out, a fix is not looked at. */
  readonly fixed?: string;
}

/** A table of neighbours: situations that look alike, of which about half are right and must stay silent. */
interface Table {
  /** Sections that all rows share. */
  readonly mission?: Sections;
  /** More front matter of the finding that has the words, such as its evidence. */
  readonly about?: Readonly<Record<string, string>>;
  /** Rules that this table is not about. */
  readonly ignores?: readonly string[];
  readonly rows: readonly Row[];
}

/** The mission that the words of a row stand in; election and people are invented. */
const basis: Sections = {
  house: 'osce',
  language: 'en',
  election: { country: 'IS', name: 'parliamentary elections', kind: 'parliamentary', date: '2032-04-24' },
  mission: { format: 'EOM', partners: ['odihr'] },
  release: { place: 'Reykjavik', date: '2032-04-25' },
  people: { roe: { name: 'Jane Roe', role: 'Head of the ODIHR election observation mission', institution: 'odihr' } },
  observers: { total: 62, countries: 21 },
  contacts: [
    {
      name: 'Oskar Wieland',
      institution: 'odihr',
      phones: ['+48 22 520 06 00'],
      email: 'oskar.wieland@odihr.pl',
    },
  ],
};
const minimal = readSources('fixtures/missions/minimal', process.cwd());

/** Headline and lead of a row that has none of its own: they name what the row observes. */
function openingOf({ election }: Sections): { readonly headline: string; readonly lead: string } {
  const { country = '', name, contests = [] } = election as Election;
  const where = `in ${minimal.house.countries[country] ?? country}`;
  const title = name ?? contests.map((contest) => contest.name).join(' and ');
  return {
    headline: `${capital(title)} ${where} gave voters a real choice, international observers say`,
    lead:
      `The [24 April](fact:election.date) elections ${where} were well run, international observers concluded in a ` +
      'preliminary statement published today.',
  };
}

interface Election {
  readonly country?: string;
  readonly name?: string;
  readonly contests?: readonly { readonly name: string }[];
}

function joined(sections: Sections, more: Sections = {}): Sections {
  const together = Object.entries(more).map(([name, section]): readonly [string, Section] => {
    const before = sections[name];
    const isMap = typeof section === 'object' && !Array.isArray(section) && typeof before === 'object';
    return [name, isMap ? { ...before, ...section } : section];
  });
  return { ...sections, ...Object.fromEntries(together) };
}

function sourcesOf(row: Row, table: Table): Sources {
  const file = (id: string, text: string): [string, { path: string; text: string }] => [id, { path: `${id}.md`, text }];
  const finding = (id: string, topic: string, title: string, words: string, about = {}) =>
    file(`findings/${id}`, `---\n${stringify({ topic, ...about })}---\n# ${title}\n\n${words}\n`);
  const sections = joined(joined(basis, table.mission), row.mission);
  const { headline, lead } = openingOf(sections);
  return {
    ...minimal,
    mission: { path: 'mission.yaml', text: `${stringify(sections)}${row.yaml ?? ''}` },
    findings: new Map([
      finding('overall', 'overall', row.headline ?? headline, row.lead ?? lead),
      ...(row.words === undefined ? [] : [finding('row', 'media', 'Media', row.words, table.about)]),
    ]),
    quotes: new Map(
      row.quotation === undefined ? [] : [file('quotes/roe', `---\nspeaker: roe\n---\n${row.quotation}\n`)],
    ),
  };
}

/** Said of every row, since it has hardly any words. */
const always = ['facts/unused', 'structure/too-long'];

const tables = readdirSync('test/neighbours').filter((name) => name.endsWith('.yaml'));

describe.each(tables)('%s', (name) => {
  const table = parse(readFileSync(`test/neighbours/${name}`, 'utf8')) as Table;
  const ignored = new Set([...always, ...(table.ignores ?? [])]);
  const titled = table.rows.map((row) => ({
    row,
    title: [row.headline, row.lead, row.words, row.quotation, row.yaml]
      .filter((text) => text !== undefined)
      .join(' | '),
  }));

  test.each(titled)('$title', ({ row }) => {
    const { diagnostics } = compile(sourcesOf(row, table), { isRelease: true });
    const told = diagnostics.filter(({ rule }) => !ignored.has(rule));
    expect(told.map(({ rule, at }) => `${rule}: ${spanText(at)}`)).toEqual(row.tells ?? []);
    const said = told.map(({ message, advice = '', suggestions = [] }) => [message, advice, ...suggestions].join(' '));
    for (const part of row.says ?? []) expect(said.join('\n')).toContain(part);
    if (row.fixed === undefined) return;
    const [words] = fixesOf(diagnostics).filter(({ source }) => source.path === 'findings/row.md');
    const whole = words ? fixedText(words.source.text, words.fixes) : undefined;
    expect(whole?.slice(whole.indexOf('\n# Media\n\n') + 10, -1) ?? row.words).toBe(row.fixed);
  });

  test('half of it is right and stays silent', () => {
    const silent = table.rows.filter(({ tells = [] }) => tells.length === 0);
    expect(table.rows.length).toBeGreaterThanOrEqual(8);
    expect(silent.length).toBeGreaterThanOrEqual(Math.floor(table.rows.length / 2));
  });
});
