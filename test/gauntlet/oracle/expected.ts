import type { Link } from '../reading/links.ts';
import type { Mission } from '../reading/mission.ts';
import { factReports } from './facts.ts';
import { judgeLink, type Verdict } from './link.ts';
import type { Expected, Report } from './report.ts';
import { shareReports } from './shares.ts';

/** All that must be said of a mission, by the rules of design.md and rules.md alone. */
export function expectedOf(mission: Mission): Expected {
  const required: Report[] = [...factReports(mission)];
  const allowed: Report[] = [...unused(mission)];
  const unknown = new Set<string>();
  for (const link of mission.links) {
    const verdict = judgeLink(link, mission);
    const rule = ruleFor(verdict, link);
    if (verdict === 'unknown') unknown.add(claimText(link, mission));
    if (rule !== undefined) required.push({ rule, at: link.at });
    const shares = shareReports(link, verdict === 'true', mission);
    if (verdict === 'true') required.push(...shares);
    else allowed.push(...shares);
  }
  return { required, allowed, unknown };
}

/** A claim with all that it is measured by. */
const claimText = (link: Link, mission: Mission): string =>
  [
    link.words,
    ...link.names,
    ...link.names.map((name) =>
      JSON.stringify(mission.facts.get(name)?.value ?? mission.facts.get(name)?.sum, withNumbers),
    ),
  ].join('\n');

const withNumbers = (key: string, value: unknown): unknown =>
  key === 'at' ? undefined : typeof value === 'bigint' ? String(value) : value;

function ruleFor(verdict: Verdict, { kind }: Link): string | undefined {
  const differs = { one: 'claims/differs', share: 'claims/share-differs', span: 'claims/duration-differs' }[kind];
  switch (verdict) {
    case 'true':
    case 'unknown':
      return undefined;
    case 'false':
      return differs;
    case 'wrong-side':
      return kind === 'one' ? 'claims/wrong-side' : differs;
    case 'loose':
    case 'rounded-as-exact':
      return `claims/${verdict}`;
    case 'outside-band':
      return 'claims/quantifier-outside-band';
    case 'other-weekday':
      return 'dates/weekday-differs';
    case 'no-record':
      return 'claims/not-a-record';
    case 'missing':
      return 'facts/unknown';
    case 'unreadable':
      return 'claims/unreadable';
  }
}

/** Facts that no text uses any more. */
function unused({ own, links }: Mission): readonly Report[] {
  const used = new Set(links.flatMap(({ names }) => names));
  for (const name of used) {
    const fact = own.get(name);
    for (const next of [fact?.of, fact?.partOf, ...(fact?.sum ?? []).map(({ text }) => text)])
      if (next !== undefined) used.add(next);
  }
  return [...own.values()].filter(({ name }) => !used.has(name)).map(({ at }) => ({ rule: 'facts/unused', at }));
}
