import { passagesOf } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';

/** What findings and quotations say, in lower case: the closing sentence of a template is read by nobody. */
export const authoredWords = memoize((draft: Draft): string =>
  passagesOf(draft)
    .flatMap(({ part, text }) => (part === 'printed' ? [] : [text.toLowerCase()]))
    .join('\n'),
);
