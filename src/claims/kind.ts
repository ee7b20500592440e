import type { Claim } from './claim.ts';
import { type Subject, measureOf } from './subject.ts';

/** What a claim is about, as the ledger of `prelim facts` names it. */
export type ClaimKind = 'number' | 'share' | 'date' | 'duration' | 'quantifier' | 'record' | 'truth' | 'text';

const isShare = (subject: Subject): boolean =>
  subject.kind === 'share' || (subject.kind === 'fact' && measureOf(subject.unit) === 'percent');

export function kindOf({ statement }: Claim, subject: Subject): ClaimKind {
  if (subject.kind === 'fact' && subject.value.kind === 'text') return 'text';
  switch (statement.kind) {
    case 'number':
    case 'range':
      if (subject.kind === 'fact' && subject.value.kind === 'date') return 'date';
      return statement.measure === 'percent' || isShare(subject) ? 'share' : 'number';
    case 'many':
      return 'number';
    case 'fraction':
    case 'part':
      return 'share';
    case 'span':
      return 'duration';
    case 'quantity':
      return 'quantifier';
    case 'first':
    case 'truth':
      return 'truth';
    case 'words':
      return 'text';
    default:
      return statement.kind;
  }
}
