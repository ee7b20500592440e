import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/missions.ts';
import { txt } from '../../src/formats/txt.ts';
import type { Composed } from '../composing.ts';
import { wordsIn, wordsOfText } from '../same-words.ts';
import { faultsOf, withBase, wordFile, xmlOf } from '../word-files.ts';

const missions = readdirSync('fixtures/missions');
const folder = mkdtempSync(join(tmpdir(), 'prelim-word-'));
afterAll(() => rmSync(folder, { recursive: true }));

function composed(name: string, isDraft: boolean): Composed {
  const { documents: [document], house } = compile(readSources(`fixtures/missions/${name}`, process.cwd()), { isDraft });
  if (!document || !house) throw new Error(`${name} cannot be composed`);
  return { document, house };
}

/** LibreOffice needs a folder of its own: two at once in one would wait for each other. */
function convert(kind: string, files: readonly string[], out: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', kind, '--outdir', out, ...files], { stdio: 'pipe' });
}

const pagesOf = (pdf: string): string[] => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);

/** A page without its header and footer. */
function bodyOf(page: string, { document: { about } }: Composed): string {
  const lines = page.split('\n');
  const head = lines.findIndex((line) => line.toLowerCase().includes(about.mission.toLowerCase()));
  const foot = lines.findLastIndex((line) => /Page \d+ of \d+/.test(line));
  return lines.slice(head + 1, foot).join('\n');
}

describe.each([false, true])('read by LibreOffice, drafts: %j', (isDraft) => {
  const pdfs = join(folder, isDraft ? 'drafts' : 'finals');
  const all = missions.map((name) => ({ name, mission: composed(name, isDraft) }));

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
    // A page shows a footnote where its mark is, columns side by side, and words that a line ends in: the same words, in another order.
    const shown = pages.flatMap((page) => wordsIn(bodyOf(page, mission).replaceAll('•', ' ')));
    const said = wordsOfText(String(txt.render(document, house, new Map())));
    expect(lettersOf(shown)).toEqual(lettersOf(said));
  });
});

const spaced = (text: string): string => wordsIn(text.replaceAll('\u00a0', ' ')).join(' ');

/** Words in the order of the alphabet. A line may end in a hyphen; what holds two words together on a line, and the raised number of a footnote, is no part of them. */
const lettersOf = (words: readonly string[]): string[] => words.flatMap((word) => word.split(/[\u00a0-]/)).filter((word) => !/^\d?$/.test(word)).map((word) => word.replace(/(?<=[.,;])\d$/, '')).toSorted();

test('a Word file that LibreOffice saved can be the base of a house', () => {
  const draft = composed('montenegro-2031', true);
  const sources = join(folder, 'sources');
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(sources, 'word.docx'), wordFile(draft));
  convert('docx', [join(sources, 'word.docx')], join(folder, 'saved'));
  const saved = readFileSync(join(folder, 'saved/word.docx'));
  expect(faultsOf(saved, draft)).toEqual([]);
  const again = wordFile(draft, withBase(saved));
  expect(xmlOf(again)['word/document.xml']).toContain('w:val="ListBullet"');
});
