import { minus, parseRational, percent, plus, rational, written } from '../rational.ts';
import type { Random } from '../random.ts';

/** Ways to change a number; each takes it as 11947995 or 62.4 and gives it in the same form. */
export type Change = (text: string, random: Random) => string | undefined;

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** So many units of its last digit more. */
const stepped =
  (steps: number): Change =>
  (text) => {
    const step = rational(BigInt(Math.abs(steps)), 10n ** BigInt(decimalsOf(text)));
    const moved = steps > 0 ? plus(parseRational(text), step) : minus(parseRational(text), step);
    return moved.above < 0n ? undefined : written(moved, decimalsOf(text));
  };

const scaled =
  (hundredths: string): Change =>
  (text) =>
    written(percent(parseRational(text), hundredths), decimalsOf(text));

const exchanged: Change = (text, random) => {
  const place = random.below(text.length);
  const digit = text[place] ?? '';
  if (!/\d/.test(digit)) return undefined;
  const other = String((Number(digit) + 1 + random.below(9)) % 10);
  return text.slice(0, place) + other + text.slice(place + 1);
};

const swapped: Change = (text, random) => {
  const places = Array.from(text, (_, place) => place)
    .slice(1)
    .filter((place) => /\d\d/.test(text.slice(place - 1, place + 1)) && text[place] !== text[place - 1]);
  const place = random.pick(places);
  return place === undefined
    ? undefined
    : `${text.slice(0, place - 1)}${text[place]}${text[place - 1]}${text.slice(place + 1)}`;
};

const lengthened: Change = (text, random) => (text.includes('.') ? undefined : text + String(random.below(10)));
const shortened: Change = (text) => (text.length > 1 && !text.includes('.') ? text.slice(0, -1) : undefined);

export const changes: Readonly<Record<string, Change>> = {
  'up by one': stepped(1),
  'down by one': stepped(-1),
  'up by two': stepped(2),
  'a digit changed': exchanged,
  'two digits swapped': swapped,
  'up by one per cent': scaled('101'),
  'down by one per cent': scaled('99'),
  'up by a tenth': scaled('110'),
  'down by a tenth': scaled('90'),
  'a digit added': lengthened,
  'a digit dropped': shortened,
  doubled: scaled('200'),
};

/** A number in the form that was changed, or nothing where it would be the same or start with a zero. */
export function changed(text: string, change: Change, random: Random): string | undefined {
  const result = change(text, random);
  return result === undefined || result === text || /^0\d/.test(result) || result === '' ? undefined : result;
}
