import type { PassagePart } from '../../analysis/passages/passage.ts';
import { type Citation, citationsOf } from '../../analysis/text/citations.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const mixedForm: Rule = {
  id: 'citations/mixed-form',
  severity: 'suggestion',
  summary: 'A text cites one document in two short forms',
  why: 'A reader wonders whether two documents are meant, and a search finds only half of the places.',
  basis: 'The short forms under “citations” of the house. The full form at first mention may be shortened later.',
  wrong: 'The OSCE Copenhagen Document protects the media. So does the Copenhagen Document of 1990 in other places.',
  right: 'The OSCE Copenhagen Document protects the media. So does the Copenhagen Document in other places.',
  needs: [],

  *check(draft) {
    const own = citationsOf(draft).filter(({ isShort, passage }) => isShort && passage.part !== 'quotation');
    for (const parts of texts) yield* mixedIn(own.filter(({ passage }) => parts.includes(passage.part)));
  },
};

/** What is read as one text: the release, and the Statement. */
const texts: readonly (readonly PassagePart[])[] = [
  ['headline', 'press', 'note'],
  ['title', 'conclusion', 'detail'],
];

function* mixedIn(citations: readonly Citation[]): Generator<Problem> {
  const first = new Map<string, Citation>();
  const reported = new Set<string>();
  for (const citation of citations) {
    const { id, form, passage, start, end } = citation;
    const other = first.get(id);
    if (!other) first.set(id, citation);
    if (!other || reported.has(id) || other.form.includes(form) || form.includes(other.form)) continue;
    reported.add(id);
    yield {
      at: passage.spanOf(start, end),
      message: `“${form}” is cited here, and “${other.form}” elsewhere in the same text: they are one document.`,
      related: [{ at: other.passage.spanOf(other.start, other.end), message: `“${other.form}”` }],
      advice: `Cite it in one form, such as “${citation.document.forms[0] ?? form}”.`,
    };
  }
}
