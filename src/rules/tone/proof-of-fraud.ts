import { type AuthoredText, usesAnyOf, authoredTextOf } from '../../analysis/passages/authored-text.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import type { Draft } from '../../compose/compose.ts';
import type { House } from '../../house/house.ts';
import { hasPhrase, phrasesIn } from '../../languages/word-lists.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const proofOfFraud: Rule = {
  id: 'tone/proof-of-fraud',
  severity: 'warning',
  summary: 'Statistics said to prove fraud, or a “margin of error” without a sample design',
  why:
    'An unusual number is a reason to look, not a proof. The polling stations that observers visit are not a ' +
    'random sample, so no margin of error can be worked out for them.',
  basis:
    'Venice Commission: statistical anomalies are never direct proof of irregularities. AAPOR: precision is ' +
    'claimed only together with the method of the sample.',
  wrong: 'Turnout figures in several districts are proof of fraud.',
  right: 'Turnout figures in several districts differed from those around them and call for an explanation.',
  needs: [],

  *check(draft) {
    const words = draft.mission.house.tone?.fraud;
    if (!words || !usesAnyOf(draft, [...words.proof, ...words.sampling])) return;
    const withDesign = new Set(
      authoredTextOf(draft).flatMap(({ finding, text }) => (hasPhrase(text, words.designs) ? [finding] : [])),
    );
    const isDesigned = hasDesign(draft, words);
    for (const wording of authoredTextOf(draft)) {
      yield* proofs(wording, words);
      if (!isDesigned && !withDesign.has(wording.finding)) yield* samples(wording, words);
    }
  },
};

/** Whether the mission has a sample of its own: a finding or a fact says how it was drawn. */
function hasDesign(draft: Draft, { 'mission-designs': designs = [] }: FraudWords): boolean {
  const { own } = draft.mission.facts;
  return (
    authoredTextOf(draft).some(({ text }) => hasPhrase(text, designs)) ||
    [...own.facts.values()].some(({ name, about: { note = '' } }) =>
      hasPhrase(`${name.replace(/[.-]/g, ' ')} ${note}`.toLowerCase(), designs),
    )
  );
}

type FraudWords = NonNullable<NonNullable<House['tone']>['fraud']>;

function* proofs({ passage, text }: AuthoredText, { proof, statistics, unless }: FraudWords): Generator<Problem> {
  for (const { start, end } of phrasesIn(text, proof)) {
    const place = sentenceAt(passage.text, start, passage.language);
    const sentence = text.slice(place.start, place.end);
    const isOnNumbers = /\d/.test(sentence) || hasPhrase(sentence, statistics);
    if (!isOnNumbers || hasPhrase(text.slice(place.start, start), unless)) continue;
    yield {
      at: passage.spanOf(start, end),
      message: `“${passage.text.slice(start, end)}” is said of statistics, which are never direct proof.`,
      advice: 'Say what is unusual about the numbers, and what was observed beside them.',
    };
  }
}

function* samples({ passage, text }: AuthoredText, { sampling, unless }: FraudWords): Generator<Problem> {
  for (const { start, end } of phrasesIn(text, sampling)) {
    if (hasPhrase(text.slice(sentenceAt(passage.text, start, passage.language).start, start), unless)) continue;
    yield {
      at: passage.spanOf(start, end),
      message:
        `“${passage.text.slice(start, end)}” needs a designed sample, and this finding names none. The polling ` +
        'stations that observers choose are no such sample.',
      advice: 'Say how the sample was drawn, or leave the words out.',
    };
  }
}
