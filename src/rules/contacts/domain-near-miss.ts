import { unknownDomains } from '../../analysis/contacts/domains.ts';
import type { Rule } from '../rule.ts';

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

  *check({ mission }) {
    for (const { email, domain, at, meant } of unknownDomains(mission)) {
      if (!meant) continue;
      const levels = meant.domain.split('.').length;
      const wrong = domain.split('.').slice(-levels).join('.');
      const right = `${email.slice(0, email.length - wrong.length)}${meant.domain}`;
      yield {
        at,
        message: `“${wrong}” is no domain of ${meant.owner}, but “${meant.domain}” is. Write “${right}”.`,
        suggestions: [right],
      };
    }
  },
};
