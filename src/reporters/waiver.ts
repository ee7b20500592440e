import { blanks, isWaivable, plainWords } from '../rules/waivers.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { spanText } from '../source/source.ts';

/**
 * Waivers to paste into mission.yaml if somebody answers for the errors, for the facts as they are now. Empty if no
 * error can be set aside.
 */
export function waiverText(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ rule, severity }) => severity === 'error' && isWaivable(rule));
  if (errors.length === 0) return '';
  const lines = [...new Set(errors.map(waiver))];
  return `Where somebody answers for an exception, mission.yaml can say so:\n\nwaivers:\n${lines.join('')}`;
}

function waiver({ rule, at, facts = {} }: Diagnostic): string {
  const file = /(?:^|\/)((?:findings|quotes)\/[^/]+)\.md$/.exec(at.source.path)?.[1];
  const words = firstWords(plainWords(spanText(at)));
  const where = file === undefined ? '' : ` at: ${file},`;
  const text = words === '' ? '' : ` text: ${JSON.stringify(words)},`;
  const pins = Object.entries(facts).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  const whilePins = pins.length === 0 ? '' : `, while: { ${pins.join(', ')} }`;
  return `  - { rule: ${rule},${where}${text} reason: "${blanks.reason}", by: "${blanks.by}"${whilePins} }\n`;
}

/** Enough to tell one sentence from another, and short enough for one line, in characters. */
const longestText = 60;

const firstWords = (words: string): string =>
  words.length <= longestText ? words : words.slice(0, longestText).replace(/\s\S*$/, '');
