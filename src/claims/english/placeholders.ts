import type { Language } from '../language.ts';

/** What stands for words that are still to come. */
export const placeholders: Language['placeholders'] = {
  words: ['TBC', 'TBD', 'TODO', 'FIXME', 'XX', 'XXX', 'XXXX'],
  sentences: ['lorem ipsum'],
  bracketed: [
    'name', 'names', 'surname', 'full name', 'first name', 'last name', 'speaker', 'date', 'day', 'month', 'year', 'time', 'place', 'city', 'country', 'number', 'no.', 'figure', 'figures', 'amount', 'percentage', 'per cent',
    'title', 'role', 'institution', 'source', 'link', 'quote', 'quotation', 'text', 'phone', 'email', 'e-mail', 'xx', 'xxx', 'tbc', 'tbd', 'todo', 'to be confirmed', 'to be added', 'to be completed', 'to come', '?', '??', '???',
  ],
  inserting: ['insert', 'add', 'tbc', 'tbd', 'todo'],
  counting: ['century', 'congress', 'olympiad'],
};
