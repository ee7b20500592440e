import { memoize } from '../../collections/memoize.ts';
import { mentionsOf } from '../../analysis/numbers/mentions.ts';
import { type PassageMatch, searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { type NumberForm, numberForm as formOf } from '../../claims/sentences/figures-or-words.ts';
import type { Language } from '../../languages/language.ts';
import { escaped, patternOf } from '../../languages/patterns.ts';
import { rewordingProblem } from '../rewording.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const numberForm: Rule = {
  id: 'style/number-form',
  severity: 'suggestion',
  summary: 'A small number in figures, or a figure at the start of a sentence',
  why:
    'A figure at the start of a sentence is taken for the end of the one before it, and small figures among words ' +
    'look like notes.',
  basis:
    'The style guide of the house; the United Nations Editorial Manual has words below ten, except where a ' +
    'higher number of the same series is in figures.',
  wrong: 'Observers met 4 editors.',
  right: 'Observers met four editors.',
  needs: [],

  *check(draft) {
    const { style, words } = draft.mission.house;
    const upTo = style?.['words-up-to'];
    if (upTo === undefined) return;
    const running = searchableTextOf(draft);
    for (const { 0: figure, index } of running.text.matchAll(figuresOf(draft.mission.language)())) {
      const match = running.matchAt(index, index + figure.length);
      if (!match || match.passage.part === 'headline' || match.passage.inside === 'table') continue;
      const form = formOf(
        { text: match.context, start: match.start, figure, isListed: match.passage.inside === 'list' },
        { upTo, opening: words['total-of'] },
        () => mentionsOf(match.passage),
        draft.mission.language,
      );
      if (form) yield problemOf(match, form);
    }
  },
};

/** Whole figures that count what follows. */
const figuresOf = memoize(({ digits: { group } }: Language) =>
  patternOf(() => String.raw`(?<![^\s(“\uFFFC])\d{1,3}(?:${escaped(group)}?\d{3})*(?= ?%| [a-z])`, 'g'),
);

function problemOf(match: PassageMatch, { isOpening, better }: NumberForm): Problem {
  const why = isOpening ? `The sentence begins with the figure ${match.words}.` : '';
  if (better === undefined) return { at: match.at, message: why, advice: 'Let it begin with other words.' };
  return rewordingProblem(match, better, (words, word) =>
    isOpening ? why : `The house writes “${word}” rather than “${words}”.`,
  );
}
