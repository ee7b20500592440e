import { type FactLink, readFactLink } from '../../claims/fact-link.ts';
import { type Judgement, type JudgingContext, judge } from '../../claims/judge/judge.ts';
import { readClaim } from '../../claims/parse/parse-claim.ts';
import type { Claim } from '../../claims/parse/statement.ts';
import type { Subject } from '../../claims/subject.ts';
import { memoize } from '../../collections/memoize.ts';
import { subjectOf } from '../../mission/facts/lookup.ts';
import type { Mission } from '../../mission/mission.ts';
import { parseDate } from '../../numbers/calendar.ts';

/** What the words of a link claim, what its fact says, and the judgement of the one by the other. */
export interface LinkJudgement {
  readonly link: FactLink;
  readonly claim: Claim;
  readonly subject: Subject;
  readonly judgement: Judgement;
}

/**
 * Judges the words of a link by the facts that its address names; undefined if there are none of these names, which a
 * rule of its own reports. The same words of the same address, as in release and Statement, are judged once.
 */
export function judgeLink(words: string, url: string, mission: Mission): LinkJudgement | undefined {
  const cache = judgementsOf(mission);
  const key = `${url}\n${words}`; // an address has no line end
  if (!cache.has(key)) cache.set(key, linkJudgement(words, url, mission));
  return cache.get(key);
}

/** The judgements of a mission that were asked for, by address and words. */
const judgementsOf = memoize((_mission: Mission) => new Map<string, LinkJudgement | undefined>());

function linkJudgement(words: string, url: string, mission: Mission): LinkJudgement | undefined {
  const link = readFactLink(url);
  const subject = link && subjectOf(link, mission.facts);
  if (!link || !subject) return undefined;
  const claim = readClaim(words.replace(/\s+/g, ' ').trim(), mission.language);
  return { link, claim, subject, judgement: judge(claim, subject, judgingContextOf(mission)) };
}

/** What all claims of a mission are judged by: the figures of its house, its language and the day of the release. */
export const judgingContextOf = memoize(({ house, settings: { release }, language }: Mission): JudgingContext => {
  const { tolerances, bands } = house;
  const today = release && parseDate(release.date);
  return { tolerances, bands, language, ...(today && { today }) };
});
