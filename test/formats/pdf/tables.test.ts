import { expect, test } from 'vitest';
import { piecesOnPaper, readPdf } from '../../support/pdf-reading.ts';
import { setFrom } from '../../support/pdf-setting.ts';

const row = (cells: readonly string[]): string => `|${cells.join('|')}|`;
const tableOf = (rows: readonly (readonly string[])[]): string =>
  [row(rows[0] ?? []), row((rows[0] ?? []).map(() => '-')), ...rows.slice(1).map(row)].join('\n');
const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));

async function bytesOf(words: string): Promise<Buffer> {
  const { diagnostics, bytes } = setFrom(words);
  expect(diagnostics).toEqual([]);
  return bytes ?? Buffer.of();
}

/** No piece of text stands on another one or outside the margins, and none is set too small to be read. */
async function expectClear(bytes: Uint8Array): Promise<void> {
  const pieces = await piecesOnPaper(bytes);
  const unclear = pieces.filter(({ left, right, size }) => left < 70 || right > 595.3 - 70 || size < 4);
  const overlapping = pieces.flatMap((one, index) =>
    pieces
      .slice(index + 1)
      .filter(
        (two) =>
          two.page === one.page &&
          Math.abs(two.base - one.base) < 0.5 * Math.min(one.size, two.size) &&
          two.left < one.right - 0.3 &&
          one.left < two.right - 0.3,
      ),
  );
  expect({ unclear, overlapping }).toEqual({ unclear: [], overlapping: [] });
}

test.each<readonly [string, string]>([
  [
    'an address beside others',
    tableOf([
      ['Name', 'Phone', 'Institution', 'E-mail', 'Place', 'Role'],
      [
        'Bartholomaeus Smigly',
        '+48 22 520 06 00',
        'Parliamentary Assembly of the Council',
        'bartholomaeus.smigly@parliament.example.org',
        'Warsaw',
        'Head of mission',
      ],
    ]),
  ],
  [
    'twelve columns of large numbers',
    tableOf([
      ['District', ...many(11, () => 'Votes')],
      ['Kostanay-West', ...many(6, () => '1,234,567.89'), ...many(5, () => '12,345')],
    ]),
  ],
  [
    'sixteen columns of numbers',
    tableOf([['District', ...many(15, () => 'Votes')], ...many(5, () => ['North', ...many(15, () => '12,345')])]),
  ],
  [
    'a word without an end',
    tableOf([
      ['One', 'Two'],
      ['Endlos'.repeat(15), `https://example.org/${'a1b2'.repeat(20)}`],
    ]),
  ],
  [
    'long words in the head',
    tableOf([many(9, () => 'Telecommunications'), many(9, () => 'Wahlbeobachtungskommission')]),
  ],
  [
    'an address as a heading',
    `${tableOf([
      ['a', 'b'],
      ['c', 'd'],
    ])}\n\nhttps://example.org/${'abcdef'.repeat(50)}`,
  ],
])('%s: nothing overlaps or leaves the paper', async (_, words) => expectClear(await bytesOf(words)));

test('tables of all shapes are set without overlaps, or told to be too wide', async () => {
  const vocabulary = [
    'a',
    'the',
    'District',
    'Telecommunications',
    'press.office@odihr.example.org',
    '1,234,567.89',
    '12 %',
    '**Wahlbeobachtungskommission**',
    '[link](https://example.org/a/b-c/d_e)',
    '+382 20 481 888',
    'x'.repeat(45),
  ];
  for (const count of [2, 3, 5, 8, 11]) {
    const { bytes, diagnostics } = setFrom(
      tableOf(
        many(6, (line) =>
          many(count, (column) =>
            many(
              1 + ((line + column) % 3),
              (index) => vocabulary[(line * 7 + column * 5 + index * 3) % vocabulary.length],
            ).join(' '),
          ),
        ),
      ),
    );
    if (bytes) await expectClear(bytes);
    else
      expect(diagnostics.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^This table has 11 columns, which are too wide/),
      ]);
  }
});

test('a table that is too wide in the smallest letters is told where it stands', () => {
  const { diagnostics } = setFrom(
    `${tableOf([
      ['A', 'B'],
      ['c', 'd'],
    ])}\n\nthen\n\n${tableOf([
      ['Place', ...many(23, () => 'Votes')],
      ['North', ...many(23, () => '11,947,995')],
    ])}`,
  );
  expect(diagnostics.map(({ at, message }) => `${at.source.text.slice(at.start, at.end)}: ${message}`)).toEqual([
    'Place: This table has 24 columns, which are too wide for the page even in the smallest letters. Use fewer ' +
      'columns, turn rows into columns, or shorten its longest words and numbers.',
  ]);
});

test('addresses in narrow columns are copied without a gap', async () => {
  const { text } = await readPdf(
    await bytesOf(
      tableOf([many(6, (index) => `Column ${index}`), many(6, () => 'bartholomaeus.smigly@parliament.example.org')]),
    ),
  );
  expect(text.replace(/\s/g, '')).toContain('bartholomaeus.smigly@parliament.example.org');
  expect(text).not.toMatch(/\u200b/);
});

test.each(['Seats[^1]', '[Seats](https://cec.example)', 'Seats <press@odihr.pl>'])(
  'a head “%s” is repeated on each page of its table',
  async (head) => {
    const bytes = await bytesOf(
      `${tableOf([['District', head], ...many(90, (index) => [`District ${index}`, '12'])])}\n\nAgain[^1].\n\n[^1]: ` +
        'A note.',
    );
    const pieces = await piecesOnPaper(bytes);
    const pages = new Set(pieces.filter(({ text }) => /^District \d/.test(text)).map(({ page }) => page));
    expect(pages.size).toBeGreaterThan(1);
    for (const page of pages)
      expect(
        pieces
          .filter((piece) => piece.page === page)
          .map(({ text }) => text)
          .join('|'),
      ).toMatch(/District\b(?! \d)[^0-9]*Seats/);
    expect(pieces.filter(({ text }) => text.includes('A note.'))).toHaveLength(1);
  },
);

test('a row that fits on a page is not cut, and one that does not is', async () => {
  const pagesOf = async (cells: readonly (readonly string[])[]) => {
    const pieces = await piecesOnPaper(await bytesOf(tableOf([['One', 'Two'], ...cells])));
    return many(
      cells.length,
      (index) => new Set(pieces.filter(({ text }) => text.includes(`row${index}`)).map(({ page }) => page)).size,
    );
  };
  expect(await pagesOf(many(5, (index) => [`row${index} and words `.repeat(58), 'some other '.repeat(70)]))).toEqual([
    1, 1, 1, 1, 1,
  ]);
  expect(await pagesOf([['row0 and words '.repeat(500), 'b']])).toEqual([2]);
});

test('a head that is longer than a page comes to an end, on as many pages as it needs', async () => {
  await expectClear(
    await bytesOf(
      tableOf([['One', 'many words of a head '.repeat(300)], ...many(20, (index) => [`Row ${index}`, 'words'])]),
    ),
  );
});

test.each([
  ['en-GB', 'en-GB'],
  ['zh-Hant', 'zh'],
  ['sr-Latn-RS', 'sr-RS'],
  ['en', 'en'],
])('a language such as %s can be set', async (language, told) => {
  const { diagnostics, bytes } = setFrom('Words.', { language });
  expect(diagnostics).toEqual([]);
  expect((await readPdf(bytes ?? Buffer.of())).language).toBe(told);
});
