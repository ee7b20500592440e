import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile.ts';
import { readHouseAssets } from '../../../src/disk/read-house.ts';
import { readBuiltInHouse } from '../../../src/disk/read-house.ts';
import { readSources } from '../../../src/disk/read-mission.ts';
import { formatsNamed } from '../../../src/formats/index.ts';
import type { HouseAssets } from '../../../src/house/house.ts';
import { nodesOf } from '../../../src/source/markdown/parse.ts';
import { plainText } from '../../../src/source/markdown/parse.ts';
import { composedFixture, composedFrom, rendered } from '../../support/composing.ts';
import { readPdf } from '../../support/pdf-reading.ts';
import { inWords, saidIn } from '../../support/same-words.ts';

const missions = readdirSync('fixtures/missions');
const [pdf] = await formatsNamed('pdf');
if (!pdf?.assets) throw new Error('no PDF');
const parts: HouseAssets = readHouseAssets(readBuiltInHouse('osce'), pdf.assets);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const setFrom = async (words: string, title?: string) => {
  const composed = composedFrom(words, title);
  const diagnostics = pdf.problems?.(composed.document, composed.house, parts) ?? [];
  return {
    diagnostics,
    txt: rendered('txt', composed),
    read:
      diagnostics.length > 0
        ? undefined
        : await readPdf(Buffer.from(pdf.render(composed.document, composed.house, parts))),
  };
};

describe.each(missions)('%s', (name) => {
  const { document: release, house } = composedFixture(name);
  const bytes = Buffer.from(pdf.render(release, house, parts));
  const headings = release.root.children
    .filter(({ type }) => type === 'heading')
    .map((node) => oneLine(plainText(node)));

  test('has nothing missing', () => expect(pdf.problems?.(release, house, parts)).toEqual([]));

  test('says the same as the plain text, in the same order', async () => {
    const { text } = await readPdf(bytes);
    expect(inWords(text)).toEqual(
      inWords(saidIn(readFileSync(`fixtures/missions/${name}/expected/press-release.txt`, 'utf8'))),
    );
  });

  test('tells a screen reader what it is', async () => {
    const { title, author, language, created, isTagged, bookmarks } = await readPdf(bytes);
    const { about } = release;
    const day = about.date.replaceAll('-', '');
    expect({ title, author, language, isTagged, bookmarks }).toEqual({
      title: about.title,
      author: about.institutions.join(', '),
      language: 'en',
      isTagged: true,
      bookmarks: headings,
    });
    expect(created).toMatch(new RegExp(`^D:${day}`));
    expect(bytes.toString('latin1').match(/(?<=\/(?:Creation|Mod)Date ?\(D:)\d{8}/g)).toEqual([day, day]);
  });

  test('is tagged as what it holds', async () => {
    const { tags } = await readPdf(bytes);
    const roles = new Set(tags.map(({ role }) => role));
    expect(tags.find(({ role }) => !['Document', 'P', 'Span'].includes(role))?.role).toBe('H1');
    const kinds = new Set([...nodesOf(release.root)].map(({ type }) => type));
    const expected = {
      heading: 'H1',
      paragraph: 'P',
      list: 'L',
      table: 'Table',
      link: 'Link',
      footnoteReference: 'Note',
      blockquote: 'BlockQuote',
    } as const;
    for (const [kind, role] of Object.entries(expected))
      expect({ kind, has: roles.has(role) }).toEqual({ kind, has: [...kinds].some((one) => one === kind) });
  });

  test('gives the same bytes again', () => {
    const again = compile(readSources(`fixtures/missions/${name}`, process.cwd())).documents[0];
    expect(again && bytes.equals(Buffer.from(pdf.render(again, house, parts)))).toBe(true);
  });
});

describe('whatever a finding holds', () => {
  test.each([
    '#evil() #set page(width: 1pt) #import "x" #(1+1)',
    '\\$x$ @ref &lt;a b> \\*a\\* _b_ \\`c\\` [[d]] // e /\\* f \\*/ ~ g -- h --- i',
    '“a” "b" \'c\' \\\\ \\" {d} \\{{e}} (f) %20 \\u{41} &amp;amp; g\u00a0h\u202fi\u2011j\u00adk',
    '= a\n+ b',
    '1. a\n2. b\n\n   c\n   - d\n\n     e',
    '> a\n>\n> 9. b\n> 10. c',
    '| *a* | b[^x] | `#c` |\n| :-- | - | --: |\n| d | | [e](https://example.org/f_g#h) |\n\n[^x]: i *j*\n\n    - k',
    'a[^x] b[^y] c[^x]\n\n[^x]: d\n\n[^y]: e\n    f',
    'a\\\nb **c *d* e** [f *g*](mailto:h@example.org) https://example.org',
  ])('%j is what the PDF says', async (words) => {
    const { diagnostics, read, txt } = await setFrom(words);
    expect(diagnostics).toEqual([]);
    expect(inWords(read?.text ?? '')).toEqual(inWords(saidIn(txt)));
  });

  test('words and addresses that are longer than a line are broken, and lose nothing', async () => {
    const long = `${'Endlos'.repeat(60)} https://example.org/${'a/'.repeat(90)} ${'e\u0323'.repeat(70)}`;
    const { read, txt } = await setFrom(long);
    const solid = (text: string): string => text.normalize('NFC').replace(/[\s\u200b]/g, '');
    expect(solid(read?.text ?? '')).toBe(solid(txt));
  });

  test('headings without those between them, and none at the head, are put in order', async () => {
    const composed = composedFrom('a');
    const heading = (depth: 1 | 2 | 4, value: string) => ({
      type: 'heading' as const,
      depth,
      children: [{ type: 'text' as const, value }],
    });
    const root = {
      ...composed.document.root,
      children: [heading(2, 'b'), heading(4, 'c'), heading(1, 'd'), heading(4, 'e')],
    };
    const { tags, bookmarks } = await readPdf(
      Buffer.from(pdf.render({ ...composed.document, root }, composed.house, parts)),
    );
    expect(tags.filter(({ role }) => role.startsWith('H')).map(({ role, text }) => `${role} ${text}`)).toEqual([
      'H1 b',
      'H2 c',
      'H1 d',
      'H2 e',
    ]);
    expect(bookmarks).toEqual(['b', 'c', 'd', 'e']);
  });

  test('letters that no font has are told, each where it stands', async () => {
    const { diagnostics } = await setFrom('a 漢字 b &#x1F600; *c \u{1F5F3}*');
    expect(
      diagnostics.map(({ at, message }) => `${at.source.path} “${at.source.text.slice(at.start, at.end)}” ${message}`),
    ).toEqual([
      'findings/body.md “漢字” The letters “漢字” (U+6F22, U+5B57) would be missing in the PDF, because no font of ' +
        'the house has them. The house has Noto Sans, Noto Sans Armenian, Noto Sans Georgian, Noto Sans Math, Noto ' +
        'Sans Symbols 2.',
      'findings/body.md “&#x1F600;” The letter “\u{1F600}” (U+1F600) would be missing in the PDF, because no ' +
        'font of the house has it. The house has Noto Sans, Noto Sans Armenian, Noto Sans Georgian, Noto Sans ' +
        'Math, Noto Sans Symbols 2.',
      'findings/body.md “\u{1F5F3}” The letter “\u{1F5F3}” (U+1F5F3) would be missing in the PDF, because no ' +
        'font of the house has it. The house has Noto Sans, Noto Sans Armenian, Noto Sans Georgian, Noto Sans ' +
        'Math, Noto Sans Symbols 2.',
    ]);
  });

  test('signs of election texts come out as letters, in all styles', async () => {
    const signs =
      '≤ ≥ ≠ ≈ → ← ↑ ↓ ½ ¼ ¾ ⅓ ⅔ № € £ ₾ ₸ ₴ ₽ ₼ ₺ ֏ ° ′ ″ § † ‡ • … ‰ × − ± √ ∞ ∑ ✓ ✗ ☐ ☑ ☒ ■ □ ● ○ ▲ ▼ ★ ☆';
    const { diagnostics, read } = await setFrom(`${signs}\n\n**${signs}** *${signs}*`);
    expect(diagnostics).toEqual([]);
    for (const sign of signs.split(' ')) expect((read?.text ?? '').split(sign).length).toBeGreaterThan(3);
  });

  test('letters of all languages of the house come out as letters', async () => {
    const words = [
      'Ștefan Țurcanu',
      'Işıl Çağlayan',
      'Əliyeva',
      'Żółć',
      'Řehoř',
      'Đặng Thị Nguyệt',
      'Ħamża',
      'Әділ сайлау үшін ұйымы іңкәр һақ ғой',
      'Ђорђе Љиљана Ќирил Ѓорѓи Їжак Ґонта Ўзбек Ҷаҳон Өмүр',
      'საქართველო',
      'ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ',
      'Հայաստան և օր',
      'Άγιος Ἑλλάς ΐΰ',
      'office waffle',
      'e\u0301',
    ];
    const { read } = await setFrom(words.map((word) => `${word}, *${word}*, **${word}**, ***${word}***.`).join('\n\n'));
    for (const word of words) expect(read?.text.normalize('NFC').split(word.normalize('NFC'))).toHaveLength(5);
  });
});
