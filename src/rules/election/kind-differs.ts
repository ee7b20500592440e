import { namePhrases } from '../../analysis/election/named-in-settings.ts';
import { electionTitle, fitting, fittingKinds, kindPlace } from '../../analysis/election/observed-election.ts';
import { kindWord, otherKinds } from '../../analysis/election/other-kinds.ts';
import { withoutReprints } from '../../analysis/passages/passages.ts';
import type { Draft } from '../../compose/compose.ts';
import { capital } from '../../languages/patterns.ts';
import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const kindDiffers: Rule = {
  id: 'election/kind-differs',
  severity: 'warning',
  summary: 'The vote is of another kind than mission.yaml gives; an error in the headline and the lead',
  why:
    'The words of the last statement are at hand, and “parliamentary” reads as well as “presidential”: only the ' +
    'country’s own readers see that nobody elected a parliament.',
  basis: 'Declaration of Principles (2005): conclusions rest on the highest standards of accuracy.',
  wrong: 'These presidential elections were well run.',
  right: 'These parliamentary elections were better run than the presidential election of 2030.',
  needs: ['election.kind', 'election.name'],

  *check(draft) {
    yield* inNames(draft);
    const { mission } = draft;
    for (const { passage, place, word, end, isBody } of otherKinds(draft)) {
      const words = passage.text.slice(word.start, end).replace(/\s+/g, ' ');
      const problem: Problem = {
        at: passage.spanOf(word.start, word.end),
        message: `“${words}” is written here, but what is observed is ${electionTitle(mission)}.`,
        related: [kindPlace(mission)],
        advice: 'Correct the kind of election, here or there. If another vote is meant, say which.',
        suggestions: isBody ? [] : instead(passage.text.slice(word.start, word.end), draft),
        ...(place !== 'elsewhere' && { severity: 'error' as const }),
      };
      yield* withoutReprints([problem], passage, mission);
    }
  },
};

/** The adjective of the kind that is observed, written like the one that it replaces; none if there are several. */
function instead(word: string, { mission }: Draft): readonly string[] {
  const kinds = mission.language.elections.kinds;
  const [own, ...others] = [...(fittingKinds(mission) ?? [])].filter(
    (kind) => kind !== 'general' && kind !== 'by-election',
  );
  if (own === undefined || others.length > 0 || own === 'referendum') return [];
  const [adjective = ''] = kinds[own];
  if (isNoun(word, draftKinds(mission.language.elections.kinds))) return [];
  return [word.charAt(0) === word.charAt(0).toUpperCase() ? capital(adjective) : adjective];
}

const draftKinds = (kinds: Readonly<Record<string, readonly string[]>>): readonly string[] => [
  ...(kinds['referendum'] ?? []),
  ...(kinds['by-election'] ?? []),
];

const isNoun = (word: string, nouns: readonly string[]): boolean => nouns.includes(word.toLowerCase());

/** Names of votes in mission.yaml that are of another kind than stands beside them. */
function* inNames(draft: Draft): Generator<Problem> {
  for (const { contest, phrase } of namePhrases(draft.mission)) {
    const kinds = fitting(contest.kind ?? '');
    const word = kinds.length > 0 ? kindWord(phrase, new Set(kinds), draft) : undefined;
    if (!word) continue;
    const { mission } = draft;
    yield {
      at: phrase.passage.spanOf(word.start, word.end),
      severity: 'error',
      message: `The name says “${contest.name}”, but the kind is ${contest.kind}.`,
      related: [{ at: placeOf(mission, ...contest.path, 'kind'), message: `the kind: ${contest.kind}` }],
      advice: 'Correct the name or the kind.',
    };
  }
}
