import type { Kind } from '../kind.ts';
import { manyWords, recordWords } from '../oracle/words.ts';
import { reworded, writtenIn } from './wordings.ts';

const counts = ['both', 'a single', 'a couple', 'twice', 'a dozen', 'no'];

/** Words that stand for numbers, and claims without a number. */
export const phraseKinds: readonly Kind[] = [
  {
    name: 'phrase: “both” as “a single”, and so on',
    *edits(mission) {
      for (const { link, wording, hedge } of writtenIn(mission)) {
        const isPhrase = wording.kind === 'number' && wording.measure === 'number' && !hedge && !/\d/.test(link.words);
        if (isPhrase) for (const other of counts) if (other !== link.words.toLowerCase()) yield reworded(link, other);
      }
    },
  },
  {
    name: 'phrase: “dozens” as “hundreds”, and so on',
    *edits(mission) {
      for (const { link, wording } of writtenIn(mission)) {
        if (wording.kind !== 'number' && wording.kind !== 'many') continue;
        const isCount = wording.kind === 'many' || (wording.measure === 'number' && link.kind === 'one');
        if (isCount)
          for (const other of Object.keys(manyWords))
            if (other !== link.words.toLowerCase()) yield reworded(link, other);
      }
    },
  },
  {
    name: 'phrase: the highest as the lowest',
    *edits(mission) {
      for (const { link, wording } of writtenIn(mission)) {
        if (wording.kind === 'record')
          for (const other of Object.keys(recordWords))
            if (other !== link.words.toLowerCase()) yield reworded(link, other);
      }
    },
  },
  {
    name: 'phrase: a record in place of a number',
    *edits(mission) {
      for (const { link, wording } of writtenIn(mission))
        if (wording.kind === 'number' && link.kind === 'one') yield reworded(link, 'a record number');
    },
  },
  {
    name: 'phrase: “for the first time” in place of something else',
    leaves: 'untrue',
    *edits(mission) {
      for (const { link, wording } of writtenIn(mission))
        if (wording.kind !== 'first' && link.kind === 'one') yield reworded(link, 'for the first time');
    },
  },
];
