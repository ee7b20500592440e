import { scan, type Mention } from '../claims/scan.ts';
import type { Passage } from './passage.ts';

const known = new WeakMap<Passage, readonly Mention[]>();

/** Every number that a passage says, linked or not, and what was set aside. Searched once for all that ask. */
export function mentionsOf(passage: Passage): readonly Mention[] {
  const before = known.get(passage);
  if (before) return before;
  const found = scan(passage.text);
  known.set(passage, found);
  return found;
}
