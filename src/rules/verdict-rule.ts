import type { Severity } from '../diagnostic.ts';
import type { Rule } from './rule.ts';
import { claimProblem, judgedLinks, type JudgedLink, type Said } from './claim-problem.ts';

/** A rule on what came out when the words of a link were held against their fact. */
export interface VerdictRule extends Omit<Rule, 'needs' | 'check'> {
  readonly applies: (judged: JudgedLink) => boolean;
  readonly explain: (said: Said, judged: JudgedLink) => string;
  /** What a case weighs where that is less than the rule. */
  readonly weight?: (judged: JudgedLink) => Severity | undefined;
}

export const verdictRule = ({ applies, explain, weight, ...rule }: VerdictRule): Rule => ({
  ...rule,
  needs: ['release'],

  *check(draft) {
    for (const judged of judgedLinks(draft).filter(applies)) {
      const severity = weight?.(judged);
      yield { ...claimProblem(judged, draft.mission, (said) => explain(said, judged)), ...(severity && { severity }) };
    }
  },
});

/** “Almost 12 million” means slightly fewer than 12 million, but the fact is 12,103,000. Plain words need no explanation. */
export function clash({ words, meaning, fact }: Said, what = 'the fact'): string {
  if (meaning === undefined || meaning.startsWith('exactly')) return `${words} is written here, but ${what} is ${fact}.`;
  return `${words} means ${meaning}${meaning.includes(', but') ? '; ' : ', but '}${what} is ${fact}.`;
}
