import { type HiddenCharacter, hiddenCharactersIn } from '../../analysis/text/hidden-characters.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';

export const hiddenCharacter: Rule = {
  id: 'style/hidden-character',
  severity: 'error',
  summary: 'A character that cannot be seen, or a letter of another alphabet that looks like a Latin one',
  why:
    'Such a word looks right and is not: no search finds it, no fact fits it, and a reader’s program may read it ' +
    'aloud or print it as something else.',
  basis:
    'Unicode Technical Report 36 (security considerations): invisible and confusable characters change a text ' +
    'without a trace.',
  wrong: 'All c\u0430ndidates campaigned freely.',
  right: 'All candidates campaigned freely.',
  needs: [],
  yieldsTo: ['facts/unknown', 'claims/unreadable'],

  *check({ mission: { file, findings, quotations } }) {
    for (const source of [file, ...[...findings, ...quotations].map((text) => text.source)]) {
      for (const hidden of hiddenCharactersIn(source.text)) yield problemOf(hidden, source);
    }
  },
};

function problemOf(hidden: HiddenCharacter, source: Source): Problem {
  const at = { source, start: hidden.start, end: hidden.end };
  const written = source.text.slice(at.start, at.end);
  const code = (character: string): string =>
    `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (hidden.kind === 'invisible')
    return {
      at,
      message: `Something that cannot be seen stands here: ${hidden.name} (${code(written)}).`,
      advice: 'Delete it.',
      suggestions: [''],
    };
  const { letter, alphabet, latin, isCertain } = hidden;
  const seems = isCertain ? 'has' : 'seems to have';
  return {
    at,
    ...(!isCertain && { severity: 'warning' }),
    message:
      `“${written}” ${seems} a ${alphabet} letter in place of a Latin one that looks the same: “${letter}” ` +
      `(${code(letter)}).`,
    advice: `Type “${latin}” again.`,
    suggestions: [latin],
  };
}
