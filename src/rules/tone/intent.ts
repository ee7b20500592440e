import { usesAnyOf, authoredTextOf } from '../../analysis/passages/authored-text.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import type { House } from '../../house/house.ts';
import { type FoundPhrase, hasPhrase, phrasesIn } from '../../languages/word-lists.ts';
import type { Finding } from '../../mission/finding.ts';
import { type Mission, isUnread } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';

export const intent: Rule = {
  id: 'tone/intent',
  severity: 'warning',
  summary: 'An intention such as “deliberately” or “in order to exclude” in a finding that is not documented',
  why:
    'Observers see what was done and what came of it. Why it was done is a charge against somebody, and the first ' +
    'thing that is denied.',
  basis: 'The house’s policy on tone: the fact and its effect are stated, an intention only where documents prove it.',
  wrong:
    'findings/example.md\n---\ntopic: campaign\nevidence: observed\n---\n# Campaign\n\nPolice deliberately ' +
    'delayed a rally of the opposition.',
  right:
    'findings/example.md\n---\ntopic: campaign\nevidence: observed\n---\n# Campaign\n\nPolice delayed a rally of ' +
    'the opposition by two hours.',
  needs: [],

  *check(draft) {
    const words = draft.mission.house.tone?.intent;
    if (!words || !usesAnyOf(draft, [...words.words, ...words.aims])) return;
    for (const { finding, passage, text } of authoredTextOf(draft)) {
      if (finding.about.evidence === 'documented' || isEvidenceUnread(finding, draft.mission)) continue;
      const harmless = new Map<number, boolean>(); // by where the sentence begins: each is searched once
      for (const { start, end } of [...phrasesIn(text, words.words), ...charges(text, words)]) {
        const sentence = sentenceAt(passage.text, start, passage.language);
        const isHarmless =
          harmless.get(sentence.start) ?? hasPhrase(text.slice(sentence.start, sentence.end), words.unless);
        harmless.set(sentence.start, isHarmless);
        if (isHarmless) continue;
        yield {
          at: passage.spanOf(start, end),
          message:
            `“${passage.text.slice(start, end)}” says with what intention it was done, but this finding ` +
            `${evidenceText(finding.about.evidence)}.`,
          advice:
            'Say what was done and what came of it, or write “evidence: documented” if documents prove the intention.',
        };
      }
    }
  },
};

/** The front matter may say “documented” in words that could not be read. */
const isEvidenceUnread = ({ id, about }: Finding, mission: Mission): boolean =>
  about.evidence === undefined && isUnread(id, mission);

const evidenceText = (evidence: string | undefined): string =>
  evidence === undefined ? 'does not say that it is documented' : `is ${evidence}, not documented`;

type IntentWords = NonNullable<NonNullable<House['tone']>['intent']>;

/** An aim with the harm right after it, such as “in order to exclude”. */
function* charges(text: string, { aims, harms }: IntentWords): Generator<FoundPhrase> {
  for (const aim of phrasesIn(text, aims)) {
    const harm = [...phrasesIn(text.slice(aim.end, aim.end + 40), harms)].find(({ start }) => start === 1);
    if (harm) yield { ...aim, end: aim.end + harm.end };
  }
}
