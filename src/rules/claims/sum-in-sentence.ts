import { hasInconsistentFact } from '../../analysis/facts/inconsistent.ts';
import { failedTotals } from '../../analysis/facts/sums.ts';
import { linkedEntriesOf } from '../../analysis/numbers/linked.ts';
import { type FailedSum, failedSums } from '../../analysis/numbers/sums.ts';
import type { Passage } from '../../analysis/passages/passage.ts';
import { type Count, statementOf } from '../../claims/sentences/counts.ts';
import { phraseEnd } from '../../claims/sentences/part-lists.ts';
import { intervalText } from '../../claims/write/describe.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Mission } from '../../mission/mission.ts';
import { type Decimal, compare } from '../../numbers/decimal.ts';
import { isPoint } from '../../numbers/interval.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const sumInSentence: Rule = {
  id: 'claims/sum-in-sentence',
  severity: 'error',
  summary: 'The parts that a sentence names do not make its total; a warning where they only seem not to',
  why:
    'A sentence that names a total and its parts can be added up by everybody who reads it, and on the night one ' +
    'of them is changed and the others are not.',
  basis:
    'Arithmetic. “Made up of”, “composed of” and “totalling” say that the parts are the whole; “including” that ' +
    'they are not more. Missions have announced “some 290” with parts of 281.',
  wrong: 'The mission was made up of 210 experts, 40 parliamentarians and 25 staff, a total of 270.',
  right: 'The mission was made up of 210 experts, 40 parliamentarians and 25 staff, a total of 275.',
  needs: [],

  *check(draft) {
    for (const failed of failedSums(draft)) if (!isAlreadyReported(failed, draft)) yield problemOf(failed);
  },
};

/** A link whose own words are untrue, and facts that contradict each other, have a message of their own. */
function isAlreadyReported({ passage, outcome: { total, parts } }: FailedSum, draft: Draft): boolean {
  const counts = [total, ...parts];
  const links = linkedEntriesOf(draft).filter(
    (link) => link.passage === passage && counts.some((count) => link.start < count.end && count.start < link.end),
  );
  const areTrue = links.every(({ judged }) => judged?.judgement.verdict === 'true');
  const facts = links.flatMap(({ judged }) => judged?.link.paths ?? []);
  return !areTrue || hasInconsistentFact(facts, draft.mission) || repeatsFailedTotal(total, parts, draft.mission);
}

/** Whether a sentence has the figures of a sum of mission.yaml that fails, be they linked or not. */
function repeatsFailedTotal(total: Count, parts: readonly Count[], mission: Mission): boolean {
  const written = [total, ...parts].map((count) => statementOf(count)?.stated.number);
  const { observers, facts } = failedTotals(mission);
  return [observers ?? [], facts].flat().some((sum) =>
    areSame(
      [sum.total, ...sum.parts].map(({ value }) => value.stated),
      written,
    ),
  );
}

/** Whether two sums have the same total and the same parts, in whatever order. */
function areSame(sum: readonly Decimal[], written: readonly (Decimal | undefined)[]): boolean {
  const left = [...written];
  return (
    sum.length === written.length &&
    sum.every((number, index) => {
      const place = left.findIndex((other) => other !== undefined && compare(other, number) === 0);
      if (place < 0 || (index === 0 && place !== 0)) return false;
      left[place] = undefined;
      return true;
    })
  );
}

function problemOf({ passage, sum, outcome }: FailedSum): Problem {
  const { total, parts, fit } = outcome;
  const isPart = sum.relation === 'each';
  const [about, others] = isPart ? [parts[0] ?? total, [total]] : [total, parts];
  return {
    at: passage.spanOf(about.start, about.end),
    message: isPart ? exceeding(about, total, passage, sum.isLikely) : adding(sum, outcome, passage),
    related: others.map((count, index) => ({
      at: passage.spanOf(count.start, count.end),
      message: wordsOf(count, passage, others[index + 1]),
    })),
    advice: adviceOn(sum, outcome),
    ...((fit === 'loose' || sum.isLikely) && { severity: 'warning' as const }),
  };
}

const exceeding = (part: Count, whole: Count, passage: Passage, isLikely: boolean): string =>
  `${wordsOf(part, passage)} is written here, but this part ${isLikely ? 'seems to be' : 'is'} more than its ` +
  `whole, ${wordsOf(whole, passage)}.`;

/** “339 observers” is written here, but the parts that “including” names add up to 341. */
function adding(
  { relation, isLikely, words }: FailedSum['sum'],
  { fit, stated, added, total }: FailedSum['outcome'],
  passage: Passage,
): string {
  const meant = isPoint(stated) ? '' : `, which stands for ${intervalText(stated, true, 'number', passage.language)}`;
  const seem = fit === 'loose' || isLikely ? 'seem to ' : '';
  const sum = `${isPoint(added) ? 'add up to' : 'make'} ${intervalText(added, true, 'number', passage.language)}`;
  const named = words !== '' && relation === 'within' ? ` that “${words}” names` : '';
  return `${wordsOf(total, passage)} is written here${meant}, but the parts${named} ${seem}${sum}.`;
}

function adviceOn({ relation, words }: FailedSum['sum'], { isLess }: FailedSum['outcome']): string {
  if (relation !== 'whole' || words === '' || !isLess) return 'Find out which number is wrong, and correct it.';
  return (
    `“${words}” says that the parts are the whole: correct the number that is wrong, or write “including” if these ` +
    'are not all the parts.'
  );
}

const wordsOf = (count: Count, { text, language }: Passage, next?: Count): string =>
  `“${text.slice(count.start, phraseEnd(count, next, text, language)).replace(/\s+/g, ' ')}”`;
