import { type VoteDays, electionDayPlace, fullDay, releasePlace, voteDaysOf } from '../../analysis/days/vote-days.ts';
import { type VoteMention, isObservedVote, relativeVoteMentions } from '../../analysis/days/vote-mentions.ts';
import type { Passage } from '../../analysis/passages/passage.ts';
import { passagesOf } from '../../analysis/passages/passages.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import type { Mission } from '../../mission/mission.ts';
import { type CalendarDate, daysBetween, parseDate, weekdayOf } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const relativeDayDiffers: Rule = {
  id: 'dates/relative-day-differs',
  severity: 'warning',
  summary: 'The election is said to have been yesterday, or on a weekday, and was not',
  why: 'A release that is put off by a day keeps its “yesterday”, which is then wrong.',
  basis: 'Relative days count from the date of the release.',
  wrong: 'Turnout in Saturday’s elections was high.',
  right: 'Turnout in yesterday’s elections was high.',
  needs: ['election', 'release'],
  yieldsTo: ['claims/differs', 'claims/unreadable', 'dates/weekday-differs', 'dates/election-day-differs'],

  *check(draft) {
    const { mission } = draft;
    const days = voteDaysOf(mission);
    if (!days) return;
    for (const passage of passagesOf(draft)) {
      if (passage.part === 'printed') continue;
      for (const vote of relativeVoteMentions(passage.text, passage.language)) {
        if (isElectionDay(vote.day, days, mission) || !isObservedVote(vote, passage, mission)) continue;
        if (hasOtherYear(vote, passage, days)) continue;
        yield problem(vote, passage, days, mission);
      }
    }
  },
};

/** Whether the word can mean election day, or another day that mission.yaml knows of. */
function isElectionDay(word: string, { election, release }: VoteDays, mission: Mission): boolean {
  const { relativeDays, weekdays } = mission.language.calendar;
  const away = relativeDays[word];
  const weekday = weekdays.indexOf(word.split(' ').at(-1) ?? '');
  const isMeant = (day: CalendarDate): boolean =>
    away === undefined ? weekdayOf(day) === weekday : daysBetween(release, day) === away;
  if (away === undefined && weekday < 0) return true;
  return isMeant(election) || votesKnown(mission).some(isMeant);
}

/** “The 2020 elections were held on a Tuesday”: the sentence tells of another year. */
function hasOtherYear({ start }: VoteMention, { text, language }: Passage, { election, release }: VoteDays): boolean {
  const sentence = sentenceAt(text, start, language);
  const years = text.slice(sentence.start, sentence.end).match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g) ?? [];
  return years.some((year) => Number(year) !== election.year && Number(year) !== release.year);
}

/** Days of other rounds. */
function votesKnown({ settings }: Mission): readonly CalendarDate[] {
  const { 'first-round': first, contests = [] } = settings.election ?? {};
  return [first, ...contests.map((one) => one['first-round'])].flatMap((day) =>
    day === undefined ? [] : (parseDate(day) ?? []),
  );
}

function problem({ start, end }: VoteMention, { text, spanOf }: Passage, days: VoteDays, mission: Mission): Problem {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  return {
    at: spanOf(start, end),
    message:
      `“${words}” is written here, but election day is ${fullDay(days.election, mission.language)}, ` +
      `and the release is of ${fullDay(days.release, mission.language)}.`,
    related: [electionDayPlace(mission, days), releasePlace(mission, days)],
    advice: 'Name the day, or correct one of the dates.',
  };
}
