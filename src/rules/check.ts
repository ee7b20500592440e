import type { Draft } from '../compose/compose.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { withoutRepeats } from './repeats.ts';
import type { Night, Rule } from './rule.ts';
import { waived } from './waive.ts';

/** What somebody says of the time of a check. */
export type Occasion = Partial<Pick<Night, 'isRelease' | 'now'>>;

/** Runs the rules, those on waivers last. One that needs what could not be read is silent: it would only guess. */
export function check(draft: Draft, rules: readonly Rule[], { isRelease = false, now }: Occasion = {}): readonly Diagnostic[] {
  const { unread } = draft.mission;
  const isUnread = (need: string): boolean => unread.has(need) || [...unread].some((name) => name.startsWith(`${need}/`));
  const able = rules.filter(({ needs }) => !needs.some(isUnread));
  const ids = rules.map(({ id }) => id);
  const found: Diagnostic[] = [];
  for (const rule of [...able.filter((one) => !isOnWaivers(one)), ...able.filter(isOnWaivers)]) {
    for (const problem of rule.check(draft, { isRelease, now, ids, found })) {
      const severity = problem.severity ?? rule.severity;
      found.push({ ...problem, rule: rule.id, severity: rule.isEased && !isRelease ? eased[severity] : severity });
    }
  }
  return withoutRepeats(found.filter((problem) => !waived(problem, draft.mission)), rules);
}

const isOnWaivers = ({ id }: Rule): boolean => id.startsWith('waivers/');

const eased: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'suggestion', suggestion: 'suggestion' };
