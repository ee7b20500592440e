import type { Language } from '../language.ts';

/** What a word may end in behind its stem: “co-operat” and “e”, “ion”, “ively”. */
export const endings: Language['endings'] = [
  '', 's', 'e', 'es', 'ed', 'd', 'er', 'ers', 'r', 'rs', 'ing', 'or', 'ors', 'ion', 'ions', 'ional', 'ive', 'ively',
  'ation', 'ations', 'ational', 'ationally', 'ment', 'ments', 'able', 'ful', 'ly', 'al', 'ally',
];
