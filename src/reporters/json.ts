import type { Diagnostic } from '../diagnostic.ts';
import { countOf } from './count.ts';
import { messageOf, placeOf } from './place.ts';
import type { Reporter } from './reporter.ts';

/** For other programs; the form is part of the contract. */
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
    return { file, line, column, message: place.message };
  });
  return { rule, severity, message: messageOf(diagnostic), ...placeOf(at), related: others, suggestions };
}
