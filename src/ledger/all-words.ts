import type { Draft } from '../compose/compose.ts';
import { passagesOf } from './passages.ts';

const known = new WeakMap<Draft, string>();

/** All that a mission says as one text: what does not stand in it need not be looked for passage by passage. */
export function allWordsOf(draft: Draft): string {
  const before = known.get(draft);
  if (before !== undefined) return before;
  const words = passagesOf(draft).map(({ text }) => text).join('\n');
  known.set(draft, words);
  return words;
}
