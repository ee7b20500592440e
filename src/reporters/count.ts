import type { Diagnostic, Severity } from '../diagnostic.ts';

export const severities = ['error', 'warning', 'suggestion'] as const satisfies readonly Severity[];

export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;

/** “2 errors, 1 warning”, or “no problems”. */
export function countedText(diagnostics: readonly Diagnostic[]): string {
  const counts = severities.flatMap((severity) => {
    const count = countOf(diagnostics, severity);
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.join(', ') || 'no problems';
}
