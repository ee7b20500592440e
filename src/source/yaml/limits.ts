import { type Diagnostic, fileError } from '../diagnostic.ts';
import type { Span } from '../source.ts';

/** A sum of sums of sums … ends here. */
export const deepestSum = 100;

/** What YAML may hold: several times more than the largest mission, and as much as is read in two seconds. */
export const mostEntries = 20_000;

const mostMarksOfYaml = 60_000;

const mostLines = 50_000;

const enough = 'No mission needs so many: look for something pasted by mistake.';

export const tooManyEntries = (at: Span): Diagnostic =>
  fileError('files/too-large', at, `This file has more than 20,000 entries. ${enough}`);

/** How many people, contacts, parts … a mission may name; of its facts there may be more. */
export const mostInSection = 1000;

export const tooMany = (name: string, at: Span): Diagnostic =>
  fileError('files/too-large', at, `“${name}” has more than 1,000 entries. ${enough}`);

export const mostFacts = 5000;

export const tooManyFacts = (at: Span): Diagnostic =>
  fileError('files/too-large', at, `This mission has more than 5,000 facts. ${enough}`);

/** Marks that begin, divide or end something; a colon, a dash and a question mark do so before a space. */
const isMark = (character: string, next: string): boolean =>
  ':-?'.includes(character) ? next <= ' ' : ',[]{}"\'&!*|>%'.includes(character);

/** The line or the mark with which a YAML text goes beyond what is parsed at all. */
export function yamlTooLarge(text: string, span: (from: number, to: number) => Span): Diagnostic | undefined {
  let [lines, marks] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\n') lines++;
    else if (isMark(character, text.charAt(index + 1))) marks++;
    if (lines > mostLines)
      return fileError('files/too-large', span(index, index + 1), `This file has more than 50,000 lines. ${enough}`);
    if (marks > mostMarksOfYaml)
      return fileError(
        'files/too-large',
        span(index, index + 1),
        `This file has more than 60,000 marks such as : , [ and quotation marks. ${enough}`,
      );
  }
  return undefined;
}
