import type { Kind, Proposed } from '../kind.ts';
import { weekdayOf } from '../oracle/dates.ts';
import { weekdays } from '../oracle/words.ts';
import type { Link } from '../reading/links.ts';
import type { Mission } from '../reading/mission.ts';
import { placesOf } from '../reading/prose.ts';
import { faultOf } from './faults.ts';
import { endOf, openingOf, paragraphsOf } from './sentences.ts';
import { fileNamed, type Place } from '../place.ts';
import { writtenIn } from './wordings.ts';

interface LinkedDay {
  readonly link: Link;
  readonly iso: string;
  readonly hasWeekday: boolean;
  readonly hasYear: boolean;
}

/** Days that a link proves, with nothing of them outside its brackets, in the middle of a paragraph. */
function* linkedDays(mission: Mission): Generator<LinkedDay> {
  for (const { link, wording } of writtenIn(mission)) {
    const iso = mission.facts.get(link.names[0] ?? '')?.tokens[0]?.text;
    if (wording.kind !== 'date' || wording.day === undefined || iso === undefined || link.kind !== 'one') continue;
    if (/\|/.test(link.before) || /day,? (?:the )?$/.test(link.before) || /^,? (?:of )?\d/.test(link.behind)) continue;
    yield { link, iso, hasWeekday: wording.weekday !== undefined, hasYear: wording.year !== undefined };
  }
}

/** Words before and behind a link, everything of it kept. */
function around(link: Link, mission: Mission, before: string, behind: string): Proposed {
  const text = fileNamed(mission.sources, link.at.file)?.text.slice(link.at.start, link.at.end) ?? '';
  return { at: link.at, replacement: before + text + behind };
}

/** The forms in which people write a weekday beside a day. */
function* weekdaysBeside({ link }: LinkedDay, weekday: string, mission: Mission): Generator<Proposed> {
  const short = weekday.slice(0, 3);
  const forms: readonly (readonly [string, string])[] = [
    [`${weekday} `, ''],
    [`${weekday}, `, ''],
    [`${weekday} the `, ''],
    [`${weekday}, the `, ''],
    [`${short} `, ''],
    [`${short}. `, ''],
    ['', ` (${weekday})`],
    ['', `, a ${weekday},`],
    ['', ` (a ${weekday})`],
    [`*${weekday}* `, ''],
  ];
  const hasArticle = /the $/i.test(link.before);
  for (const [before, behind] of forms) {
    const isFitting = hasArticle ? before === '' || before === `${weekday} ` : true;
    if (isFitting && !(behind.startsWith(',') && /^[,.;:]/.test(link.behind)))
      yield around(link, mission, before, behind);
  }
}

/** The forms in which people write a year behind a day. */
function* yearsBehind({ link }: LinkedDay, year: string, mission: Mission): Generator<Proposed> {
  for (const behind of [` ${year}`, `, ${year}`, ` of ${year}`, ` (${year})`, ` **${year}**`])
    if (!(behind.startsWith(', ') && /\d [A-Z]/.test(link.words))) yield around(link, mission, '', behind);
}

const dayWays = (at: Place) =>
  ['dates/weekday-differs', 'dates/election-day-differs', 'claims/differs'].map((rule) => [rule, at] as const);

const voteNoun =
  /(?<!early )\b(?=(?:(?:early )?(?:presidential|parliamentary|local|municipal) )(?:elections?|vote)\b|referendum\b)/gi;

/** Headline and lead with a year before the vote: “The 2034 parliamentary elections”. */
function* yearsBeforeVote(mission: Mission, year: string): Generator<Proposed> {
  for (const prose of openingOf(mission)) {
    // a fact of that year may be the day of that vote
    const isTold = prose.part === 'press' && mission.sources.mission.text.includes(`${year}-`);
    for (const { match, at } of isTold ? [] : placesOf(voteNoun, prose)) {
      if (/observation of/i.test(prose.text.slice(0, match.index))) continue; // the mission’s, not the vote’s
      const isFirst = match.index === 0;
      const word = prose.text.slice(match.index).match(/^\w+/)?.[0] ?? '';
      const place = isFirst ? { ...at, end: at.start + word.length } : at;
      yield { at: place, replacement: isFirst ? `${year} ${word.toLowerCase()}` : `${year} ` };
    }
  }
}

const yearOf = ({ facts }: Mission): number => Number(facts.get('election.date')?.tokens[0]?.text.slice(0, 4) ?? 0);

export const yearKinds: readonly Kind[] = [
  {
    name: 'weekday: another beside a linked day',
    leaves: 'untrue',
    *edits(mission) {
      for (const day of linkedDays(mission)) {
        for (const step of day.hasWeekday ? [] : [1, 3, 6])
          for (const edit of weekdaysBeside(day, weekdays[(weekdayOf(day.iso) + step) % 7] ?? '', mission))
            yield faultOf(edit.at, edit.replacement, dayWays(edit.at));
      }
    },
  },
  {
    name: 'year: another behind a linked day',
    leaves: 'untrue',
    *edits(mission) {
      for (const day of linkedDays(mission)) {
        for (const step of day.hasYear ? [] : [-10, -1, 1])
          for (const edit of yearsBehind(day, String(Number(day.iso.slice(0, 4)) + step), mission))
            yield faultOf(edit.at, edit.replacement, dayWays(edit.at));
      }
    },
  },
  {
    name: 'year: another before the election in headline and lead',
    leaves: 'untrue',
    *edits(mission) {
      for (const step of [-10, -4, -1, 1])
        for (const { at, replacement } of yearsBeforeVote(mission, String(yearOf(mission) + step)))
          yield faultOf(at, replacement, [['dates/election-day-differs', at]]);
    },
  },
  {
    name: 'harmless: the weekday beside a linked day',
    leaves: 'true',
    *edits(mission) {
      for (const day of linkedDays(mission))
        if (!day.hasWeekday) yield* weekdaysBeside(day, weekdays[weekdayOf(day.iso)] ?? '', mission);
    },
  },
  {
    name: 'harmless: the year behind a linked day',
    leaves: 'true',
    *edits(mission) {
      for (const day of linkedDays(mission)) if (!day.hasYear) yield* yearsBehind(day, day.iso.slice(0, 4), mission);
    },
  },
  {
    name: 'harmless: the year of the election, and other years beside it',
    leaves: 'true',
    *edits(mission) {
      const year = yearOf(mission);
      yield* yearsBeforeVote(mission, String(year));
      for (const prose of [...paragraphsOf(mission), ...openingOf(mission).filter(({ part }) => part === 'press')])
        for (const words of [
          `Compared with the ${year - 4} elections, the campaign was short.`,
          `The law was last amended in ${year - 1}.`,
          `Recommendations made after the ${year - 4} elections had been heeded.`,
          `The next elections are due in ${year + 4}.`,
        ])
          yield { at: endOf(prose), replacement: ` ${words}` };
    },
  },
];
