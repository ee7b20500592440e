import { unknownDomains } from '../../analysis/contacts/domains.ts';
import type { Rule } from '../rule.ts';

export const unknownDomain: Rule = {
  id: 'contacts/unknown-domain',
  severity: 'warning',
  summary: 'An e-mail address at a domain that neither the mission nor an institution has',
  why: 'A private or a stale address in a release cannot be taken back.',
  basis: 'The house says which domains its institutions have, and a mission may add its own.',
  wrong:
    'contacts:\n  - { name: Nina Castell, institution: odihr, phones: ["+48 22 520 06 00"], email: ' +
    'nina.castell@post.example }',
  right: `mission:
  domains: [post.example]
contacts:
  - { name: Nina Castell, institution: odihr, phones: ["+48 22 520 06 00"], email: nina.castell@post.example }`,
  needs: ['institutions', 'mission.domains'],
  isOfAnyLanguage: true,

  *check({ mission }) {
    for (const { domain, at, meant } of unknownDomains(mission)) {
      if (meant) continue;
      yield {
        at,
        message:
          `“${domain}” is a domain of no institution and not of this mission. Correct it, or add it to “domains” ` +
          'under “mission”.',
      };
    }
  },
};
