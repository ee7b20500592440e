import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inWords, saidIn } from '../support/same-words.ts';
import { copyMission, temporary } from '../support/temporary.ts';

// What other programs read in the PDFs. It needs poppler (Debian: poppler-utils) and fails without it.
const told = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

function build(mission: string, flags: readonly string[] = []): string {
  const folder = temporary();
  execFileSync(
    process.execPath,
    ['bin/prelim.js', 'build', mission, '--format', 'pdf,txt', '--out', folder, ...flags],
    { stdio: 'ignore' },
  );
  return join(folder, 'press-release');
}

/**
 * What pdftotext reads between the margins; on the first page, from the first words of the text on, which the names of
 * the institutions stand over.
 */
function wordsIn(file: string, first: string): string {
  const body = ['-enc', 'UTF-8', '-x', '0', '-y', '0', '-W', '596', '-H', '774'];
  const page = told('pdftotext', [...body, '-l', '1', file, '-']);
  const pages = told('pdfinfo', [file]).match(/^Pages: +(\d+)$/m)?.[1];
  const others = pages === '1' ? '' : told('pdftotext', [...body, '-y', '74', '-H', '700', '-f', '2', file, '-']);
  expect(page).toContain(first);
  return `${page.slice(page.indexOf(first))}\n${others}`.replace(/[\f•–](?=\s)/g, ' ');
}

/** How often there is each word: footnotes stand on their pages, not at the end. Their marks count as words. */
function counted(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of inWords(text.replace(/[^\p{L}\p{N}\p{M}]/gu, ' ')).toSorted())
    counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

describe.each(readdirSync('fixtures/missions'))('%s', (name) => {
  test('pdftotext reads every word of the plain text, and no other', () => {
    const release = build(`fixtures/missions/${name}`);
    const txt = readFileSync(`${release}.txt`, 'utf8');
    const words = wordsIn(`${release}.pdf`, txt.split(' ').slice(0, 3).join(' '));
    expect(words.length).toBeGreaterThan(300);
    const marked = txt.replace(/\[(\d+)\]/g, ' $1 ');
    expect(counted(words.replace(/(?<=\p{P})(\d{1,2})(?=\s)|^(\d)(?=\p{Lu})/gmu, ' $1$2 '))).toEqual(
      counted(saidIn(marked)),
    );
    expect(told('pdftotext', [`${release}.pdf`, '-'])).toMatch(/Page 1 of \d/);
  });

  test('pdfinfo finds a tagged document of A4 pages with its title, and pdffonts every font in it', () => {
    const release = build(`fixtures/missions/${name}`, ['--draft']);
    const about = told('pdfinfo', [`${release}.pdf`]);
    const [title = ''] =
      readFileSync(`fixtures/missions/${name}/expected/press-release.md`, 'utf8').match(/(?<=^# ).*/m) ?? [];
    expect(about.replaceAll('\u00a0', ' ')).toContain(title.replaceAll('\u00a0', ' '));
    expect(about).toMatch(/^Tagged: +yes$/m);
    expect(about).toMatch(/^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)$/m);
    expect(told('pdfinfo', ['-struct', `${release}.pdf`])).toMatch(/^Document\n(?: +P.*\n(?: {4,}.*\n)*)* +H1 /);
    const fonts = told('pdffonts', [`${release}.pdf`])
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts)
      expect(font).toMatch(
        /^[A-Z]{6}\+NotoSans(?:Georgian|Armenian)?-(?:Regular|Bold|Italic|BoldItalic) +CID TrueType +Identity-H +yes yes yes /,
      );
  });
});

test('names in all letters of the house come out as letters', () => {
  const text = told('pdftotext', [`${build('fixtures/missions/georgia-2039')}.pdf`, '-']).normalize('NFC');
  for (const name of [
    'ჩვენი ქალაქი',
    'ᲐᲮᲐᲚᲘ',
    'Նինոծմինդա',
    'Άγιος Γεώργιος',
    'Әділ',
    'Іңкәрұлы',
    'Țurcanu',
    'Işıl',
    'Nüşabə Əliyeva-Şıxlı',
    'Źdźbłowska',
    'Řehořková-Děčínská',
    'Đặng Thị Nguyệt',
  ]) {
    expect(text.replace(/\s+/g, ' ')).toContain(name);
  }
});

test(
  'a long document has its marks on every page, the head of a table over all of its parts, and nothing beyond the ' +
    'margins',
  () => {
    const rows = Array.from(
      { length: 90 },
      (_, row) => `| Station ${row} | ${'calm and orderly '.repeat(1 + (row % 5))}|`,
    ).join('\n');
    const wide = `|${' Telecommunications |'.repeat(9)}\n|${' - |'.repeat(9)}\n|${' Wahlbeobachtungskommission |'.repeat(9)}`;
    const endless =
      `${'Verlängerung'.repeat(30)} https://example.org/${'and-so-on/'.repeat(40)} ` +
      `[mail](mailto:${'long'.repeat(14)}@example.org)`;
    const words = 'Observers heard many voices in the campaign. '.repeat(20);
    const findings = Array.from(
      { length: 30 },
      (_, index) =>
        [
          `findings/1${index + 10}.md`,
          () =>
            '---\ntopic: media\n---\n# ' +
            `Part\n\n${index === 3 ? `| Place | Assessment of all |\n| - | - |\n${rows}\n\n${wide}\n\n${endless}` : words}\n`,
        ] as const,
    );
    const release = build(copyMission(join(temporary(), 'm'), Object.fromEntries(findings)), ['--draft']);
    const pages = told('pdftotext', [`${release}.pdf`, '-'])
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) expect(page).toContain('DRAFT – not for publication');
    const withRows = pages.filter((page) => /Station \d/.test(page));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page).toContain('Assessment of all');
    const edges = [...told('pdftotext', ['-bbox', `${release}.pdf`, '-']).matchAll(/xMax="([\d.]+)"/g)].map(
      ([, edge]) => Number(edge),
    );
    expect(Math.max(...edges)).toBeLessThan(595.28 - 70);
  },
);

test('contacts never stand alone on the last page', () => {
  for (const mission of ['moldova-2034', 'slovenia-2033']) {
    const last = told('pdftotext', [`${build(`fixtures/missions/${mission}`)}.pdf`, '-'])
      .split('\f')
      .at(-2);
    expect(last).toMatch(/comprised\s[^]*For further information, please contact:/);
  }
});
