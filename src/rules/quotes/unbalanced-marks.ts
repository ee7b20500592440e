import type { Passage } from '../../analysis/passages/passage.ts';
import { passagesOf } from '../../analysis/passages/passages.ts';
import { settingTextsOf } from '../../analysis/passages/setting-texts.ts';
import { type LoneMark, loneMarks, markCharacters } from '../../compose/passes/quotation-marks.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

export const unbalancedMarks: Rule = {
  id: 'quotes/unbalanced-marks',
  severity: 'error',
  summary: 'A quotation mark has no partner, so that nobody can tell where the quoted words begin or end',
  why:
    'Where a mark is missing, the words of the mission are read as those of somebody else, or theirs as the ' +
    'mission’s.',
  basis:
    'The rules of English punctuation. Of a quotation over several paragraphs every one opens with a mark and ' +
    'only the last closes; apostrophes are no marks.',
  wrong: 'The decision speaks of “special circumstances, but names none.',
  right: 'The decision speaks of “special circumstances”, but names none.',
  needs: [],
  yieldsTo: ['quotes/with-attribution', 'style/garbled-letters'],

  *check(draft) {
    const passages = passagesOf(draft).filter(({ part }) => part !== 'printed');
    for (const [index, passage] of passages.entries()) {
      const marks = loneMarks(withoutCode(passage), passage.language);
      const next = passages[index + 1];
      const goesOn =
        next !== undefined &&
        next.part === passage.part &&
        next.sources[0] === passage.sources[0] &&
        /^["“„«]/.test(next.text);
      // of several marks only the first is sure: the others may follow from it
      const mark = marks.find((lone) => !(goesOn && lone === marks.at(-1) && lone.isOpening));
      if (mark) yield problemOf(mark, passage.text, passage.spanOf(mark.at, mark.at + 1));
    }
    for (const { path, text } of settingTextsOf(draft.mission)) {
      const [mark] = loneMarks(text, draft.mission.language);
      if (mark) yield problemOf(mark, text, draft.mission.yaml.locate(path));
    }
  },
};

/** Marks of code and of other links are not the text’s; a letter stands for each of them. */
function withoutCode({ text, linkable, links }: Passage): string {
  const anyMark = new RegExp(`[${markCharacters}]`, 'g');
  if (!anyMark.test(text)) return '';
  let words = '';
  const other = (end: number): string => text.slice(words.length, end).replace(anyMark, 'x');
  for (const { start, end } of [...linkable, ...links].toSorted((a, b) => a.start - b.start)) {
    words += other(start);
    words += text.slice(words.length, end);
  }
  return words + other(text.length);
}

function problemOf({ at, isOpening }: LoneMark, text: string, place: Span): Problem {
  const words = isOpening
    ? `“${text.slice(at + 1, at + 40).replace(/\s+\S*$/, '')} …”`
    : `“… ${text.slice(Math.max(0, at - 40), at).replace(/^\S*\s+/, '')}”`;
  const message = isOpening
    ? `The quotation mark before ${words} is never closed.`
    : `The quotation mark behind ${words} closes what was never opened.`;
  return { at: place, message: `${message} Set the other mark, or take this one away.` };
}
