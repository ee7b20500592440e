import { describe, expect, test } from 'vitest';
import { simpleParser } from 'mailparser';
import { compile } from '../../src/compile.ts';
import { readHouseAssets } from '../../src/disk/read-house.ts';
import { readBuiltInHouse } from '../../src/disk/read-house.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { formatNames, formatsNamed, formatsWithProblems } from '../../src/formats/index.ts';
import { shownText } from '../support/html.ts';
import { readPdf } from '../support/pdf-reading.ts';
import { wordsOfWord, xmlOf } from '../support/word-files.ts';

const draft = 'DRAFT – not for publication';
const embargo = 'EMBARGOED UNTIL 14:30 local time (UTC+2), 13 October 2031';

const page = (text: string): string => shownText(text.slice(text.indexOf('<body')));

/** What somebody who opens the file reads first, by format; an e-mail has a subject and two parts. */
const seen: Readonly<
  Record<string, (text: string, bytes: Uint8Array) => readonly string[] | Promise<readonly string[]>>
> = {
  md: (text) => [text.replaceAll('*', '')],
  txt: (text) => [text],
  html: (text) => [page(text).replace(/^.*Assembly\n/s, '')],
  docx: async (_, bytes) => {
    const headers = Object.entries(xmlOf(bytes)).filter(([path]) => /header\d*\.xml$/.test(path));
    const marks = headers.map(([, xml]) => /DRAFT.*|EMBARGO.*/s.exec(xml.replace(/<[^>]*>/g, ' '))?.[0] ?? '');
    return [(await wordsOfWord(bytes)).join(' '), ...marks];
  },
  pdf: async (_, bytes) => {
    const { text, furniture } = await readPdf(bytes);
    return [text, ...furniture.slice(1)]; // the first page has them above the headline
  },
  eml: async (message) => {
    const { subject = '', text = '', html } = await simpleParser(message);
    return [subject, text, page(String(html)).replace(/^.*Assembly\n/s, '')];
  },
  ninjs: (text) => {
    const { edNote, title, bodies } = JSON.parse(text);
    return [edNote, title, bodies[0].value, shownText(bodies[1].value)];
  },
};

test('the formats that look for problems are those that `check` asks', async () => {
  const loaded = await formatsNamed(formatNames.join(','));
  expect(loaded.filter(({ problems: diagnostics }) => diagnostics).map(({ id }) => id)).toEqual(formatsWithProblems);
});

const sources = readSources('fixtures/missions/montenegro-2031', process.cwd());
const withoutEmbargo = {
  ...sources,
  mission: { ...sources.mission, text: sources.mission.text.replace(/^ *embargo:.*\n/m, '') },
};

const cases = [
  { of: 'a draft', from: withoutEmbargo, isDraft: true, marks: [draft] },
  { of: 'an embargoed release', from: sources, isDraft: false, marks: [embargo] },
  { of: 'a draft of an embargoed release', from: sources, isDraft: true, marks: [draft, embargo] },
  { of: 'a release', from: withoutEmbargo, isDraft: false, marks: [] },
];

describe.each(cases)('$of', ({ from, isDraft, marks }) => {
  const {
    documents: [release],
    house,
  } = compile(from, { isDraft });
  test.each(formatNames)('says so before all else in %s', async (name) => {
    const [format] = await formatsNamed(name);
    if (!format || !release || !house) throw new Error('nothing was composed');
    const file = Buffer.from(
      format.render(
        release,
        house,
        format.assets ? readHouseAssets(readBuiltInHouse('osce'), format.assets) : new Map(),
      ),
    );
    const parts = (await seen[name]?.(file.toString(), file)) ?? [];
    expect(parts).not.toEqual([]);
    for (const part of parts) {
      const text = (part ?? '').replace(/\s+/g, ' ').trim();
      expect(
        [' ', ' | ', ' · ', ' – '].some((joint) => text.startsWith(marks.join(joint))),
        text.slice(0, 200),
      ).toBe(true);
      expect(/DRAFT|EMBARGO/.test(text)).toBe(marks.length > 0);
    }
  });
});
