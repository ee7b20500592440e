import type { Kind } from '../kind.ts';
import { bracketKinds } from './brackets.ts';
import { dateKinds } from './dates.ts';
import { edgeKinds } from './edges.ts';
import { factKinds } from './facts.ts';
import { hedgeKinds } from './hedges.ts';
import { linkKinds } from './links.ts';
import { listKinds } from './lists.ts';
import { numberKinds } from './numbers.ts';
import { phraseKinds } from './phrases.ts';
import { roundingKinds } from './rounding.ts';
import { shareKinds } from './shares.ts';
import { sumKinds } from './sums.ts';
import { unitKinds } from './units.ts';

/** Every kind of edit, family by family. */
export const kinds: readonly Kind[] = [
  ...factKinds,
  ...edgeKinds,
  ...sumKinds,
  ...dateKinds,
  ...numberKinds,
  ...roundingKinds,
  ...hedgeKinds,
  ...bracketKinds,
  ...phraseKinds,
  ...shareKinds,
  ...unitKinds,
  ...linkKinds,
  ...listKinds,
];
