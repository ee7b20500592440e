import { passagesOf, writtenSources } from '../../analysis/passages/passages.ts';
import { settingTextsOf } from '../../analysis/passages/setting-texts.ts';
import { type LeftoverMarks, type MarkKind, leftoverMarksIn } from '../../analysis/text/leftover-marks.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { type Span, spanText } from '../../source/source.ts';

export const leftoverMarks: Rule = {
  id: 'style/leftover-marks',
  severity: 'error',
  summary: 'Marks of an editor, a wiki or a note program, such as ~~struck~~ or {++added++}, which would be printed',
  why:
    'Words that were struck out on the screen go out with two waves around them, and a comment of a colleague ' +
    'becomes a sentence of the mission.',
  basis: 'A statement is plain words, headings, lists and tables: no format of it prints such marks as they are meant.',
  wrong: 'The vote was ~~not~~ calm.',
  right: 'The vote was calm.',
  needs: [],
  yieldsTo: ['facts/unknown'],

  *check(draft) {
    const { mission } = draft;
    const written = writtenSources(mission);
    for (const { part, text, language, inside, spanOf } of passagesOf(draft)) {
      for (const marks of leftoverMarksIn(text, language, inside)) {
        const at = spanOf(marks.start, marks.end);
        const isReprint = part === 'printed' && (written.has(at.source) || at.source === mission.file);
        if (!isReprint) yield problemOf(marks, text.slice(marks.start, marks.end), at);
      }
    }
    for (const { path, text } of settingTextsOf(mission)) {
      if (mission.unread.has(String(path[0]))) continue;
      for (const marks of leftoverMarksIn(text, mission.language, 'value')) {
        const words = text.slice(marks.start, marks.end);
        const at = mission.yaml.locate(path);
        const index = spanText(at).indexOf(words);
        const place = { source: at.source, start: at.start + index, end: at.start + index + words.length };
        yield problemOf(marks, words, index < 0 ? at : place);
      }
    }
  },
};

/** What the marks are, as the end of a sentence that begins with them. */
const meanings: Readonly<Record<MarkKind, string>> = {
  struck: 'is how editors show words that were struck out',
  inserted: 'is how editors show words that were put in',
  replaced: 'is how editors show words that were put in place of others',
  comment: 'is a comment',
  highlighted: 'is how editors show words that were highlighted',
  'wiki-link': 'is a link of a note program',
  embedded: 'is a place where a note program shows another file',
  task: 'is the box of a task',
  note: 'is a note that somebody left',
  hidden: 'is how some programs hide words',
  box: 'is the head of a box that only some programs show',
  emphasis: 'is how other programs, or other places, write emphasis',
  heading: 'is how wikis write a heading',
  markup: 'is markup of other programs',
  entity: 'is the code of a character in HTML',
  directive: 'is an instruction for another program',
  field: 'is a field of Word that lost its function',
  chat: 'is a reference that a chat program left',
  accent: 'is an accent that stands alone, where a quotation mark or an apostrophe belongs',
};

function problemOf({ kind, words }: LeftoverMarks, written: string, at: Span): Problem {
  const shown = written.length > 80 ? `${written.slice(0, 76).trimEnd()} …` : written;
  const isKept = words !== undefined && !words.includes('\n');
  return {
    at,
    message: `“${shown}” ${meanings[kind]}, and would be printed as it stands.`,
    advice: adviceOn(kind, isKept ? words : undefined),
    isUnfinished: true,
  };
}

function adviceOn(kind: MarkKind, words: string | undefined): string {
  if (kind === 'accent') return 'Type the mark that is meant: “ ” around words, or ’ in a name.';
  if (kind === 'entity') return 'Type the character itself.';
  if (kind === 'note') return 'Do what it asks for, and take it out; what readers need belongs into the text.';
  if (words === undefined) return 'Take it out.';
  if (kind === 'struck') return `Take it out, or keep “${words}” without the marks.`;
  return kind === 'heading' ? `Write “## ${words}”, or take it out.` : `Write “${words}”, or take it out.`;
}
