import { daysInText } from '../../analysis/days/days-in-text.ts';
import { readingsOf } from '../../analysis/days/named-days.ts';
import { type VoteDays, isObserving, voteDaysOf, weekdayName } from '../../analysis/days/vote-days.ts';
import { readFactLink } from '../../claims/fact-link.ts';
import type { Document } from '../../compose/document.ts';
import type { Language } from '../../languages/language.ts';
import { placeOf } from '../../mission/mission.ts';
import { type CalendarDate, dayNumber, weekdayOf } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import { plainText } from '../../source/markdown/parse.ts';

export const electionDayMissing: Rule = {
  id: 'dates/election-day-missing',
  severity: 'warning',
  summary: 'The document never says when election day was',
  why:
    'A release is read years later, by people who do not know when the vote was; the date of the release is not ' +
    'that of the vote.',
  basis: 'The release on Kazakhstan of 10 June 2019 never names 9 June.',
  wrong:
    'findings/overall.md\n---\ntopic: overall\n---\n# Voters in Liechtenstein had a choice, observers ' +
    'say\n\nThe parliamentary ' +
    'elections were well run.',
  right:
    'findings/overall.md\n---\ntopic: overall\n---\n# Voters in Liechtenstein had a choice, observers say\n\nThe [6 ' +
    'February](fact:election.date) parliamentary elections were well run.',
  needs: ['election.date', 'mission.status', 'release', 'findings', 'quotes'],

  *check({ mission, documents }) {
    const days = voteDaysOf(mission);
    const hasLead = mission.findings.some(({ about }) => about.topic === mission.house.topics[0]);
    if (!days || !isObserving(mission) || !hasLead) return; // without a lead there is no release to speak of
    for (const document of documents) {
      if (isNamed(document, days)) continue;
      yield {
        at: placeOf(mission, 'election', 'date'),
        message:
          `The ${mission.house.documents[document.kind]?.name ?? document.kind} never says that election day was ` +
          `${mission.language.print.date(days.election)}.`,
        advice:
          'Name it, best in the lead: ' +
          `[${mission.language.print.date(days.election).replace(/ \d{4}$/, '')}](fact:election.date).`,
      };
    }
  },
};

/** By a fact link, by its day and month, or by a word that means it on the day of the release. */
function isNamed({ root, links, mission }: Document, { election, release }: VoteDays): boolean {
  const isLinked = links.some(({ link }) => {
    const named = readFactLink(link.url);
    return named?.kind === 'one' && named.paths[0] === 'election.date';
  });
  if (isLinked) return true;
  const text = root.children.map((block) => plainText(block)).join('\n');
  const isYesterday = dayNumber(release) - dayNumber(election) === 1 && isNamedYesterday(text, mission.language);
  return (
    isYesterday ||
    text.includes(weekdayName(weekdayOf(election), mission.language)) ||
    isInText(election, text, mission.language)
  );
}

/** Whether a text has a word for the day before. */
function isNamedYesterday(text: string, { calendar }: Language): boolean {
  const lower = text.toLowerCase();
  return Object.entries(calendar.relativeDays).some(([words, days]) => days === -1 && lower.includes(words));
}

/** Whether a text names a day, in whatever form; without a year it is taken for that day. */
const isInText = (date: CalendarDate, text: string, language: Language): boolean =>
  daysInText(text, language).some(({ days }) =>
    days.some((named) => readingsOf(named, date).some((reading) => dayNumber(reading) === dayNumber(date))),
  );
