import { type PassageMatch, searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { patternOf } from '../../languages/patterns.ts';
import { rewordingProblem } from '../rewording.ts';
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
  yieldsTo: ['style/leftover-marks', 'style/per-cent', 'style/placeholder'],

  *check(draft) {
    const running = searchableTextOf(draft);
    for (const { 0: written, index } of running.text.matchAll(unusual())) {
      const match = running.matchAt(index, index + written.length);
      if (match) yield problemOf(match, draft.mission.house.typography.dash);
    }
  },
};

const spaceBeforeMark = /(?<!\.) +(?:[,;!?]|\.(?! \.)|:(?! \d))(?=[\s”"’)\]])/;

/** Between words; between figures it is a range or a minus. */
const hyphenAsDash = /(?<=[^\s\d]) -{1,2} (?=\S)|(?<=\d) -{1,2} (?=[A-Za-z])/;

const severalSpaces = /(?<=\S) {2,}(?=\S)/;

const unusual = patternOf(
  () => [spaceBeforeMark, hyphenAsDash, severalSpaces].map(({ source }) => source).join('|'),
  'g',
);

function problemOf(match: PassageMatch, dash: string): Problem {
  const [mark = ''] = /[^ ]+/.exec(match.words) ?? [];
  if (mark.startsWith('-'))
    return {
      ...rewordingProblem(match, ` ${dash} `, () => 'A hyphen stands here, where the house sets a dash.'),
      advice: match.isPlain ? `Write “${dash}”, or let “prelim fix” do it.` : `Write “${dash}”.`,
    };
  const better = mark === '' ? ' ' : mark;
  const message =
    mark === '' ? 'More than one space stands between these words.' : `A space stands before the “${mark}”.`;
  return {
    ...rewordingProblem(match, better, () => message),
    advice: match.isPlain ? 'Take it out, or let “prelim fix” do it.' : 'Take it out.',
  };
}
