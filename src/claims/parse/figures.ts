import { memoize } from '../../collections/memoize.ts';
import type { Digits, Language } from '../../languages/language.ts';
import { charactersOf, either, escaped, letter } from '../../languages/patterns.ts';
import { type Decimal, parseDecimal } from '../../numbers/decimal.ts';
import { groupedDigits } from '../write/numerals.ts';

// The one grammar of figures, for the words of a link and for running text alike: what the one reads, the other reads.
// All patterns are bounded, so that reading stays linear.

/** Every sign that is typed for a minus: hyphen, minus, figure dash, en dash. */
const minusSigns = '-−‒–';

/** A minus right before a figure or its currency, and not behind anything that it could join: −3, –3, -€3. */
export const minusSign = `(?<![${letter}\\d.,%)\\]])[${minusSigns}](?=\\.?\\d|[¼-¾⅐-⅞]|[€$£₾₸₴₽₺]\\s?\\d)`;

/** A fraction in figures: 3/4. Its parts are so small that it is no date, file or season: not 24/7, not 2028/29. */
export const slashFraction =
  String.raw`(?<![\d/.,])(?:[1-9]/10|1/[2-9]|2/[3-9]|3/[4-9]|4/[5-9]|5/[6-9]|6/[7-9]|7/[89]|8/9)` +
  String.raw`(?![\d/]|[.,]\d)`;

/** Figures as the language writes them: 11,947,995, 77.5, .5. Groups are parted by one sign, or by any spaces. */
export const ownFigures = memoize(({ group, groupsRead, point }: Digits): string => {
  const others = groupsRead.filter((sign) => sign !== group);
  const decimals = String.raw`(?:${escaped(point)}\d{1,9})?`;
  const groups = [escaped(group), ...(others.length > 0 ? [`[${charactersOf(others)}]`] : [])].map(
    (sign) => String.raw`(?:${sign}\d{3}){1,5}`,
  );
  const grouped = String.raw`\d{1,3}${either(...groups)}${decimals}`;
  const notBehind = String.raw`(?<!\d[${charactersOf([point, group])}'’]?)`;
  const without = String.raw`(?<![\d${letter}${escaped(point)}])${escaped(point)}\d{1,9}`;
  const isWhole = String.raw`(?![${charactersOf([point, group])}'’]?\d)`;
  return String.raw`(?:${notBehind}(?:${grouped}|\d{1,21}${decimals})|${without})${isWhole}`;
});

/**
 * Figures as other countries write them, which cannot be meant in the way of the language: 1.234.567, 1'234'567,
 * 1 234,5, 12,34,567, 105,5.
 */
export const foreignFigures = memoize(({ group, groupsRead, point }: Digits): string => {
  const [comma, dot] = [escaped(group), escaped(point)];
  const spaces = `[${charactersOf(groupsRead.filter((sign) => sign !== group))}]`;
  const apostrophe = "['’]";
  const few = String.raw`${comma}(?:\d{1,2}|\d{4,6})(?!\d)`;
  const kinds = either(
    String.raw`\d{1,3}(?:${dot}\d{3}){2,5}(?:${comma}\d{1,6})?`,
    String.raw`\d{1,3}${dot}\d{3}${few}`,
    String.raw`\d{1,3}(?:${apostrophe}\d{3}){1,5}(?:[${charactersOf([group, point])}]\d{1,6})?`,
    String.raw`\d{1,3}(?:${spaces}\d{3}){1,5}${few}`,
    String.raw`\d{1,2}(?:${comma}\d{2}){1,5}${comma}\d{3}(?:${dot}\d{1,6})?`,
    String.raw`\d{1,15}${few}`,
  );
  const joints = charactersOf([point, group]);
  return String.raw`(?<!\d[${joints}'’]?)${kinds}(?![${joints}'’]?\d)`;
});

/** The number that figures of the language stand for; undefined if two different signs part their groups. */
export const readFigures = (raw: string, digits: Digits): Decimal | undefined => {
  if (new Set(raw.match(groupSigns(digits))).size > 1) return undefined;
  const plain = raw.replace(groupSigns(digits), '').replace(digits.point, '.');
  return parseDecimal(plain.startsWith('.') ? `0${plain}` : plain);
};

const groupSigns = memoize(({ groupsRead }: Digits) => new RegExp(`[${charactersOf(groupsRead)}]`, 'gu'));

/** A text with the figures of other countries as its language writes them: “105,5 per cent” as “105.5 per cent”. */
export const inOwnFigures = (text: string, language: Language): string =>
  text.replace(everyForeign(language.digits), (raw) => {
    const number = readForeign(raw, language.digits);
    return number ? groupedDigits(number, language) : raw;
  });

const everyForeign = memoize((digits: Digits) => new RegExp(foreignFigures(digits), 'gu'));

/** The last of its signs parts the decimals, unless it parts a group of three as those before it do. */
function readForeign(raw: string, { group, point }: Digits): Decimal | undefined {
  const last = Math.max(raw.lastIndexOf(group), raw.lastIndexOf(point));
  const sign = raw.charAt(last);
  const isGroup = last < 0 || raw.indexOf(sign) < last;
  const whole = isGroup ? raw : raw.slice(0, last);
  const decimals = isGroup ? '' : `.${raw.slice(last + 1)}`;
  return parseDecimal(whole.replace(/\D/g, '') + decimals);
}
