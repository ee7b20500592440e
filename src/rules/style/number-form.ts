import { mentionsOf } from '../../analysis/numbers/entries.ts';
import { type FoundWords, searchableTextOf } from '../../analysis/passages/own-words.ts';
import { type NumberForm, numberForm as formOf } from '../../claims/sentences/figures-or-words.ts';
import { rewording } from '../rewording.ts';
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
    for (const { 0: figure, index } of running.text.matchAll(figures)) {
      const found = running.at(index, index + figure.length);
      if (!found || found.passage.part === 'headline' || found.passage.inside === 'table') continue;
      const form = formOf(
        { text: found.own, start: found.start, figure, isListed: found.passage.inside === 'list' },
        { upTo, opening: words['total-of'] },
        () => mentionsOf(found.passage),
        draft.mission.language,
      );
      if (form) yield problemOf(found, form);
    }
  },
};

/** Whole figures that count what follows. */
const figures = /(?<![^\s(“\uFFFC])\d{1,3}(?:,?\d{3})*(?= ?%| [a-z])/g;

function problemOf(found: FoundWords, { isOpening, better }: NumberForm): Problem {
  const why = isOpening ? `The sentence begins with the figure ${found.words}.` : '';
  if (better === undefined) return { at: found.at, message: why, advice: 'Let it begin with other words.' };
  return rewording(found, better, (words, word) =>
    isOpening ? why : `The house writes “${word}” rather than “${words}”.`,
  );
}
