import type { Kind } from '../kind.ts';
import { dayNumber, isoOf, monthsAfter, weekdayOf } from '../oracle/dates.ts';
import { months, weekdays } from '../oracle/words.ts';
import type { Token } from '../reading/facts.ts';
import type { Mission } from '../reading/mission.ts';
import { reworded, writtenIn, type Written } from './wordings.ts';

/** The dates of facts, election and release. */
const datesIn = ({ facts }: Mission): readonly Token[] =>
  [...facts.values()].flatMap(({ value, tokens }) => (value?.kind === 'date' ? tokens : []));

const moves: Readonly<Record<string, (iso: string) => string | undefined>> = {
  'a day later': (iso) => isoOf(dayNumber(iso) + 1),
  'a day earlier': (iso) => isoOf(dayNumber(iso) - 1),
  'a week later': (iso) => isoOf(dayNumber(iso) + 7),
  'a week earlier': (iso) => isoOf(dayNumber(iso) - 7),
  'a month later': (iso) => monthsAfter(iso, 1),
  'a month earlier': (iso) => monthsAfter(iso, -1),
  'a year later': (iso) => monthsAfter(iso, 12),
  'a year earlier': (iso) => monthsAfter(iso, -12),
  'ten years earlier': (iso) => monthsAfter(iso, -120),
  'day and month exchanged': (iso) => {
    const [year, month, day = ''] = iso.split('-');
    return Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : undefined;
  },
};

const moved = Object.entries(moves).map(([name, move]): Kind => ({
  name: `date of a fact: ${name}`,
  *edits(mission) {
    for (const { at, text } of datesIn(mission)) {
      const replacement = move(text);
      if (replacement !== undefined) yield { at, replacement };
    }
  },
}));

const writtenDates = (mission: Mission): Written[] =>
  [...writtenIn(mission)].filter(({ wording, link }) => wording.kind === 'date' && /\d/.test(link.words));

/** The day that a written date means. */
const isoOfLink = ({ link }: Written, mission: Mission): string =>
  mission.facts.get(link.names[0] ?? '')?.tokens[0]?.text ?? '1970-01-01';

const inWords = (iso: string, { year, weekday }: { readonly year: boolean; readonly weekday: boolean }): string => {
  const [its, month, day] = iso.split('-').map(Number);
  const name = weekday ? `${weekdays[weekdayOf(iso)]} ` : '';
  return `${name}${day} ${months[(month ?? 1) - 1]}${year ? ` ${its}` : ''}`;
};

const shapeOf = (words: string) => ({ year: /\d{4}/.test(words), weekday: /^[A-Z][a-z]+day/.test(words) });

const moving = (['a day later', 'a week earlier', 'a month later', 'a year later'] as const).map((name): Kind => ({
  name: `date in the text: ${name}`,
  *edits(mission) {
    for (const written of writtenDates(mission)) {
      const there = moves[name]?.(isoOfLink(written, mission));
      if (there !== undefined) yield reworded(written.link, inWords(there, shapeOf(written.link.words)));
    }
  },
}));

export const dateKinds: readonly Kind[] = [
  ...moved,
  ...moving,
  {
    name: 'date in the text: another weekday',
    leaves: 'untrue',
    *edits(mission) {
      for (const written of writtenDates(mission)) {
        const iso = isoOfLink(written, mission);
        for (const day of [weekdayOf(iso) + 1, weekdayOf(iso) + 6])
          yield reworded(
            written.link,
            `${weekdays[day % 7]} ${inWords(iso, { ...shapeOf(written.link.words), weekday: false })}`,
          );
      }
    },
  },
  {
    name: 'date in the text: written otherwise',
    leaves: 'true',
    *edits(mission) {
      for (const written of writtenDates(mission)) {
        const iso = isoOfLink(written, mission);
        const forms = [true, false].flatMap((year) => [true, false].map((weekday) => inWords(iso, { year, weekday })));
        for (const form of forms) if (form !== written.link.words) yield reworded(written.link, form);
        const [, day, month, year] = /(\d+) ([A-Z]\w+)(?: (\d{4}))?/.exec(written.link.words) ?? [];
        yield reworded(written.link, `${month} ${day}${year === undefined ? '' : `, ${year}`}`);
      }
    },
  },
  {
    name: 'date in the text: yesterday, today, tomorrow',
    *edits(mission) {
      for (const { link, wording } of writtenIn(mission)) {
        if (wording.kind === 'date')
          for (const word of ['yesterday', 'today', 'tomorrow']) if (word !== link.words) yield reworded(link, word);
      }
    },
  },
];
