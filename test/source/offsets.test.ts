import { describe, expect, test } from 'vitest';
import { pointAt, spanText, type Source } from '../../src/source/source.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { entriesOf, type Entry } from '../../src/analysis/numbers/entries.ts';
import { readHouse } from '../../src/house/house.ts';
import { readMission } from '../../src/mission/read-mission.ts';
import { decode } from '../../src/source/decode.ts';
import { standsFor } from '../support/markdown-generator.ts';
import { languages } from '../../src/languages/index.ts';

/** Numbers as a file may write them; a line may end where \n stands. */
const numbers = [
  '14',
  '12,400',
  'almost 12 million',
  'almost **12** million',
  '27 per cent',
  '27&nbsp;per cent',
  '4.5 per&nbsp;cent',
  '27&percnt;',
  '27\\%',
  '29 of the 107',
  '29 of\nthe 107',
  'two weeks',
  'two\u00a0weeks',
  'seven hundred and twenty',
  'seven hundred\nand twenty',
  '12\u202f400',
  '11\u00a0947\u00a0995',
  '11&nbsp;947&nbsp;995',
  '12\\,400',
  '12&#44;400',
  '2&frac12; million',
  'more than\nhalf',
];

interface Surrounding {
  readonly body: (number: string, index: number) => string;
  /** What a line begins with that goes on with a number; nothing where a number must stand in one line. */
  readonly goesOn?: string;
  /** Whether a quotation may have it. */
  readonly isSpoken?: true;
}

const surroundings: Readonly<Record<string, Surrounding>> = {
  paragraph: { body: (number) => `There were ${number} complaints.`, goesOn: '', isSpoken: true },
  'after emoji and marks': {
    body: (number) => `😀 👩‍👩‍👧 Ge\u0301za said ${number} complaints 🇪🇺.`,
    goesOn: '   ',
    isSpoken: true,
  },
  'after references and escapes': {
    body: (number) => `A &amp; B \\*c\\* &nbsp;&#8211; ${number} complaints.`,
    goesOn: '',
    isSpoken: true,
  },
  'after no-break spaces': {
    body: (number) => `Article\u00a07 led to\u00a0${number}\u00a0complaints\u202f…`,
    goesOn: '',
    isSpoken: true,
  },
  emphasis: { body: (number) => `There were __${number}__ complaints, **not** fewer.`, goesOn: '', isSpoken: true },
  'line ends': { body: (number) => `There were\n${number}\ncomplaints.`, goesOn: '', isSpoken: true },
  'hard line ends': {
    body: (number) => `Some  \nsaid there were ${number} complaints\\\nor fewer.`,
    goesOn: '',
    isSpoken: true,
  },
  'after a link': {
    body: (number) => `[9 October](fact:election.date) and [](fact:election.date) saw ${number} complaints.`,
    goesOn: '',
    isSpoken: true,
  },
  'in a second paragraph': {
    body: (number) => `First this.\n\nThere were ${number} complaints.`,
    goesOn: '',
    isSpoken: true,
  },
  'nested lists': { body: (number) => `- Some\n  - There were ${number} complaints.\n    1. None.`, goesOn: '    ' },
  'a list that goes on': { body: (number) => `10) Some\n\n    There were ${number} complaints.`, goesOn: '' },
  quotation: { body: (number) => `> Some\n> said ${number} complaints\nwere there.`, goesOn: '> ' },
  'a list in a quotation': { body: (number) => `> - There were ${number} complaints.\n> - None.`, goesOn: '>   ' },
  table: { body: (number) => `| Complaints | of them |\n| --- | --: |\n| a \\| b | ${number} |` },
  footnote: {
    body: (number, index) => `A word.[^${index}]\n\n[^${index}]: There were ${number} complaints.`,
    goesOn: '    ',
  },
  'a heading below': {
    body: (number, index) => `${index === 0 ? '## Findings\n\n' : ''}### Complaints: ${number}\n\nNone.`,
  },
};

interface Written {
  readonly id: string;
  readonly text: string;
  /** The numbers in it, as written there. */
  readonly shown: readonly string[];
  readonly isLinked: boolean;
}

const url = 'fact:voters.registered';

/** All numbers in each surrounding, linked and not, in a finding and as spoken words. */
function* all(): Generator<Written> {
  for (const [name, { body, goesOn, isSpoken }] of Object.entries(surroundings)) {
    const shown = numbers
      .filter((number) => goesOn !== undefined || !number.includes('\n'))
      .map((number) => number.replaceAll('\n', `\n${goesOn}`));
    for (const isLinked of [false, true]) {
      const text = shown.map((number, index) => body(isLinked ? `[${number}](${url})` : number, index)).join('\n\n');
      const id = `${name}${isLinked ? ', linked' : ''}`;
      yield { id: `findings/${id}`, text: `# Media\n\n${text}\n`, shown, isLinked };
      if (isSpoken) yield { id: `quotes/${id}`, text: `${text}\n`, shown, isLinked };
    }
  }
}

const written = [...all()];
const kazakhstan = readSources('fixtures/missions/kazakhstan-2019', process.cwd());
const { house } = readHouse(kazakhstan.house);
const lineEnds = { LF: '\n', CRLF: '\r\n', CR: '\r' };

/** What stands before the text, around the key that each kind of file needs. */
const heads: Readonly<Record<string, (key: string) => string>> = {
  'front matter': (key) => `---\n${key}\n---\n`,
  'front matter with comments': (key) => `---\n# Ž 😀 12 million\n${key} # “half”\n---\n\n`,
  'front matter after an empty line, closed by dots': (key) => `\n--- \n${key}\n...\n`,
};

/** What the ledger has of each file, of all files read at once. */
function entriesByFile(
  head: (key: string) => string,
  lineEnd: string,
  mark: string,
): ReadonlyMap<string, readonly Entry[]> {
  const sourceOf = ({ id, text }: Written): [string, Source] => {
    const whole = head(id.startsWith('quotes/') ? 'speaker: gacek' : 'topic: media') + text;
    const { source, diagnostic: fault } = decode(mark + whole.replaceAll('\n', lineEnd), `${id}.md`);
    expect(fault).toBeUndefined();
    return [id, source];
  };
  const texts = written.map(sourceOf);
  const findings = new Map([...kazakhstan.findings, ...texts.filter(([id]) => id.startsWith('findings/'))]);
  const quotes = new Map([...kazakhstan.quotes, ...texts.filter(([id]) => id.startsWith('quotes/'))]);
  if (!house) throw new Error('The house cannot be read');
  const { mission, diagnostics } = readMission({ ...kazakhstan, findings, quotes }, house, languages);
  expect(diagnostics).toEqual([]);
  const entries = new Map<string, Entry[]>();
  for (const entry of entriesOf({ mission, documents: [] })) {
    const { path } = entry.at.source;
    entries.set(path, [...(entries.get(path) ?? []), entry]);
  }
  return entries;
}

/** The rest of the line that a reader finds at the line and column of a place. */
function lineAt(source: Source, offset: number): string {
  const { line, column } = pointAt(source, offset);
  return source.text.split(/\r\n|\n/)[line - 1]?.slice(column - 1) ?? '';
}

const marks = { 'no byte order mark': '', 'a byte order mark': '\uFEFF' };
const ways = Object.entries(lineEnds).flatMap(([name, lineEnd]) =>
  Object.entries(marks).map(([marked, mark]) => ({ name, lineEnd, marked, mark })),
);

describe.each(ways)('with $name and $marked', ({ lineEnd, mark }) => {
  const asRead = (text: string): string => text.replaceAll('\n', lineEnd === '\r' ? '\n' : lineEnd);

  test.each(Object.entries(heads))('the files show every number where the ledger says: %s', (_name, head) => {
    const entries = entriesByFile(head, lineEnd, mark);
    for (const { id, shown, isLinked } of written) {
      const found = (entries.get(`${id}.md`) ?? []).filter((entry) =>
        isLinked
          ? entry.kind === 'linked' && entry.url === url
          : entry.kind === 'unlinked' && !('aside' in entry.mention),
      );
      const seen = found.map(({ at, passage, start, end, text }) => [
        spanText(at),
        spanText(passage.spanOf(start, end)),
        text,
        lineAt(at.source, at.start).slice(0, 2),
      ]);
      const meant = shown.map((number) => {
        const whole = isLinked ? `[${number}](${url})` : number;
        return [asRead(whole), asRead(number), standsFor(number).replaceAll('*', ''), whole.slice(0, 2)];
      });
      expect({ id, seen }).toEqual({ id, seen: meant });
    }
  });
});
