import { type PassageMatch, searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { type Pattern, patternOf } from '../../languages/patterns.ts';
import { rewordingProblem } from '../rewording.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const spacing: Rule = {
  id: 'style/spacing',
  severity: 'suggestion',
  summary: 'Two spaces, a space or a mark too many or too few, or a hyphen in place of a dash',
  why: 'Such traces of editing are seen by readers before they have read a word.',
  basis: 'The typography of the house; common practice of typesetting in English.',
  wrong: 'The  campaign was calm , observers noted - and short.',
  right: 'The campaign was calm, observers noted – and short.',
  needs: [],
  yieldsTo: ['style/per-cent'],

  *check(draft) {
    const running = searchableTextOf(draft);
    for (const { 0: written, index } of running.text.matchAll(unusual())) {
      const match = running.matchAt(index, index + written.length);
      if (match) yield problemOf(match, draft.mission.house.typography.dash);
    }
    for (const { pattern, better, message } of slips) {
      for (const { 0: written, index } of running.text.matchAll(pattern())) {
        const match = isInAddress(running.text, index) ? undefined : running.matchAt(index, index + written.length);
        if (match) {
          const problem = rewordingProblem(match, better(written), () => message);
          yield { ...problem, advice: match.isPlain ? 'Correct it, or let “prelim fix” do it.' : 'Correct it.' };
        }
      }
    }
  },
};

/** Marks and spaces that can be put right in one way only. */
const slips: readonly {
  readonly pattern: Pattern;
  readonly better: (written: string) => string;
  readonly message: string;
}[] = [
  {
    pattern: patternOf(() => String.raw`(?<=[^\s)\]]), ?(?=\()`, 'g'),
    better: () => ' ',
    message: 'A comma stands before the bracket.',
  },
  {
    pattern: patternOf(() => String.raw`(?<=[A-Za-zÀ-ɏ)”’])(?:([,;:])\1|\.\.(?=\s|$))`, 'g'),
    better: (written) => written.charAt(0),
    message: 'A mark stands twice.',
  },
  {
    pattern: patternOf(() => String.raw`(?<=[a-zß-ɏ]{2})\.(?=[A-Z][a-zß-ɏ]*[ ,])`, 'g'),
    better: () => '. ',
    message: 'No space stands behind the full stop.',
  },
  {
    pattern: patternOf(() => String.raw`(?<=[a-zß-ɏ]{2})[,;](?=[A-Za-zÀ-ɏ]{2})`, 'g'),
    better: (written) => `${written} `,
    message: 'No space stands behind the mark.',
  },
  {
    pattern: patternOf(() => String.raw`(?<=\() +(?=\S)|(?<=\S) +(?=\))`, 'g'),
    better: () => '',
    message: 'A space stands inside the bracket.',
  },
  {
    pattern: patternOf(() => String.raw`(?<=[a-zß-ɏ]{3})\((?=[A-ZÀ-Þ]{2,}\))`, 'g'),
    better: () => ' (',
    message: 'No space stands before the bracket.',
  },
];

/** Whether a place of a text is in an address: what stands between its spaces has the marks of one. */
function isInAddress(text: string, at: number): boolean {
  const before = /\S{0,80}$/.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '';
  const after = /^\S{0,80}/.exec(text.slice(at, at + 80))?.[0] ?? '';
  return /[@/_=]|www\./.test(before + after);
}

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
