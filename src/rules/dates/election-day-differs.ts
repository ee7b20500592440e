import { type WrittenDay, readingsOf, unlinkedDays, writtenDaysOf } from '../../analysis/days/named-days.ts';
import { type VoteDays, electionDayPlace, scheduledDays, voteDaysOf } from '../../analysis/days/vote-days.ts';
import {
  type VoteMention,
  isComparedVote,
  isObservedVote,
  isOfThePast,
  voteMentionAt,
  yearMentions,
} from '../../analysis/days/vote-mentions.ts';
import { roundsIn } from '../../analysis/election/observed-election.ts';
import type { Passage } from '../../analysis/passages/passage.ts';
import { passagesOf } from '../../analysis/passages/passages.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Mission } from '../../mission/mission.ts';
import { type CalendarDate, daysBetween, isoDate, parseDate } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import type { Problem, Severity } from '../../source/diagnostic.ts';

/** Days from election day within which nobody votes on anything else, and beyond which it may well be another vote. */
const [sure, likely] = [6, 31];

export const electionDayDiffers: Rule = {
  id: 'dates/election-day-differs',
  severity: 'error',
  summary: 'The election is given another day than mission.yaml gives it; a warning where it only seems to be',
  why: 'Nothing in a statement is easier to check than the day on which everybody voted.',
  basis: 'Declaration of Principles (2005): conclusions rest on the highest standards of accuracy.',
  wrong: 'Turnout in the 7 February parliamentary elections was high.',
  right: 'Turnout in the 6 February parliamentary elections was high.',
  needs: ['election', 'release.date'],
  yieldsTo: ['claims/differs', 'claims/unreadable', 'dates/impossible', 'dates/weekday-differs'],

  *check(draft) {
    const days = voteDaysOf(draft.mission);
    if (!days) return;
    const round = draft.mission.settings.election?.round ?? 1;
    const isKnown = (day: CalendarDate): boolean =>
      !parseDate(isoDate(day)) ||
      daysBetween(day, days.election) === 0 ||
      scheduledDays(draft.mission).has(isoDate(day));
    for (const phrase of writtenDaysOf(draft)) {
      // of a vote on two days, one of them is that of mission.yaml
      if (phrase.days.some((written) => readingsOf(written, days.election).some(isKnown))) continue;
      const [written] = unlinkedDays(phrase);
      const readings = written ? readingsOf(written, days.election) : [];
      const severity = readings.flatMap((day) => weight(day, written?.year !== undefined, days, round) ?? [])[0];
      if (!written || !severity) continue;
      const vote = voteMentionAt(phrase.passage.text, phrase.start, phrase.end, draft.mission.language);
      if (vote && isObservedVote(vote, phrase.passage, draft.mission))
        yield difference(written, vote, severity, days, draft.mission);
    }
    for (const passage of openingOf(draft)) yield* otherYears(passage, days, draft.mission);
  },
};

/** Headline and lead, in which “the 2023 election” is the one that the release is about. */
function openingOf(draft: Draft): readonly Passage[] {
  const { findings, house } = draft.mission;
  const lead = findings.find(({ about }) => about.topic === house.topics[0]);
  const ofLead = passagesOf(draft).filter(({ sources, part }) => sources[0] === lead?.source && part !== 'printed');
  return ['headline', 'press'].flatMap((part) => ofLead.find((passage) => passage.part === part) ?? []);
}

/** “The 2023 presidential election was calm”, where the election of 2024 is observed. */
function* otherYears(passage: Passage, days: VoteDays, mission: Mission): Generator<Problem> {
  const { text, language, part } = passage;
  for (const vote of yearMentions(text, days.election.year, language)) {
    const sentence = sentenceAt(text, vote.start, language);
    const before = withoutRound(text.slice(sentence.start, vote.start), mission);
    const isSubject = part === 'headline' || before.split(/\s+/).length <= mostNames;
    const isOther = isComparedVote(before, language) || isOfThePast(text.slice(sentence.start, sentence.end), language);
    // a law of the year before makes no headline of the vote of that year
    const { 'first-round': firstRound = '' } = mission.settings.election ?? {};
    const scheduled = part === 'headline' ? [firstRound] : [...scheduledDays(mission)];
    const isScheduled = scheduled.some((day) => day.startsWith(String(vote.year)));
    const isLinked = passage.links.some(({ start, end }) => start < vote.end && vote.start < end);
    if (vote.year === days.election.year || !isSubject || isOther || isScheduled || isLinked) continue;
    if (!isObservedVote(vote, passage, mission)) continue;
    yield {
      at: passage.spanOf(vote.start, vote.end),
      message:
        `“${text.slice(vote.start, vote.end).replace(/\s+/g, ' ')}” is written here, but election day is ` +
        `${language.print.date(days.election)}.`,
      related: [electionDayPlace(mission, days)],
      advice: 'Correct the year, here or there. If another vote is meant, say which.',
    };
  }
}

/** Words without “the second round of” at their end: the round belongs to the vote whose year follows. */
function withoutRound(before: string, { language }: Mission): string {
  const mention = roundsIn(before.toLowerCase(), language).at(-1);
  const behind = mention && before.slice(mention.end).trim().split(/\s+/);
  const isOfVote =
    behind !== undefined && language.elections.of.includes(behind[0] ?? '') && behind.length <= mostNames;
  return isOfVote ? behind.slice(1).join(' ') + ' ' : before;
}

/** Before “2023 election” at the beginning of a sentence: the name of a country, “Bosnia and Herzegovina’s”. */
const mostNames = 4;

function difference(
  { passage, at }: WrittenDay,
  { start, end }: VoteMention,
  severity: Severity,
  days: VoteDays,
  mission: Mission,
): Problem {
  const words = `“${passage.text.slice(start, end).replace(/\s+/g, ' ').trim()}”`;
  const truth = `election day is ${passage.language.print.date(days.election)}`;
  return {
    at,
    severity,
    message:
      severity === 'error'
        ? `${words} is written here, but ${truth}.`
        : `${words} seems to be the election that is observed, but ${truth}.`,
    related: [electionDayPlace(mission, days)],
    advice: 'Correct the day, here or there. If another vote is meant, say which.',
  };
}

/**
 * How surely a day is meant for election day. Nothing for a year of its own, and for weeks in which another round may
 * be.
 */
function weight(day: CalendarDate, hasYear: boolean, { election }: VoteDays, round: number): Severity | undefined {
  const days = daysBetween(election, day);
  const isSameDay = day.day === election.day && day.month === election.month;
  const digits = (year: number): string => [...String(year)].toSorted().join('');
  // years before may be those of other votes, unless they are the last one, or two digits are exchanged
  const isSlip = day.year >= election.year - 1 || digits(day.year) === digits(election.year);
  const isYearOff = hasYear && isSameDay && day.year !== election.year && isSlip;
  if (isYearOff) return 'warning';
  if (days === 0 || day.year !== election.year) return undefined;
  if (Math.abs(days) <= sure) return 'error';
  const isRound = days > 0 ? days % 7 === 0 : round > 1;
  return isRound || Math.abs(days) > likely ? undefined : 'warning';
}
