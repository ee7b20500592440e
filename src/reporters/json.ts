import { pointAt, type Diagnostic } from '../diagnostic.ts';
import { countOf } from './count.ts';
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

function entry({ rule, severity, message, advice, at, related = [], suggestions = [] }: Diagnostic): object {
  const { line, column } = pointAt(at.source, at.start);
  const end = pointAt(at.source, at.end);
  return {
    rule,
    severity,
    message: advice === undefined ? message : `${message} ${advice}`,
    file: at.source.path,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    related: related.map((place) => ({
      file: place.at.source.path,
      ...pointAt(place.at.source, place.at.start),
      message: place.message,
    })),
    suggestions,
  };
}
