import { marksIn } from './quotation-marks.ts';
import { pairMarks } from './mark-pairs.ts';

/** A double quotation mark that stands alone. */
export interface LoneMark {
  readonly at: number;
  readonly opens: boolean;
}

/** The double marks of a text that have no partner; apostrophes are none, nor are the marks of inches and seconds behind a figure. */
export function loneMarks(text: string): readonly LoneMark[] {
  if (!/["“”]/.test(text)) return [];
  const marks = marksIn(text, (at) => String(text[at] === '"'));
  pairMarks(marks);
  return marks.filter(({ at, isSingle, partner }) => !isSingle && !partner && !(text[at] === '"' && /\d/.test(text[at - 1] ?? '')));
}
