import type { Kind, Proposed } from '../kind.ts';
import { faultOf, within } from './faults.ts';
import type { Mission } from '../reading/mission.ts';
import { placesOf } from '../reading/prose.ts';
import { valuesAt } from '../reading/values.ts';
import { endOf, openingOf, paragraphsOf } from './sentences.ts';

interface Country {
  readonly name: string;
  readonly adjective: string;
}

const countries: Readonly<Record<string, Country>> = {
  AL: { name: 'Albania', adjective: 'Albanian' },
  AM: { name: 'Armenia', adjective: 'Armenian' },
  BA: { name: 'Bosnia and Herzegovina', adjective: 'Bosnian' },
  CY: { name: 'Cyprus', adjective: 'Cypriot' },
  DE: { name: 'Germany', adjective: 'German' },
  FI: { name: 'Finland', adjective: 'Finnish' },
  GE: { name: 'Georgia', adjective: 'Georgian' },
  IS: { name: 'Iceland', adjective: 'Icelandic' },
  KZ: { name: 'Kazakhstan', adjective: 'Kazakh' },
  LI: { name: 'Liechtenstein', adjective: 'Liechtenstein' },
  LT: { name: 'Lithuania', adjective: 'Lithuanian' },
  MD: { name: 'Moldova', adjective: 'Moldovan' },
  ME: { name: 'Montenegro', adjective: 'Montenegrin' },
  MN: { name: 'Mongolia', adjective: 'Mongolian' },
  NO: { name: 'Norway', adjective: 'Norwegian' },
  PL: { name: 'Poland', adjective: 'Polish' },
  RS: { name: 'Serbia', adjective: 'Serbian' },
  SI: { name: 'Slovenia', adjective: 'Slovenian' },
};

const codeOf = ({ sources }: Mission): string => valuesAt(sources.mission, /^election\.country$/)[0]?.text ?? '';
const ownOf = (mission: Mission): Country | undefined => countries[codeOf(mission)];
const othersOf = (mission: Mission): readonly Country[] =>
  Object.entries(countries).flatMap(([code, country]) => (code === codeOf(mission) ? [] : [country]));

/** What the opening calls the place that votes: the country, or the part of it. */
function* namesIn(mission: Mission) {
  const [area] = valuesAt(mission.sources.mission, /^election\.area$/);
  const name = area?.text ?? ownOf(mission)?.name;
  for (const prose of name === undefined ? [] : openingOf(mission))
    for (const { at } of placesOf(new RegExp(`\\b${name}\\b|${name}(?=[’ ])`, 'gu'), prose))
      yield { name: name ?? '', isCountry: area === undefined, at };
}

const voteIn =
  /((?:Early )?(?:[Pp]residential |[Pp]arliamentary |[Ll]ocal )?(?:[Ee]lections|[Vv]ote|Referendum)) in (\p{Lu}\p{L}+)(?= )/gu;

/** “Early presidential vote in Kazakhstan” of the headline with an adjective in place of the name. */
function* withAdjective(mission: Mission, adjective: string): Generator<Proposed['at'] & { readonly words: string }> {
  for (const prose of openingOf(mission)) {
    for (const { match, at } of placesOf(voteIn, prose)) {
      const [, vote = '', name] = match;
      if (prose.part === 'headline' && name === ownOf(mission)?.name)
        yield { ...at, words: `${adjective} ${vote.toLowerCase()}` };
    }
  }
}

const differs = (at: Proposed['at'], replacement: string): Proposed =>
  faultOf(at, replacement, [['election/country-differs', at]]);

export const countryKinds: readonly Kind[] = [
  {
    name: 'country: another in headline and lead',
    leaves: 'untrue',
    *edits(mission) {
      for (const { at } of namesIn(mission)) for (const { name } of othersOf(mission)) yield differs(at, name);
    },
  },
  {
    name: 'country: a letter of it left out, doubled or exchanged',
    leaves: 'untrue',
    *edits(mission) {
      for (const { name, at, isCountry } of namesIn(mission)) {
        for (let index = 1; isCountry && index < name.length - 1; index++) {
          const [letter = '', next = ''] = name.slice(index);
          const slips = ['', letter + letter, ...(letter === next ? [] : [next + letter])];
          for (const slip of slips) {
            const end = index + (slip === next + letter ? 2 : 1);
            yield faultOf(within(at, index, end), slip, [['election/country-variant', at]]);
          }
        }
      }
    },
  },
  {
    name: 'country: the adjective of another in the headline',
    leaves: 'untrue',
    *edits(mission) {
      for (const { adjective } of othersOf(mission))
        for (const { words, ...at } of withAdjective(mission, adjective)) yield differs(at, words);
    },
  },
  {
    name: 'country: another in a sentence of a finding',
    leaves: 'untrue',
    *edits(mission, random) {
      for (const prose of paragraphsOf(mission)) {
        const other = random.pick(othersOf(mission));
        for (const words of other
          ? [
              `These elections in ${other.name} were calm.`,
              `${other.name}’s elections were calm.`,
              `The ${other.adjective} elections were calm.`,
              `This ${other.adjective} election was calm.`,
            ]
          : [])
          yield differs(endOf(prose), ` ${words}`);
      }
    },
  },
  {
    name: 'harmless: the adjective of the country in the headline',
    leaves: 'true',
    *edits(mission) {
      const own = ownOf(mission);
      for (const { words, ...at } of own ? withAdjective(mission, own.adjective) : []) yield { at, replacement: words };
    },
  },
  {
    name: 'harmless: another country beside the vote',
    leaves: 'true',
    *edits(mission, random) {
      for (const prose of [...paragraphsOf(mission), ...openingOf(mission).filter(({ part }) => part === 'press')]) {
        const other = random.pick(othersOf(mission));
        for (const words of other
          ? [
              `Observers from ${other.name} and ${other.adjective} experts were among those met.`,
              `Voters in ${other.name} could go to a consulate.`,
              `The media law resembles that of ${other.name}.`,
              `Unlike the elections in ${other.name} last year, the campaign was short.`,
              `The ${other.adjective} minority has newspapers of its own.`,
              `A ${other.adjective} company printed the ballots.`,
              `Neighbouring ${other.name} votes next year.`,
              `As in the earlier elections in ${other.name}, boards were well trained.`,
            ]
          : [])
          yield { at: endOf(prose), replacement: ` ${words}` };
      }
    },
  },
];
