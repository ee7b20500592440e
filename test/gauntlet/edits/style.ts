import type { Kind } from '../kind.ts';
import { placesOf, proseOf, type Prose } from '../reading/prose.ts';
import { fault, within } from './faults.ts';

/** A part of a word as the house spells it, and as others do. */
const spellings: readonly (readonly [RegExp, string, string])[] = [
  [/\bprotester/gi, 'ester', 'estor'],
  [/\b(?:re)?organiz/gi, 'iz', 'is'],
  [/\brecogniz/gi, 'iz', 'is'],
  [/\bco-operat/gi, 'o-o', 'oo'],
  [/\bneighbour/gi, 'our', 'or'],
  [/\bcentre/gi, 'tre', 'ter'],
  [/\bper cent/gi, 'r c', 'rc'],
];
const others: typeof spellings = [
  [/\bcooperat/gi, 'oo', 'o-o'],
  [/\brecognis/gi, 'is', 'iz'],
  [/\bprotestor/gi, 'estor', 'ester'],
];

function* respelt(prose: Prose, table: typeof spellings) {
  for (const [word, own, other] of table) {
    for (const { match, at } of placesOf(word, prose)) {
      const index = match[0].lastIndexOf(own);
      const letters = /^[-\w]*(?: cent)?/.exec(prose.text.slice(match.index))?.[0].length ?? match[0].length;
      yield { at: within(at, index, index + own.length), replacement: other, word: within(at, 0, letters) };
    }
  }
}

const isSentence = ({ text, part }: Prose): boolean => text.endsWith('.') && part !== 'headline';

export const styleKinds: readonly Kind[] = [
  {
    name: 'style: a spelling of others',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const prose of proseOf(sources)) {
        for (const { at, replacement, word } of prose.part === 'quotation' ? [] : respelt(prose, spellings))
          yield fault(at, replacement, 'style/spelling-variant', word);
      }
    },
  },
  {
    name: 'style: a placeholder',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const prose of proseOf(sources)) {
        for (const words of isSentence(prose) ? [' (TBC)', ', XX', ' [name]', ' on [date]', ' – TODO'] : [])
          yield fault(
            within(prose.at, prose.text.length - 1, prose.text.length - 1),
            words,
            'style/placeholder',
            prose.at,
          );
      }
    },
  },
  {
    name: 'style: two spaces, or one before a comma',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const prose of proseOf(sources).filter(({ part }) => part !== 'quotation'))
        for (const { at } of placesOf(/(?<=[a-z]), /g, prose))
          yield* [within(at, 0, 0), within(at, 1, 1)].map((place) =>
            fault(place, ' ', 'style/spacing', { ...at, start: at.start - 1 }),
          );
    },
  },
  {
    name: 'style: a headline that is too long',
    leaves: 'untrue',
    *edits({ sources }) {
      const more =
        ', as citizens in the towns and villages of all regions came to polling stations from early morning ' +
        'until late at night and waited in line with patience';
      for (const prose of proseOf(sources)) {
        for (const { at } of prose.part === 'headline' ? placesOf(/, international observers say$/g, prose) : [])
          yield fault(within(at, 0, 0), more, 'structure/too-long', prose.at);
      }
    },
  },
  {
    name: 'harmless: a spelling of others inside a quotation',
    leaves: 'true',
    *edits({ sources }) {
      for (const prose of proseOf(sources)) {
        if (prose.part === 'quotation')
          for (const { at, replacement } of respelt(prose, [...spellings, ...others])) yield { at, replacement };
        for (const { index, 0: quoted } of prose.text.matchAll(/“[^”]*”/g))
          yield {
            at: within(prose.at, index + quoted.length - 1, index + quoted.length - 1),
            replacement: ' for protestors who cooperate',
          };
      }
    },
  },
];
