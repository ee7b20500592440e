import { firstIndex } from '../collections/search.ts';
import type { Draft } from '../compose/compose.ts';
import type { CheckContext, Rule } from './rule.ts';
import { isUnread } from '../mission/mission.ts';
import { isWaived } from './waivers.ts';
import type { Diagnostic, Severity } from '../source/diagnostic.ts';
import type { Source, Span } from '../source/source.ts';

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
  const refused = coverOf(reported.filter(({ at }) => at.source !== draft.mission.file));
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
    const cover = coverOf(left.filter(({ rule }) => isYieldedTo(rule)));
    return left.filter(({ rule, at }) => rule !== id || !isCovered(at, cover));
  }, diagnostics);
}

/** Characters of files, from top to bottom and without overlaps. */
type Cover = ReadonlyMap<Source, readonly Pick<Span, 'start' | 'end'>[]>;

/** All that diagnostics are about. */
function coverOf(diagnostics: readonly Diagnostic[]): Cover {
  const spans = diagnostics
    .flatMap(({ at, related = [] }) => [at, ...related.map((place) => place.at)])
    .toSorted((a, b) => a.start - b.start);
  const cover = new Map<Source, Pick<Span, 'start' | 'end'>[]>();
  for (const { source, start, end } of spans) {
    const stretches = cover.get(source) ?? [];
    const last = stretches.at(-1);
    if (last && start < last.end) stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else stretches.push({ start, end });
    cover.set(source, stretches);
  }
  return cover;
}

function isCovered({ source, start, end }: Span, cover: Cover): boolean {
  const stretches = cover.get(source) ?? [];
  const next = stretches[firstIndex(stretches, (stretch) => stretch.end > start)];
  return (next?.start ?? Infinity) < end;
}
