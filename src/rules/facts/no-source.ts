import { factText } from '../../claims/write/describe.ts';
import { wordingOf } from '../../house/house.ts';
import type { Rule } from '../rule.ts';

export const noSource: Rule = {
  id: 'facts/no-source',
  severity: 'warning',
  relaxedBeforeRelease: true,
  summary: 'A fact does not say who vouches for it',
  why:
    'When a figure is questioned at the press conference, somebody must know where it came from. That holds for ' +
    'figures that are not printed, too, since others are worked out from them.',
  basis: 'Declaration of Principles (2005): information is gathered systematically, comprehensively and accurately.',
  wrong: 'facts:\n  candidates: 7\n\nVoters chose among [](fact:candidates) candidates.',
  right:
    'facts:\n  candidates: { value: 7, source: Central Election Commission }\n\nVoters chose among ' +
    '[](fact:candidates) candidates.',
  needs: [],
  isOfAnyLanguage: true,

  *check({ mission }) {
    for (const { name, at, value, about } of mission.facts.own.facts.values()) {
      // A sum without a value of its own is vouched for by those who vouch for its parts.
      if (!value || about.source !== undefined || mission.yaml.has([...at, 'source'])) continue;
      const text =
        value.kind === 'truth'
          ? String(value.isTrue)
          : factText({ kind: 'fact', value, unit: about.unit }, wordingOf(mission.house), mission.language);
      const message = `“${name}” is ${text}, but nobody vouches for it.`;
      const isBare = mission.yaml.written(at) !== undefined;
      const advice = isBare
        ? `Say who does: { value: ${mission.yaml.written(at)}, source: … }.`
        : 'Say who does: add “source: …”, such as “source: Central Election Commission”.';
      yield { at: mission.yaml.locateKey(at), message, advice };
    }
  },
};
