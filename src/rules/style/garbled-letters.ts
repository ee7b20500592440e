import { passagesOf, writtenSources } from '../../analysis/passages/passages.ts';
import { settingTextsOf } from '../../analysis/passages/setting-texts.ts';
import { type GarbledLetters, garbledLettersIn } from '../../analysis/text/garbled-letters.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { type Span, spanText } from '../../source/source.ts';

export const garbledLetters: Rule = {
  id: 'style/garbled-letters',
  severity: 'error',
  summary: 'Letters such as “Ã©” or “â€™”, which are what is left of others after a wrong reading',
  why:
    'Such letters come from a text that was saved as UTF-8 and opened as something else. No program puts them right ' +
    'again, and every reader sees them.',
  basis: 'UTF-8 read as Windows-1252, the usual slip between Word, mail programs and spreadsheets.',
  wrong: 'The town hallâ€™s hours were long.',
  right: 'The town hall’s hours were long.',
  needs: [],

  *check({ mission, documents }) {
    for (const { source } of [...mission.findings, ...mission.quotations]) {
      for (const letters of garbledLettersIn(source.text)) {
        const { start, end } = letters;
        yield problemOf(letters, { source, start, end });
      }
    }
    const written = writtenSources(mission);
    for (const { part, text, spanOf } of passagesOf({ mission, documents })) {
      if (part !== 'printed') continue;
      for (const letters of garbledLettersIn(text)) {
        const at = spanOf(letters.start, letters.end);
        if (!written.has(at.source) && at.source !== mission.file) yield problemOf(letters, at);
      }
    }
    for (const { path, text } of settingTextsOf(mission)) {
      for (const letters of garbledLettersIn(text)) {
        const at = mission.yaml.locate(path);
        const index = spanText(at).indexOf(text.slice(letters.start, letters.end));
        const words = {
          source: at.source,
          start: at.start + index,
          end: at.start + index + letters.end - letters.start,
        };
        yield problemOf(letters, index < 0 ? at : words);
      }
    }
  },
};

function problemOf({ meant }: GarbledLetters, at: Span): Problem {
  const message = `“${spanText(at)}” is what is left of`;
  const isUnfinished = true;
  if (meant.includes('\uFFFD'))
    return {
      at,
      message: `${message} a letter that nobody could read.`,
      advice: 'Type the right one in its place.',
      isUnfinished,
    };
  if (meant === '\u00a0')
    return {
      at,
      message: `${message} a space that does not break.`,
      advice: 'Type a space in its place.',
      isUnfinished,
    };
  if (/^[\s\u200B\uFEFF]*$/.test(meant))
    return { at, message: `${message} something that nobody sees.`, advice: 'Delete it.', isUnfinished };
  return {
    at,
    message: `${message} ${meant}: the text was saved as UTF-8 and opened as something else.`,
    advice: `Type ${meant} again, and look for others like it.`,
    suggestions: [meant],
    isUnfinished,
  };
}
