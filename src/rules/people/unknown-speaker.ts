import { didYouMean, suggestionsFor } from '../../mission/nearest.ts';
import type { Rule } from '../rule.ts';

export const unknownSpeaker: Rule = {
  id: 'people/unknown-speaker',
  severity: 'error',
  summary: 'A quotation is given to somebody who is not among the people of the mission',
  why: 'Words are attributed by name and role, and both come from “people”.',
  needs: ['people'],

  *check({ mission }) {
    const known = Object.keys(mission.settings.people ?? {});
    const hint = (name: string): string => didYouMean(name, known) || ' Add the person there, with name and role.';
    for (const { speaker, head } of mission.quotations) {
      if (known.includes(speaker)) continue;
      const message = `“${speaker}” is nobody in “people” of mission.yaml.${hint(speaker)}`;
      yield { at: head.locate(['speaker']), message, ...suggestionsFor(speaker, known) };
    }
    for (const [index, speaker] of (mission.settings.release?.speakers ?? []).entries()) {
      if (known.includes(speaker)) continue;
      const at = mission.yaml.locate(['release', 'speakers', index]);
      yield { at, message: `“${speaker}” is nobody in “people”.${hint(speaker)}`, ...suggestionsFor(speaker, known) };
    }
  },
};
