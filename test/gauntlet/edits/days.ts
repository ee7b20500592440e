import type { Kind } from '../kind.ts';
import { dayNumber, isoOf, weekdayOf } from '../oracle/dates.ts';
import { months, weekdays } from '../oracle/words.ts';
import type { Place } from '../place.ts';
import type { Mission } from '../reading/mission.ts';
import { placesOf, proseOf } from '../reading/prose.ts';
import { fault, faultOf, within } from './faults.ts';

interface Day {
  readonly iso: string;
  readonly weekday: string | undefined;
  readonly at: Place;
  /** The number of the day alone. */
  readonly dayAt: Place;
  readonly before: string;
  readonly behind: string;
}

const day = new RegExp(`(?:(${weekdays.join('|')}),? )?\\b(\\d{1,2}) (${months.join('|')})(?: (\\d{4}))?\\b`, 'g');

/** Days that are written out and linked to nothing; those without a year are of the year of the vote. */
function* daysIn({ sources, today = '' }: Mission): Generator<Day> {
  for (const prose of proseOf(sources)) {
    for (const { match, at } of placesOf(day, prose)) {
      const [words, weekday, number = '', month = '', year = today.slice(0, 4)] = match;
      const start = at.start + words.indexOf(number);
      yield {
        iso: `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${number.padStart(2, '0')}`,
        weekday,
        at,
        dayAt: { ...at, start, end: start + number.length },
        before: prose.text.slice(0, match.index),
        behind: prose.text.slice(match.index + words.length),
      };
    }
  }
}

/** Whether the words around a day make it that of the election. */
const isVote = ({ before, behind }: Day): boolean =>
  /^ (?:early )?(?:\w+ )?elections?\b/.test(behind) || /\belections? (?:of|on|held on) $/.test(before);

export const dayKinds: readonly Kind[] = [
  {
    name: 'day in the text: another weekday',
    leaves: 'untrue',
    *edits(mission) {
      for (const { iso, weekday, at } of daysIn(mission)) {
        for (const other of weekday === undefined ? [] : weekdays)
          if (other !== weekdays[weekdayOf(iso)])
            yield fault(within(at, 0, weekday?.length ?? 0), other, 'dates/weekday-differs', at);
      }
    },
  },
  {
    name: 'day in the text: another day of the election',
    leaves: 'untrue',
    *edits(mission) {
      const vote = mission.facts.get('election.date')?.tokens[0]?.text;
      for (const written of daysIn(mission)) {
        if (written.iso !== vote || !isVote(written)) continue;
        for (const step of [-3, -2, -1, 1, 2, 3]) {
          const moved = isoOf(dayNumber(vote) + step);
          if (moved.slice(0, 7) === vote.slice(0, 7))
            yield faultOf(written.dayAt, String(Number(moved.slice(8))), [
              ['dates/election-day-differs', written.at],
              ['dates/weekday-differs', written.at],
            ]);
        }
      }
    },
  },
  {
    name: 'day in the text: one that no calendar has',
    leaves: 'untrue',
    *edits(mission) {
      for (const { iso, at, dayAt } of daysIn(mission))
        if (['04', '06', '09', '11'].includes(iso.slice(5, 7))) yield fault(dayAt, '31', 'dates/impossible', at);
    },
  },
  {
    name: 'harmless: the weekday added to a day',
    leaves: 'true',
    *edits(mission) {
      for (const { iso, weekday, at, before } of daysIn(mission))
        if (weekday === undefined)
          yield {
            at: within(at, 0, 0),
            replacement: `${weekdays[weekdayOf(iso)]}${before.endsWith('the ') ? '' : ','} `,
          };
    },
  },
];
