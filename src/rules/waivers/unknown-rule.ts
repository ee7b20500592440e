import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import { isWaivable } from '../waivers.ts';
import { didYouMean, suggestionsFor } from '../../source/did-you-mean.ts';

export const unknownRule: Rule = {
  id: 'waivers/unknown-rule',
  severity: 'error',
  summary: 'A waiver names a rule that does not exist, or one that cannot be set aside',
  why: 'A waiver with a typo sets nothing aside, and its writer believes that it does.',
  basis: 'What is broken or leads nowhere cannot be printed, whoever answers for it.',
  wrong:
    'facts:\n  complaints: { value: 4, internal: true }\nwaivers:\n  - { rule: facts/no-source, reason: counted ' +
    'by the mission itself, by: the legal analyst }\n  - { rule: facts/unknown, reason: the number will come, ' +
    'by: the legal analyst }',
  right:
    'facts:\n  complaints: { value: 4, internal: true }\nwaivers:\n  - { rule: facts/no-source, reason: counted ' +
    'by the mission itself, by: the legal analyst }',
  needs: ['waivers'],

  *check({ mission }, { ruleIds }) {
    const waivable = ruleIds.filter(isWaivable);
    for (const [index, { rule }] of (mission.settings.waivers ?? []).entries()) {
      if (waivable.includes(rule)) continue;
      const isFirm = ruleIds.includes(rule) || /^(?:files|templates)\//.test(rule);
      const message = isFirm
        ? `${rule} cannot be set aside: what it finds can be neither trusted nor printed.`
        : `There is no rule “${rule}”.${didYouMean(rule, waivable)}`;
      yield {
        at: placeOf(mission, 'waivers', index, 'rule'),
        message,
        ...(isFirm ? {} : suggestionsFor(rule, waivable)),
      };
    }
  },
};
