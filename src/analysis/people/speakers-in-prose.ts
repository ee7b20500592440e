import { folded } from './person-names.ts';
import { passagesOf } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import { either, optional, patternOf } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';

/** A name that the prose itself gives quoted words to. */
export interface SpeakerInProse {
  readonly name: string;
  /** Whether a role follows, as with those who speak for a mission. */
  readonly isPerson: boolean;
  readonly at: Span;
}

/** The people whom the prose of findings quotes although no word of their names is that of anybody of the mission. */
export function* speakersInProse(draft: Draft): Generator<SpeakerInProse> {
  const known = nameWordsOf(draft.mission);
  const { language } = draft.mission;
  const { attributions, role } = patternsOf(language);
  for (const { text, part, spanOf } of passagesOf(draft)) {
    if (part === 'printed' || part === 'quotation' || !/[”"»“«]/.test(text)) continue;
    for (const { indices, 1: name = '' } of attributions.flatMap((pattern) => [...text.matchAll(pattern())])) {
      const [start, end] = indices?.[1] ?? [0, 0];
      const words = name.split(' ');
      if (
        words.some(
          (word) => language.speech.ofOthers.includes(word) || word === word.toUpperCase() || known.has(folded(word)),
        )
      )
        continue;
      yield { name, isPerson: role().test(text.slice(end)), at: spanOf(start, end) };
    }
  }
}

/** The words of all names in the mission, of people and of institutions. */
function nameWordsOf({
  validSettings: { people = {}, contacts = [], institutions = {} },
  house,
}: Mission): ReadonlySet<string> {
  const ofPeople = Object.values(people).flatMap((person) => [person?.name, ...(person?.['also-written'] ?? [])]);
  const ofInstitutions = Object.values({ ...house.institutions, ...institutions }).map(
    (institution) => institution?.name,
  );
  const names = [...ofPeople, ...contacts.map((contact) => contact?.name), ...ofInstitutions];
  return new Set(
    names
      .flatMap((name) => (name ?? '').split(/[ -]/))
      .filter((word) => word.length > 2)
      .map((word) => folded(word)),
  );
}

/** A word with a capital, and hyphens before more of them. */
const capital = "[A-ZÀ-ÖØ-ÞĀ-ԯ][A-Za-zÀ-ԯ'’]*(?:-[A-Za-zÀ-ԯ'’]+)*";

/** A name of two to four words with a capital, and small words between them. */
const named = `${capital}(?: (?:(?:van|von|der|de|da|di|al|bin|Ó|Ní) )*${capital}){1,3}`;

const patternsOf = memoize(({ speech, articles }: Language) => {
  const verbs = either(...speech.verbs);
  const that = either(',', ':', ...speech.that.map((word) => ` ${word}`));
  return {
    /** “…,” said Ann Lee – “…,” Ann Lee said – Ann Lee said: “…” */
    attributions: [
      patternOf(() => `[”"»] ${verbs} (${named})`, 'dg'),
      patternOf(() => `[”"»] (${named}) ${verbs}\\b`, 'dg'),
      patternOf(() => `(?<![\\wÀ-ԯ] )(${named}) ${verbs}${optional(that)} [“"«]`, 'dg'),
    ],
    role: patternOf(() => `^,? ${optional(`${either(...articles)} `)}${either(...speech.roles)} `),
  };
});
