import { type FactLink, readFactLink } from '../../claims/fact-link.ts';
import { type Judgement, type JudgingContext, judge } from '../../claims/judge/judge.ts';
import { readClaim } from '../../claims/parse/parse-claim.ts';
import type { Claim } from '../../claims/parse/statement.ts';
import type { Subject } from '../../claims/subject.ts';
import { subjectOf } from '../../mission/facts/lookup.ts';
import type { Mission } from '../../mission/mission.ts';
import { parseDate } from '../../numbers/calendar.ts';

/** Words, and what came out when they were held against the fact that their link names. */
export interface LinkJudgement {
  readonly link: FactLink;
  readonly claim: Claim;
  readonly subject: Subject;
  readonly judgement: Judgement;
}

const known = new WeakMap<Mission, JudgingContext>();

/** What a mission's verdicts are measured by: its house's figures, and the day of the release. */
export function judgingContextOf(mission: Mission): JudgingContext {
  const before = known.get(mission);
  if (before) return before;
  const {
    house: { tolerances, bands },
    settings: { release },
  } = mission;
  const today = release && parseDate(release.date);
  const rules = { tolerances, bands, language: mission.language, ...(today && { today }) };
  known.set(mission, rules);
  return rules;
}

const before = new WeakMap<Mission, Map<string, LinkJudgement | undefined>>();

/**
 * Holds words against a fact. Nothing where the link leads nowhere: that has a rule of its own. The same words of the
 * same fact, as in release and Statement, are judged once.
 */
export function judgeLink(words: string, url: string, mission: Mission): LinkJudgement | undefined {
  const judged = before.get(mission) ?? new Map<string, LinkJudgement | undefined>();
  before.set(mission, judged);
  const key = `${url}\n${words}`; // an address has no line end
  if (!judged.has(key)) judged.set(key, judgedOf(words, url, mission));
  return judged.get(key);
}

function judgedOf(words: string, url: string, mission: Mission): LinkJudgement | undefined {
  const link = readFactLink(url);
  const subject = link && subjectOf(link, mission.facts);
  if (!link || !subject) return undefined;
  const claim = readClaim(words.replace(/\s+/g, ' ').trim(), mission.language);
  return { link, claim, subject, judgement: judge(claim, subject, judgingContextOf(mission)) };
}
