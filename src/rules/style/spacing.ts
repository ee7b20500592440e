import { type FoundWords, searchableTextOf } from '../../analysis/passages/own-words.ts';
import { rewording } from '../rewording.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const spacing: Rule = {
  id: 'style/spacing',
  severity: 'suggestion',
  summary: 'Two spaces, a space before a comma, or a hyphen in place of a dash',
  why: 'Such traces of editing are seen by readers before they have read a word.',
  basis: 'The typography of the house; common practice of typesetting in English.',
  wrong: 'The  campaign was calm , observers noted - and short.',
  right: 'The campaign was calm, observers noted – and short.',
  needs: [],
  yieldsTo: ['style/per-cent'],

  *check(draft) {
    const running = searchableTextOf(draft);
    for (const { 0: written, index } of running.text.matchAll(unusual)) {
      const found = running.at(index, index + written.length);
      if (found) yield problemOf(found, draft.mission.house.typography.dash);
    }
  },
};

/** Spaces before a mark that ends something, a hyphen between words but not between figures, several spaces. */
const unusual =
  /(?<!\.) +(?:[,;!?]|\.(?! \.)|:(?! \d))(?=[\s”"’)\]])|(?<=[^\s\d]) -{1,2} (?=\S)|(?<=\d) -{1,2} (?=[A-Za-z])|(?<=\S) {2,}(?=\S)/g;

function problemOf(found: FoundWords, dash: string): Problem {
  const [mark = ''] = /[^ ]+/.exec(found.words) ?? [];
  if (mark.startsWith('-'))
    return {
      ...rewording(found, ` ${dash} `, () => 'A hyphen stands here, where the house sets a dash.'),
      advice: found.isPlain ? `Write “${dash}”, or let “prelim fix” do it.` : `Write “${dash}”.`,
    };
  const better = mark === '' ? ' ' : mark;
  const message =
    mark === '' ? 'More than one space stands between these words.' : `A space stands before the “${mark}”.`;
  return {
    ...rewording(found, better, () => message),
    advice: found.isPlain ? 'Take it out, or let “prelim fix” do it.' : 'Take it out.',
  };
}
