import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { txt } from '../../src/formats/text.ts';
import { composedFixture, composedFrom, type Composed } from '../support/composing.ts';
import { wordsIn, wordsOfText } from '../support/same-words.ts';
import { faultsOf, withBase, wordFile, xmlOf } from '../support/word-files.ts';

const missions = readdirSync('fixtures/missions');
const folder = mkdtempSync(join(tmpdir(), 'prelim-word-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** LibreOffice needs a folder of its own: two at once in one would wait for each other. */
function convert(kind: string, files: readonly string[], out: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', kind, '--outdir', out, ...files],
    { stdio: 'pipe' },
  );
}

const pagesOf = (pdf: string): string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);

/** A page without its footer and, but for the first, without its header. */
function bodyOf(page: string, { document: { about } }: Composed): string {
  const lines = page.split('\n');
  const isFirst = page.includes('Page 1 of ');
  const head = isFirst ? -1 : lines.findIndex((line) => line.toLowerCase().includes(about.mission.toLowerCase()));
  const foot = lines.findLastIndex((line) => /Page \d+ of \d+/.test(line));
  return lines.slice(head + 1, foot).join('\n');
}

describe.each([false, true])('read by LibreOffice, drafts: %j', (isDraft) => {
  const pdfs = join(folder, isDraft ? 'drafts' : 'finals');
  const all = missions.map((name) => ({ name, mission: composedFixture(name, isDraft) }));

  beforeAll(() => {
    mkdirSync(pdfs, { recursive: true });
    const files = all.map(({ name, mission }) => {
      const file = join(pdfs, `${name}.docx`);
      writeFileSync(file, wordFile(mission));
      return file;
    });
    convert('pdf', files, pdfs);
  });

  test.each(all)('$name has its words, and its marks and numbers on every page', ({ name, mission }) => {
    const { document, house } = mission;
    const pages = pagesOf(join(pdfs, `${name}.pdf`));
    for (const [index, page] of pages.entries()) {
      const words = spaced(page);
      for (const mark of document.about.marks) expect(words).toContain(spaced(mark));
      expect(words).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(words).toContain(spaced(document.about.dated));
      expect(words.toLowerCase()).toContain(document.about.mission.toLowerCase());
    }
    // A page shows a footnote where its mark is, columns side by side, and words that a line ends in: the same words,
    // in another order.
    const shown = pages.flatMap((page) => wordsIn(bodyOf(page, mission).replaceAll('•', ' ')));
    const said = [...letterhead(document.about), ...wordsOfText(String(txt.render(document, house, new Map())))];
    expectSameWords(shown, said);
  });
});

/** What stands above the first page. */
const letterhead = ({ institutions, mission, country, dated }: Composed['document']['about']): string[] =>
  [...institutions, mission.replace(/^./, (letter) => letter.toUpperCase()), country, dated].flatMap((line) =>
    wordsIn(line),
  );

test('Georgian and Armenian letters are those of the fonts that go with the file, bold ones and capitals among them', () => {
  const fonts = execFileSync('pdffonts', [join(folder, 'finals/georgia-2039.pdf')], { encoding: 'utf8' });
  for (const name of ['NotoSansGeorgian-Regular', 'NotoSansArmenian-Regular', 'NotoSansArmenian-Bold'])
    expect(fonts).toContain(name);
});

const spaced = (text: string): string => wordsIn(text.replaceAll('\u00a0', ' ')).join(' ');

/**
 * A line may end in a hyphen; what holds two words together on a line, and the raised number of a footnote, is no part
 * of them.
 */
const piecesOf = (words: readonly string[]): string[] =>
  words
    .flatMap((word) => word.split(/[\u00a0-]/))
    .map((word) => word.replace(/(?<=[.,;])\d$/, ''))
    .filter((word) => !/^\d?$/.test(word));

/** The words that the others do not have, as letters: pdftotext parts a word where another font begins. */
function lettersBeside(words: readonly string[], others: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  const own = words.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
  return [...own.join('')].toSorted().join('');
}

function expectSameWords(shown: readonly string[], said: readonly string[]): void {
  const [ours, theirs] = [piecesOf(shown), piecesOf(said)];
  expect(lettersBeside(ours, theirs)).toBe(lettersBeside(theirs, ours));
}

describe('a table, wherever it stands on a page, with footnotes or without', () => {
  const sentence =
    'The mission observed the opening, the voting and the counting in many places of the country, and its ' +
    'members spoke with all who took part.';
  const noteIn = (places: string, place: string): string => (places.includes(place) ? `[^${place}]` : '');
  /** Paragraphs, a table, and a paragraph, with footnotes in some of the three. */
  const words = (rows: number, before: number, notes: string): string =>
    [
      ...Array.from({ length: before }, (_, index) =>
        index % 3 === 2 ? `Again.${index === before - 1 ? noteIn(notes, 'a') : ''}` : sentence,
      ),
      `Before.${noteIn(notes, 'a')}`,
      [
        '| Outlet | Words | Number |',
        '| :-- | :-- | --: |',
        ...Array.from(
          { length: rows },
          (_, index) =>
            `| outlet${index + 10} | ` +
            `${index % 3 === 0 ? sentence.slice(0, 90) : 'short'}.${index === 1 ? noteIn(notes, 'b') : ''} | ` +
            `${index + 100} |`,
        ),
      ].join('\n'),
      `After.${noteIn(notes, 'c')}`,
      ...[...notes].map((place) => `[^${place}]: ${sentence}`),
    ].join('\n\n');
  const all = [3, 8, 30, 80].flatMap((rows) =>
    [0, 9, 13, 15, 17, 18].flatMap((before) =>
      ['', 'a', 'abc'].map((notes) => ({ rows, before, notes, name: `${rows}-${before}-${notes}` })),
    ),
  );
  const tables = join(folder, 'tables');
  const composedTable = ({ rows, before, notes }: (typeof all)[number]): Composed =>
    composedFrom(words(rows, before, notes));

  beforeAll(() => {
    mkdirSync(tables);
    convert(
      'pdf',
      all.map((entry) => {
        const file = join(tables, `${entry.name}.docx`);
        writeFileSync(file, wordFile(composedTable(entry)));
        return file;
      }),
      tables,
    );
  });

  test.each(all)('$rows rows after $before paragraphs, notes “$notes”', (entry) => {
    const composed = composedTable(entry);
    const pages = pagesOf(join(tables, `${entry.name}.pdf`)).map((page) => bodyOf(page, composed));
    const head = /^\s*Outlet\s+Words\s+Number$/m;
    const ofTable = pages.filter((page) => /outlet\d/.test(page));
    expect(pages.filter((page) => head.test(page))).toEqual(ofTable);
    if (entry.rows <= 8) expect(ofTable).toHaveLength(1);
    const shown = pages.flatMap((page) => wordsIn(page === ofTable[0] ? page : page.replace(head, '')));
    expectSameWords(shown, [
      ...letterhead(composed.document.about),
      ...wordsOfText(String(txt.render(composed.document, composed.house, new Map()))),
    ]);
  });
});

test('a Word file that LibreOffice saved can be the base of a house', () => {
  const draft = composedFixture('montenegro-2031', true);
  const sources = join(folder, 'sources');
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(sources, 'word.docx'), wordFile(draft));
  convert('docx', [join(sources, 'word.docx')], join(folder, 'saved'));
  const saved = readFileSync(join(folder, 'saved/word.docx'));
  expect(faultsOf(saved, draft)).toEqual([]);
  const again = wordFile(draft, withBase(saved));
  expect(xmlOf(again)['word/document.xml']).toContain('w:val="ListBullet"');
  const headers = Object.entries(xmlOf(wordFile(composedFixture('kazakhstan-2019', true), withBase(saved))))
    .filter(([path]) => /word\/header/.test(path))
    .map(([, xml]) => xml.replace(/<[^>]*>/g, ''));
  for (const words of ['OSCE Parliamentary Assembly', 'Kazakhstan', '10 June 2019', 'DRAFT'])
    expect(headers.join(' ')).toContain(words);
  expect(headers.join(' ')).not.toMatch(/European Parliament|Montenegro/);
});
