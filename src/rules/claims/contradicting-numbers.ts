import { factPlaces } from '../../analysis/facts/places.ts';
import { type NumberContradiction, contradictionsIn } from '../../analysis/numbers/contradictions.ts';
import type { PlacedWhole } from '../../analysis/numbers/wholes.ts';
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
  needs: ['facts', 'election.kind', 'election.contests'],

  *check(draft) {
    for (const contradiction of contradictionsIn(draft)) yield problemOf(contradiction, draft.mission);
  },
};

function problemOf({ whole, other, certainty }: NumberContradiction, mission: Mission): Problem {
  const fact = other.fact === undefined ? [] : factPlaces([other.fact], mission);
  const says = certainty === 'certain' ? 'contradicts' : 'seems to contradict';
  return {
    at: whole.at,
    ...(certainty === 'likely' && { severity: 'warning' as const }),
    message: `${wordsOf(whole)} ${says} what stands elsewhere: ${wordsOf(other)}.`,
    related: [...(other.passage.part === 'printed' ? [] : [{ at: other.at, message: wordsOf(other) }]), ...fact],
    advice:
      'Correct the number that is wrong. If both are right, say what each of them counts, such as “registered ' +
      'candidates”.',
  };
}

const wordsOf = ({ count, passage: { text } }: PlacedWhole): string =>
  `“${text.slice(count.start, count.noun?.end).replace(/\s+/g, ' ')}”`;
