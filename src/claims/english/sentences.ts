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
  asWhole: ['made up of', 'composed of', 'comprised of', 'consisting of', 'consists of', 'consisted of', 'consist of'],
  asPart: ['including', 'includes', 'include', 'included', 'among them', 'amongst them', 'among whom', 'comprising', 'comprises', 'comprised', 'comprise'],
  ofThem: ['of whom', 'of which', 'of them', 'of these', 'of those'],
  ofPeople: ['of whom', 'among whom'],
  total: ['a total of', 'the total of'],
  totalling: ['totalling', 'totaling', 'totals', 'totalled', 'totaled'],
  totalAfter: ['in all', 'in total', 'altogether'],
  making: ['or', 'for', 'making', 'thus'],
  articles: ['the', 'a', 'an', 'its'],
  distributing: ['each', 'every', 'per', 'average', 'apiece'],
  respectively: 'respectively',
  joining: ['and', 'plus', 'as well as', 'along with', 'together with'],
  further: ['another', 'a further', 'an additional', 'also', 'finally'],
  breaking: ['who', 'which', 'that', 'where', 'while', 'whereas', 'but', 'although', 'though', 'after', 'before', 'because', 'when', 'if', 'or', 'not', 'were', 'was', 'are', 'is', 'have', 'has', 'had', 'will', 'would', 'compared', 'than'],
  uncounted: ['a', 'an', 'the', 'one', 'its', 'their', 'several', 'many', 'numerous', 'some', 'other', 'others', 'various', 'both', 'few'],
  negating: ['not', 'without', 'never'],
  negated: ['not', 'never', 'no', 'neither', 'nor', 'none', 'nobody', 'hardly', 'cannot', "didn't", "weren't", "wasn't", 'didn’t', 'weren’t', 'wasn’t'],
};
