import type { Kind } from '../kind.ts';
import { hedgeWords, type Hedge } from '../oracle/words.ts';
import { hedges, reworded, writtenIn, type Written } from './wordings.ts';

export const opposites: Readonly<Record<Hedge, readonly Hedge[]>> = {
  exactly: [],
  nearly: ['just-over', 'more-than'],
  'just-over': ['nearly', 'less-than'],
  'more-than': ['less-than', 'nearly'],
  'less-than': ['more-than', 'just-over'],
  about: [],
  'at-least': ['at-most', 'less-than'],
  'at-most': ['at-least', 'more-than'],
};

/** Hedges stand before numbers, per cents, fractions and times. */
const takesHedge = ({ wording }: Written): boolean => wording.kind === 'fraction' || wording.kind === 'number';

function* withHedge(written: Written, names: readonly Hedge[], pick: (words: readonly string[]) => string | undefined) {
  for (const name of names) {
    const word = pick(hedgeWords[name]);
    if (word !== undefined) yield reworded(written.link, `${word} ${written.rest}`);
  }
}

export const hedgeKinds: readonly Kind[] = [
  {
    name: 'hedge: turned round',
    *edits(mission, random) {
      for (const written of writtenIn(mission))
        if (written.hedge) yield* withHedge(written, opposites[written.hedge], random.pick);
    },
  },
  {
    name: 'hedge: another',
    *edits(mission, random) {
      for (const written of writtenIn(mission)) {
        const { hedge } = written;
        if (hedge)
          yield* withHedge(
            written,
            hedges.filter((name) => name !== hedge && !opposites[hedge].includes(name)),
            random.pick,
          );
      }
    },
  },
  {
    name: 'hedge: added',
    *edits(mission, random) {
      for (const written of writtenIn(mission))
        if (!written.hedge && takesHedge(written) && !/^(?:a|both|one|twice)\b/i.test(written.rest))
          yield* withHedge(written, hedges, random.pick);
    },
  },
  {
    name: 'hedge: dropped',
    *edits(mission) {
      for (const { link, hedge, rest } of writtenIn(mission)) if (hedge) yield reworded(link, rest);
    },
  },
  {
    name: 'hedge: another word for the same',
    leaves: 'true',
    *edits(mission) {
      for (const written of writtenIn(mission)) {
        const { hedge, hedgeText } = written;
        if (!hedge) continue;
        for (const word of hedgeWords[hedge])
          if (word !== hedgeText.toLowerCase()) yield reworded(written.link, `${word} ${written.rest}`);
      }
    },
  },
];
