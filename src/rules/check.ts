import type { Draft } from '../compose/compose.ts';
import type { CheckContext, Rule } from './rule.ts';
import { isUnread } from '../mission/mission.ts';
import { isWaived } from './waivers.ts';
import { coverOf, isCovered } from '../source/cover.ts';
import type { Diagnostic, Severity } from '../source/diagnostic.ts';
import type { Span } from '../source/source.ts';

/** What somebody says of the time of a check. */
export type CheckOptions = Partial<Pick<CheckContext, 'isRelease' | 'now'>>;

/**
 * What the rules find wrong, without what is waived and what is reported already. Rules on waivers run last, since they
 * look at what the others found. `reported` is what is wrong with the files themselves: words that are refused there
 * are not judged again. A rule that needs what could not be read does not run: it would only guess.
 */
export function check(
  draft: Draft,
  rules: readonly Rule[],
  { isRelease = false, now }: CheckOptions = {},
  reported: readonly Diagnostic[] = [],
): readonly Diagnostic[] {
  const able = rules.filter(({ needs }) => !needs.some((name) => isUnread(name, draft.mission)));
  const ruleIds = rules.map(({ id }) => id);
  const diagnostics: Diagnostic[] = [];
  for (const rule of [...able.filter((other) => !isOnWaivers(other)), ...able.filter(isOnWaivers)]) {
    for (const problem of rule.check(draft, { isRelease, now, ruleIds, diagnostics })) {
      const severity = problem.severity ?? rule.severity;
      diagnostics.push({
        ...problem,
        rule: rule.id,
        severity: rule.relaxedBeforeRelease && !isRelease ? relaxed[severity] : severity,
      });
    }
  }
  const refused = coverOf(placesOf(reported.filter(({ at }) => at.source !== draft.mission.file)));
  return withoutRepeats(
    diagnostics.filter((diagnostic) => !isWaived(diagnostic, draft.mission) && !isCovered(diagnostic.at, refused)),
    rules,
  );
}

const isOnWaivers = ({ id }: Rule): boolean => id.startsWith('waivers/');

const relaxed: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'suggestion',
  suggestion: 'suggestion',
};

/** One problem, one message: leaves out diagnostics on characters that one of a rule in `yieldsTo` is about. */
function withoutRepeats(diagnostics: readonly Diagnostic[], rules: readonly Rule[]): readonly Diagnostic[] {
  return rules.reduce((left, { id, yieldsTo }) => {
    if (yieldsTo === undefined || !left.some(({ rule }) => rule === id)) return left;
    const isYieldedTo = (rule: string): boolean =>
      rule !== id && yieldsTo.some((name) => rule === name || rule.startsWith(`${name}/`));
    const cover = coverOf(placesOf(left.filter(({ rule }) => isYieldedTo(rule))));
    return left.filter(({ rule, at }) => rule !== id || !isCovered(at, cover));
  }, diagnostics);
}

/** All that diagnostics are about. */
const placesOf = (diagnostics: readonly Diagnostic[]): readonly Span[] =>
  diagnostics.flatMap(({ at, related = [] }) => [at, ...related.map((place) => place.at)]);
