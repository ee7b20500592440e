import { passagesOf } from '../../analysis/passages/passages.ts';
import {
  type KnownName,
  type WrittenName,
  foldings,
  isNear,
  knownName,
  writtenNames,
} from '../../analysis/text/person-names.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';
import type { Path } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

const example = (name: string): string => `people:
  lindqvist: { name: Åstrid Lindqvist, role: Head of the OSCE PA delegation }

findings/example.md
---
topic: media
---
# Media

Editors met with ${name}, Head of the OSCE PA delegation.`;

export const nameVariant: Rule = {
  id: 'people/name-variant',
  severity: 'error',
  summary:
    'A name is nearly that of somebody of the mission: a letter, a diacritic, a hyphen or the order differs; a ' +
    'warning where it only seems so',
  why: 'Those who are quoted read their own name first, and the press copies it as it stands.',
  basis:
    'Published statements have spelled one head of delegation in two ways, such as “Giorgi” and “George”. ' +
    'Spellings under “also-written” and surnames in capitals are no variants.',
  wrong: example('Astrid Lindqvist'),
  right: example('Åstrid Lindqvist'),
  needs: ['people', 'contacts'],

  *check(draft) {
    const { mission } = draft;
    const { people = {}, contacts = [] } = mission.settings;
    const carried = [
      ...Object.values(people).flatMap(({ name, 'also-written': others = [] }) => [name, ...others]),
      ...contacts.map(({ name }) => name),
    ];
    const names = [...new Set(carried)].map((name) => knownName(name)).filter(({ words }) => words.length > 1);
    if (names.length > 0) {
      for (const { text, part, spanOf } of passagesOf(draft)) {
        if (part !== 'printed')
          for (const written of writtenNames(text, names, mission.language))
            yield told(text, written, spanOf(written.start, written.end));
      }
      yield* inValues(mission.yaml.value, [], names, mission);
    }
    yield* besideTheirNames(mission);
  },
};

const differences: Readonly<Record<WrittenName['likeness'], string>> = {
  marks: 'with other capitals, diacritics or hyphens',
  order: 'in another order',
  letters: 'with another letter',
  shortened: 'with a part left out',
};

function told(text: string, { start, end, name, likeness }: WrittenName, at: Span): Problem {
  const written = `“${text.slice(start, end)}”`;
  const isSure = likeness !== 'shortened';
  const message =
    `${written} ${isSure ? 'is' : 'seems to be'} ${name.name}, ${differences[likeness]}. Write the name as the ` +
    'mission does, or add this spelling to “also-written”.';
  return { at, message, suggestions: [name.name], ...(!isSure && { severity: 'warning' }) };
}

/** The texts of mission.yaml but for the names themselves and for waivers, which quote others. */
function* inValues(value: unknown, path: Path, names: readonly KnownName[], mission: Mission): Generator<Problem> {
  if (typeof value === 'string') {
    for (const written of value.includes(' ') ? writtenNames(value, names, mission.language) : [])
      yield told(value, written, mission.yaml.locate(path));
  } else if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* inValues(entry, [...path, index], names, mission);
  else if (isMapping(value)) {
    for (const [key, entry] of Object.entries(value)) {
      const isName = key === 'name' && (path[0] === 'people' || path[0] === 'contacts');
      if (!isName && key !== 'also-written' && (path.length > 0 || key !== 'waivers'))
        yield* inValues(entry, [...path, key], names, mission);
    }
  }
}

/** Names that differ by a letter from what stands beside them: the short name of a person, the address of a contact. */
function* besideTheirNames({ settings: { people = {}, contacts = [] }, yaml }: Mission): Generator<Problem> {
  for (const [id, { name, 'also-written': others = [] }] of Object.entries(people)) {
    const slip = slipIn(id, [name, ...others]);
    if (slip) yield seems(slip, `the short name “${id}”`, yaml.locate(['people', id, 'name']));
  }
  for (const [index, { name, email = '' }] of contacts.entries()) {
    const slip = slipIn(email.slice(0, email.lastIndexOf('@')), [name]);
    if (slip) yield seems(slip, `the address “${email}”`, yaml.locate(['contacts', index, 'name']));
  }
}

const seems = (word: string, beside: string, at: Span): Problem => ({
  at,
  severity: 'warning',
  message: `“${word}” and ${beside} seem to be one name in two spellings. Compare both with how the person writes it.`,
});

/** The word of a name that is nearly, but not quite, a part of some other writing of it. */
function slipIn(writing: string, names: readonly string[]): string | undefined {
  const parts = writing
    .toLowerCase()
    .split(/[^a-zà-ɏͰ-ԯ]+/)
    .filter((part) => part.length > 4);
  const words = names.flatMap((name) => name.split(/[\s-]+/));
  const forms = words.map((word) => ({ word, forms: foldings(word) }));
  const whole = names.flatMap((name) => foldings(name.replace(/[\s-]+/g, '')));
  const strange = parts.filter((part) => !foldings(part).some((one) => whole.some((form) => form.includes(one))));
  return strange
    .flatMap((part) =>
      forms.filter((one) => one.forms.some((form) => form.length > 4 && isNear(form, foldings(part)[0] ?? ''))),
    )
    .map(({ word }) => word)[0];
}
