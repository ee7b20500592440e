import { editableTextOf } from '../../analysis/passages/editable-text.ts';
import { fullTextOf, passagesOf } from '../../analysis/passages/passages.ts';
import { wordingPattern, occurrencesOf } from '../../analysis/text/place-names.ts';
import type { Draft } from '../../compose/compose.ts';
import type { House } from '../../house/house.ts';
import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

export const designation: Rule = {
  id: 'places/designation',
  severity: 'warning',
  summary: 'A state or territory is not called what the house has agreed to call it, or its note is missing',
  why: 'Such wordings were negotiated between governments, and a text that departs from them is taken to take sides.',
  basis:
    'The lists “designations” and “notes” of the house: the OSCE has participating States, and names Kosovo with ' +
    'a note on Resolution 1244.',
  wrong: 'Observers of seven OSCE member states were accredited.',
  right: 'Observers of seven OSCE participating States were accredited.',
  needs: ['election.country'],

  *check(draft) {
    const { designations = [], notes = [] } = draft.mission.house;
    for (const note of notes) yield* missingNote(note, draft);
    for (const designation of designations) yield* otherNames(designation, draft);
  },
};

type Note = NonNullable<House['notes']>[number];

type Designation = NonNullable<House['designations']>[number];

function* missingNote({ name, sign, note, from = '', until = '9999' }: Note, draft: Draft): Generator<Problem> {
  const { release, election } = draft.mission.settings;
  const day = release?.date ?? election?.date ?? '9998';
  if (day < from || day > until) return;
  const words = fullTextOf(draft);
  const at = words.includes(sign) ? undefined : firstMention(name, draft, words);
  if (at)
    yield {
      at,
      message: `${name} is named here, but nowhere does the text say how the house understands the name.`,
      advice: `Add the note, best as a footnote at its first mention: “${note}”`,
    };
}

/** Where a name stands in a finding or quotation, or as the country of the election; undefined if it does nowhere. */
function firstMention(name: string, draft: Draft, words: string): Span | undefined {
  const { mission } = draft;
  if (words.includes(name)) {
    const own = [
      ...editableTextOf(draft),
      ...passagesOf(draft).flatMap((passage) =>
        passage.part === 'quotation' ? [{ passage, text: passage.text }] : [],
      ),
    ];
    for (const { passage, text } of own)
      for (const start of occurrencesOf(text, name)) return passage.spanOf(start, start + name.length);
  }
  const country = mission.settings.election?.country ?? '';
  return mission.house.countries[country] === name ? placeOf(mission, 'election', 'country') : undefined;
}

function* otherNames({ written, instead }: Designation, draft: Draft): Generator<Problem> {
  const words = fullTextOf(draft).toLowerCase();
  for (const wording of written.filter((name) => words.includes(name.toLowerCase()))) {
    const pattern = wordingPattern(wording);
    for (const { passage, text } of editableTextOf(draft)) {
      for (const { 0: name, index } of text.matchAll(pattern)) {
        if (name.includes(instead)) continue;
        yield {
          at: passage.spanOf(index, index + name.length),
          message: `“${name}” is written here; the house writes “${instead}”.`,
          advice: `Write “${instead}”.`,
        };
      }
    }
  }
}
