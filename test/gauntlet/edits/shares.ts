import type { Kind } from '../kind.ts';
import { fractionWords, quantityWords, grouped } from '../oracle/words.ts';
import { rangeOfFact } from '../oracle/subject.ts';
import {
  compare,
  minus,
  over,
  parseRational,
  rational,
  times,
  written as writtenOut,
  type Rational,
} from '../rational.ts';
import { isPoint } from '../range.ts';
import type { Mission } from '../reading/mission.ts';
import { reworded, writtenIn, type Written } from './wordings.ts';

const numberOf = (name: string | undefined, mission: Mission): Rational | undefined => {
  const range = rangeOfFact(mission.facts.get(name ?? ''), mission);
  return range && isPoint(range) ? range.low : undefined;
};

/** Counts among the mission's own facts that a part could be a share of. */
function* otherBases(
  names: readonly string[],
  part: Rational,
  mission: Mission,
): Generator<readonly [string, Rational]> {
  for (const { name, value, unit } of mission.own.values()) {
    const number = value?.kind === 'number' && !unit?.text.startsWith('per') ? numberOf(name, mission) : undefined;
    if (number && !names.includes(name) && compare(number, part) >= 0) yield [name, number];
  }
}

const decimalsOf = (words: string): number => /\.(\d+)/.exec(words)?.[1]?.length ?? 0;
const sharesIn = (mission: Mission): Written[] => [...writtenIn(mission)].filter(({ link }) => link.kind === 'share');
const inPercent = (part: Rational, whole: Rational, decimals: number): string =>
  writtenOut(times(rational(100), over(part, whole)), decimals);

/** Words that name a base or make one needless, anywhere near the share. */
const saysOf = /\b(?:of|among|from|by|up|down|turnout|threshold)\b/i;

export const shareKinds: readonly Kind[] = [
  {
    name: 'share: worked out on another base',
    *edits(mission) {
      for (const { link, wording } of sharesIn(mission)) {
        const part = numberOf(link.names[0], mission);
        for (const [, base] of part ? otherBases(link.names, part, mission) : []) {
          if (!part) continue;
          if (wording.kind === 'part')
            yield reworded(link, `${grouped(writtenOut(part, 0))} of ${grouped(writtenOut(base, 0))}`);
          else if (wording.kind === 'number')
            yield reworded(link, link.words.replace(/\d+(?:\.\d+)?/, inPercent(part, base, decimalsOf(link.words))));
        }
      }
    },
  },
  {
    name: 'share: linked to another base',
    *edits(mission) {
      for (const { link } of sharesIn(mission)) {
        const part = numberOf(link.names[0], mission);
        for (const [name] of part ? otherBases(link.names, part, mission) : [])
          yield { at: link.namesAt, replacement: `${link.names[0]}/${name}` };
      }
    },
  },
  {
    name: 'share: of the others',
    *edits(mission) {
      for (const { link, wording, rest } of writtenIn(mission)) {
        const [text] =
          wording.kind === 'number' && wording.measure === 'percent' ? (/\d+(?:\.\d+)?/.exec(rest) ?? []) : [];
        if (text !== undefined)
          yield reworded(
            link,
            link.words.replace(text, writtenOut(minus(rational(100), parseRational(text)), decimalsOf(text))),
          );
      }
    },
  },
  {
    name: 'share: another fraction',
    *edits(mission) {
      for (const { link, wording, rest, hedgeText } of writtenIn(mission)) {
        if (wording.kind !== 'fraction') continue;
        for (const other of Object.keys(fractionWords))
          if (other !== rest.toLowerCase()) yield reworded(link, `${hedgeText} ${other}`.trim());
      }
    },
  },
  {
    name: 'share: another word such as “many”',
    *edits(mission) {
      for (const { link, wording } of writtenIn(mission)) {
        if (wording.kind !== 'quantity' || link.kind !== 'share') continue;
        for (const other of Object.values(quantityWords).flat())
          if (other !== link.words.toLowerCase()) yield reworded(link, other);
      }
    },
  },
  {
    name: 'share: what it is a share of, left out',
    leaves: 'untrue',
    *edits({ links }) {
      for (const { words, at, before, behind } of links) {
        const base = /^ of [^.,;|[]+(?=[.,;|])/.exec(behind)?.[0];
        const isSaid = [before, (base === undefined ? '' : behind.slice(base.length)).split('. ', 1)[0] ?? ''].some(
          (text) => saysOf.test(text),
        );
        if (base === undefined || isSaid || !words.endsWith('per cent')) continue;
        yield {
          at: { file: at.file, start: at.end, end: at.end + base.length },
          replacement: '',
          also: [{ rule: 'claims/base-missing', at }],
        };
      }
    },
  },
  {
    name: 'share: in per cent with other decimals',
    *edits(mission) {
      for (const { link, wording } of sharesIn(mission)) {
        const [part, whole] = link.names.map((name) => numberOf(name, mission));
        if (!part || !whole || wording.kind !== 'number') continue; // the others have no “of” behind them
        for (const decimals of [0, 1, 2]) yield reworded(link, `${inPercent(part, whole, decimals)} per cent`);
      }
    },
  },
];
