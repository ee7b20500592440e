import { unusedFacts } from '../../analysis/facts/places.ts';
import { fittedNumbers, mostFits } from '../../analysis/numbers/fits.ts';
import { readFactLink } from '../../claims/fact-link.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Rule } from '../rule.ts';

export const unused: Rule = {
  id: 'facts/unused',
  severity: 'suggestion',
  summary: 'No text uses a fact, neither itself nor as a part or base of another',
  why:
    'A fact that no sentence links to proves nothing: either its number stands in the text without its link and is ' +
    'not checked, or the fact is left over.',
  basis:
    'The policy of the house, and no more than a suggestion: much of what missions collect never reaches a statement.',
  wrong: 'facts:\n  complaints: { value: 14, source: Central Election Commission }',
  right:
    'facts:\n  complaints: { value: 14, source: Central Election Commission }\n\nThe commission heard ' +
    '[](fact:complaints) complaints.',
  needs: [],

  *check(draft) {
    const facts = unusedFacts(draft);
    const fitting = facts.length > 0 ? fittingFacts(draft) : new Set();
    for (const { name, at } of facts) {
      if (fitting.has(name)) continue;
      const message = `No text uses “${name}”.`;
      const advice =
        `Link the words that say it, as in [words](fact:${name}); mark it “internal: true” if it is not meant for ` +
        'print; or take it out.';
      yield { at: draft.mission.yaml.locateKey(at), message, advice };
    }
  },
};

/** The facts that a number without a link may stand for: claims/unlinked-number names them. */
const fittingFacts = (draft: Draft): ReadonlySet<string> =>
  new Set(
    fittedNumbers(draft).flatMap(({ fits }) =>
      fits.slice(0, mostFits).flatMap(({ name }) => readFactLink(`fact:${name}`)?.paths ?? []),
    ),
  );
