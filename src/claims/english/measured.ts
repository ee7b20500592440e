import type { Language } from '../language.ts';

/** What keeps a small figure before it: scales, shares, measures, times, and words that make a range or a share of it. */
export const measured: Language['measured'] = [
  'hundred', 'thousand', 'million', 'billion', 'trillion', 'per', 'percent', 'percentage', 'pct', 'pp', 'points', 'to', 'of', 'out', 'in', 'x', 'times',
  'km', 'm', 'cm', 'mm', 'kg', 'g', 'sq', 'mb', 'gb', 'kilometres', 'kilometers', 'kilometre', 'metres', 'meters', 'metre', 'square', 'degrees', 'litres', 'tonnes',
  'a', 'p', 'am', 'pm', 'o', 'h', 'hrs',
];
