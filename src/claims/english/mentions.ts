import type { Language } from '../language.ts';

/** How numbers stand in running text. */
export const mentions: Language['mentions'] = {
  ordinals: [
    ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'],
    ...['thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'],
    ...['thirtieth', 'fortieth', 'fiftieth', 'sixtieth', 'seventieth', 'eightieth', 'ninetieth', 'hundredth', 'thousandth'],
  ],
  currenciesBefore: [
    ...['EUR', 'USD', 'GBP', 'CHF', 'ALL', 'AMD', 'AZN', 'BAM', 'BGN', 'BYN', 'CAD', 'CZK', 'DKK', 'GEL', 'HRK', 'HUF', 'ISK'],
    ...['KGS', 'KZT', 'MDL', 'MKD', 'MNT', 'NOK', 'PLN', 'RON', 'RSD', 'RUB', 'SEK', 'TJS', 'TMT', 'TRY', 'UAH', 'UZS'],
    ...['US$', 'US $', '€', '$', '£', '₾', '₸', '₴', '₽', '₺'],
  ],
  currenciesAfter: [
    ...['euros?', 'euro cents?', 'cents?', '(?:us )?dollars?', 'pounds?(?: sterling)?', '(?:swiss )?francs?', 'lek[eë]?', 'lei', 'leu'],
    ...['(?:serbian )?dinars?', 'denars?', 'tenge', 'soms?', 'somoni', 'laris?', 'drams?', 'hryvnias?', 'rou?bles?', 'manats?'],
    ...['kuna', 'forints?', 'z[lł]ot(?:ys?|ych)', 'crowns?', 'kron(?:or|er|ur)', 'lir[ae]s?', 'leva?', 't[uö]gr[iö]gs?'],
    ...['convertible marks', '€'],
  ],
  lengths: [
    ...['(?:square )?(?:kilo|centi|milli)?met(?:re|er)s?', '(?:sq )?km', 'cm', 'mm', 'm²', 'hectares?', 'miles?', 'kilograms?', 'kg'],
    ...['tonnes?', 'lit(?:re|er)s?'],
  ],
  times: ['hours?', 'minutes?', 'seconds', 'days?', 'nights?', 'weeks?', 'fortnights?', 'months?', 'years?', 'decades?', 'centur(?:y|ies)', 'quarters'],
  time: ['hour', 'minute', 'second', 'day', 'night', 'week', 'fortnight', 'month', 'year', 'decade', 'century'],
  beforeTimes: ['working', 'calendar', 'business'],
  few: ['several', 'a few', 'a couple of', 'many'],
  tens: ['tens', 'dozens', 'hundreds', 'thousands', 'millions', 'billions'],
  onlyWithOf: ['scores'],
  twice: ['twice', 'thrice'],
  and: 'and',
  between: 'between',
  to: ['to', 'or'],
  from: 'from',
  partOf: ['of', 'out of'],
  partIn: ['in', 'in every', 'out of every'],
  wholes: ['the', 'all', 'all the', 'these', 'those', 'its', 'their', 'his', 'her', 'our'],
  none: 'none',
  afterHedges: [
    ...['or (?:so|more|over|above|older|fewer|less|under|below|younger|thereabouts)', 'and (?:over|above|older|under|younger)'],
  ],
  moreHedges: [
    ...['well in excess of', 'well short of', 'far in excess of', 'a little below', 'a little above', 'a bit over', 'a bit more than'],
    ...['considerably more than', 'considerably fewer than', 'considerably less than', 'significantly more than', 'just shy of'],
    ...['no higher than', 'no lower than', 'at the very least', 'little more than', 'barely more than', 'many more than', 'far below'],
    ...['a little fewer than', 'well beyond', 'beyond', 'somewhat over', 'somewhat more than', 'shy of', 'short of'],
  ],
  noHedges: ['ca', 'c', 'estimated at', 'larger than', 'smaller than', 'all of the', 'all the'],
  concerning: {
    words: ['about', 'over', 'around', 'above', 'below', 'under', 'all'],
    after: [
      ...['complaints?', 'messages?', 'concerns?', 'reports?', 'allegations?', 'information', 'questions?', 'disputes?', 'doubts?'],
      ...['claims?', 'rumours?', 'stories', 'story', 'articles?', 'news', 'details', 'posts?', 'statements?', 'warnings?', 'warned'],
      ...['complained', 'asked', 'told', 'spoke', 'spoken', 'talked?', 'talking', 'heard?', 'know', 'knew', 'learned', 'informed?'],
      ...['controvers(?:y|ies)', 'disagreements?', 'presided', 'spread', 'control', 'jurisdiction', 'debates?', 'discussions?'],
      ...['worr(?:y|ied|ies)', 'remarks?', 'comments?', 'films?', 'documentar(?:y|ies)', 'videos?', 'inquir(?:y|ies)', 'programmes?'],
      ...['raised', 'appeals?', 'decisions?', 'clear', 'facts?', 'data', 'wrote', 'written', 'said', 'nothing', 'anything', 'something'],
    ],
  },
  majorities: [
    String.raw`(?:the|an?)\s(?:(?:vast|overwhelming|large|clear|great|broad|absolute|sizeable|significant)\s)?majority`,
    String.raw`(?:vast|overwhelming|large)\smajority`,
    String.raw`(?:almost|nearly|virtually|practically)\sall`,
  ],
  notMajorities: String.raw`[-\s](?:part(?:y|ies)|leaders?|groups?|factions?|votes?|voting|system|blocs?|coalition|rule|government|communit(?:y|ies)|language|population|bonus|in\sparliament|shareholders?)\b|-`,
  most: 'most',
  /** After “most” and “a third” where they mean “of them”. */
  verbs: [
    ...['were', 'are', 'was', 'is', 'had', 'have', 'has', 'did', 'do', 'does', 'said', 'say', 'came', 'went', 'took', 'made'],
    ...['lacked', 'failed', 'remained?', 'could', 'can', 'would', 'will', 'may', 'might', 'should', 'must', 'began', 'opened', 'closed'],
    ...['used', 'held', 'won', 'lost', 'gave', 'got', 'saw', 'left', 'ran', 'stood', 'agreed', 'complied', 'reported', 'noted'],
    ...['withdrew', 'started', 'belonged', 'received', 'refused', 'happened', 'occurred', 'followed', 'concerned', 'related'],
  ],
  afterFraction: [
    ...['of', 'in', 'on', 'at', 'by', 'for', 'from', 'than', 'who', 'which', 'that', 'to', 'and', 'or', 'but', 'as', 'more', 'less'],
    ...['fewer', 'higher', 'lower', 'also', 'still', 'never', 'not', 'only', 'already', 'were'],
  ],
  one: 'one',
  notOne: ['no', 'each', 'every', 'any', 'this', 'that', 'the', 'other', 'another', 'which', 'some', 'same', 'latter', 'former', 'number'],
  prepositions: ['in', 'on', 'at', 'by', 'to', 'with', 'from', 'for', 'of', 'as', 'than', 'into', 'only', 'under', 'per', 'through', 'between'],
  oneOf: ['of whom', 'of which', 'of them', 'of those', 'of these'],
};
