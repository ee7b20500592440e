import { type WrittenShare, sharesOf } from '../../analysis/numbers/shares.ts';
import { partsAround, roundsToShare } from '../../claims/judge/parts-of-base.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { hasPhrase } from '../../languages/word-lists.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const smallBase: Rule = {
  id: 'claims/small-base',
  severity: 'warning',
  summary: 'A per cent of fewer than 50, or with decimals of fewer than 100; an error under 10',
  why:
    'Of a few cases one more or less changes a per cent by many points. It promises a precision that the ' +
    'observation does not have.',
  basis:
    'The policy of the house: no decimals on a base under 100, counts such as “in 9 of 31 counts” under 50, and ' +
    'never a per cent under 10.',
  wrong: 'The count was assessed negatively in 29 per cent of 31 polling stations.',
  right: 'The count was assessed negatively in 9 of 31 polling stations.',
  needs: [],

  *check(draft) {
    const designs = draft.mission.house.tone?.fraud?.designs ?? [];
    for (const share of sharesOf(draft)) {
      const problem = problemOf(share);
      if (problem && !isOfDesignedSample(share, designs)) yield problem;
    }
  },
};

/** Whether the sentence says that the base is a sample that was designed, such as a survey: its size was chosen. */
function isOfDesignedSample({ passage: { text, language }, start }: WrittenShare, designs: readonly string[]): boolean {
  const sentence = sentenceAt(text, start, language);
  return hasPhrase(text.slice(sentence.start, sentence.end).toLowerCase(), designs);
}

/** The policy of the house: bases below which a share is an error, is a warning, and may have no decimals. */
const [tiny, small, medium] = [10n, 50n, 100n];

function problemOf({ at, text, statement, base, part, verdict }: WrittenShare): Problem | undefined {
  if (!base || verdict === 'wrong-kind') return undefined;
  const { number } = base;
  const hasDecimals = statement.stated.number.scale > 0;
  if (number <= 0n || number >= (hasDecimals ? medium : small)) return undefined;
  const counts =
    part?.number ??
    partsAround(statement.stated, number).find((count) => roundsToShare(statement.stated, count, number));
  const instead =
    number >= small
      ? 'Leave the decimals out'
      : counts === undefined
        ? 'Write how many of how many'
        : `Write “${counts} of ${number}”`;
  const what = number >= small ? `is more precise than a share of ${number} can be` : `is a share of only ${number}`;
  return {
    at,
    ...(number < tiny && { severity: 'error' }),
    message: `“${text}” ${what}: one more or less changes it by ${pointsOf(number)}.`,
    related: [base.place],
    advice: `${instead}.`,
  };
}

/** What one case is worth, in percentage points with one decimal. */
function pointsOf(base: bigint): string {
  const tenths = (1000n + base / 2n) / base;
  if (tenths === 10n) return '1 point';
  return `${tenths % 10n === 0n ? String(tenths / 10n) : `${tenths / 10n}.${tenths % 10n}`} points`;
}
