import type { Kind } from '../kind.ts';
import { placesOf, proseOf } from '../reading/prose.ts';
import { valuesAt } from '../reading/values.ts';
import { fault } from './faults.ts';

/** Names that changed, with the days from which each was right. */
const renamed: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['Astana', ''],
    ['Nur-Sultan', '2019-03-23'],
    ['Astana', '2022-09-18'],
  ],
  [
    ['Turkey', ''],
    ['Türkiye', '2023-01-01'],
  ],
  [
    ['Swaziland', ''],
    ['Eswatini', '2018-04-19'],
  ],
];

/** The names that a place had or will have, where the one that is written is right on that day. */
function othersOf(name: string, today: string): string[] {
  const names = renamed.find((one) => one.some(([other]) => other === name)) ?? [];
  const right = names.findLast(([, from]) => from <= today)?.[0];
  return right === name ? [...new Set(names.map(([other]) => other))].filter((other) => other !== name) : [];
}

export const placeKinds: readonly Kind[] = [
  {
    name: 'place of the release: a name of another time',
    leaves: 'untrue',
    *edits({ sources, today = '' }) {
      for (const { text, at } of valuesAt(sources.mission, /^release\.place/))
        for (const other of othersOf(text, today)) yield fault(at, other, 'places/not-named-so-then', at);
    },
  },
  {
    name: 'place in the text: a name of another time',
    leaves: 'untrue',
    *edits({ sources, today = '' }) {
      for (const prose of proseOf(sources)) {
        for (const {
          match: [name],
          at,
        } of placesOf(/[A-Z][\w-]+|Türkiye/g, prose))
          for (const other of othersOf(name, today)) yield fault(at, other, 'places/not-named-so-then', at);
      }
    },
  },
];
