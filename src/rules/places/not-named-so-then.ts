import { type VoteDays, releasePlace, voteDaysOf } from '../../analysis/days/vote-days.ts';
import { editableTextOf } from '../../analysis/passages/editable-text.ts';
import { fullTextOf } from '../../analysis/passages/passages.ts';
import {
  type WrongName,
  isOfAnotherTime,
  isPartOfName,
  occurrencesOf,
  wrongNames,
} from '../../analysis/text/place-names.ts';
import type { Draft } from '../../compose/compose.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import { parseDate } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

export const notNamedSoThen: Rule = {
  id: 'places/not-named-so-then',
  severity: 'error',
  summary: 'A place or country had another name on the day of the release; in running text a warning',
  why:
    'A city or country that is called by a name it does not bear takes offence, and the dateline is the first line ' +
    'that anybody reads.',
  basis: 'The list “places” of the house. Astana was Nur-Sultan from 23 March 2019 to September 2022.',
  wrong: 'release: { place: Nur-Sultan, date: 2033-02-07 }',
  right: 'release: { place: Astana, date: 2033-02-07 }',
  needs: ['election.country', 'election.date', 'release.date'],

  *check(draft) {
    const { mission } = draft;
    const days = voteDaysOf(mission);
    const { release, election } = mission.settings;
    if (!days || !release) return;
    for (const wrong of wrongNames(mission.house, release.date, election?.country)) {
      yield* inDateline(wrong, days, mission);
      if (fullTextOf(draft).includes(wrong.name)) yield* inText(wrong, days, draft);
    }
  },
};

function* inDateline(wrong: WrongName, days: VoteDays, mission: Mission): Generator<Problem> {
  const { place } = mission.settings.release ?? {};
  for (const [index, name] of [place ?? []].flat().entries()) {
    if (name.toUpperCase() !== wrong.name.toUpperCase()) continue;
    const at = placeOf(mission, 'release', 'place', ...(Array.isArray(place) ? [index] : []));
    yield problem(wrong, at, `The release is dated from “${name}”, but`, days, mission);
  }
}

function* inText(wrong: WrongName, days: VoteDays, draft: Draft): Generator<Problem> {
  const { name, right } = wrong;
  for (const { passage, text } of editableTextOf(draft)) {
    for (const start of occurrencesOf(text, name)) {
      const end = start + name.length;
      const isRight = right.some((one) => one.endsWith(name) && text.slice(0, end).endsWith(one));
      if (
        isRight ||
        isPartOfName(text, start, end, passage.language) ||
        isOfAnotherTime(text, start, days.release.year, passage.language)
      )
        continue;
      yield {
        ...problem(wrong, passage.spanOf(start, end), `“${name}” seems to be the wrong name:`, days, draft.mission),
        severity: 'warning',
        suggestions: right,
      };
    }
  }
}

function problem(wrong: WrongName, at: Span, opening: string, days: VoteDays, mission: Mission): Problem {
  const print = (iso: string | undefined): string | undefined => {
    const day = iso === undefined ? undefined : parseDate(iso);
    return day && mission.language.print.date(day);
  };
  const [until, from] = [print(wrong.until), print(wrong.from)];
  const when = [until && `until ${until}`, from && `from ${from}`].filter((one) => one !== undefined).join(' and ');
  const right = wrong.right.map((name) => `“${name}”`).join(' or ');
  const then = mission.language.print.date(days.release);
  const message = `${opening} that name holds ${when}; on ${then} the name is ${right}.`;
  return {
    at,
    message,
    related: [releasePlace(mission, days)],
    advice: `Write ${right}, unless the name belongs to something else.`,
  };
}
