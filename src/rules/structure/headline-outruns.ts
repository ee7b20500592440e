import { authoredTextOf } from '../../analysis/passages/authored-text.ts';
import { strengthsIn } from '../../analysis/text/strengths.ts';
import { strengthLadder as strengths } from '../../house/schema/structure.ts';
import type { Rule } from '../rule.ts';

export const headlineOutruns: Rule = {
  id: 'structure/headline-outruns',
  severity: 'warning',
  summary: 'The headline is stronger than every finding that declares a strength',
  why: 'The headline is what is quoted. If no finding behind it is as strong, the mission cannot stand by it.',
  basis:
    'Every conclusion is backed by a finding. The ladder of strengths: isolated, some, significant, serious, ' +
    'widespread, systemic.',
  wrong:
    'findings/overall.md\n---\ntopic: overall\n---\n# Elections in Liechtenstein marred by widespread ' +
    'irregularities, ' +
    'international observers say\n\nThe elections were held on [6 February](fact:election.date), international ' +
    'observers concluded.\n\nfindings/counting.md\n---\ntopic: counting\nstrength: some\n---\n# Counting\n\nSome ' +
    'counts were untidy.',
  right:
    'findings/overall.md\n---\ntopic: overall\n---\n# Elections in Liechtenstein saw some irregularities in ' +
    'the count, ' +
    'international observers say\n\nThe elections were held on [6 February](fact:election.date), international ' +
    'observers concluded.\n\nfindings/counting.md\n---\ntopic: counting\nstrength: some\n---\n# Counting\n\nSome ' +
    'counts were untidy.',
  needs: ['findings'],

  *check(draft) {
    const { strengths: words } = draft.mission.house;
    const rank = (strength: string): number => (strengths as readonly string[]).indexOf(strength);
    const declared = draft.mission.findings
      .filter(({ about }) => about.strength !== undefined)
      .toSorted((a, b) => rank(b.about.strength ?? '') - rank(a.about.strength ?? ''));
    const [strongest] = declared;
    const headline = authoredTextOf(draft).find(({ passage }) => passage.part === 'headline');
    if (!words || !strongest || !headline) return;
    const { passage, text } = headline;
    const [most] = strengthsIn(passage.text, text, words, passage.language).toSorted(
      (a, b) => rank(b.strength) - rank(a.strength),
    );
    if (!most || rank(most.strength) <= rank(strongest.about.strength ?? '')) return;
    yield {
      at: passage.spanOf(most.start, most.end),
      message:
        `The headline says “${passage.text.slice(most.start, most.end)}”, but the strongest of the findings that ` +
        `declare a strength is “${strongest.about.strength}”.`,
      related: [{ at: strongest.head.locate(['strength']), message: `the strength of “${strongest.id}”` }],
      advice: 'Say it less strongly in the headline, or correct the strength of the finding.',
    };
  },
};
