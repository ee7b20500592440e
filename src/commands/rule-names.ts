import { didYouMean } from '../mission/nearest.ts';
import { rules } from '../rules/index.ts';

/** Throws where one of these is neither a rule nor a family of rules: a typo would otherwise hide every problem. */
export function refuseUnknownRules(names: readonly string[]): void {
  const ids = rules.map(({ id }) => id);
  const known = [...new Set(['files', 'templates', ...ids.flatMap((id) => [id, id.split('/')[0] ?? id])])];
  const unknown = names.find((name) => !known.includes(name) && !/^(?:files|templates)\/./.test(name));
  if (unknown !== undefined) throw new Error(`There is no rule “${unknown}”.${didYouMean(unknown, known) || ` The families are: ${known.filter((name) => !name.includes('/')).join(', ')}.`}`);
}
