import { pages } from '../../rules/pages.ts';
import type { RulePage } from '../../rules/rule.ts';
import { didYouMean } from '../../source/did-you-mean.ts';

const familyOf = (id: string): string => id.split('/')[0] ?? id;

const ids = pages.map(({ id }) => id);

const families = [...new Set(ids.map(familyOf))];

const unknownRule = (name: string, known: readonly string[]): Error =>
  new Error(
    'There is no rule ' +
      `“${name}”.${didYouMean(name, known) || ` The families are: ${families.join(', ')}. “prelim rules” lists all.`}`,
  );

/** Throws where one of these is neither a rule nor a family of rules: a typo would otherwise hide every problem. */
export function refuseUnknownRules(names: readonly string[]): void {
  const known = [...families, ...ids];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownRule(unknown, known);
}

/** The page of a rule. Throws where there is no such rule. */
export function pageNamed(name: string): RulePage {
  const page = pages.find(({ id }) => id === name);
  if (!page) throw unknownRule(name, ids);
  return page;
}
