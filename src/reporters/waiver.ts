import { spanText, type Diagnostic } from '../diagnostic.ts';
import { isWaivable } from '../rules/waive.ts';

/** What to paste into mission.yaml where somebody answers for an error; nothing where no error can be set aside. */
export function waiverText(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ rule, severity }) => severity === 'error' && isWaivable(rule));
  if (errors.length === 0) return '';
  const lines = [...new Set(errors.map(waiver))];
  return `Where somebody answers for an exception, mission.yaml can say so:\n\nwaivers:\n${lines.join('')}`;
}

function waiver({ rule, at }: Diagnostic): string {
  const file = /(?:^|\/)((?:findings|quotes)\/[^/]+)\.md$/.exec(at.source.path)?.[1];
  const words = spanText(at).split('\n')[0] ?? '';
  const where = file === undefined ? '' : ` at: ${file},`;
  const text = words === '' ? '' : ` text: ${JSON.stringify(words.slice(0, 60))},`;
  return `  - { rule: ${rule},${where}${text} reason: "why", by: "who answers for it" }\n`;
}
