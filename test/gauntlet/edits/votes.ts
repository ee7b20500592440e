import type { Kind, Proposed } from '../kind.ts';
import type { Place } from '../place.ts';
import type { Mission } from '../reading/mission.ts';
import { placesOf, type Prose } from '../reading/prose.ts';
import { valuesAt } from '../reading/values.ts';
import { faultOf } from './faults.ts';
import { endOf, openingOf, paragraphsOf } from './sentences.ts';

const kindWords = ['presidential', 'parliamentary', 'local', 'municipal'];
const nextTo = new RegExp(`\\b(${kindWords.join('|')})(?= (?:elections?|vote)\\b)`, 'gi');

const kindsOf = ({ sources }: Mission): readonly string[] =>
  valuesAt(sources.mission, /^election\.(?:contests\.\d+\.)?kind$/).map(({ text }) => text);

/** Words for kinds of election that none of the votes of the day is of. */
const otherKinds = (mission: Mission): readonly string[] =>
  kindWords.filter((word) => !kindsOf(mission).includes(word === 'municipal' ? 'local' : word));

const like = (word: string, other: string): string =>
  /^[A-Z]/.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;

/** The words for the kind in headline and lead, beside “elections”. */
function* kindsIn(mission: Mission): Generator<{ readonly word: string; readonly at: Place }> {
  for (const prose of openingOf(mission))
    for (const { match, at } of placesOf(nextTo, prose)) yield { word: match[0], at };
}

const differs = (at: Place, replacement: string, rule: string): Proposed => faultOf(at, replacement, [[rule, at]]);

function* inParagraphs(mission: Mission, sentences: readonly string[], isLead = false): Generator<Proposed> {
  const lead: readonly Prose[] = isLead ? openingOf(mission).filter(({ part }) => part === 'press') : [];
  for (const prose of [...lead, ...paragraphsOf(mission)])
    for (const words of sentences) yield { at: endOf(prose), replacement: ` ${words}` };
}

function* faultsInParagraphs(mission: Mission, sentences: readonly string[], rule: string): Generator<Proposed> {
  for (const { at, replacement } of inParagraphs(mission, sentences)) yield differs(at, replacement, rule);
}

const isPlural = (word: string): boolean => word.endsWith('elections');

const electionKinds: readonly Kind[] = [
  {
    name: 'kind of election: another in headline and lead',
    leaves: 'untrue',
    *edits(mission) {
      for (const { word, at } of kindsIn(mission))
        for (const other of otherKinds(mission)) yield differs(at, like(word, other), 'election/kind-differs');
    },
  },
  {
    name: 'kind of election: a referendum in headline and lead',
    leaves: 'untrue',
    *edits(mission) {
      for (const prose of openingOf(mission)) {
        for (const { match, at } of placesOf(
          new RegExp(`\\b(?:${kindWords.join('|')}) (?:elections?|vote)\\b`, 'gi'),
          prose,
        ))
          yield differs(at, like(match[0], isPlural(match[0]) ? 'referendums' : 'referendum'), 'election/kind-differs');
        for (const { match, at } of placesOf(/\breferendum\b/gi, prose))
          for (const other of kindWords)
            yield differs(at, like(match[0], `${other} election`), 'election/kind-differs');
      }
    },
  },
  {
    name: 'kind of election: another in a sentence of a finding',
    leaves: 'untrue',
    *edits(mission) {
      for (const other of otherKinds(mission))
        yield* faultsInParagraphs(
          mission,
          [`This ${other} election was calm.`, `These ${other} elections were calm.`],
          'election/kind-differs',
        );
    },
  },
  {
    name: 'harmless: a kind of election in the name of a law, of another year, of other candidates',
    leaves: 'true',
    *edits(mission) {
      for (const other of otherKinds(mission))
        yield* inParagraphs(
          mission,
          [
            `The Law on ${like('A', other)} Elections was amended.`,
            `The law on ${other} elections was amended.`,
            `Unlike the ${other} elections of last year, the campaign was short.`,
            `Turnout had been higher in the last ${other} elections.`,
            `The next ${other} elections are due in spring.`,
            `Candidates in ${other} elections need signatures.`,
            `Voters said that ${other} elections matter less to them.`,
            `In ${other} elections, other rules apply.`,
          ],
          true,
        );
    },
  },
];

const roundOf = ({ facts }: Mission): string => facts.get('election.round')?.tokens[0]?.text ?? '';
const voteAtStart = /^(?:Early )?(?:Presidential|Parliamentary|Local|Municipal) (?:elections?|vote)\b/g;

/** The headline with other words for the vote at its beginning. */
function* headlines(mission: Mission, before: string): Generator<{ readonly at: Place; readonly words: string }> {
  for (const prose of openingOf(mission)) {
    if (prose.part !== 'headline') continue;
    for (const { match, at } of placesOf(voteAtStart, prose))
      yield { at, words: `${before} ${match[0].toLowerCase()}` };
  }
}

const roundKinds: readonly Kind[] = [
  {
    name: 'round: the first for the second in headline and lead',
    leaves: 'untrue',
    *edits(mission) {
      for (const prose of roundOf(mission) === '2' ? openingOf(mission) : []) {
        for (const { match, at } of placesOf(/second(?= round)/gi, prose))
          for (const other of ['first', 'third', '1st'])
            yield differs(at, like(match[0], other), 'election/round-differs');
      }
    },
  },
  {
    name: 'round: a second one that mission.yaml does not give in headline and lead',
    leaves: 'untrue',
    *edits(mission) {
      if (roundOf(mission) !== '') return;
      for (const before of ['Second round of', 'Run-off in', 'Second round in'])
        for (const { at, words } of headlines(mission, before)) yield differs(at, words, 'election/round-differs');
      for (const prose of openingOf(mission)) {
        for (const { at } of prose.part === 'press' ? placesOf(/^The (?=\w+ elections? )/g, prose) : [])
          for (const round of ['second round', 'run-off'])
            yield differs(at, `The ${round} of the `, 'election/round-differs');
      }
    },
  },
  {
    name: 'round: another in a sentence of a finding',
    leaves: 'untrue',
    *edits(mission) {
      const sentences = {
        2: ['This first round was calm.'],
        '': ['This second round was calm.', 'This run-off was calm.'],
      };
      const round = roundOf(mission) === '2' ? 2 : '';
      yield* faultsInParagraphs(mission, sentences[round], 'election/round-differs');
    },
  },
  {
    name: 'harmless: the round in other words',
    leaves: 'true',
    *edits(mission) {
      for (const prose of roundOf(mission) === '2' ? openingOf(mission) : []) {
        for (const { match, at } of placesOf(/second round/gi, prose))
          for (const other of ['run-off', 'runoff', 'second-round vote', '2nd round'])
            yield { at, replacement: like(match[0], other) };
      }
    },
  },
  {
    name: 'harmless: another round beside the vote',
    leaves: 'true',
    *edits(mission) {
      const own =
        roundOf(mission) === '2'
          ? [
              'In the first round, no candidate had won a majority.',
              'Turnout was higher than in the first round.',
              'Since the first round, boards had been trained again.',
              'Complaints about the first round were dismissed.',
            ]
          : [
              'A second round would be held if nobody won a majority.',
              'If needed, a run-off takes place a fortnight later.',
              'The law provides for a second round.',
              'In the second round of the last elections, turnout was lower.',
            ];
      yield* inParagraphs(mission, own, true);
    },
  },
];

export const voteKinds: readonly Kind[] = [...electionKinds, ...roundKinds];
