import { usesAnyOf, authoredTextOf } from '../../analysis/passages/authored-text.ts';
import { phrasesIn } from '../../languages/word-lists.ts';
import type { Rule } from '../rule.ts';

export const stackedHedges: Rule = {
  id: 'tone/stacked-hedges',
  severity: 'suggestion',
  summary: 'Two hedges where one says it, such as “reportedly allegedly”',
  why: 'Two hedges do not make a sentence safer, only harder to understand and to translate.',
  basis: 'Plain language: a doubt is stated once.',
  wrong: 'Voters were reportedly allegedly paid.',
  right: 'Voters were reportedly paid.',
  needs: [],

  *check(draft) {
    const pairs = draft.mission.house.tone?.hedges ?? [];
    if (
      !usesAnyOf(
        draft,
        pairs.flatMap(({ second }) => second),
      )
    )
      return;
    for (const { passage, text } of authoredTextOf(draft)) {
      const reported = new Set<number>();
      for (const { first, second } of pairs) {
        for (const hedge of phrasesIn(text, second)) {
          const start = startOfPhrase(first, text, hedge.start - 1);
          if (start === undefined || reported.has(hedge.start) || isMonth(passage.text, start)) continue;
          reported.add(hedge.start);
          const { end } = hedge;
          yield {
            at: passage.spanOf(start, end),
            message: `“${passage.text.slice(start, end)}” says the same doubt twice.`,
            advice: 'Keep one of the two.',
          };
        }
      }
    }
  },
};

/** Longer than any hedge of the house’s list. */
const longestHedge = 25;

/** Where the phrase begins that ends at a place of a text; undefined if none of the phrases does. */
function startOfPhrase(phrases: readonly string[], text: string, end: number): number | undefined {
  const from = Math.max(0, end - longestHedge);
  const match = [...phrasesIn(text.slice(from, end), phrases)].find((phrase) => from + phrase.end === end);
  return match && from + match.start;
}

/** “In May possibly”, but not “May possibly” at the start of a question. */
const isMonth = (text: string, start: number): boolean => start > 0 && text.startsWith('May', start);
