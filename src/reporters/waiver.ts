import { isWaivable, plainWords } from '../rules/waivers.ts';
import { toFill } from '../rules/waivers/no-reason.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { spanText } from '../source/source.ts';

/**
 * What to paste into mission.yaml where somebody answers for an error, for the facts as they are now; nothing where no
 * error can be set aside.
 */
export function waiverText(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ rule, severity }) => severity === 'error' && isWaivable(rule));
  if (errors.length === 0) return '';
  const lines = [...new Set(errors.map(waiver))];
  return `Where somebody answers for an exception, mission.yaml can say so:\n\nwaivers:\n${lines.join('')}`;
}

const longest = 60;

const firstWords = (words: string): string =>
  words.length <= longest ? words : words.slice(0, longest).replace(/\s\S*$/, '');

function waiver({ rule, at, facts = {} }: Diagnostic): string {
  const file = /(?:^|\/)((?:findings|quotes)\/[^/]+)\.md$/.exec(at.source.path)?.[1];
  const words = firstWords(plainWords(spanText(at)));
  const where = file === undefined ? '' : ` at: ${file},`;
  const text = words === '' ? '' : ` text: ${JSON.stringify(words)},`;
  const pins = Object.entries(facts).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  const until = pins.length === 0 ? '' : `, while: { ${pins.join(', ')} }`;
  return `  - { rule: ${rule},${where}${text} reason: "${toFill.reason}", by: "${toFill.by}"${until} }\n`;
}
