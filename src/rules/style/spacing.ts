import { passagesOf } from '../../analysis/passages/passages.ts';
import { settingTextsOf } from '../../analysis/passages/setting-texts.ts';
import { type PassageMatch, searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { type Pattern, patternOf } from '../../languages/patterns.ts';
import type { Draft } from '../../compose/compose.ts';
import { rewordingProblem } from '../rewording.ts';
import type { Rule } from '../rule.ts';
import { withoutAddresses } from '../../source/addresses.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Source, Span } from '../../source/source.ts';

export const spacing: Rule = {
  id: 'style/spacing',
  severity: 'suggestion',
  summary: 'Two spaces, a space or a mark too many or too few, or a hyphen in place of a dash',
  why: 'Such traces of editing are seen by readers before they have read a word.',
  basis: 'The typography of the house; common practice of typesetting in English.',
  wrong: 'The  campaign was calm , observers noted - and short.',
  right: 'The campaign was calm, observers noted – and short.',
  needs: [],
  yieldsTo: ['facts/unknown', 'style/leftover-marks', 'style/per-cent', 'style/placeholder'],

  *check(draft) {
    const { dash } = draft.mission.house.typography;
    const running = searchableTextOf(draft);
    const fixed = new Map<Source, Set<number>>();
    for (const { 0: written, index } of running.text.matchAll(unusual())) {
      const match = running.matchAt(index, index + written.length);
      if (!match) continue;
      const { source, start } = match.at;
      if (written.includes('--')) fixed.set(source, (fixed.get(source) ?? new Set()).add(start));
      yield problemOf(match, dash);
    }
    for (const [at, better] of hyphensInQuotedWords(draft)) {
      if (!fixed.get(at.source)?.has(at.start)) yield { at, message: severalHyphens, advice: `Write “${better}”.` };
    }
    for (const { pattern, better, message } of slips) {
      for (const { 0: written, index } of running.text.matchAll(pattern())) {
        const match = running.matchAt(index, index + written.length);
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

const severalHyphens = 'Several hyphens stand here for one dash, as other programs have it; they would be printed.';

/** Nobody rewords what was said or quoted, nor a name of mission.yaml: what is wrong there is told, not put right. */
function* hyphensInQuotedWords(draft: Draft): Generator<readonly [Span, string]> {
  const { mission } = draft;
  const { dash } = mission.house.typography;
  const betterAt = (text: string, start: number, end: number): string => (isRange(text, start, end) ? '–' : dash);
  for (const { part, text, linkable, links, spanOf } of passagesOf(draft)) {
    if (part === 'printed' || !text.includes('--')) continue;
    for (const { 0: words, index } of withoutAddresses(text).matchAll(hyphens())) {
      const end = index + words.length;
      const isProse = [...linkable, ...links].some((range) => range.start <= index && end <= range.end);
      if (isProse) yield [spanOf(index, end), betterAt(text, index, end)];
    }
  }
  for (const { path, text } of settingTextsOf(mission)) {
    if (!text.includes('--') || path.at(-1) === 'note') continue;
    for (const { 0: words, index } of withoutAddresses(text).matchAll(hyphens()))
      yield [mission.yaml.locate(path), betterAt(text, index, index + words.length)];
  }
}

/** Whether what stands between two places of a text stands between two figures. */
const isRange = (text: string, start: number, end: number): boolean =>
  /\d/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(end));

const spaceBeforeMark = /(?<!\.) +(?:[,;!?]|\.(?! \.)|:(?! \d))(?=[\s”"’)\]])/;

/** Between words; between figures it is a range or a minus. */
const hyphenAsDash = /(?<=[^\s\d]) - (?=\S)|(?<=\d) - (?=[A-Za-z])/;

/** Two or three hyphens for a dash. “--all” behind a space is an option of a program. */
const manyHyphens = /(?<=\S) -{2,3} (?=\S)|(?<=[^\s-])-{2,3}(?:(?=[^\s-])| (?=[^\s-])|$)/;

const hyphens = patternOf(() => manyHyphens.source, 'g');

const severalSpaces = /(?<=\S) {2,}(?=\S)/;

const unusual = patternOf(
  () => [spaceBeforeMark, hyphenAsDash, manyHyphens, severalSpaces].map(({ source }) => source).join('|'),
  'g',
);

function problemOf(match: PassageMatch, dash: string): Problem {
  const [mark = ''] = /[^ ]+/.exec(match.words) ?? [];
  if (mark.startsWith('--')) {
    const { start, end, passage } = match;
    const isLast = end === passage.text.length;
    const better = isRange(passage.text, start, end) ? '–' : isLast ? ` ${dash}` : ` ${dash} `;
    return {
      ...rewordingProblem(match, better, () => severalHyphens),
      advice: match.isPlain ? `Write “${better.trim()}”, or let “prelim fix” do it.` : `Write “${better.trim()}”.`,
    };
  }
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
