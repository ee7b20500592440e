import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import { blanks } from '../waivers.ts';

export const noReason: Rule = {
  id: 'waivers/no-reason',
  severity: 'error',
  summary: 'A waiver does not say why, or who answers for it',
  why: 'An exception that nobody answers for is a mistake that everybody has got used to.',
  basis: 'The house’s policy: an exception is a decision of a person.',
  wrong:
    'facts:\n  complaints: { value: 4, internal: true }\nwaivers:\n  - { rule: facts/no-source, at: facts.complaints }',
  right:
    'facts:\n  complaints: { value: 4, internal: true }\nwaivers:\n  - { rule: facts/no-source, at: ' +
    'facts.complaints, reason: counted by the mission itself, by: the legal analyst }',
  needs: ['waivers'],

  *check({ mission }) {
    for (const [index, { rule, reason, by }] of (mission.settings.waivers ?? []).entries()) {
      const missing = [
        ...(isFilledIn(reason, blanks.reason) ? [] : ['why (“reason”)']),
        ...(isFilledIn(by, blanks.by) ? [] : ['who answers for it (“by”)']),
      ];
      if (missing.length === 0) continue;
      yield {
        at: placeOf(mission, 'waivers', index),
        message: `This waiver of ${rule} does not say ${missing.join(' and ')}.`,
        advice: 'Add it, or take the waiver out.',
      };
    }
  },
};

const isFilledIn = (words: string | undefined, blank: string): boolean => words !== undefined && words.trim() !== blank;
