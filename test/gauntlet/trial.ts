import { compile } from '../../src/compile.ts';
import { pointAt } from '../../src/source/source.ts';
import { type Diagnostic } from '../../src/source/diagnostic.ts';
import type { Kind, Proposed } from './kind.ts';
import { expectedOf } from './oracle/expected.ts';
import type { Report } from './oracle/report.ts';
import { edited, fileNamed, type Place } from './place.ts';
import { readMission, type Mission } from './reading/mission.ts';

/** What a mission with one edit must be told, and what it was told. */
export interface Trial {
  readonly kind: Kind;
  readonly mission: Mission;
  readonly edit: Proposed;
  readonly required: readonly Report[];
  /** Required by rules that do not exist yet. */
  readonly waits: readonly Report[];
  readonly missed: readonly Report[];
  readonly extra: readonly Diagnostic[];
}

/** Tries one edit. Nothing where nobody can say whether the text is still true. */
export function tryEdit(
  kind: Kind,
  mission: Mission,
  unknown: ReadonlySet<string>,
  edit: Proposed,
  known: ReadonlySet<string>,
): Trial | undefined {
  const changed = readMission(edited(mission.sources, edit));
  const expected = expectedOf(changed);
  if ([...expected.unknown].some((claim) => !unknown.has(claim))) return undefined;
  const { also = [], oneOf = [] } = edit;
  const all = [...expected.required, ...also, ...oneOf.slice(0, 1)];
  const isTrue = all.length === 0;
  if (kind.leaves && (kind.leaves === 'true') !== isTrue)
    throw new Error(`${kind.name}: the oracle disagrees about ${JSON.stringify(edit)}`);
  const [required, waits] = [all.filter(({ rule }) => known.has(rule)), all.filter(({ rule }) => !known.has(rule))];
  const said = compile(changed.sources).diagnostics;
  const left = [...said];
  const missed = required.filter(
    (report) =>
      !take(left, (one) => (report === oneOf[0] ? oneOf : [report]).some((way) => isReported(way, one, changed))),
  );
  const following = new Set([...[...expected.allowed, ...waits].map(({ rule }) => rule), ...(kind.follows ?? [])]);
  const extra = left.filter((one) => !following.has(one.rule) && !oneOf.some((way) => isReported(way, one, changed)));
  return { kind, mission: changed, edit, required, waits, missed, extra };
}

/** Takes the first that fits off a list: a second one for the same would be one too many. */
function take<T>(from: T[], fits: (one: T) => boolean): boolean {
  const index = from.findIndex(fits);
  if (index >= 0) from.splice(index, 1);
  return index >= 0;
}

/** The same rule on the same lines, and on some of the same characters. */
function isReported({ rule, at }: Report, { rule: said, at: there }: Diagnostic, { sources }: Mission): boolean {
  if (rule !== said || at.file !== there.source.path || there.start >= at.end || there.end <= at.start) return false;
  const [first, last] = linesOf(at, sources);
  return pointAt(there.source, there.start).line >= first && pointAt(there.source, there.end).line <= last;
}

export function linesOf({ file, start, end }: Place, sources: Mission['sources']): readonly [number, number] {
  const source = fileNamed(sources, file);
  return source ? [pointAt(source, start).line, pointAt(source, end).line] : [0, 0];
}
