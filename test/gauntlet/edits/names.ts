import type { Kind } from '../kind.ts';
import type { Mission } from '../reading/mission.ts';
import { proseOf, placesOf, type Prose } from '../reading/prose.ts';
import { valuesAt } from '../reading/values.ts';
import type { Place } from '../place.ts';
import { fault, within } from './faults.ts';

interface Named {
  readonly name: string;
  readonly at: Place;
  readonly prose: Prose;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every full name of somebody of the mission in running text. */
function* namedIn({ sources }: Mission): Generator<Named> {
  const names = valuesAt(sources.mission, /^(?:people\.[^.]+|contacts\.\d+)\.name$/).map(({ text }) => text);
  for (const prose of proseOf(sources))
    for (const name of names)
      for (const { at } of placesOf(new RegExp(escaped(name), 'g'), prose)) yield { name, at, prose };
}

const other: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', Þ: 'Th', ð: 'd' };
const plain = (letter: string): string => other[letter] ?? letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const variant = ({ at }: Named, from: number, to: number, replacement: string) =>
  fault(within(at, from, to), replacement, 'people/name-variant', at);

/** Places inside the words of a name, their first letters left out. */
const insides = (name: string): number[] =>
  Array.from(name, (_, index) => index).filter((index) => /^\p{L}\p{L}$/u.test(name.slice(index - 1, index + 1)));

export const nameKinds: readonly Kind[] = [
  {
    name: 'name in the text: a letter dropped',
    *edits(mission) {
      for (const named of namedIn(mission))
        for (const index of insides(named.name)) yield variant(named, index, index + 1, '');
    },
  },
  {
    name: 'name in the text: a letter doubled',
    *edits(mission) {
      for (const named of namedIn(mission))
        for (const index of insides(named.name)) yield variant(named, index, index, named.name.charAt(index));
    },
  },
  {
    name: 'name in the text: two letters swapped',
    *edits(mission) {
      for (const named of namedIn(mission)) {
        for (const index of insides(named.name)) {
          const [one = '', next = ''] = named.name.slice(index, index + 2);
          if (one !== next && /\p{L}/u.test(next)) yield variant(named, index, index + 2, next + one);
        }
      }
    },
  },
  {
    name: 'name in the text: a diacritic lost',
    *edits(mission) {
      for (const named of namedIn(mission)) {
        for (const [index, letter] of [...named.name].entries())
          if (plain(letter) !== letter) yield variant(named, index, index + 1, plain(letter));
      }
    },
  },
  {
    name: 'name in the text: all diacritics lost',
    *edits(mission) {
      for (const named of namedIn(mission)) {
        const without = [...named.name].map(plain).join('');
        if (without !== named.name) yield variant(named, 0, named.name.length, without);
      }
    },
  },
  {
    name: 'name of a contact: a letter dropped, its address untouched',
    *edits(mission) {
      const elsewhere = new Set([...namedIn(mission)].map(({ name }) => name));
      for (const { path, text, at } of valuesAt(mission.sources.mission, /^contacts\.\d+\.name$/)) {
        const [email] = valuesAt(mission.sources.mission, new RegExp(`^${path.replace('name', 'email')}$`));
        for (const { 0: word, index } of elsewhere.has(text) ? [] : text.matchAll(/\p{L}{7,}/gu)) {
          const folded = [...word].map(plain).join('').toLowerCase();
          if (email?.text.split('@', 1)[0]?.includes(folded))
            for (const inside of insides(word))
              yield fault(within(at, index + inside, index + inside + 1), '', 'people/name-variant', at);
        }
      }
    },
  },
  {
    name: 'harmless: a title before a name',
    leaves: 'true',
    *edits(mission) {
      for (const { at } of namedIn(mission))
        for (const title of ['Ambassador', 'Dr.', 'Ms.', 'Professor'])
          yield { at: within(at, 0, 0), replacement: `${title} ` };
    },
  },
  {
    name: 'harmless: the surname alone',
    leaves: 'true',
    *edits(mission) {
      for (const { at, name } of namedIn(mission)) yield { at: within(at, 0, name.indexOf(' ') + 1), replacement: '' };
    },
  },
];
