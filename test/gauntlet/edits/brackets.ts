import type { Kind, Proposed } from '../kind.ts';
import { hedgeWords } from '../oracle/words.ts';
import { opposites } from './hedges.ts';
import { reworded, writtenIn, type Written } from './wordings.ts';

const unit = / (?:per cent|percentage points)$/;
const hedged = (mission: Parameters<Kind['edits']>[0]): Written[] =>
  [...writtenIn(mission)].filter(({ hedge, rest }) => hedge !== undefined && /\d/.test(rest));
const hasOwnBrackets = ({ link }: Written): boolean =>
  link.at.end - link.wordsAt.end > '](fact:)'.length &&
  link.namesAt.start > link.wordsAt.end &&
  link.namesAt.start < link.at.end;

/** Everything from the bracket to the end of the first words, so that a hedge comes to stand before the bracket. */
const outside = ({ link, rest }: Written, hedge: string): Proposed => ({
  at: { ...link.wordsAt, start: link.at.start },
  replacement: `${hedge} [${rest}`,
});

/** What belongs to a number may stand outside the brackets, and says as much there; how words are set says nothing. */
export const bracketKinds: readonly Kind[] = [
  {
    name: 'brackets: the hedge before them',
    leaves: 'true',
    *edits(mission) {
      for (const written of hedged(mission)) yield outside(written, written.hedgeText);
    },
  },
  {
    name: 'brackets: another hedge before them',
    *edits(mission, random) {
      for (const written of hedged(mission)) {
        for (const other of written.hedge ? opposites[written.hedge] : [])
          yield outside(written, random.pick(hedgeWords[other]) ?? '');
      }
    },
  },
  {
    name: 'brackets: the unit behind them',
    leaves: 'true',
    *edits(mission) {
      for (const written of writtenIn(mission)) {
        const { link, wording } = written;
        const [found] = wording.kind === 'number' && hasOwnBrackets(written) ? (unit.exec(link.words) ?? []) : [];
        if (found === undefined) continue;
        const target = `](fact:${link.names.join(link.kind === 'span' ? '..' : '/')})`;
        yield { at: { ...link.at, start: link.wordsAt.end - found.length }, replacement: target + found };
      }
    },
  },
  {
    name: 'writing: in italics, in bold, over two lines, with no-break spaces',
    leaves: 'true',
    *edits(mission) {
      for (const { link, wording } of writtenIn(mission)) {
        if (wording.kind === 'quantity') continue;
        yield reworded(link, `*${link.words}*`);
        yield reworded(link, link.words.replace(/^(\S+)/, '**$1**'));
        if (/ /.test(link.words) && !/\|/.test(link.before)) yield reworded(link, link.words.replace(' ', '\n'));
        if (/ /.test(link.words)) yield reworded(link, link.words.replaceAll(' ', '\u00a0'));
      }
    },
  },
];
