import { usesAnyOf, authoredTextOf } from '../../analysis/passages/authored-text.ts';
import { prematureClaimsIn } from '../../analysis/text/premature-claims.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import { dayNumber, parseDate } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';

export const stageNotReached: Rule = {
  id: 'structure/stage-not-reached',
  severity: 'warning',
  summary: 'Tabulation, results or complaints are judged complete a day or so after the vote',
  why:
    'A preliminary statement is published before the process has ended. What it says of the end is not observed, ' +
    'and may turn out wrong.',
  basis:
    'Preliminary statements are delivered prior to the completion of the electoral process; haste is their known ' +
    'weakness.',
  wrong:
    'findings/example.md\n---\ntopic: complaints-and-appeals\n---\n# Complaints\n\nAll complaints were resolved ' +
    'in public.',
  right:
    'findings/example.md\n---\ntopic: complaints-and-appeals\n---\n# Complaints\n\nAll complaints filed by the ' +
    'eve of election day were resolved in public.',
  needs: ['election.date', 'release.date'],

  *check(draft) {
    const { mission } = draft;
    const { unfinished } = mission.house;
    if (!unfinished || !usesAnyOf(draft, [...unfinished.stages.flatMap(({ of }) => of), ...unfinished.phrases])) return;
    const days = daysAfter(mission);
    if (days === undefined || days < 0 || days > unfinished.days) return;
    const when = days === 0 ? 'on election day' : days === 1 ? 'the day after the vote' : `${days} days after the vote`;
    for (const { finding, passage, text } of authoredTextOf(draft)) {
      if (!unfinished.topics.includes(finding.about.topic)) continue;
      for (const { start, end } of prematureClaimsIn(passage.text, text, unfinished, passage.language)) {
        yield {
          at: passage.spanOf(start, end),
          message: `“${passage.text.slice(start, end)}” cannot be known ${when}, when the release is published.`,
          related: [
            { at: placeOf(mission, 'release', 'date'), message: `release.date = ${mission.settings.release?.date}` },
          ],
          advice: 'Say up to when it holds, such as “by the eve of election day”, or leave it to the final report.',
        };
      }
    }
  },
};

function daysAfter({ settings: { election, release } }: Mission): number | undefined {
  const [vote, published] = [parseDate(election?.date ?? ''), parseDate(release?.date ?? '')];
  return vote && published && dayNumber(published) - dayNumber(vote);
}
