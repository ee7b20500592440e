import type { Kind } from '../kind.ts';
import type { Mission } from '../reading/mission.ts';
import { valuesAt } from '../reading/values.ts';
import { fault } from './faults.ts';
import { endOf, paragraphsOf } from './sentences.ts';

const particle = /^(\S+) (van|von|de|di|da|Di|Mac|Ó) (\S+)$/;
const own = ({ sources }: Mission): readonly string[] => [
  ...new Set(valuesAt(sources.mission, /^(?:people\.[^.]+|contacts\.\d+)\.name$/).map(({ text }) => text)),
];

const particles = ['van', 'von', 'de', 'di', 'van der', 'de la', 'al-', 'Mac'];
const joined = (first: string, small: string, last: string): string =>
  [first, small.endsWith('-') ? small + last : `${small} ${last}`].filter((part) => part !== '').join(' ');

/** Some sentences that name somebody; they go in turn behind the paragraphs. */
const sentences = [
  (name: string) => `${name} was told.`,
  (name: string) => `This had been explained to ${name} beforehand.`,
  (name: string) => `${name}’s notes say as much.`,
];

function* sentencesOf(mission: Mission, names: Iterable<string>) {
  const paragraphs = paragraphsOf(mission);
  let turn = 0;
  for (const name of names) {
    for (const sentence of sentences) {
      const prose = paragraphs[turn++ % (paragraphs.length || 1)];
      if (prose) yield { at: endOf(prose), replacement: ` ${sentence(name)}` };
    }
  }
}

/** The name with its small word changed, left out or written as one word. */
function* changed(name: string): Generator<string> {
  const [, first = '', small, last = ''] = particle.exec(name) ?? [];
  if (small === undefined) return;
  for (const other of particles) if (other.toLowerCase() !== small.toLowerCase()) yield joined(first, other, last);
  yield `${first} ${last}`;
}

/** The name with a small word that it does not have. */
function* added(name: string): Generator<string> {
  const [, first = '', last = ''] = /^(\S+) (\S+)$/.exec(name) ?? [];
  for (const small of first === '' ? [] : particles) yield joined(first, small, last);
}

/** Sentences that give the people of a mission other names than theirs. */
const misnamings = (misnamed: (name: string) => Iterable<string>): Kind['edits'] =>
  function* (mission) {
    const names = own(mission).flatMap((name) => [...misnamed(name)]);
    for (const { at, replacement } of sentencesOf(mission, names)) yield fault(at, replacement, 'people/name-variant');
  };

export const particleKinds: readonly Kind[] = [
  {
    name: 'name particle: changed or left out',
    leaves: 'untrue',
    edits: misnamings(changed),
  },
  {
    name: 'name particle: added',
    leaves: 'untrue',
    edits: misnamings(added),
  },
  {
    name: 'harmless: a name in a sentence, and names of others with small words',
    leaves: 'true',
    follows: ['people/without-role'],
    *edits(mission) {
      const others = [
        'Hendrik van den Broekhuizen',
        'Ilse von Trautenberg',
        'María de la Fuentes',
        'Karim al-Nasrawi',
        'Sorcha Mac Cionnaith',
      ];
      const surnames = own(mission).flatMap((name) => {
        const [, , small = '', last] = particle.exec(name) ?? [];
        return last === undefined
          ? []
          : [`Ms. ${small} ${last}`, `${small.charAt(0).toUpperCase()}${small.slice(1)} ${last}`];
      });
      yield* sentencesOf(mission, [...own(mission), ...others, ...surnames]);
    },
  },
];
