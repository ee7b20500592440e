import type { Claim } from './parse/statement.ts';
import { type Subject, measureOf } from './subject.ts';
import type { Language } from '../languages/language.ts';

/** What a claim is about, as the ledger of `prelim facts` names it. */
export type ClaimKind = 'number' | 'share' | 'date' | 'duration' | 'quantifier' | 'record' | 'truth' | 'text';

/** The kind of a claim: what its fact is where that decides, else what the words state. */
export function claimKindOf({ statement }: Claim, subject: Subject, language: Language): ClaimKind {
  if (subject.kind === 'fact' && subject.value.kind === 'text') return 'text';
  switch (statement.kind) {
    case 'number':
    case 'range':
      if (subject.kind === 'fact' && subject.value.kind === 'date') return 'date';
      return statement.measure === 'percent' || isShare(subject, language) ? 'share' : 'number';
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

const isShare = (subject: Subject, language: Language): boolean =>
  subject.kind === 'share' || (subject.kind === 'fact' && measureOf(subject.unit, language) === 'percent');
