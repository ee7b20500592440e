import { type UnknownDomain, nearDomainsInTexts, unknownDomains } from '../../analysis/contacts/domains.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const domainNearMiss: Rule = {
  id: 'contacts/domain-near-miss',
  severity: 'error',
  summary: 'The domain of an e-mail address is a slip of one that the mission or an institution has',
  why: 'Letters to a misspelt domain reach nobody, or somebody else who registered it.',
  basis:
    'A release of 2019 gave its readers an address at odihhr.pl. The house and the mission say which domains ' +
    'they have.',
  wrong:
    'contacts:\n  - { name: Nina Castell, institution: odihr, phones: ["+48 22 520 06 00"], email: ' +
    'nina.castell@odihhr.pl }',
  right:
    'contacts:\n  - { name: Nina Castell, institution: odihr, phones: ["+48 22 520 06 00"], email: ' +
    'nina.castell@odihr.pl }',
  needs: ['institutions', 'mission.domains'],
  isOfAnyLanguage: true,

  *check(draft) {
    for (const unknown of unknownDomains(draft.mission)) yield* problemOf(unknown, true);
    for (const unknown of nearDomainsInTexts(draft)) yield* problemOf(unknown, false);
  },
};

/** A text may name the address of somebody else, a contact of the mission may not. */
function* problemOf({ email, domain, at, meant }: UnknownDomain, isOfContact: boolean): Generator<Problem> {
  if (!meant) return;
  const levels = meant.domain.split('.').length;
  const wrong = domain.split('.').slice(-levels).join('.');
  const right = `${email.slice(0, email.length - wrong.length)}${meant.domain}`;
  const message = isOfContact
    ? `“${wrong}” is no domain of ${meant.owner}, but “${meant.domain}” is. Write “${right}”.`
    : `“${wrong}” seems to be a slip of “${meant.domain}”, a domain of ${meant.owner}. Write “${right}”.`;
  yield { at, ...(!isOfContact && { severity: 'warning' as const }), message, suggestions: [right] };
}
