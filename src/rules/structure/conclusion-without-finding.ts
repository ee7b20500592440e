import { strengthLadder as strengths } from '../../house/schema/structure.ts';
import type { Finding } from '../../mission/finding.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const conclusionWithoutFinding: Rule = {
  id: 'structure/conclusion-without-finding',
  severity: 'warning',
  summary: 'A topic is concluded on without findings behind it, or serious negative findings lead to no conclusion',
  why:
    'Whoever doubts a conclusion looks for the finding behind it. And a serious finding that is not concluded on ' +
    'looks as if it had been negotiated away.',
  basis:
    'The form of statements: every conclusion is backed by a finding, one theme after the other, in the same order.',
  wrong: 'findings/example.md\n---\ntopic: media\n---\n# Media\n\n## Conclusion\n\nThe media informed voters well.',
  right:
    'findings/example.md\n---\ntopic: media\n---\n# Media\n\n## Conclusion\n\nThe media informed voters ' +
    'well.\n\n## Findings\n\nPublic and private channels held debates on prime time.',
  needs: ['findings'],

  *check({ mission: { findings, house } }) {
    const founded = topicsOf(findings.filter(({ detail }) => detail.length > 0));
    const concluded = topicsOf(findings.filter(({ conclusion }) => conclusion.length > 0));
    for (const finding of findings) {
      const { topic } = finding.about;
      if (topic === house.topics[0]) continue; // it sums up all the others
      if (finding.conclusion.length > 0 && !founded.has(topic)) yield unfoundedProblem(finding);
      if (isGrave(finding) && finding.detail.length > 0 && !concluded.has(topic)) yield unconcludedProblem(finding);
    }
  },
};

const topicsOf = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.map(({ about }) => about.topic));

const isGrave = ({ about: { assessment, strength } }: Finding): boolean =>
  assessment === 'negative' && strength !== undefined && strengths.indexOf(strength) >= strengths.indexOf('serious');

const unfoundedProblem = ({ titleAt, about }: Finding): Problem => ({
  at: titleAt,
  message:
    `The Statement would conclude on “${about.topic}”, but no finding on that topic has a part “## Findings” ` +
    'behind it.',
  advice: 'Write under “## Findings” what the conclusion rests on, or leave the conclusion out.',
});

const unconcludedProblem = ({ titleAt, about, head }: Finding): Problem => ({
  at: titleAt,
  message:
    `This finding is negative and ${about.strength}, but the Statement would not conclude on “${about.topic}”: ` +
    'none of its findings has a part “## Conclusion”.',
  related: [{ at: head.locate(['strength']), message: `the strength is “${about.strength}”` }],
  advice: 'Write under “## Conclusion” what follows from it.',
});
