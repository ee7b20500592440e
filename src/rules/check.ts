import { firstIndex } from '../collections/search.ts';
import type { Draft } from '../compose/compose.ts';
import type { CheckContext, Rule } from './rule.ts';
import { waived } from './waivers.ts';
import type { Diagnostic, Severity } from '../source/diagnostic.ts';
import type { Source, Span } from '../source/source.ts';

/** What somebody says of the time of a check. */
export type Occasion = Partial<Pick<CheckContext, 'isRelease' | 'now'>>;

/** Runs the rules, those on waivers last. One that needs what could not be read is silent: it would only guess. */
export function check(
  draft: Draft,
  rules: readonly Rule[],
  { isRelease = false, now }: Occasion = {},
): readonly Diagnostic[] {
  const { unread } = draft.mission;
  const isUnread = (need: string): boolean =>
    unread.has(need) || [...unread].some((name) => name.startsWith(`${need}/`));
  const able = rules.filter(({ needs }) => !needs.some(isUnread));
  const ids = rules.map(({ id }) => id);
  const found: Diagnostic[] = [];
  for (const rule of [...able.filter((one) => !isOnWaivers(one)), ...able.filter(isOnWaivers)]) {
    for (const problem of rule.check(draft, { isRelease, now, ids, found })) {
      const severity = problem.severity ?? rule.severity;
      found.push({
        ...problem,
        rule: rule.id,
        severity: rule.relaxedBeforeRelease && !isRelease ? eased[severity] : severity,
      });
    }
  }
  return withoutRepeats(
    found.filter((problem) => !waived(problem, draft.mission)),
    rules,
  );
}

const isOnWaivers = ({ id }: Rule): boolean => id.startsWith('waivers/');

const eased: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'suggestion',
  suggestion: 'suggestion',
};

/**
 * One problem, one message: leaves out what a rule says of words that a problem to which it yields is already about.
 */
function withoutRepeats(problems: readonly Diagnostic[], rules: readonly Rule[]): readonly Diagnostic[] {
  return rules.reduce((left, { id, yieldsTo }) => {
    if (yieldsTo === undefined || !left.some(({ rule }) => rule === id)) return left;
    const isTaken = (rule: string): boolean =>
      rule !== id && yieldsTo.some((name) => rule === name || rule.startsWith(`${name}/`));
    const taken = covered(left.filter(({ rule }) => isTaken(rule)));
    return left.filter(({ rule, at }) => rule !== id || !isCovered(at, taken));
  }, problems);
}

type Cover = ReadonlyMap<Source, readonly Pick<Span, 'start' | 'end'>[]>;

/** All that problems are about, file by file, from top to bottom and without overlaps. */
function covered(problems: readonly Diagnostic[]): Cover {
  const spans = problems
    .flatMap(({ at, related = [] }) => [at, ...related.map((place) => place.at)])
    .toSorted((a, b) => a.start - b.start);
  const cover = new Map<Source, Pick<Span, 'start' | 'end'>[]>();
  for (const { source, start, end } of spans) {
    const before = cover.get(source) ?? [];
    const last = before.at(-1);
    if (last && start < last.end) before[before.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else before.push({ start, end });
    cover.set(source, before);
  }
  return cover;
}

function isCovered({ source, start, end }: Span, cover: Cover): boolean {
  const stretches = cover.get(source) ?? [];
  const next = stretches[firstIndex(stretches, (stretch) => stretch.end > start)];
  return (next?.start ?? Infinity) < end;
}
