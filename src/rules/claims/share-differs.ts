import { sharesOf } from '../../analysis/numbers/shares.ts';
import { percentValues } from '../../claims/judge/accepted-values.ts';
import { percentOfBase } from '../../claims/judge/parts-of-base.ts';
import { shortNumber } from '../../claims/write/describe.ts';
import type { Draft } from '../../compose/compose.ts';
import { meets, point } from '../../numbers/interval.ts';
import { contrastMessage, verdictRule } from '../verdict-rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const shareDiffers = verdictRule({
  id: 'claims/share-differs',
  severity: 'error',
  summary: 'The words claim another share than the two numbers give',
  why: 'Shares are worked out by hand on the night, often on the wrong base, and nobody works them out again.',
  basis: 'Arithmetic: a share is worked out from its two counts.',
  wrong: 'Women chaired 29 of the 107 councils (32 per cent).',
  right: 'Women chaired 29 of the 107 councils (27 per cent).',
  applies: ({ subject, judgement: { verdict } }) =>
    subject.kind === 'share' && ['false', 'wrong-side', 'wrong-kind'].includes(verdict),
  message: (wording) => contrastMessage(wording, 'the share'),
  checkUnlinked: sharesBesideCounts,
});

/** “29 of the 107 councils (32 per cent)”: the sentence proves itself wrong, linked or not. */
function* sharesBesideCounts(draft: Draft): Generator<Problem> {
  for (const { at, text, statement, base, part, isJudged, verdict = 'true' } of sharesOf(draft)) {
    if (!base || !part || isJudged || verdict !== 'true' || base.number === 0n || part.number > base.number) continue;
    const share = percentOfBase(part.number, base.number);
    const accepted = percentValues(statement.stated, statement.hedge, draft.mission.house.tolerances);
    if (accepted.some(({ grade, where }) => grade !== 'wrong-side' && meets(where, point(share)))) continue;
    const counts = `${part.number} of ${base.number}`;
    yield {
      at,
      message: `“${text}” is written here, but ${counts} is ${shortNumber(share, draft.mission.language)} per cent.`,
      related: [part.place],
      advice: 'Find out which of the three numbers is wrong, and correct it.',
    };
  }
}
