import { english } from '../../claims/english/index.ts';
import { eitherWord, patternOf, wordEnd, wordStart } from '../../claims/patterns.ts';
import { sentenceAt } from '../../claims/sentence.ts';
import { sharesOf, type WrittenShare } from '../../ledger/shares.ts';
import type { Rule } from '../rule.ts';

const { base: leading, baseless } = english.sentences;
const namesBase = patternOf(() => `${wordStart}${eitherWord(leading)}${wordEnd}`, 'i');
const needsNone = patternOf(() => `${wordStart}${eitherWord(baseless)}${wordEnd}`, 'i');

export const baseMissing: Rule = {
  id: 'claims/base-missing',
  severity: 'warning',
  summary: 'A per cent that does not say of what',
  why: 'Ninety-seven per cent of polling stations observed and ninety-seven per cent of all polling stations are two different claims.',
  basis: 'Handbooks ask that every share of an observation names what was observed.',
  wrong: 'Voting was assessed positively in 97 per cent.',
  right: 'Voting was assessed positively in 97 per cent of the polling stations observed.',
  needs: [],

  *check(draft) {
    for (const share of sharesOf(draft)) {
      if (isSaid(share)) continue;
      const advice = 'Add what it is a share of, such as “97 per cent of the polling stations observed”.';
      yield { at: share.at, message: `“${share.text}” does not say of what.`, advice };
    }
  },
};

/** A base may stand before its share, “Of the 107 councils, 27 per cent …”, or in the sentence before, and some shares need none. */
function isSaid({ passage: { text, part }, start, end }: WrittenShare): boolean {
  if (part === 'headline' || part === 'title') return true; // the text below it says so
  const sentence = sentenceAt(text, start);
  const [before, after] = [text.slice(0, start), text.slice(end, sentence.end)];
  return namesBase().test(before) || namesBase().test(after) || needsNone().test(text.slice(sentence.start, sentence.end));
}
