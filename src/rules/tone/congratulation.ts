import { authoredTextOf, usesAnyOf } from '../../analysis/passages/authored-text.ts';
import { congratulationsIn, type Congratulation } from '../../analysis/text/congratulations.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';

export const congratulation: Rule = {
  id: 'tone/congratulation',
  severity: 'warning',
  summary: 'The mission congratulates somebody on a result, or praises a candidate by name; an error in the headline',
  why:
    'Results are not final when a preliminary statement is published, and a mission that praises one candidate has ' +
    'taken sides in the eyes of all others.',
  basis: 'Declaration of Principles (2005): observers are impartial and take no position on the outcome.',
  wrong: 'The mission congratulated the president-elect on her victory.',
  right: 'The mission thanked voters and polling staff for their patience.',
  needs: ['people', 'institutions'],

  *check(draft) {
    const { congratulations: words, verdicts } = draft.mission.house.tone ?? {};
    if (!words || !usesAnyOf(draft, [...words.congratulating, ...words.praising])) return;
    const all = { ...words, by: verdicts?.by ?? [] };
    for (const { passage, text } of authoredTextOf(draft)) {
      for (const found of congratulationsIn(passage.text, text, all, knownNames(draft.mission), passage.language)) {
        yield {
          at: passage.spanOf(found.start, found.end),
          ...severityOf(found, passage.part === 'headline'),
          message: messageOf(found, passage.text.slice(found.start, found.end)),
          advice: 'Take it out, or thank voters and election staff instead.',
        };
      }
    }
  },
};

const severityOf = ({ isCertain }: Congratulation, isHeadline: boolean) =>
  isHeadline ? { severity: 'error' as const } : isCertain ? {} : { severity: 'suggestion' as const };

const messageOf = ({ kind, isCertain }: Congratulation, words: string): string =>
  kind === 'congratulating'
    ? `“${words}” congratulates on a result, and the mission congratulates nobody.`
    : `“${words}” ${isCertain ? 'is' : 'seems to be'} praise of a candidate by name, and the mission takes no sides.`;

/** Names of people of the mission, of institutions and of countries: whoever has one of them is no candidate. */
const knownNames = memoize(({ settings, house }: Mission): readonly string[] =>
  [
    ...Object.values(settings.people ?? {}).map(({ name }) => name),
    ...(settings.contacts ?? []).map(({ name }) => name),
    ...Object.values({ ...house.institutions, ...settings.institutions }).map(({ name }) => name),
    ...Object.values(house.countries),
  ].filter((name) => name !== ''),
);
