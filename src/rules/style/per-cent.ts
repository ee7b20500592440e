import { memoize } from '../../collections/memoize.ts';
import { searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import type { Language } from '../../languages/language.ts';
import { patternOf } from '../../languages/patterns.ts';
import { rewordingProblem } from '../rewording.ts';
import type { Rule } from '../rule.ts';

export const perCent: Rule = {
  id: 'style/per-cent',
  severity: 'suggestion',
  summary: 'A share is written with a sign where the house writes words, or the other way round',
  why: 'Of “4 %”, “4%” and “4 per cent” a text has one, or it looks as if it were put together from several.',
  basis: 'The style guide of the house; the United Nations Editorial Manual has “per cent” in texts and “%” in tables.',
  wrong: 'Turnout in Gjirokastra was below 4 % of voters at noon.',
  right: 'Turnout in Gjirokastra was below 4 per cent of voters at noon.',
  needs: [],

  *check(draft) {
    const {
      house: { style },
      language,
    } = draft.mission;
    const preferred = style?.['per-cent'];
    if (preferred === undefined) return;
    const running = searchableTextOf(draft);
    for (const form of isSign(preferred) ? language.shares.words : [sign]) {
      for (let at = running.text.indexOf(form); at >= 0; at = running.text.indexOf(form, at + 1)) {
        const start = at - gapBefore(running.text, at);
        const end = at + form.length;
        const match = isShare(running.text, start, end, language) ? running.matchAt(start, end) : undefined;
        if (match && !(match.passage.inside === 'table' && style?.['signs-in-tables'] === true)) {
          const figure = /[\d.,]+$/.exec(match.context.slice(0, match.start))?.[0] ?? '';
          const problem = rewordingProblem(
            match,
            preferred,
            (written, better) => `“${figure}${written}” is “${figure}${better}” in the house’s style.`,
          );
          yield { ...problem, advice: match.isPlain ? 'Write it so, or let “prelim fix” do it.' : 'Write it so.' };
        }
      }
    }
  },
};

const sign = '%';

const isSign = (written: string): boolean => written.trim() === sign;

const gapBefore = (text: string, end: number): number =>
  /[ \u00A0]*$/.exec(text.slice(Math.max(0, end - 5), end))?.[0].length ?? 0;

/** After a figure, and neither “4%ige” nor “4 % points”. */
const isShare = (text: string, start: number, end: number, language: Language): boolean =>
  /\d/.test(text.charAt(start - 1)) && !isMore(language)().test(text.slice(end, end + 7));

const isMore = memoize(({ shares }: Language) => patternOf(() => String.raw`^(?:[\w-]| ?\+| ${shares.points}\b)`));
