import { kindOf } from './vote-phrases.ts';
import { memoize } from '../../collections/memoize.ts';
import type { ElectionKind } from '../../languages/elections.ts';
import type { Language } from '../../languages/language.ts';
import { hasPhrase, phrasesIn } from '../../languages/word-lists.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';

/** One vote of the day as mission.yaml gives it, and the keys that lead to it. */
export interface Contest {
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly kind: string | undefined;
  readonly round: number | undefined;
  readonly isRepeat: boolean;
}

/** The votes of the day: that of `election`, or its contests. Empty if mission.yaml gives none. */
export const contestsOf = memoize(({ settings: { election } }: Mission): readonly Contest[] => {
  if (!election) return [];
  const { name = '', kind, round, contests = [] } = election;
  if (contests.length === 0) return [{ path: ['election'], name, kind, round, isRepeat: false }];
  return contests.map((contest, index) => ({
    path: ['election', 'contests', index],
    name: contest.name,
    kind: contest.kind,
    round: contest.round,
    isRepeat: contest.repeat !== undefined,
  }));
});

/** Where the kind of the first vote of the day stands, and what it is called. */
export function kindPlace(mission: Mission): { readonly at: Span; readonly message: string } {
  const [contest] = contestsOf(mission);
  const title = contest?.name === '' ? contest.kind : contest?.name;
  return { at: placeOf(mission, ...(contest?.path ?? ['election']), 'kind'), message: `the election: ${title ?? ''}` };
}

/** How messages call the votes of the day: “presidential election”. */
export const electionTitle = (mission: Mission): string =>
  contestsOf(mission)
    .map(({ name, kind = '' }) => `“${name === '' ? kind : name}”`)
    .join(' and ');

/**
 * The kinds that a text may give the votes of the day: what mission.yaml says by kind or name, and what comes close to
 * it. undefined if it leaves them open.
 */
export const fittingKinds = memoize((mission: Mission): ReadonlySet<ElectionKind> | undefined => {
  const contests = contestsOf(mission);
  if (contests.length === 0 || contests.some(({ kind }) => kind === undefined || kind === 'other')) return undefined;
  return new Set(contests.flatMap(({ kind = '', name }) => [...fitting(kind), ...kindsNamed(name, mission.language)]));
});

/** The kinds that fit one kind of mission.yaml: general elections are presidential and parliamentary ones. */
export const fitting = (kind: string): readonly ElectionKind[] => close[kind] ?? [];

const close: Readonly<Record<string, readonly ElectionKind[]>> = {
  presidential: ['presidential', 'general'],
  parliamentary: ['parliamentary', 'general', 'by-election'],
  general: ['general', 'presidential', 'parliamentary', 'regional', 'by-election'],
  local: ['local', 'regional', 'by-election'],
  european: ['european', 'parliamentary'],
  referendum: ['referendum'],
};

/** The kinds that a name has words for. */
const kindsNamed = (name: string, language: Language): readonly ElectionKind[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .flatMap((word) => kindOf(word, language) ?? []);

/** A round that words speak of: its number, or undefined for any but the first. */
export interface RoundMention {
  readonly start: number;
  readonly end: number;
  readonly round: number | undefined;
}

/** Words for rounds in a text in lower case, from left to right. */
export function roundsIn(lower: string, { elections }: Language): readonly RoundMention[] {
  const numbered = elections.rounds.flatMap((words, index) =>
    [...phrasesIn(lower, words)].map(({ start, end }) => ({ start, end, round: index + 1 })),
  );
  const others = [...phrasesIn(lower, elections.runoffs)].map(({ start, end }) => ({ start, end, round: undefined }));
  return [...numbered, ...others].toSorted((a, b) => a.start - b.start);
}

/** The rounds that the votes of the day may be called by; empty if mission.yaml gives none. */
export const roundsOf = memoize((mission: Mission): readonly RoundMention['round'][] =>
  contestsOf(mission).flatMap(({ round, name }) => [
    ...(round === undefined ? [] : [round]),
    ...roundsIn(name.toLowerCase(), mission.language).map((mention) => mention.round),
  ]),
);

/** Whether a text that speaks of one round may speak of another: a run-off is any but the first. */
export const isSameRound = (a: number | undefined, b: number | undefined): boolean =>
  a === b || (a === undefined && (b ?? 2) > 1) || (b === undefined && (a ?? 2) > 1);

/** Whether a text in lower case says that a vote is held again. */
export const saysRepeat = (lower: string, { elections }: Language): boolean => hasPhrase(lower, elections.repeats);
