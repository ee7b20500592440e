import { verdictRule } from '../verdict-rule.ts';

export const unreadable = verdictRule({
  id: 'claims/unreadable',
  severity: 'error',
  summary: 'The words of a link are no number, date or text of the fact',
  why: 'What cannot be read cannot be proved, and would go out as if it had been.',
  basis: 'How prelim works: words are proved only where they make one claim about one fact.',
  wrong:
    'facts:\n  abroad: { value: 264000, source: Central Election Commission }\n\nAbroad live [200,000 or ' +
    '300,000](fact:abroad) voters.',
  right:
    'facts:\n  abroad: { value: 264000, source: Central Election Commission }\n\nAbroad live [more than ' +
    '260,000](fact:abroad) voters.',
  yieldsTo: ['facts/unknown', 'style/hidden-character'],
  applies: ({ judgement: { verdict } }) => verdict === 'unreadable',
  message: ({ words, fact }, { claim }) =>
    claim.words === ''
      ? `No words stand inside these brackets, only a footnote; the fact is ${fact}. Put the footnote behind the ` +
        'link, and the number inside or nothing at all: then prelim writes it.'
      : `${words} cannot be read as one claim about the fact, which is ${fact}. Put only the number, with its ` +
        'hedge and unit, inside the brackets.',
});
