import type { Kind } from '../kind.ts';
import {
  compare,
  minus,
  parseRational,
  plus,
  rational,
  times,
  written as writtenOut,
  over,
  type Rational,
} from '../rational.ts';
import type { Mission } from '../reading/mission.ts';
import { grouped, hedgeWords } from '../oracle/words.ts';
import type { Random } from '../random.ts';
import { reworded, writtenIn, type Written } from './wordings.ts';

interface Rounded {
  readonly written: Written;
  /** Rounded down and up to so many digits. */
  readonly down: Rational;
  readonly up: Rational;
  readonly value: Rational;
}

/** Counts of exact facts, rounded to one, two or three digits. */
function* roundedIn(mission: Mission): Generator<Rounded> {
  for (const written of writtenIn(mission)) {
    const { link, wording } = written;
    const value = link.kind === 'one' ? mission.facts.get(link.names[0] ?? '')?.value : undefined;
    if (
      wording.kind !== 'number' ||
      wording.measure !== 'number' ||
      value?.kind !== 'number' ||
      value.hedge !== 'value'
    )
      continue;
    const [text = ''] = value.texts;
    for (const digits of [1, 2, 3]) {
      if (text.length - digits < 1 || text.includes('.') || (digits > 2 && text.length < 5)) continue;
      const step = rational(10n ** BigInt(text.length - digits));
      const steps = over(parseRational(text), step);
      const down = times(rational(steps.above / steps.below), step);
      if (compare(down, parseRational(text)) < 0)
        yield { written, down, up: plus(down, step), value: parseRational(text) };
    }
  }
}

const inFull = (number: Rational): string => grouped(writtenOut(number, 0));
const pick = (random: Random, words: readonly string[]): string => random.pick(words) ?? '';

/** 11947995 as 11.9 million or 11.95 million; nothing below a million. */
function inMillions(number: Rational, decimals: number): string | undefined {
  const text = writtenOut(over(number, rational(1_000_000)), decimals);
  return compare(number, rational(1_000_000)) < 0 || text.endsWith('0') ? undefined : `${text} million`;
}

export const roundingKinds: readonly Kind[] = [
  {
    name: 'rounded: up with “almost”, down with “more than”',
    *edits(mission, random) {
      for (const {
        written: { link },
        down,
        up,
      } of roundedIn(mission)) {
        yield reworded(link, `${pick(random, hedgeWords.nearly)} ${inFull(up)}`);
        yield reworded(link, `${pick(random, hedgeWords['more-than'])} ${inFull(down)}`);
      }
    },
  },
  {
    name: 'rounded: up with “more than”, down with “almost”',
    leaves: 'untrue',
    *edits(mission, random) {
      for (const {
        written: { link },
        down,
        up,
      } of roundedIn(mission)) {
        yield reworded(link, `${pick(random, hedgeWords['more-than'])} ${inFull(up)}`);
        yield reworded(link, `${pick(random, hedgeWords.nearly)} ${inFull(down)}`);
      }
    },
  },
  {
    name: 'rounded: with “about”, “at least”, “up to”',
    *edits(mission, random) {
      for (const {
        written: { link },
        down,
        up,
        value,
      } of roundedIn(mission)) {
        const nearest = compare(minus(value, down), minus(up, value)) < 0 ? down : up;
        yield reworded(link, `${pick(random, hedgeWords.about)} ${inFull(nearest)}`);
        yield reworded(link, `${pick(random, hedgeWords['at-least'])} ${inFull(down)}`);
        yield reworded(link, `${pick(random, hedgeWords['at-most'])} ${inFull(up)}`);
      }
    },
  },
  {
    name: 'rounded: without saying so',
    leaves: 'untrue',
    *edits(mission) {
      for (const {
        written: { link },
        down,
        up,
      } of roundedIn(mission))
        yield* [down, up].map((number) => reworded(link, inFull(number)));
    },
  },
  {
    name: 'rounded: in millions with decimals',
    *edits(mission) {
      for (const {
        written: { link },
        value,
      } of roundedIn(mission)) {
        for (const text of [1, 2, 3].map((decimals) => inMillions(value, decimals)))
          if (text !== undefined) yield reworded(link, text);
      }
    },
  },
];
