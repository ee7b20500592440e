import * as z from 'zod/mini';
import { type Reporter, countOf, messageOf, placeOf, printable } from './reporter.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { described } from '../source/schema/builders.ts';

/** JSON for other programs; its form, `problemsReport`, is part of the contract. */
export const json: Reporter = (diagnostics) => {
  const summary = {
    errors: countOf(diagnostics, 'error'),
    warnings: countOf(diagnostics, 'warning'),
    suggestions: countOf(diagnostics, 'suggestion'),
  };
  return `${JSON.stringify({ version: 1, diagnostics: diagnostics.map(entry), summary }, null, 2)}\n`;
};

function entry(diagnostic: Diagnostic): object {
  const { rule, severity, at, related = [], suggestions = [] } = diagnostic;
  const others = related.map((place) => {
    const { file, line, column } = placeOf(place.at);
    return { file, line, column, message: printable(place.message) };
  });
  return { rule, severity, message: messageOf(diagnostic), ...placeOf(at), related: others, suggestions };
}

const count = z.int().check(z.nonnegative());

const position = z.int().check(z.positive());

const where = {
  file: described(z.string(), 'The file, relative to the working folder, with “/” between folders.'),
  line: described(position, 'The line, from 1.'),
  column: described(position, 'The column, from 1, in UTF-16 units.'),
};

const related = described(
  z.strictObject({ ...where, message: described(z.string(), 'What stands there.') }),
  'Another place that the problem is about, such as the fact in mission.yaml.',
);

const diagnostic = described(
  z.strictObject({
    rule: described(z.string(), 'The rule, such as claims/wrong-side; “prelim explain” says what it is about.'),
    severity: described(z.enum(['error', 'warning', 'suggestion']), 'How much it weighs.'),
    message: described(z.string(), 'What is wrong, and what to do.'),
    ...where,
    endLine: described(position, 'The line of the character after the last one.'),
    endColumn: described(position, 'The column of the character after the last one.'),
    related: described(z.array(related), 'Other places that it is about.'),
    suggestions: described(
      z.array(z.string()),
      'Texts that would be right in the place of the characters from line and column to the end.',
    ),
  }),
  'A problem.',
);

/** What `check --format json` prints. */
export const problemsReport = described(
  z.strictObject({
    version: described(z.literal(1), 'The version of this form. A program that reads it should refuse others.'),
    diagnostics: described(z.array(diagnostic), 'All problems, by file and from top to bottom.'),
    summary: described(
      z.strictObject({
        errors: described(count, 'How many errors there are.'),
        warnings: described(count, 'How many warnings there are.'),
        suggestions: described(count, 'How many suggestions there are.'),
      }),
      'How many of each there are.',
    ),
  }),
  'The problems of one or several missions, as “prelim check --format json” prints them.',
);
