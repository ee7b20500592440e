import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { txt } from '../../src/formats/text.ts';
import { entriesOf } from '../../src/analysis/numbers/entries.ts';
import { missionWith } from '../support/example.ts';

const facts =
  'facts:\n  stages: { opening: { value: 112 }, closing: { value: 8 }, positive: { value: 94, unit: per cent } }\n';
const table =
  '| Stage | Seen | Good |\n| :-- | --: | --: |\n| Opening | [](fact:stages.opening) | [](fact:stages.positive) ' +
  '|\n| Closing | [](fact:stages.closing) in all | [](fact:stages.closing?as=words) |\n| Day | ' +
  '[](fact:election.date) | |\n';
const {
  documents: [release],
  house,
  draft,
} = compile(missionWith(`${facts}\n${table}\n[](fact:stages.opening) were seen.`));
if (!release || !house || !draft) throw new Error('nothing was composed');

test(
  'figures that prelim writes into a table are digits, since they are compared with each other; a sentence begins ' +
    'in words',
  () => {
    const text = String(txt.render(release, house, new Map())).replaceAll('\u00a0', ' ');
    const rows = text
      .split('\n')
      .filter((line) => /^(?:Opening|Closing|Day) /.test(line))
      .map((line) => line.split(/ {2,}/));
    expect(rows).toEqual([
      ['Opening', '112', '94 per cent'],
      ['Closing', '8 in all', 'Eight'],
      ['Day', '6 February 2033'],
    ]);
    expect(text).toContain('A total of 112 were seen.');
  },
);

test('the ledger has the same words', () => {
  const words = entriesOf(draft).flatMap((entry) =>
    entry.kind === 'linked' && entry.url.includes('stages') ? [entry.text] : [],
  );
  expect(words).toEqual(['112', '94 per cent', '8', 'Eight', 'A total of 112']);
});
