import type { Language } from '../language.ts';

/** How the words of a fact and those of a sentence are known to be the same. */
export const likeness: Language['likeness'] = {
  endings: [
    ['ments', ''], ['ment', ''], ['ies', 'y'], ['ied', 'y'], ['ings', ''], ['ing', ''], ['ely', ''], ['ly', ''], ['ed', ''], ['sses', 'ss'], ['es', ''], ['ss', 'ss'], ['s', ''], ['e', ''],
  ],
  irregular: { women: 'woman', men: 'man', people: 'person', persons: 'person', children: 'child', hundreds: 'hundred' },
  colourless: ['total', 'totals', 'all', 'overall', 'number', 'numbers', 'count', 'counts', 'counted', 'figure', 'figures', 'sum', 'share', 'parts', 'value', 'the', 'of', 'in', 'a', 'and'],
  ends: [
    'who', 'whom', 'which', 'that', 'where', 'when', 'while', 'whose', 'than', 'and', 'or', 'but', 'nor', 'so', 'yet', 'of', 'off', 'out', 'per', 'be', 'been', 'being',
    'the', 'this', 'these', 'those', 'there', 'their', 'its', 'has', 'had', 'have', 'not', 'also', 'still', 'only', 'because', 'after', 'before', 'during', 'since', 'across', 'among',
    'more', 'fewer', 'less', 'altogether', 'each', 'both', 'he', 'she', 'it', 'they', 'we', 'without', 'within', 'until', 'throughout', 'against', 'about', 'over', 'nationwide', 'countrywide',
  ],
};
