import { type AuthoredText, authoredTextOf } from '../../analysis/passages/authored-text.ts';
import { type StatedStrength, strengthsIn } from '../../analysis/text/strengths.ts';
import type { Draft } from '../../compose/compose.ts';
import { strengthLadder as strengths } from '../../house/schema/structure.ts';
import type { Finding } from '../../mission/finding.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

type Strength = (typeof strengths)[number];

export const strengthDrift: Rule = {
  id: 'structure/strength-drift',
  severity: 'warning',
  summary: 'A text says more or less than the strength that its finding declares; an error where two steps lie between',
  why:
    'Words are sharpened and softened on the way from the finding to the release. In 2019 a release said ' +
    '“widespread” where its statement said “significant”.',
  basis:
    'The ladder of strengths: isolated, some, significant, serious, widespread, systemic. The house lists the ' +
    'words of each.',
  wrong:
    'findings/example.md\n---\ntopic: campaign\nstrength: significant\n---\n# Campaign\n\nThere were widespread ' +
    'irregularities in the campaign.',
  right:
    'findings/example.md\n---\ntopic: campaign\nstrength: significant\n---\n# Campaign\n\nThere were significant ' +
    'irregularities in the campaign.',
  needs: [],

  *check(draft) {
    for (const finding of draft.mission.findings) {
      if (finding.about.strength === undefined) continue;
      yield* drifts(finding, finding.about.strength, draft);
    }
  },
};

/** One problem for each part of a finding that says more than is declared, or only less. */
function* drifts(finding: Finding, declared: Strength, draft: Draft): Generator<Problem> {
  const { strengths: words } = draft.mission.house;
  if (!words) return;
  const own = authoredTextOf(draft).filter((wording) => wording.finding === finding);
  for (const part of ['press', 'conclusion', 'detail']) {
    const stated = own.flatMap((wording) =>
      wording.passage.part === part
        ? strengthsIn(wording.passage.text, wording.text, words, draft.mission.language).map((strength) => ({
            wording,
            ...strength,
          }))
        : [],
    );
    const above = stated.filter(({ strength }) => stepsFrom(declared, strength) > 0);
    const isStated = stated.some(({ strength }) => strength === declared);
    const [first] = above.length > 0 ? above : isStated ? [] : stated;
    if (first) yield problemOf(first, declared, finding);
  }
}

const stepsFrom = (declared: Strength, strength: string): number =>
  strengths.indexOf(strength as Strength) - strengths.indexOf(declared);

function problemOf(
  { wording: { passage }, start, end, strength }: StatedStrength & { readonly wording: AuthoredText },
  declared: Strength,
  { head }: Finding,
): Problem {
  const steps = stepsFrom(declared, strength);
  return {
    at: passage.spanOf(start, end),
    ...(steps > 2 && { severity: 'error' }), // never for less: the rest may stand beside it in other words
    message:
      `“${passage.text.slice(start, end)}” says ${steps > 0 ? 'more' : 'less'} than this finding declares, which ` +
      `is “${declared}”.`,
    related: [{ at: head.locate(['strength']), message: `the strength is “${declared}”` }],
    advice: 'Correct the words, or the strength of the finding.',
  };
}
