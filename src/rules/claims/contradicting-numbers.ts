import { factPlace } from '../../analysis/facts/places.ts';
import { failedSums } from '../../analysis/numbers/sums.ts';
import { unlinkedNumbers } from '../../analysis/numbers/unlinked.ts';
import { type PlacedWhole, statedWholes } from '../../analysis/numbers/wholes.ts';
import { type Contradiction, canBeSame, contradictionOf, stepDown } from '../../claims/sentences/clash.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const contradictingNumbers: Rule = {
  id: 'claims/contradicting-numbers',
  severity: 'error',
  summary: 'Two passages give different numbers of the same thing; a warning where they only seem to mean the same',
  why:
    'Sections are written by different people on different days. A release that has seven candidates in one ' +
    'paragraph and six in another is wrong in one of them.',
  basis: 'One thing has one number. Where both are right, they count different things, and the text has to say so.',
  wrong: 'Seven candidates were registered.\n\nSix candidates were registered, and all of them campaigned freely.',
  right: 'Seven candidates were registered.\n\nSeven candidates were registered, and all of them campaigned freely.',
  needs: ['facts', 'election'],

  *check(draft) {
    if (unlinkedNumbers(draft).length === 0) return; // whatever is linked has its fact to answer for it
    for (const group of statedWholes(draft)) {
      const reference = referenceOf(group);
      for (const whole of group) {
        const opposed =
          whole.isExplained || reference.includes(whole) ? undefined : opponentOf(whole, reference, draft.mission);
        if (opposed && !isInFailedSum(whole, draft)) yield problemOf(whole, opposed, draft.mission);
      }
    }
  },
};

/** A number that its own sentence proves wrong is one message. */
function isInFailedSum({ passage, count }: PlacedWhole, draft: Draft): boolean {
  const failed = failedSums(draft).filter((one) => one.passage === passage);
  return failed.some(({ outcome: { total, parts } }) => [total, ...parts].some(({ start }) => start === count.start));
}

/** What the others are held against: what facts say, or else what most passages say, and of those the first. */
function referenceOf(group: readonly PlacedWhole[]): readonly PlacedWhole[] {
  const explained = group.filter(({ isExplained }) => isExplained);
  if (explained.length > 0) return explained;
  const alike = group.map((one) => group.filter((other) => canBeSame(one.range, other.range)));
  return alike.reduce((most, next) => (next.length > most.length ? next : most), []);
}

/** The number that another one contradicts, the surest first. */
function opponentOf(whole: PlacedWhole, reference: readonly PlacedWhole[], mission: Mission): Opposed | undefined {
  const clashes = reference.map((other) => ({ other, clash: clashBetween(whole, other, mission) }));
  return clashes.find(({ clash }) => clash === 'certain') ?? clashes.find(({ clash }) => clash === 'likely');
}

interface Opposed {
  readonly other: PlacedWhole;
  readonly clash: Contradiction;
}

/** Numbers of one sentence belong together, and a passage may tell how one became the other. */
function clashBetween(a: PlacedWhole, b: PlacedWhole, { settings }: Mission): Contradiction {
  const isNear =
    a.passage === b.passage && (a.sentence === b.sentence || [...a.phrasings, ...b.phrasings].includes('definite'));
  if (isNear || a.names.join(' ') !== b.names.join(' ') || canBeSame(a.range, b.range)) return 'none';
  const clash = contradictionOf(a, b, a.passage.language);
  const { kind, contests = [] } = settings.election ?? {};
  const isOneContest = contests.length < 2 && kind !== 'local' && kind !== 'general';
  return isOneContest ? clash : stepDown(clash);
}

const wordsOf = ({ count, passage: { text } }: PlacedWhole): string =>
  `“${text.slice(count.start, count.noun?.end).replace(/\s+/g, ' ')}”`;

function problemOf(whole: PlacedWhole, { other, clash }: Opposed, mission: Mission): Problem {
  const found = other.fact === undefined ? undefined : mission.facts.lookup(other.fact);
  const fact =
    found?.kind === 'fact' && other.fact !== undefined ? [factPlace(other.fact, found.fact, found.value, mission)] : [];
  const says = clash === 'certain' ? 'contradicts' : 'seems to contradict';
  return {
    at: whole.at,
    message: `${wordsOf(whole)} ${says} what stands elsewhere: ${wordsOf(other)}.`,
    related: [...(other.passage.part === 'printed' ? [] : [{ at: other.at, message: wordsOf(other) }]), ...fact],
    advice:
      'Correct the number that is wrong. If both are right, say what each of them counts, such as “registered ' +
      'candidates”.',
    ...(clash === 'likely' && { severity: 'warning' as const }),
  };
}
