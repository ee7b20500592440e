import type { Language } from '../language.ts';
import { phrases } from '../word-lists.ts';

export const hedges: Language['hedges'] = {
  exactly: ['exactly', 'precisely', 'a total of', 'the total of', 'all', 'all of the', 'all the'],
  nearly: phrases(`
    nearly, almost, close to, close on, approaching, just under, just below, just short of, not quite, slightly under,
    slightly below, slightly less than, slightly fewer than, a little under, a little less than, just less than,
    just fewer than, virtually
  `),
  'just-over': phrases(`
    just over, just above, just more than, slightly over, slightly above, slightly more than, a little over,
    a little more than
  `),
  'more-than': phrases(`
    more than, over, above, in excess of, exceeding, upwards of, greater than, higher than, larger than, well over,
    well above, far more than, >
  `),
  'less-than': phrases(`
    less than, fewer than, under, below, lower than, smaller than, well under, well below, far less than,
    far fewer than, <
  `),
  about: phrases(`
    about, around, some, approximately, roughly, an estimated, estimated at, estimated, circa, ca, c, approx,
    in the region of, in the order of, on the order of, in the vicinity of, ~, ≈
  `),
  'at-least': phrases(`
    at least, no fewer than, no less than, not less than, not fewer than, a minimum of, as few as, ≥
  `),
  'at-most': phrases(`
    up to, at most, at the most, no more than, not more than, as many as, as much as, a maximum of, ≤
  `),
};

export const hedgesAfter: Language['hedgesAfter'] = {
  exactly: ['exactly', 'in total', 'in all'],
  about: ['or so', 'odd', 'approximately', 'or thereabouts'],
  'more-than': ['plus', '+'],
  'at-least': ['or more', 'at least'],
  'at-most': ['or fewer', 'or less', 'at most'],
};

export const leadingWords: Language['leadingWords'] = phrases(`
  eur, usd, gbp, chf, the, its, their, these, those, in, on, at, of, by, from, for, to, with, since, until, as of,
  including, only, just, a mere, merely, €, $, £
`);

export const meaningChangers: Language['meaningChangers'] = [
  's', // the 1990s
  'each',
  'apiece',
  'or',
  'not',
  'no',
  'none',
  'never',
  'without',
  'except',
  'excluding',
  'than',
  'more',
  'less',
  'fewer',
  'over',
  'under',
  'above',
  'below',
  'almost',
  'nearly',
  'approximately',
  'roughly',
  'plus',
  'minus',
  'point',
  'points',
  'percentage',
  'fold',
  'least',
  'most',
  'between',
  'half',
  'halves',
  'dozen',
  'dozens',
  'hundreds',
  'thousands',
  'millions',
  'billions',
  'only',
  'maybe',
  'perhaps',
];
