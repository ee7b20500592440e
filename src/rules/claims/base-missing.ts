import { memoize } from '../../collections/memoize.ts';
import { type WrittenShare, sharesOf } from '../../analysis/numbers/shares.ts';
import { isQuoted } from '../../analysis/passages/passage.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import type { Language } from '../../languages/language.ts';
import { eitherWord, patternOf, wordEnd, wordStart } from '../../languages/patterns.ts';
import type { Rule } from '../rule.ts';

const patternsOf = memoize(({ sentences: { base, baseless } }: Language) => ({
  namesBase: patternOf(() => `${wordStart}${eitherWord(base)}${wordEnd}`, 'gi'),
  needsNone: patternOf(() => `${wordStart}${eitherWord(baseless)}${wordEnd}`, 'gi'),
}));

export const baseMissing: Rule = {
  id: 'claims/base-missing',
  severity: 'warning',
  summary: 'A per cent that does not say of what',
  why:
    'Ninety-seven per cent of polling stations observed and ninety-seven per cent of all polling stations are two ' +
    'different claims.',
  basis:
    'Two bases are easily taken for each other: polling stations, and observations of them. Statements commonly ' +
    'print how many there were at each stage.',
  wrong: 'Voting was assessed positively in 97 per cent.',
  right: 'Voting was assessed positively in 97 per cent of the polling stations observed.',
  needs: [],

  *check(draft) {
    let words = wordsIn('', draft.mission.language);
    let table: string | undefined;
    for (const share of sharesOf(draft)) {
      if (share.passage.text !== words.text) words = wordsIn(share.passage.text, draft.mission.language);
      // it is no per cent at all, which is told elsewhere
      if (share.verdict === 'wrong-kind' || isSaid(share, words)) continue;
      const { head, sources } = share.passage;
      const ofTable = head === undefined ? undefined : `${sources[0]?.path ?? ''}\n${head}`;
      if (ofTable !== undefined && ofTable === table) continue; // all cells of a table are told as one
      table = ofTable ?? table;
      const advice = 'Add what it is a share of, such as “97 per cent of the polling stations observed”.';
      yield { at: share.at, message: `“${share.text}” does not say of what.`, advice };
    }
  },
};

/** Where a text has the words that matter, searched once: it may be long and hold many shares. */
const wordsIn = (text: string, language: Language) => {
  const { namesBase, needsNone } = patternsOf(language);
  return { text, namesBase, bases: placesOf(namesBase(), text), baseless: placesOf(needsNone(), text) };
};

const placesOf = (pattern: RegExp, text: string): number[] => Array.from(text.matchAll(pattern), ({ index }) => index);

/**
 * A base may stand before its share, “Of the 107 councils, 27 per cent …”, or in the sentence before, and some shares
 * need none.
 */
function isSaid(
  { passage: { text, part, head = '' }, start, end, passage }: WrittenShare,
  { namesBase, bases, baseless }: ReturnType<typeof wordsIn>,
): boolean {
  if (head.search(namesBase()) >= 0) return true; // as in “per cent of polling stations observed”
  if (part === 'headline' || part === 'title') return true; // the text below it says so
  if (part === 'quotation' || isQuoted(passage, start)) return true; // nobody may add to the words of others
  const sentence = sentenceAt(text, start, passage.language);
  const isWithin = (from: number) => (place: number) => place >= from && place < sentence.end;
  return bases.some((place) => place < start || isWithin(end)(place)) || baseless.some(isWithin(sentence.start));
}
