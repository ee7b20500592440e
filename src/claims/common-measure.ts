import { type Measure, measureOf } from './subject.ts';

/** How numbers of those units are counted together; nothing where they are not of one kind, such as minutes beside hours. */
export function commonMeasure(units: readonly (string | undefined)[]): Measure | undefined {
  const named = units.flatMap((unit) => (unit === undefined ? [] : [{ measure: measureOf(unit), noun: unit.trim().toLowerCase() }]));
  const [first] = named;
  if (!first) return 'number';
  const isCommon = named.every(({ measure, noun }) => measure === first.measure && (measure !== 'number' || noun === first.noun));
  return isCommon ? first.measure : undefined;
}
