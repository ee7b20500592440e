import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { docx } from '../../../src/formats/docx/docx.ts';
import { txt } from '../../../src/formats/text.ts';
import { readXml } from '../../../src/formats/docx/opc/xml.ts';
import { elementsOf, wordsOf, type Element } from '../../../src/formats/docx/opc/xml.ts';
import { composedFixture, composedFrom, tryComposing, type Composed } from '../../support/composing.ts';
import { calibrate, timesAsLong } from '../../support/cpu-time.ts';
import { runUnnoticed } from '../../support/fake-host.ts';
import { wordsOfText, wordsOfTree } from '../../support/same-words.ts';
import { copyMission, temporary } from '../../support/temporary.ts';
import { documents } from '../../support/markdown-generator.ts';
import { jpeg, jpegSegment, png } from '../../support/pictures.ts';
import { changedFile, faultsOf, withBase, wordFile, wordParts, wordsOfWord, xmlOf } from '../../support/word-files.ts';

const missions = readdirSync('fixtures/missions');

const tree = (xml: string | undefined): Element => {
  const root = readXml(xml ?? '');
  if (!root) throw new Error(`no XML: ${xml?.slice(0, 200)}`);
  return root;
};

/** What its paragraphs, runs and tables are told about their looks beside a style. */
const directLooks = (xml: string | undefined): string[] =>
  [...elementsOf(tree(xml))]
    .filter(({ name }) => name === 'w:pPr' || name === 'w:rPr')
    .flatMap(({ children }) => children.flatMap((child) => (typeof child === 'string' ? [] : [child.name])))
    .filter((name) => !/^w:(?:pStyle|rStyle|numPr)$/.test(name));

/** Asked of another parser than prelim's two. */
function wellFormed(xml: string): boolean {
  try {
    new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
    return true;
  } catch {
    return false;
  }
}

const usedStyles = (xml: string | undefined): string[] =>
  [...(xml ?? '').matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)].map(([, id = '']) => id);

/** Everything that a file would tell its readers beside its words, looked for in another way than prelim does. */
function expectSound(file: Uint8Array): void {
  const parts = xmlOf(file);
  expect(
    Object.keys(unzipSync(file)).filter((path) =>
      /comments|people|customXml|printerSettings|thumbnail|vbaProject|glossary|webSettings/i.test(path),
    ),
  ).toEqual([]);
  for (const [path, xml] of Object.entries(parts)) {
    expect(xml, path).not.toMatch(
      /rsid|<w:(?:ins|del|moveFrom|moveTo|comment\w*|attachedTemplate|dataBinding|proofErr)\b|\w+Change\b|lastModifiedBy|file:\/\/|[A-Za-z]:\\|\/home\/|\/Users\/|\/tmp\//,
    );
    tree(xml);
  }
}

function expectWhole(file: Uint8Array): void {
  const parts = xmlOf(file);
  const styles = new Set(
    [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]*)"/g)].map(([, id = '']) => id),
  );
  for (const path of ['word/document.xml', 'word/footnotes.xml', 'word/header.xml', 'word/footer.xml'])
    expect(
      usedStyles(parts[path]).filter((id) => !styles.has(id)),
      path,
    ).toEqual([]);
  const numbers = new Set(
    [...(parts['word/numbering.xml'] ?? '').matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id),
  );
  expect(
    [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].filter(([, id]) => !numbers.has(id)),
  ).toEqual([]);
  for (const path of ['word/document.xml', 'word/footnotes.xml']) {
    const ways = new Set(
      [...(parts[path.replace('word/', 'word/_rels/').concat('.rels')] ?? '').matchAll(/ Id="([^"]*)"/g)].map(
        ([, id]) => id,
      ),
    );
    expect(
      [...(parts[path] ?? '').matchAll(/ r:id="([^"]*)"/g)].filter(([, id]) => !ways.has(id)),
      path,
    ).toEqual([]);
  }
  const targets = Object.values(parts).flatMap((xml) =>
    [...xml.matchAll(/ Target="(\/[^"]*)"/g)].map(([, target = '']) => target.slice(1)),
  );
  expect(targets.filter((target) => !Object.hasOwn(unzipSync(file), target))).toEqual([]);
}

describe.each(missions)('%s in Word', (name) => {
  const composed = composedFixture(name);
  const file = wordFile(composed);
  const parts = xmlOf(file);

  test('has the words of the text format', async () => {
    expect(await wordsOfWord(file)).toEqual(
      wordsOfText(String(txt.render(composed.document, composed.house, new Map()))),
    );
  });

  test('is whole, and tells nobody who wrote it when', () => {
    expect(docx.problems?.(composed.document, composed.house, wordParts)).toEqual([]);
    expectWhole(file);
    expectSound(file);
  });

  test('has its looks from styles alone', () => {
    expect([...directLooks(parts['word/document.xml']), ...directLooks(parts['word/footnotes.xml'] ?? '<x/>')]).toEqual(
      [],
    );
  });

  test('says who publishes it, when and in which language', () => {
    const { about } = composed.document;
    const core = parts['docProps/core.xml'];
    expect(core).toContain(`<dcterms:created xsi:type="dcterms:W3CDTF">${about.date}T00:00:00Z</dcterms:created>`);
    for (const institution of about.institutions) expect(core).toContain(institution.replaceAll('&', '&amp;'));
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
    const mission = about.mission.replace(/^./, (letter) => letter.toUpperCase());
    expect(wordsOf(tree(parts['word/header.xml']))).toBe(
      `${about.marks.join(' – ')}${mission} · ${about.country}${about.dated}`,
    );
    expect(wordsOf(tree(parts['word/header-first.xml']))).toBe(
      `${about.institutions.join('')}${mission}${about.country}${about.dated}`,
    );
    expect(wordsOf(tree(parts['word/footer.xml']))).toBe('Page 1 of 1');
  });

  test('is the same each time, dated with the day of the release', () => {
    expect(Buffer.from(wordFile(composed)).equals(file)).toBe(true);
    const [year = 0, month = 0, day = 0] = composed.document.about.date.split('-').map(Number);
    const bytes = Buffer.from(file);
    const dates = new Set<number>();
    const head = Buffer.from([0x50, 0x4b, 3, 4]);
    for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 1))
      dates.add(bytes.readUInt32LE(at + 10));
    expect([...dates]).toEqual([(((year - 1980) << 25) | (month << 21) | (day << 16) | (12 << 11)) >>> 0]);
  });
});

describe('the body', () => {
  const shown = (words: string): string => {
    const xml = xmlOf(wordFile(composedFrom(words)))['word/document.xml'] ?? '';
    return xml
      .slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr'))
      .replace(/^.*?<\/w:p>/, '')
      .replaceAll(' xml:space="preserve"', '')
      .replace(
        /<w:(?:p|r|t|pPr|rPr|hyperlink|tbl|tr|tc)>|<\/w:(?:p|r|t|pPr|rPr|tbl|tr|tc|tblPr|trPr|tcPr|tblGrid)>/g,
        '',
      )
      .replace(/<w:(?:p|r)Style w:val="(\w+)"\/>/g, '{$1}')
      .replace(/<w:numPr><w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/><\/w:numPr>/g, '{$1/$2}');
  };

  test.each([
    ['words', 'a *b* **c *d*** `e`', '{BodyText}a {Emphasis}b {Strong}c {StrongEmphasis}d {HTMLCode}e'],
    [
      'looks in either order',
      '***a** b* **c *d***',
      '{BodyText}{StrongEmphasis}a{Emphasis} b {Strong}c {StrongEmphasis}d',
    ],
    ['lines', 'a\nb\\\nc', '{BodyText}a b<w:br/>c'],
    ['no-break spaces', 'a\u00a0b', '{BodyText}a\u00a0b'],
    ['quotations', '> a\n>\n> > b', '{Quote}a{Quote}b'],
    ['lists', '- a\n\n  b\n- c', '{ListBullet}a{ListContinue}b{ListBullet}c'],
    ['lists in lists', '- a\n  - b\n    - c', '{ListBullet}a{ListBullet}{1/1}b{ListBullet}{2/1}c'],
    ['numbered lists, each from its start', '7. a\n\nb\n\n1. c', '{ListNumber}{0/3}a{BeforeList}b{ListNumber}{0/4}c'],
    [
      'paragraphs beside lists and tables',
      'a\n\n- b\n\nc\n\n> d\n>\n> - e',
      '{BeforeList}a{ListBullet}b{BodyText}c{Quote}d{ListBullet}e',
    ],
    ['entries without words beside their mark', '1. > a', '{ListNumber}{0/3}{Quote}a'],
    [
      'addresses',
      '[a](https://example.org/?b=c&d) [e](https://example.org/?b=c&d)',
      '{BodyText}<w:hyperlink r:id="prelim-1" w:history="1">{Hyperlink}a</w:hyperlink> <w:hyperlink ' +
        'r:id="prelim-1" w:history="1">{Hyperlink}e</w:hyperlink>',
    ],
    [
      'footnotes',
      'a[^x] b[^y]\n\n[^x]: c\n\n[^y]: d',
      '{BodyText}a{FootnoteReference}<w:footnoteReference w:id="1"/> b{FootnoteReference}<w:footnoteReference ' +
        'w:id="2"/>',
    ],
    [
      'a footnote with two marks',
      'a[^x] b[^x]\n\n[^x]: c',
      '{BodyText}a<w:bookmarkStart w:id="1" w:name="Note1"/>{FootnoteReference}<w:footnoteReference ' +
        'w:id="1"/><w:bookmarkEnd w:id="1"/> b<w:fldSimple w:instr=" NOTEREF Note1 \\f \\h ' +
        '">{FootnoteReference}1</w:fldSimple>',
    ],
  ])('%s', (_, words, expected) => {
    expect(shown(words)).toBe(expected);
  });

  test('a paragraph after a table is in a style of its own, where the base has one', () => {
    const composed = composedFrom('| a |\n| --- |\n| b |\n\nc\n\n- d');
    const ends = (file: Uint8Array): string[] => usedStyles(xmlOf(file)['word/document.xml']).slice(-2);
    expect(ends(wordFile(composed))).toEqual(['AfterTable', 'ListBullet']);
    const begun = wordFile(composedFixture('minimal', true));
    const bare = changedFile(begun, {
      'word/styles.xml': (xml) =>
        xml.replace('"After Table"', '"Below"').replace('"Before List"', '"Above"').replace('"Leading In"', '"Beside"'),
    });
    expect(ends(wordFile(composed, withBase(bare)))).toEqual(['BodyText', 'ListBullet']);
  });

  test('small tables stand together, and long ones tear no row but the first', () => {
    const rowsOf = (count: number, words: string): string[] =>
      (
        xmlOf(
          wordFile(
            composedFrom(['| a |', '| --- |', ...Array.from({ length: count }, () => `| ${words} |`)].join('\n')),
          ),
        )['word/document.xml'] ?? ''
      ).match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    const kept = (rows: readonly string[]): string =>
      rows.map((row) => (row.includes('TableRowKept') ? 'k' : '-')).join('');
    const whole = (rows: readonly string[]): string =>
      rows.map((row) => (row.includes('<w:cantSplit/>') ? 'w' : '-')).join('');
    expect([kept(rowsOf(4, 'b')), whole(rowsOf(4, 'b'))]).toEqual(['kkkk-', 'wwwww']);
    expect([kept(rowsOf(20, 'b')), whole(rowsOf(20, 'b'))]).toEqual([`k${'-'.repeat(20)}`, `w-${'w'.repeat(19)}`]);
    expect(kept(rowsOf(4, 'many words '.repeat(50)))).toBe('k----');
  });

  test('columns have room for their longest words, and for their numbers even where there is no room for words', () => {
    const widths = (...rows: readonly string[]): number[] =>
      [
        ...(
          xmlOf(
            wordFile(composedFrom([rows[0], (rows[0] ?? '').replace(/[^|]+/g, ' - '), ...rows.slice(1)].join('\n'))),
          )['word/document.xml'] ?? ''
        ).matchAll(/<w:gridCol w:w="(\d+)"/g),
      ].map(([, width]) => Number(width));
    const [tone = 0, wide = 0] = widths(
      '| Tone | What the candidates spoke of |',
      `| neutral | ${'A lot of things, among them all that there is. '.repeat(4)} |`,
    );
    expect(tone).toBeGreaterThan(820);
    expect(wide).toBeGreaterThan(5 * tone);
    const outlets = widths(
      `| Outlet |${' A lot |'.repeat(9)}`,
      `| ${'Broadcasting '.repeat(3)} |${' neutral |'.repeat(9)}`,
    );
    expect(Math.min(...outlets)).toBeGreaterThan(740);
    const styles = xmlOf(
      wordFile(
        composedFrom(
          `| Region |${' Registered | Challenged |'.repeat(4)}\n|${' - |'.repeat(9)}\n| Highlands ` +
            `|${' neutral |'.repeat(8)}\n| Coast |${' few |'.repeat(8)}`,
        ),
      ),
    )['word/document.xml'];
    expect(new Set(usedStyles(styles).filter((style) => style.includes('Row')))).toEqual(
      new Set(['TableRowSmallerKept', 'TableRowSmaller']),
    );
    const [longest = 0, ...numbers] = widths(
      `| ${'Unbreakable'.repeat(12)} | Registered | Voted |`,
      '| x | 11,947,995 | 9,274,110 |',
    );
    expect(Math.min(...numbers)).toBeGreaterThan(780);
    expect(longest + numbers.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(8844);
  });

  test('tables have a head that is repeated, whole rows, and a paragraph between them', () => {
    const xml =
      xmlOf(
        wordFile(
          composedFrom(
            '| a | b |\n| --- | --: |\n| c | *d* |\n\n- x\n\n  | e |\n  | --- |\n  | f |\n\n| g |\n| --- |\n| h |',
          ),
        ),
      )['word/document.xml'] ?? '';
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(6);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml.match(/<w:jc w:val="right"\/>/g)).toHaveLength(2);
  });

  test('letters of all languages, and characters that XML cannot hold, never break it', async () => {
    for (const words of [
      'Ж ѓ ќ ђ ћ ә ө ү ғ қ ң ҳ ҷ ӣ ӯ',
      'ქართული ენა',
      'Հայերեն լեզու',
      'ğ ı İ ş ə ț ș ă ő ű ł ž đ',
      '&amp;lt; &lt;w:p> ]]> &quot; \\<!-- -->',
      '{{fact}} ${x} %s',
    ]) {
      const composed = composedFrom(words);
      expect(await wordsOfWord(wordFile(composed))).toEqual(wordsOfTree(composed.document.root));
    }
  });

  test('so do documents that nobody thought of', async () => {
    const property = fc.asyncProperty(documents, async (words) => {
      const { composed } = tryComposing(words);
      fc.pre(composed !== undefined);
      const file = wordFile(composed);
      expectWhole(file);
      expectSound(file);
      expect(await wordsOfWord(file)).toEqual(wordsOfTree(composed.document.root));
    });
    await fc.assert(property, { numRuns: 12, seed: 2019 });
  });
});

test('the XML of others is read as it is meant', () => {
  const text =
    `\uFEFF<?xml version="1.0"?>\n<!-- <a> -->\n<a b = "c>d" e='f"g' w:rsidR="1"><w:t> x &amp; y </w:t> <h/>\n<i ` +
    '></i ></a>\n';
  expect(readXml(text)).toEqual({
    name: 'a',
    attributes: { b: 'c>d', e: 'f&quot;g' },
    children: [
      { name: 'w:t', attributes: {}, children: [' x &amp; y '] },
      { name: 'h', attributes: {}, children: [] },
      { name: 'i', attributes: {}, children: [] },
    ],
  });
  for (const broken of [
    '',
    'x',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b=c/>',
    '<a b/>',
    '<a/>x',
    'x<a/>',
    '<a b="c"d/>',
    '<!DOCTYPE a><a/>',
    '<a><![CDATA[b]]></a>',
    '<a><!-- </a>',
    '</a><a>',
  ])
    expect(readXml(broken), broken).toBeUndefined();
});

describe('letters that the fonts of a base need not have', () => {
  const georgia = composedFixture('georgia-2039');
  const made = wordFile(georgia);
  const fontsIn = (file: Uint8Array): string[] =>
    Object.keys(unzipSync(file)).filter((path) => path.includes('/fonts/'));
  const georgian = composedFrom('ქართული **ენა** და [*აქ*](https://example.org) 5 (ᲐᲮᲐᲚᲘ) `კოდი`');

  test('go with the file, as the fonts they were', () => {
    const fonts = [...(xmlOf(made)['word/fontTable.xml'] ?? '').matchAll(/r:id="([^"]*)" w:fontKey="\{([^}]*)\}"/g)];
    expect(fonts.map(([, id]) => id)).toEqual([
      'prelim-georgian-regular',
      'prelim-georgian-bold',
      'prelim-armenian-regular',
      'prelim-armenian-bold',
    ]);
    for (const [, id = '', guid = ''] of fonts) {
      const key = Buffer.from(guid.replaceAll('-', ''), 'hex').reverse();
      const bytes = Buffer.from(unzipSync(made)[`word/fonts/${id}.odttf`] ?? []).map((byte, index) =>
        index < 32 ? byte ^ (key[index % 16] ?? 0) : byte,
      );
      const [, alphabet = '', weight = ''] = id
        .split('-')
        .map((word) => word.replace(/^./, (letter) => letter.toUpperCase()));
      expect(Buffer.from(bytes).equals(readFileSync(`templates/fonts/NotoSans${alphabet}-${weight}.ttf`))).toBe(true);
    }
    expect(xmlOf(made)['word/settings.xml']).toContain('<w:embedTrueTypeFonts/>');
    expect(xmlOf(made)['[Content_Types].xml']).toContain(
      '<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>',
    );
  });

  test('go with no other file', () => {
    for (const name of missions.filter((mission) => mission !== 'georgia-2039')) {
      const file = wordFile(composedFixture(name));
      expect([name, fontsIn(file), xmlOf(file)['word/styles.xml']?.includes('Letters')]).toEqual([name, [], false]);
    }
    expect(fontsIn(wordFile(composedFrom('Ελληνικά, Әділ сайлау, Đặng, Ħamża')))).toEqual([]);
  });

  test('are in a style, together with others, and nothing else is', () => {
    const xml = xmlOf(wordFile(georgian))['word/document.xml'] ?? '';
    const runs = [...xml.matchAll(/<w:r>(?:<w:rPr><w:rStyle w:val="(\w+)"\/><\/w:rPr>)?<w:t[^>]*>([^<]*)/g)]
      .map(([, style, words]) => [style, words])
      .slice(1);
    expect(runs).toEqual([
      ['GeorgianLetters', 'ქართული'],
      [undefined, ' '],
      ['GeorgianLettersStrong', 'ენა'],
      [undefined, ' '],
      ['GeorgianLetters', 'და'],
      [undefined, ' '],
      ['GeorgianLettersHyperlinkEmphasis', 'აქ'],
      [undefined, ' 5 ('],
      ['GeorgianLetters', 'ᲐᲮᲐᲚᲘ'],
      [undefined, ') '],
      ['GeorgianLettersHTMLCode', 'კოდი'],
    ]);
    expect(directLooks(xml)).toEqual([]);
  });

  test('are in it in headers and footers, too', () => {
    const { document } = georgian;
    const file = wordFile({
      ...georgian,
      document: { ...document, about: { ...document.about, mission: 'მისია IEOM', country: 'Հայաստան' } },
    });
    const header = xmlOf(file)['word/header.xml'] ?? '';
    expect(wordsOf(tree(header))).toContain('მისია IEOM · Հայաստան');
    expect(usedStyles(header).filter((style) => style.endsWith('Letters'))).toEqual([
      'GeorgianLetters',
      'ArmenianLetters',
    ]);
    expect(fontsIn(file)).toHaveLength(4);
    expectWhole(file);
  });

  test('stay as a base has them', () => {
    const draft = composedFixture('georgia-2039', true);
    const begun = wordFile(draft);
    expect(faultsOf(begun, draft)).toEqual([]);
    expect({ ...xmlOf(wordFile(draft, withBase(begun))), '[Content_Types].xml': '' }).toEqual({
      ...xmlOf(begun),
      '[Content_Types].xml': '',
    });
    expect(fontsIn(wordFile(draft, withBase(begun)))).toEqual(fontsIn(begun));
    const own = changedFile(begun, {
      'word/styles.xml': (xml) => xml.replaceAll('Noto Sans Georgian', 'Sylfaen'),
      'word/fontTable.xml': undefined,
      'word/_rels/fontTable.xml.rels': undefined,
      'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship [^>]*\/fontTable"[^>]*>/, ''),
    });
    expect(faultsOf(own, georgia)).toEqual([]);
    expect(fontsIn(wordFile(georgia, withBase(own)))).toEqual([
      'word/fonts/prelim-armenian-regular.odttf',
      'word/fonts/prelim-armenian-bold.odttf',
    ]);
    expectWhole(wordFile(georgia, withBase(own)));
    const listed = changedFile(begun, {
      'word/fontTable.xml': (xml) =>
        xml.replace(/<w:embed[^>]*>/g, '').replace('</w:fonts>', '<w:font w:name="Garamond"/></w:fonts>'),
    });
    const table = xmlOf(wordFile(georgian, withBase(listed)))['word/fontTable.xml'] ?? '';
    expect(table.match(/<w:font w:name="[^"]*"/g)).toEqual(
      ['Arial', 'Courier New', 'Noto Sans Georgian', 'Noto Sans Armenian', 'Garamond'].map(
        (name) => `<w:font w:name="${name}"`,
      ),
    );
    expect(table.match(/<w:embed/g)).toHaveLength(2);
  });
});

describe('a house with a Word file of its own', () => {
  const draft = composedFixture('montenegro-2031', true);
  let calibration = 0;
  beforeAll(async () => {
    calibration = await calibrate(() => wordFile(draft));
  });
  const made = wordFile(draft);
  const logo = png('IHDR', 'IDAT', 'IEND');
  const picture =
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'r:embed="logo"/></w:drawing></w:r></w:p>';
  const own = changedFile(made, {
    'word/styles.xml': (xml) =>
      xml
        .replaceAll('"Arial"', '"Garamond"')
        .replaceAll('w:styleId="Quote"', 'w:styleId="Zitat" w:rsidR="00AB12CD"')
        .replace('<w:name w:val="heading 1"/>', '<w:name w:val="heading 1"/><w:rsid w:val="00AB12CD"/>'),
    'word/header.xml': (xml) =>
      xml
        .replace('</w:hdr>', `${picture}</w:hdr>`)
        .replaceAll('<w:p>', '<w:p w:rsidR="00AB12CD" w14:paraId="1" xmlns:w14="x">'),
    'word/_rels/header.xml.rels': () =>
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ' +
      'Id="logo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ' +
      'Target="media/logo.png"/></Relationships>',
    'word/media/logo.png': logo,
    'word/footer.xml': (xml) => xml.replace('Page ', 'Seite '),
    'word/comments.xml': () => '<w:comments/>',
    'word/settings.xml': (xml) =>
      xml.replace(
        '<w:defaultTabStop',
        '<w:attachedTemplate xmlns:r="x" r:id="t"/><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:defaultTabStop',
      ),
    'docProps/core.xml': (xml) =>
      xml.replace('</cp:coreProperties>', '<cp:lastModifiedBy>Anna</cp:lastModifiedBy></cp:coreProperties>'),
    'word/document.xml': (xml) =>
      xml
        .replace(/w:left="1531"/, 'w:left="2000"')
        .replace(
          '<w:body>',
          '<w:body><w:p><w:ins w:id="1" w:author="Anna"><w:r><w:t>C:\\Users\\anna</w:t></w:r></w:ins></w:p>',
        ),
  });

  test('gives its styles, margins, header, footer and logo, and nothing else', async () => {
    expect(faultsOf(own, draft)).toEqual([]);
    const file = wordFile(composedFrom('> a'), withBase(own));
    const parts = xmlOf(file);
    expectSound(file);
    expectWhole(changedFile(file, {}));
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Zitat"/>');
    expect(parts['word/document.xml']).toContain('w:left="2000"');
    expect(parts['word/styles.xml']).toContain('Garamond');
    expect(parts['word/footer.xml']).toContain('Seite ');
    expect(parts['word/header.xml']).toContain('r:embed="logo"');
    expect(Buffer.from(unzipSync(file)['word/media/logo.png'] ?? [])).toEqual(Buffer.from(logo));
    expect(parts['[Content_Types].xml']).toContain('<Default Extension="png" ContentType="image/png"/>');
    expect(await wordsOfWord(file)).toEqual(['Title', 'a']);
  });

  test('may begin with a Word file that prelim wrote: it gives the same again', () => {
    expect(xmlOf(wordFile(draft, withBase(made)))).toEqual(xmlOf(made));
  });

  test('may show a mark that its style would hide', () => {
    const shown = changedFile(markedAs('<w:vanish w:val="0"/>'), {
      'word/styles.xml': (xml) => xml.replace(/(w:styleId="HeaderMark">.*?<w:rPr>)/s, '$1<w:vanish/>'),
    });
    expect(faultsOf(shown, draft)).toEqual([]);
  });

  test('may call its styles anything, and have others of the same name for something else', () => {
    const named = changedFile(made, {
      'word/styles.xml': (xml) =>
        xml
          .replaceAll('"Hyperlink"', '"A&amp;B"')
          .replace('<w:name w:val="A&amp;B"/>', '<w:name w:val="Hyperlink"/>')
          .replace(
            '</w:styles>',
            '<w:style w:type="character" w:styleId="TitleChar"><w:name w:val="Title"/></w:style></w:styles>',
          ),
    });
    expect(faultsOf(named, draft)).toEqual([]);
    const parts = xmlOf(wordFile(composedFrom('[**a**](https://example.org)'), withBase(named)));
    expect(usedStyles(parts['word/document.xml'])).toEqual(['Title', 'BodyText', 'A&amp;BStrong']);
    expect(parts['word/styles.xml']).toContain(
      'w:styleId="A&amp;BStrong"><w:name w:val="Hyperlink + Strong"/><w:basedOn w:val="A&amp;B"/>',
    );
    const uncalled = changedFile(made, { 'word/styles.xml': (xml) => xml.replace(' w:styleId="Quote"', '') });
    expect(faultsOf(uncalled, draft).join()).toContain('has no style “Quote”');
  });

  test('is told of all styles that it lacks at once', () => {
    const lacking = changedFile(made, {
      'word/styles.xml': (xml) =>
        xml
          .replaceAll('"Quote"', '"Citation"')
          .replaceAll('"List Bullet"', '"Bullets"')
          .replaceAll('"Table Grid"', '"Grid"'),
    });
    expect(faultsOf(lacking, draft)).toEqual([
      'my-house/word.docx templates/word-file This Word file has no styles “Quote” (quotations that stand ' +
        'alone), “List Bullet” (lists with bullets), “Table Grid” (tables). Word keeps only styles that were used: ' +
        'put some words in each of them, making these styles where Word has none of that name, and save; the words ' +
        'themselves are not printed. Or begin with a Word file that prelim wrote.',
    ]);
  });

  test('gets a draft on the base that comes with prelim while its own cannot be used', () => {
    expect(xmlOf(wordFile(draft, withBase(Uint8Array.from([1, 2, 3]))))).toEqual(xmlOf(made));
  });

  const sdt = (tag: string): string =>
    `<w:p><w:sdt><w:sdtPr>${tag}<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click ` +
    'here</w:t></w:r></w:sdtContent></w:sdt></w:p></w:hdr>';
  const inHeader = (what: string) =>
    changedFile(made, {
      'word/header.xml': (xml) =>
        xml.replace('</w:hdr>', what.endsWith('</w:hdr>') ? what : `<w:p>${what}</w:p></w:hdr>`),
    });
  const headerWay = (way: string) =>
    changedFile(made, {
      'word/_rels/header.xml.rels': () =>
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ' +
        `Id="x" ${way}/></Relationships>`,
    });
  const type = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const outside = (part: string, kind: string) =>
    changedFile(made, {
      [`word/_rels/${part}.xml.rels`]: (xml) =>
        (xml || '<Relationships/>').replace(
          /<\/Relationships>|\/>$/,
          (end) =>
            `${end === '/>' ? '>' : ''}<Relationship Id="x" ${type}/${kind}" Target="https://evil.example/x" ` +
            'TargetMode="External"/></Relationships>',
        ),
    });
  const withLogo = (bytes: Uint8Array): Uint8Array => changedFile(own, { 'word/media/logo.png': bytes });
  const markedAs = (look: string): Uint8Array =>
    changedFile(made, {
      'word/header.xml': (xml) => xml.replace(/(<w:tag w:val="mark"\/>.*?<w:r>)/, `$1<w:rPr>${look}</w:rPr>`),
    });
  const bomb = (): Uint8Array => {
    const zip = zipSync({ 'word/document.xml': strToU8('x') });
    const bytes = Buffer.from(zip);
    bytes.writeUInt32LE(0x7fffffff, bytes.lastIndexOf('PK\x01\x02') + 24); // the size that it says it has
    return Uint8Array.from(bytes);
  };

  test.each<readonly [string, Uint8Array, string]>([
    ['is no zip file', strToU8('hello'), 'This is no Word file.'],
    ['has a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'has a password'],
    ['is torn', made.slice(0, 3000), 'is damaged'],
    [
      'is a zip file of something else',
      zipSync({ 'a.txt': strToU8('a') }),
      'its part “word/document.xml” is missing or broken',
    ],
    ['unpacks without end', bomb(), 'larger than 100 MB'],
    [
      'has a broken part',
      changedFile(made, { 'word/styles.xml': (xml) => xml.slice(0, -20) }),
      'The part “word/styles.xml” of this Word file is no XML (line 2): unclosed tag: w:style.',
    ],
    [
      'has a value without an end',
      changedFile(made, { 'word/styles.xml': (xml) => `${xml.slice(0, -11)}<w:x w:val="${'>'.repeat(2_000_000)}` }),
      'The part “word/styles.xml” of this Word file is no XML (line 2): unclosed tag: w:styles.',
    ],
    [
      'is nested without end',
      changedFile(made, {
        'word/styles.xml': (xml) =>
          xml.replace('</w:styles>', `${'<w:x>'.repeat(20_000)}${'</w:x>'.repeat(20_000)}</w:styles>`),
      }),
      'its part “word/styles.xml” is missing or broken',
    ],
    [
      'defines names of its own',
      changedFile(made, {
        'word/styles.xml': (xml) => xml.replace('<w:styles', '<!DOCTYPE x [<!ENTITY a "b">]><w:styles'),
      }),
      'its part “word/styles.xml” is missing or broken',
    ],
    [
      'is Strict Open XML',
      changedFile(made, {
        'word/document.xml': (xml) =>
          xml.replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
      }),
      'such as Strict Open XML',
    ],
    ['has macros', changedFile(made, { 'word/vbaProject.bin': strToU8('x') }), 'holds macros'],
    [
      'has tracked changes in its header',
      inHeader('<w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins>'),
      'The header of this Word file holds tracked changes.',
    ],
    ['has a comment in its header', inHeader('<w:commentRangeStart w:id="1"/>'), 'holds comments'],
    [
      'describes its logo by where it was',
      inHeader('<w:r><w:drawing><wp:docPr xmlns:wp="x" descr="C:\\Users\\anna\\logo.png"/></w:drawing></w:r>'),
      'holds the path “C:\\Users\\anna\\logo.png”, which is on somebody’s computer',
    ],
    [
      'prints the name of its file',
      inHeader(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ' +
          'FILE</w:instrText></w:r><w:r><w:instrText>NAME \\p </w:instrText></w:r><w:r><w:fldChar ' +
          'w:fldCharType="end"/></w:r>',
      ),
      'holds the field “FILENAME”',
    ],
    ['prints the day', inHeader('<w:fldSimple w:instr=" date \\@ yyyy "/>'), 'holds the field “DATE”'],
    [
      'links to a folder',
      headerWay(`${type}/hyperlink" Target="file:///C:/x" TargetMode="External"`),
      'has a link to “file:///C:/x”',
    ],
    [
      'shows a picture from elsewhere',
      headerWay(`${type}/image" Target="\\\\server\\logo.png" TargetMode="External"`),
      'shows a picture that is not in it',
    ],
    [
      'shows an old picture from elsewhere',
      inHeader(
        '<w:r><w:pict><v:shape xmlns:v="x" xmlns:o="y"><v:imagedata src="http://evil.example/a.png" o:title="Jane ' +
          'Roe"/></v:shape></w:pict></w:r>',
      ),
      'holds a picture that is not in it, but at “http://evil.example/a.png”',
    ],
    [
      'has the picture of a list elsewhere',
      outside('numbering', 'image'),
      'For its lists, this Word file loads something that is not in it, but at “https://evil.example/x” (image)',
    ],
    [
      'has a font elsewhere',
      outside('fontTable', 'font'),
      'For its list of fonts, this Word file loads something that is not in it, but at “https://evil.example/x” (font)',
    ],
    [
      'has a theme elsewhere',
      outside('document', 'theme'),
      'loads something that is not in it, but at “https://evil.example/x” (theme)',
    ],
    [
      'links to a folder in a field, veiled',
      inHeader('<w:fldSimple w:instr=" HYPERLINK &quot;fil&#101;:///C:&#92;Users&#92;jane&quot; "/>'),
      'holds the path “file:///C:\\Users\\jane”',
    ],
    [
      'links to another file in a field',
      inHeader('<w:fldSimple w:instr=" HYPERLINK jane.docx "/>'),
      'a link to “jane.docx”',
    ],
    [
      'has a logo of a kind that may hold anything',
      withLogo(strToU8('GIF89a')),
      'The picture “word/media/logo.png” in this Word file is of a kind that can hold names and places',
    ],
    ['has a torn logo', withLogo(png('IHDR', 'IDAT')), 'The picture “word/media/logo.png” in this Word file is broken'],
    [
      'has a name without end',
      inHeader(`<w:${'a'.repeat(3_000_000)}/>`),
      'its part “word/header.xml” is missing or broken',
    ],
    [
      'has a header without end',
      inHeader('<w:p/>'.repeat(100_000)),
      'The part “word/header.xml” of this Word file holds far more than a base needs',
    ],
    [
      'has a text without end',
      changedFile(made, {
        'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(1_400_000)}`),
      }),
      'The part “word/document.xml” of this Word file holds far more',
    ],
    [
      'has lists without end',
      changedFile(made, {
        'word/numbering.xml': (xml) =>
          xml.replace('</w:numbering>', '<w:num/>'.repeat(120_000).concat('</w:numbering>')),
      }),
      'The part “word/numbering.xml” of this Word file holds far more',
    ],
    [
      'holds a chart',
      headerWay(`${type}/chart" Target="charts/chart1.xml"`),
      'holds something that prelim does not carry along (chart)',
    ],
    [
      'has a control with a misspelt tag',
      inHeader(sdt('<w:tag w:val="misson"/>')),
      'a content control with the tag “misson”',
    ],
    ['has a control without a tag', inHeader(sdt('')), 'a content control without a tag (“Click here”)'],
    [
      'has no place for marks',
      changedFile(made, {
        'word/header.xml': (xml) =>
          xml.replace('<w:alias w:val="mark"/><w:tag w:val="mark"/>', '<w:tag w:val="title"/>'),
      }),
      'On the pages of this Word file nothing would show that a text is a draft or embargoed',
    ],
    [
      'has none on its even pages',
      changedFile(made, {
        'word/settings.xml': (xml) => xml.replace('<w:characterSpacing', '<w:evenAndOddHeaders/><w:characterSpacing'),
      }),
      'On even pages of this Word file nothing',
    ],
    ['hides its marks', markedAs('<w:vanish/>'), 'the content control “mark” is in hidden or tiny letters'],
    [
      'hides them on web pages',
      markedAs('<w:webHidden w:val="1"/>'),
      'the content control “mark” is in hidden or tiny letters',
    ],
    ['has them in dots', markedAs('<w:sz w:val="2"/>'), 'the content control “mark” is in hidden or tiny letters'],
    [
      'hides them by a style',
      changedFile(markedAs('<w:rStyle w:val="Strong"/>'), {
        'word/styles.xml': (xml) =>
          xml
            .replace('<w:name w:val="Emphasis"/>', '<w:name w:val="Emphasis"/><w:rPr><w:specVanish/></w:rPr>')
            .replace('<w:name w:val="Strong"/>', '<w:name w:val="Strong"/><w:basedOn w:val="Emphasis"/>'),
      }),
      'the content control “mark” is in hidden or tiny letters',
    ],
    [
      'hides their paragraph',
      changedFile(made, {
        'word/styles.xml': (xml) => xml.replace(/(w:styleId="HeaderMark">.*?<w:rPr>)/s, '$1<w:vanish/>'),
      }),
      'the content control “mark” is in hidden or tiny letters',
    ],
    [
      'hides them above the headline',
      changedFile(made, { 'word/styles.xml': (xml) => xml.replace(/(w:styleId="Mark">.*?<w:rPr>)/s, '$1<w:vanish/>') }),
      'The style “Mark” of this Word file has hidden',
    ],
  ])('is refused when it %s, in less time than it takes to write 200 files', async (_, file, message) => {
    const limit = 200;
    const { result: diagnostics, ratio } = await timesAsLong(calibration, limit, () => faultsOf(file, draft));
    expect(ratio).toBeLessThan(limit);
    expect(diagnostics.join('\n')).toContain(message);
    expect(diagnostics.filter((fault) => !fault.startsWith('my-house/word.docx templates/word-file '))).toEqual([]);
  });

  test.each([
    'Country profile: Liechtenstein',
    'www.example.org/home/elections',
    'https://example.org/Users/all',
    'a/home/b',
    'File: 12/3',
    'either\\or',
    'on leave /home',
  ])('may have the words “%s” in its header: no path of a computer', (words) => {
    expect(faultsOf(inHeader(`<w:r><w:t>${words}</w:t></w:r>`), draft)).toEqual([]);
  });

  test.each(['C:\\jane', 'c:\\', '(/home/jane', 'C:/Users/jane', 'FILE://x', '\\\\server\\jane', '&#47;home/jane'])(
    'may not have the words “%s” in it',
    (words) => {
      expect(faultsOf(inHeader(`<w:r><w:t>${words}</w:t></w:r>`), draft).join()).toContain(
        'which is on somebody’s computer',
      );
    },
  );

  test('has its logo without what others left in it', () => {
    const sent = (bytes: Uint8Array) =>
      Buffer.from(unzipSync(wordFile(draft, withBase(withLogo(bytes))))['word/media/logo.png'] ?? []);
    expect(
      sent(png('IHDR', 'tEXt', 'iTXt', 'zTXt', 'pHYs', 'eXIf', 'tIME', 'prVt', 'IDAT', 'IDAT', 'IEND', 'tEXt')),
    ).toEqual(Buffer.from(png('IHDR', 'pHYs', 'IDAT', 'IDAT', 'IEND')));
    const [size, colours, mixed] = [
      jpegSegment(0xe0, 'JFIF\0'),
      jpegSegment(0xe2, 'ICC_PROFILE\0'),
      jpegSegment(0xee, 'Adobe'),
    ];
    const untold = [
      jpegSegment(0xe1, 'Exif\0\0Jane'),
      jpegSegment(0xe2, 'MPF\0'),
      jpegSegment(0xed, 'Photoshop'),
      jpegSegment(0xfe, 'Jane'),
      jpegSegment(0xe0, 'JFXX\0'),
    ];
    const rest = [
      jpegSegment(0xdb, 'x'),
      jpegSegment(0xda, 'x'),
      Buffer.from([1, 0xff, 0, 0xff, 0xd3, 2]),
      jpegSegment(0xc4, 'y'),
      jpegSegment(0xda, 'x'),
      Buffer.from([3]),
    ];
    expect(sent(jpeg(size, ...untold, colours, mixed, ...rest))).toEqual(jpeg(size, colours, mixed, ...rest));
    expect(sent(Buffer.concat([jpeg(size, ...rest), Buffer.from('Jane')]))).toEqual(jpeg(size, ...rest));
  });

  test('has a drawing without what others left in it', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="x" xmlns:xlink="y" inkscape:export-filename="/home/jane/a.png" ' +
      'onload="x()"><!-- Jane --><metadata><a>Jane</a></metadata><title>Jane</title><g fill="url(#b)"><use ' +
      'href="#c"/></g></svg>';
    const sent = (text: string): string =>
      strFromU8(
        unzipSync(wordFile(draft, withBase(withLogo(strToU8(text)))))['word/media/logo.png'] ?? new Uint8Array(),
      );
    expect(sent(svg)).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="x" xmlns:xlink="y"><g fill="url(#b)">' +
        '<use href="#c"/></g></svg>',
    );
    const named = svg.replace(
      '<g ',
      '<style>/* Jane */ .a{fill:url(#Jane-1)}</style><linearGradient id="Jane-1"/><g id="Jane" xlink:title="Jane" ' +
        'data-name="Jane" aria-label="Jane" class="a"/><rect fill="url(#Jane-1)"/><g ',
    );
    expect(sent(named)).not.toContain('Jane');
    expect(sent(named)).toContain(
      '.a{fill:url(#n1)}</style><linearGradient id="n1"/><g class="a"/><rect fill="url(#n1)"/>',
    );
    for (const inside of [
      '<image href="data:x"/>',
      '<use xlink:href="http://x"/>',
      '<style>@import "x"</style>',
      '<g style="fill:url(http://x)"/>',
      '<script/>',
    ])
      expect(faultsOf(withLogo(strToU8(svg.replace('<g', `${inside}<g`))), draft).join(), inside).toContain(
        'shows something that is not in it',
      );
  });

  test('has its controls filled wherever they stand, and lines without words are gone', () => {
    const control = (tag: string, inside: string): string =>
      '<w:sdt><w:sdtPr><w:rPr><w:rStyle ' +
      `w:val="Strong"/></w:rPr>${tag === 'place' ? '<w:alias w:val="place"/>' : `<w:alias w:val="x"/><w:tag w:val="${tag}"/>`}<w:id ` +
      'w:val="7"/><w:showingPlcHdr/><w:dataBinding ' +
      `w:xpath="x"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const words =
      '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Click</w:t></w:r><w:r><w:t> here</w:t></w:r>';
    const header =
      '<w:hdr ' +
      `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${control('mark', `<w:p>${words}</w:p>`)}<w:p>${control('place', words)}</w:p><w:tbl><w:tr>${control('mark', `<w:tc><w:p>${words}</w:p></w:tc>`)}<w:tc><w:p>${control('mark', '')}</w:p></w:tc></w:tr></w:tbl></w:hdr>`;
    const base = changedFile(made, { 'word/header.xml': () => header });
    expect(faultsOf(base, draft)).toEqual([]);
    const filled = (composed: Composed): string =>
      (xmlOf(wordFile(composed, withBase(base)))['word/header.xml'] ?? '')
        .replace(/^.*?<w:hdr[^>]*>/s, '')
        .replace(/<w:sdtPr>.*?<\/w:sdtPr>/g, '');
    const run = (text: string): string =>
      `<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const mark = run(draft.document.about.marks.join(' – '));
    const boxed = (inside: string): string => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    expect(filled(draft)).toBe(
      `${boxed(`<w:p>${mark}</w:p>`)}<w:p>${boxed(run('Podgorica'))}</w:p><w:tbl><w:tr>${boxed(`<w:tc><w:p>${mark}</w:p></w:tc>`)}<w:tc><w:p>${boxed(mark)}</w:p></w:tc></w:tr></w:tbl></w:hdr>`,
    );
    expect(
      filled({ ...draft, document: { ...draft.document, about: { ...draft.document.about, marks: [], places: [] } } }),
    ).toBe('<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:hdr>');
  });

  test('has a line with an institution for each of them, as many as there are', () => {
    const linesOf = (composed: Composed, base = made): string[] =>
      [...elementsOf(tree(xmlOf(wordFile(composed, withBase(base)))['word/header-first.xml']))]
        .filter(({ name }) => name === 'w:p')
        .map(wordsOf)
        .slice(0, 6);
    const withInstitutions = (...institutions: readonly string[]): Composed => ({
      ...draft,
      document: { ...draft.document, about: { ...draft.document.about, institutions } },
    });
    const others = ['International election observation mission', 'Montenegro', '13 October 2031', ''];
    expect(linesOf(withInstitutions('A', 'B'))).toEqual(['A', 'B', ...others]);
    expect(linesOf(withInstitutions('A'))).toEqual(['A', ...others]);
    expect(linesOf(withInstitutions())).toEqual(['', ...others]);
    const outside = changedFile(made, {
      'word/header-first.xml': (xml) =>
        xml.replace(
          /<w:tbl>.*<\/w:tbl>/s,
          '<w:sdt><w:sdtPr><w:tag ' +
            'w:val="institution"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>',
        ),
    });
    expect(linesOf(withInstitutions('A', 'B'), outside)).toEqual(['A, B', '']);
  });

  test.each([
    ['a hidden run', '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Roe</w:t></w:r></w:p>'],
    ['a run hidden on the web', '<w:p><w:r><w:rPr><w:webHidden/></w:rPr><w:t>Roe</w:t></w:r></w:p>'],
    ['a run in a hidden style', '<w:p><w:r><w:rPr><w:rStyle w:val="Ghost"/></w:rPr><w:t>Roe</w:t></w:r></w:p>'],
    [
      'a paragraph in a hidden style',
      '<w:p><w:pPr><w:pStyle w:val="GhostLine"/></w:pPr><w:r><w:t>Roe</w:t></w:r></w:p>',
    ],
    [
      'a hidden row',
      '<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>Roe</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ],
    [
      'a hidden picture',
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="x"><wp:docPr id="1" name="a" descr="Roe" hidden="1"/></wp:inline>' +
        '</w:drawing></w:r></w:p>',
    ],
    [
      'the names of a picture',
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="x" xmlns:pic="y"><wp:docPr id="1" name="Roe" title="Roe"/>' +
        '<pic:cNvPr id="2" name="Roe.png" descr="Roe.png"/></wp:inline></w:drawing></w:r></w:p>',
    ],
    [
      'where an old picture leads',
      '<w:p><w:r><w:pict><v:shape xmlns:v="x" href="http://intern.example/Roe" target="Roe" title="Roe"/></w:pict>' +
        '</w:r></w:p>',
    ],
    [
      'an object of another program',
      '<w:p><w:r><w:object><o:OLEObject xmlns:o="x" Type="Link" ProgID="Excel.Sheet" ObjectID="Roe"/></w:object>' +
        '</w:r></w:p>',
    ],
  ])('hands on nothing that nobody sees: %s', (_, content) => {
    const base = changedFile(made, {
      'word/header.xml': (xml) => xml.replace('</w:hdr>', `${content}<w:p><w:r><w:t>Seen</w:t></w:r></w:p></w:hdr>`),
      'word/styles.xml': (xml) =>
        xml.replace(
          '</w:styles>',
          '<w:style w:type="character" w:customStyle="1" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/>' +
            '</w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="GhostLine"><w:name ' +
            'w:val="GhostLine"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
        ),
    });
    expect(faultsOf(base, draft)).toEqual([]);
    const parts = xmlOf(wordFile(draft, withBase(base)));
    expect(parts['word/header.xml']).toContain('Seen');
    expect(parts['word/header.xml']).not.toContain('Roe');
  });

  test('keeps of its own styles those that are used, and what they rest on', () => {
    const style = (id: string, more = ''): string =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id} name"/>${more}</w:style>`;
    const base = changedFile(made, {
      'word/header.xml': (xml) =>
        xml.replace('</w:hdr>', '<w:p><w:pPr><w:pStyle w:val="Used"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p></w:hdr>'),
      'word/styles.xml': (xml) =>
        xml.replace(
          '</w:styles>',
          `${style('Root')}${style('Used', '<w:basedOn w:val="Root"/><w:next w:val="Secret"/>')}${style('Secret')}</w:styles>`,
        ),
    });
    const styles = xmlOf(wordFile(draft, withBase(base)))['word/styles.xml'] ?? '';
    expect(styles).toContain('"Root name"');
    expect(styles).toContain('"Used name"');
    expect(styles).not.toContain('Secret');
  });

  test.each<readonly [string, string, (xml: string) => string]>([
    [
      'an ampersand',
      'word/header.xml',
      (xml) => xml.replace('</w:hdr>', '<w:p><w:r><w:t>R&D</w:t></w:r></w:p></w:hdr>'),
    ],
    ['an unknown name of a character', 'word/footer.xml', (xml) => xml.replace('Page ', 'Page&nbsp;')],
    ['an attribute twice', 'word/footer.xml', (xml) => xml.replace('<w:p>', '<w:p w:a="1" w:a="2">')],
    ['an unknown prefix', 'word/header.xml', (xml) => xml.replace('</w:hdr>', '<x:y/></w:hdr>')],
    ['a bracket in a value', 'word/styles.xml', (xml) => xml.replace('w:val="Title"', 'w:val="<Title"')],
    ['two roots', 'word/numbering.xml', (xml) => `${xml}<w:numbering/>`],
    ['another letter', 'word/styles.xml', (xml) => xml.replace('w:val="Title"', 'w:val="\u0001"')],
  ])('is told with part and line what is no XML: %s', (_, part, change) => {
    const [fault = ''] = faultsOf(changedFile(made, { [part]: change }), draft);
    expect(fault).toMatch(new RegExp(`The part “${part}” of this Word file is no XML \\(line \\d+\\): `));
  });

  test('gives no Word file that is no XML, whatever happens to its parts', () => {
    const base = unzipSync(changedFile(own, {}));
    const paths = Object.keys(base).filter((path) => /\.(?:xml|rels)$/.test(path) && path.startsWith('word/'));
    const pieces = [
      '&',
      '<',
      '>',
      '"',
      "'",
      '<w:p>',
      '</w:p>',
      '&amp;',
      '&#0;',
      ' x="1"',
      ']]>',
      '<!--',
      'x:',
      '\u0000',
    ];
    const damage = fc.record({
      path: fc.constantFrom(...paths),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 3 }),
      piece: fc.constantFrom(...pieces),
    });
    fc.assert(
      fc.property(damage, ({ path, place, length, piece }) => {
        const text = strFromU8(base[path] ?? new Uint8Array());
        const at = Math.floor(place * text.length);
        const file = changedFile(own, { [path]: () => text.slice(0, at) + piece + text.slice(at + length) });
        if (faultsOf(file, draft).length > 0) return;
        for (const [name, xml] of Object.entries(xmlOf(wordFile(draft, withBase(file)))))
          expect(wellFormed(xml), `${name} ${path} ${at} ${piece}`).toBe(true);
      }),
      { numRuns: 60, seed: 12 },
    );
  });

  test('needs no lists of its own', () => {
    const bare = changedFile(made, {
      'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship [^>]*\/numbering"[^>]*>/, ''),
      'word/numbering.xml': undefined,
    });
    expect(faultsOf(bare, draft)).toEqual([]);
    const file = wordFile(composedFrom('- a\n  1. b'), withBase(bare));
    expectWhole(file);
    expect(strFromU8(unzipSync(file)['word/numbering.xml'] ?? new Uint8Array())).toMatch(
      /w:abstractNumId="1".*w:abstractNumId="2".*<w:num w:numId="1">.*<w:num w:numId="2">/,
    );
  });
});

describe('a mission with parts of a Word file', () => {
  const build = async (files: Readonly<Record<string, string>>) => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'), {}, 'montenegro-2031');
    mkdirSync(join(cwd, 'm/templates/word'), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, 'm/templates', path), text);
    return (await runUnnoticed(['build', 'm', '--format', 'docx'], { cwd })).stderr;
  };
  const [header, ways] = ['header.xml', 'document.xml.rels'].map((name) =>
    readFileSync(`templates/word/${name}`, 'utf8'),
  );

  test('is told of those that nothing uses, with what was meant', async () => {
    const told = await build({ 'word/heder.xml': header ?? '', 'word/logo.png': 'x', 'word/Thumbs.db': 'x' });
    expect(told).toMatch(
      /m\/templates\/word\/heder\.xml:1:1 {2}error {2}templates\/unknown-name\n.*Did you mean “word\/header\.xml”\?/,
    );
    expect(told).toMatch(/m\/templates\/word\/logo\.png:1:1 .*\n.*Nothing uses this file/);
    expect(told).not.toContain('Thumbs');
  });

  test('has its own header on its first page, too, unless it has one for that', async () => {
    const own = (name: string, words: string): Record<string, Uint8Array> => ({
      [`word/${name}.xml`]: strToU8(
        (header ?? '').replace('</w:hdr>', `<w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:hdr>`),
      ),
    });
    const known = wordParts;
    const partsWith = (files: Record<string, Uint8Array>) =>
      Object.assign(new Map([...known, ...Object.entries(files)]), { builtIn: known });
    const shown = (files: Record<string, Uint8Array>): string[] =>
      ['header-first', 'header'].map((name) =>
        wordsOf(tree(xmlOf(wordFile(composedFixture('minimal'), partsWith(files)))[`word/${name}.xml`])).replace(
          /.*\d{4}/,
          '',
        ),
      );
    expect(shown(own('header', 'ours'))).toEqual(['ours', 'ours']);
    expect(shown({ ...own('header', 'ours'), ...own('header-first', 'first') })).toEqual(['first', 'ours']);
  });

  test('may add some that its own lead to', async () => {
    expect(
      await build({
        'word/document.xml.rels': (ways ?? '').replace('header.xml', 'heder.xml'),
        'word/heder.xml': header ?? '',
      }),
    ).toBe('No problems\n');
  });
});

describe('a mission with a Word file of its own', () => {
  const build = async (flags: readonly string[], change: (file: Uint8Array) => Uint8Array) => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'), {}, 'montenegro-2031');
    mkdirSync(join(cwd, 'm/templates'));
    writeFileSync(join(cwd, 'm/templates/word.docx'), change(wordFile(composedFixture('montenegro-2031', true))));
    const { stderr, exitCode } = await runUnnoticed(['build', 'm', '--format', 'docx,md', ...flags], { cwd });
    return { stderr, exitCode, written: existsSync(join(cwd, 'm/out')) ? readdirSync(join(cwd, 'm/out')) : [] };
  };
  const withoutQuote = (file: Uint8Array): Uint8Array =>
    changedFile(file, {
      'word/styles.xml': (xml) => xml.replace('<w:name w:val="Quote"/>', '<w:name w:val="Citation"/>'),
    });

  test('is written on it', async () => {
    expect(await build([], (file) => file)).toEqual({
      stderr: 'No problems\n',
      exitCode: 0,
      written: ['.prelim', 'press-release.docx', 'press-release.md'],
    });
  });

  test('is told where its file is, and nothing is written', async () => {
    const { stderr, exitCode, written } = await build([], withoutQuote);
    expect(stderr).toContain('m/templates/word.docx');
    expect(stderr).toContain('This Word file has no style “Quote”');
    expect({ exitCode, written }).toEqual({ exitCode: 1, written: [] });
  });

  test('can be written as a draft nonetheless', async () => {
    const { stderr, exitCode, written } = await build(['--draft'], withoutQuote);
    expect(stderr).toContain('templates/word-file');
    expect({ exitCode, written }).toEqual({
      exitCode: 0,
      written: ['.prelim', 'press-release.docx', 'press-release.md'],
    });
  });
});
