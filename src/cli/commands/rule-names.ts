import { pages } from '../../rules/pages.ts';
import type { RulePage } from '../../rules/rule.ts';
import { didYouMean, listOf, nearest } from '../../source/did-you-mean.ts';
import { UserError } from '../../source/user-error.ts';

// Apart from the commands, since it needs the pages of all rules: it is loaded when a name has to be looked up.

/**
 * Throws a `UserError` if one of these is neither a rule nor a family of rules: a typo would otherwise hide every
 * problem.
 */
export function refuseUnknownRules(names: readonly string[]): void {
  const selectable = [...families, ...ids];
  const unknown = names.find((name) => !selectable.includes(name));
  if (unknown !== undefined) throw unknownRule(unknown, selectable);
}

/** The page of a rule. Throws a `UserError` if there is no such rule. */
export function pageNamed(name: string): RulePage {
  const page = pages.find(({ id }) => id === name);
  if (!page) throw unknownRule(name, ids);
  return page;
}

const ids = pages.map(({ id }) => id);

const familyOf = (id: string): string => id.split('/')[0] ?? id;

const families = [...new Set(ids.map(familyOf))];

function unknownRule(name: string, candidates: readonly string[]): UserError {
  const bare = name.toLowerCase().replace(/^.*\//, '');
  const sameName = ids.filter((id) => id.endsWith(`/${bare}`));
  if (sameName.length > 0) return new UserError(`There is no rule “${name}”. Did you mean ${listOf(sameName, 'or')}?`);
  if (families.includes(name) && !candidates.includes(name))
    return new UserError(
      `“${name}” is a family of rules. Name one of them: ${ids.filter((id) => familyOf(id) === name).join(', ')}.`,
    );
  const bareNames = new Map(ids.map((id) => [id.replace(/^.*\//, ''), id]));
  const near = name.includes('/') ? undefined : bareNames.get(nearest(name, [...bareNames.keys()]) ?? '');
  if (near !== undefined && didYouMean(name, candidates) === '')
    return new UserError(`There is no rule “${name}”. Did you mean “${near}”?`);
  const hint = didYouMean(name, candidates) || ` The families are: ${families.join(', ')}. “prelim rules” lists all.`;
  return new UserError(`There is no rule “${name}”.${hint}`);
}
