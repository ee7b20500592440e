import type { Draft } from '../compose/compose.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { withoutRepeats } from './repeats.ts';
import type { Rule } from './rule.ts';
import { waived } from './waive.ts';

/** Runs the rules. One that needs what could not be read is silent: it would only guess. */
export function check(draft: Draft, rules: readonly Rule[]): readonly Diagnostic[] {
  const { unread } = draft.mission;
  const isUnread = (need: string): boolean => unread.has(need) || [...unread].some((name) => name.startsWith(`${need}/`));
  const problems = rules
    .filter(({ needs }) => !needs.some(isUnread))
    .flatMap(({ id, severity, check: find }) => Array.from(find(draft), (problem): Diagnostic => ({ severity, ...problem, rule: id })));
  return withoutRepeats(problems.filter((problem) => !waived(problem, draft.mission)), rules);
}
