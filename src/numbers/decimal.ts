/**
 * A number as it was written: 77.50 is 7750 with two decimals. Exact at any size. Written by hand, since no package
 * keeps how exact a number was written: big.js and decimal.js drop the zero that ends 77.50.
 */
export interface Decimal {
  readonly digits: bigint;
  /** How many of the digits stand after the point. Never negative. */
  readonly scale: number;
}

export const zero: Decimal = { digits: 0n, scale: 0 };

export const integer = (whole: bigint | number): Decimal => ({ digits: BigInt(whole), scale: 0 });

/**
 * Reads digits with a point, as YAML writes them, such as -77.50 or 1e6. Undefined if the text is anything else;
 * grouped digits (11,947,995) are read by `claims/parse`.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const parts = decimalNumber.exec(text);
  if (!parts) return undefined;
  const [, sign, whole = '', decimals = '', exponent = '0'] = parts;
  const digits = BigInt(whole + decimals);
  return shift({ digits: sign === '-' ? -digits : digits, scale: decimals.length }, Number(exponent));
}

const decimalNumber = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;

/** Plain digits with a point and no groups. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const all = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + all : `${sign}${all.slice(0, -scale)}.${all.slice(-scale)}`;
}

/** Multiplies by a power of ten, keeping every digit that was written. */
export function shift({ digits, scale }: Decimal, power: number): Decimal {
  const left = scale - power;
  return left >= 0 ? { digits, scale: left } : { digits: digits * 10n ** BigInt(-left), scale: 0 };
}

export const add = (a: Decimal, b: Decimal): Decimal => aligned(a, b, (x, y) => x + y);

export const subtract = (a: Decimal, b: Decimal): Decimal => aligned(a, b, (x, y) => x - y);

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** Negative, zero or positive as the first number is smaller than, equal to or larger than the second. */
export function compare(a: Decimal, b: Decimal): number {
  const { digits } = subtract(a, b);
  return digits === 0n ? 0 : digits < 0n ? -1 : 1;
}

function aligned(a: Decimal, b: Decimal, combine: (a: bigint, b: bigint) => bigint): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: combine(digitsAt(a, scale), digitsAt(b, scale)), scale };
}

/** The digits of a number with so many decimals; only ever asked for more than there are. */
const digitsAt = ({ digits, scale }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - scale);

/** Without the zeros that end its decimals: 77.50 is 77.5. */
export function trimmed({ digits, scale }: Decimal): Decimal {
  if (scale === 0 || digits % 10n !== 0n) return { digits, scale };
  return trimmed({ digits: digits / 10n, scale: scale - 1 });
}

export const isWhole = (number: Decimal): boolean => trimmed(number).scale === 0;

/** The whole number that it is; only ever asked of whole numbers. */
export const wholeOf = (number: Decimal): bigint => trimmed(number).digits;

/** The unit of the last digit that is not zero: 10 for 290, 10,000 for 10,000, 0.1 for 12.50. */
export function lastDigitUnit(number: Decimal): Decimal {
  const { digits, scale } = trimmed(number);
  if (digits === 0n || scale > 0) return { digits: 1n, scale };
  let unit = 1n;
  while (digits % (unit * 10n) === 0n) unit *= 10n;
  return integer(unit);
}

/** The unit up to which it was written: decimals count as written, a whole number ends before its trailing zeros. */
export const writtenUnit = (number: Decimal): Decimal =>
  number.scale > 0 ? { digits: 1n, scale: number.scale } : lastDigitUnit(number);
