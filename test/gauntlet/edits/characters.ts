import type { Kind, Proposed } from '../kind.ts';
import type { Place } from '../place.ts';
import type { Mission } from '../reading/mission.ts';
import { placesOf, proseOf } from '../reading/prose.ts';
import { valuesAt } from '../reading/values.ts';
import { fault, within } from './faults.ts';
import { writtenIn } from './wordings.ts';

/** Characters that nobody sees, by their numbers: of no width, of direction, tags and fillers. */
const invisible: Readonly<Record<string, readonly number[]>> = {
  'of no width': [0x200b, 0x2060, 0xfeff, 0x180e, 0x2063],
  'of direction': [0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069, 0x61c],
  'tag or filler': [0xe0041, 0xe007f, 0x34f, 0x3164, 0x115f, 0xffa0, 0xfffc],
};

/** Latin letters, and others that look the same. */
const twins: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', y: 'у', x: 'х', i: 'і' };

const asReference = (code: number): readonly string[] => [
  `&#x${code.toString(16).toUpperCase()};`,
  `&#x${code.toString(16)};`,
  `&#${code};`,
];

/** The middle of words and numbers, each with the word around it. */
function* middles(mission: Mission): Generator<{ readonly at: Place; readonly word: Place }> {
  for (const prose of proseOf(mission.sources)) {
    for (const { match, at } of placesOf(/(?<![\w&;:/.@-])[A-Za-z][a-z]{5,}(?![\w@:/.-])/g, prose)) {
      const middle = Math.floor(match[0].length / 2);
      yield { at: within(at, middle, middle), word: at };
    }
  }
}

/** The same within the words of links. */
function* linkMiddles(mission: Mission): Generator<{ readonly at: Place; readonly word: Place }> {
  for (const { link } of writtenIn(mission)) {
    for (const { index, 0: text } of link.words.matchAll(/\d[\d,.]*\d|[a-z]{3,}/gi)) {
      const middle = index + Math.ceil(text.length / 2);
      yield { at: within(link.wordsAt, middle, middle), word: link.wordsAt };
    }
    yield { at: within(link.at, 0, 0), word: link.at };
  }
}

const hidden = ({ at, word }: { readonly at: Place; readonly word: Place }, replacement: string): Proposed =>
  fault(at, replacement, 'style/hidden-character', word);

const some = <T>(from: Iterable<T>, step: number): T[] => [...from].filter((_, index) => index % step === 0);

const names = (mission: Mission) =>
  valuesAt(mission.sources.mission, /^(?:people\.[^.]+\.(?:name|role)|contacts\.\d+\.name|election\.name)$/);

const inText = Object.entries(invisible).flatMap(([name, codes]): readonly Kind[] => [
  {
    name: `invisible character ${name}: in a word`,
    leaves: 'untrue',
    *edits(mission) {
      for (const place of some(middles(mission), 29))
        for (const code of codes)
          for (const form of [String.fromCodePoint(code), ...asReference(code)]) yield hidden(place, form);
    },
  },
  {
    name: `invisible character ${name}: in the words of a link or before it`,
    leaves: 'untrue',
    *edits(mission) {
      for (const place of some(linkMiddles(mission), 5))
        for (const code of codes)
          for (const form of [String.fromCodePoint(code), ...asReference(code).slice(0, 1)]) yield hidden(place, form);
    },
  },
  {
    name: `invisible character ${name}: in a name of mission.yaml`,
    leaves: 'untrue',
    *edits(mission) {
      for (const { at, text } of names(mission)) {
        const middle = Math.floor(text.length / 2);
        for (const code of codes)
          yield hidden({ at: within(at, middle, middle), word: at }, String.fromCodePoint(code));
      }
    },
  },
]);

export const characterKinds: readonly Kind[] = [
  ...inText,
  {
    name: 'look-alike: a letter of another alphabet in a word',
    leaves: 'untrue',
    *edits(mission) {
      for (const { word, at } of some(middles(mission), 13)) {
        const text = proseOf(mission.sources).find(
          (prose) => prose.at.file === word.file && prose.at.start <= word.start && word.end <= prose.at.end,
        );
        const from = text ? text.text.slice(word.start - text.at.start, word.end - text.at.start) : '';
        for (const [index, letter] of [...from].entries()) {
          const twin = twins[letter];
          if (twin === undefined) continue;
          for (const form of [twin, ...asReference(twin.codePointAt(0) ?? 0).slice(0, 1)])
            yield hidden(
              { at: within(word, index, index + 1), word: { ...at, start: word.start, end: word.end } },
              form,
            );
        }
      }
    },
  },
  {
    name: 'look-alike: a letter of another alphabet in a name of mission.yaml',
    leaves: 'untrue',
    *edits(mission) {
      for (const { at, text } of names(mission)) {
        for (const [index, letter] of text.split('').entries()) {
          const twin = twins[letter];
          if (twin !== undefined) yield hidden({ at: within(at, index, index + 1), word: at }, twin);
        }
      }
    },
  },
  {
    name: 'harmless: characters that are at home',
    leaves: 'true',
    *edits(mission) {
      for (const prose of proseOf(mission.sources)) {
        if (prose.part === 'quotation' || !prose.text.endsWith('.')) continue;
        const end = within(prose.at, prose.text.length - 1, prose.text.length - 1);
        for (const words of [
          ' (Центральная комиссия)',
          ' (Κεντρική Επιτροπή)',
          ' and so&nbsp;on',
          ' and so\u202fon',
          ' at non\u2011partisan meetings',
          ' &ndash; with care',
          ' in Łódź, Ålesund and Đakovo',
          ' (“Мир”)',
          ' – №&nbsp;1 in a list',
          ' \u{1F5F3}\u{FE0F}',
        ])
          yield { at: end, replacement: words };
      }
    },
  },
];
