import type { Language } from '../language.ts';

/** What the numbers of one sentence have to do with each other. */
export const sentences: Language['sentences'] = {
  base: ['of', 'among', 'amongst'],
  baseless: [
    'turnout', 'participation', 'threshold', 'quorum', 'quota', 'quotas', 'rate', 'rates', 'inflation', 'majority', 'margin', 'swing', 'lead',
    'increase', 'increased', 'rise', 'rose', 'risen', 'growth', 'grew', 'grown', 'drop', 'dropped', 'decrease', 'decreased', 'decline', 'declined', 'fall', 'fell',
    'up', 'down', 'by', 'from', 'minimum', 'maximum', 'limit', 'tax', 'interest', 'discount', 'compared', 'respectively',
  ],
  changes: ['by', 'up', 'down', 'increase of', 'rise of', 'growth of', 'decrease of', 'drop of', 'decline of', 'fall of', 'change of'],
  from: 'from',
  to: 'to',
  asWhole: ['made up of', 'composed of', 'comprised of', 'consisting of'],
  asPart: ['including', 'among them', 'comprising'],
  ofThem: ['of whom', 'of which', 'of them'],
  total: ['a total of', 'totalling', 'totaling', 'in all', 'altogether'],
};
