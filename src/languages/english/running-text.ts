import type { Language } from '../language.ts';
import { phrases, words } from '../word-lists.ts';

/** What looks like a number in running text and is none. */
export const masks: Language['masks'] = {
  provisions: phrases(`
    article, articles, art., arts., paragraph, paragraphs, para., paras., section, sections, chapter, chapters, annex,
    annexes, appendix, page, pages, footnote, footnotes, clause, clauses, resolution, resolutions, recommendation,
    general comment, general comments, general recommendation, protocol, protocols, polling station, constituency,
    electoral district, district, precinct, figure, table, rule, rules
  `),
  names: words(`
    law laws act bill decree decision decisions order instruction regulation regulations directive opinion ruling case
    part title item point principle goal form forms document room hall floor gate building school kindergarten ward
    region zone sector channel radio station studio kanal list number union party movement bloc coalition alliance
    initiative agenda phase step stage round category type level volume issue addendum schedule question
  `),
  isPlural: (noun) => /s\.?$/i.test(noun),
  numberWords: ['No', 'Nos', 'no', 'nos', 'Nr', '№', 'Number', 'number', 'Numbers'],
  numbered: ['no', 'nos', 'nr', '№', '№№', '#', '§', '§§'],
  noNouns: ['under', 'as', 'with', 'of', 'in', 'by', 'the', 'and', 'or', 'to', 'from', 'for', 'on', 'at'],
  zones: ['UTC', 'GMT', 'CET', 'CEST', 'EET', 'EEST', 'MSK', 'BST'],
  clock: String.raw`[ap]\.m\.|[ap]m\b|o['’]clock\b`,
  hours: String.raw`hrs\b\.?|hours\b|h\b`,
  clockHours: ['hrs'],
  beforeClock: ['at', 'until', 'till', 'by', 'from', 'before', 'after', 'and', 'to'],
  phoneWords: ['tel', 'telephone', 'phone', 'mobile', 'mob', 'fax', 'cell', 'hotline'],
  extensions: ['ext', 'extension'],
  figureNames: ['24[/-]7', '9/11'],
  codes: ['iso', 'iec'],
  determiners: ['the', 'this', 'its', 'their', 'mid', 'early', 'late'],
  counted: words(`
    polling observers voters people citizens candidates complaints appeals votes ballots persons women men members
    commissions stations signatures protesters seats teams entries applications requests students prisoners households
    municipalities copies calls short-term long-term citizen domestic registered metres kilometres
  `),
};

/** How numbers stand in running text. */
export const mentions: Language['mentions'] = {
  ordinals: words(`
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
    ninetieth hundredth thousandth
  `),
  currenciesBefore: phrases(`
    EUR, USD, GBP, CHF, ALL, AMD, AZN, BAM, BGN, BYN, CAD, CZK, DKK, GEL, HRK, HUF, ISK, KGS, KZT, MDL, MKD, MNT,
    NOK, PLN, RON, RSD, RUB, SEK, TJS, TMT, TRY, UAH, UZS, US$, US $, €, $, £, ₾, ₸, ₴, ₽, ₺, ₦, ₵, ₹, ₱, ₲, ₡, ₫, ₪,
    ARS, AUD, BDT, BOB, BRL, BWP, CLP, CRC, DOP, DZD, EGP, ETB, FJD, GHS, GMD, GTQ, GYD, HNL, IDR, ILS, INR, IQD, JMD,
    JOD, KES, KHR, LBP, LKR, LRD, LSL, LYD, MGA, MMK, MUR, MVR, MWK, MXN, MYR, MZN, NGN, NPR, NZD, PGK, PHP, PKR, PYG,
    RWF, SBD, SLE, SSP, SZL, THB, TND, TTD, TZS, UGX, UYU, XAF, XCD, XOF, ZAR, ZMW
  `),
  currenciesAfter: phrases(`
    euros?, euro cents?, cents?, (?:us )?dollars?, pounds?(?: sterling)?, (?:swiss )?francs?, lek[eë]?, lei, leu,
    (?:serbian )?dinars?, denars?, tenge, soms?, somoni, laris?, drams?, hryvnias?, rou?bles?, manats?, kuna,
    forints?, z[lł]ot(?:ys?|ych), crowns?, kron(?:or|er|ur), lir[ae]s?, leva?, t[uö]gr[iö]gs?, convertible marks, €
  `),
  lengths: phrases(`
    (?:square )?(?:kilo|centi|milli)?met(?:re|er)s?, (?:sq )?km, cm, mm, m², hectares?, miles?, kilograms?, kg,
    tonnes?, lit(?:re|er)s?
  `),
  times: words(`
    hours? minutes? seconds days? nights? weeks? fortnights? months? years? decades? centur(?:y|ies) quarters
  `),
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
  differences: {
    before: phrases(`
      up by, down by, rose by, risen by, rises by, rising by, grew by, grown by, grows by, growing by, increased by,
      increases by, increasing by, increase by, fell by, fallen by, falls by, falling by, dropped by, drops by,
      declined by, declines by, decreased by, decreases by, decrease by, reduced by, cut by, raised by, higher by,
      lower by, fewer by, changed by, an increase of, increase of, a rise of, rise of, growth of, a decrease of,
      decrease of, a drop of, drop of, decline of, a fall of, fall of, change of, difference of, a gap of,
      a margin of, margin of, reduction of
    `),
    comparing: ['more', 'fewer', 'less', 'higher', 'lower'],
    behind: ['more', 'fewer', 'less', 'higher', 'lower', 'extra', 'each', 'apiece'],
    facts: words(`
      change changes difference increase decrease rise fall growth drop decline more fewer less swing margin gap
      reduction each per average extra additional
    `),
  },
  than: 'than',
  none: 'none',
  afterHedges: [
    'or (?:so|more|over|above|older|fewer|less|under|below|younger|thereabouts)',
    'and (?:over|above|older|under|younger)',
  ],
  moreHedges: phrases(`
    well in excess of, well short of, far in excess of, a little below, a little above, a bit over, a bit more than,
    considerably more than, considerably fewer than, considerably less than, significantly more than, just shy of,
    no higher than, no lower than, at the very least, little more than, barely more than, many more than, far below,
    a little fewer than, well beyond, beyond, somewhat over, somewhat more than, shy of, short of
  `),
  joinedHedges: ['odd'],
  beforeHedges: ['no', 'not'],
  noHedges: ['ca', 'c', 'estimated at', 'larger than', 'smaller than', 'all of the', 'all the'],
  concerning: {
    words: ['about', 'over', 'around', 'above', 'below', 'under', 'all'],
    after: words(`
      complaints? messages? concerns? reports? allegations? information questions? disputes? doubts? claims? rumours?
      stories story articles? news details posts? statements? warnings? warned complained asked told spoke spoken
      talked? talking heard? know knew learned informed? controvers(?:y|ies) disagreements? presided spread control
      jurisdiction debates? discussions? worr(?:y|ied|ies) remarks? comments? films? documentar(?:y|ies) videos?
      inquir(?:y|ies) programmes? raised appeals? decisions? clear facts? data wrote written said nothing anything
      something
    `),
  },
  governing: {
    words: ['under'],
    before: words(`
      conditions laws provisions treaties conventions headings circumstances scenarios systems regimes jurisdictions
      presidents governments names
    `).map((noun) => `(?:(?:separate|different|other|further|strict|new) )?${noun}`),
  },
  majorities: [
    String.raw`(?:the|an?)\s(?:(?:vast|overwhelming|large|clear|great|broad|absolute|sizeable|significant)\s)?majority`,
    String.raw`(?:vast|overwhelming|large)\smajority`,
    String.raw`(?:almost|nearly|virtually|practically)\sall`,
  ],
  majorityWords: ['the', 'a', 'an', 'vast', 'overwhelming', 'large', 'almost', 'nearly', 'virtually', 'practically'],
  notMajorities:
    String.raw`[-\s](?:part(?:y|ies)|leaders?|groups?|factions?|votes?|voting|system|blocs?|coalition|rule|` +
    String.raw`government|communit(?:y|ies)|language|population|bonus|in\sparliament|shareholders?)\b|-`,
  winning: words(`
    win wins won winning obtain obtains obtained secure secured gain gained reach reached receive received
  `),
  majority: 'majority',
  all: 'all',
  most: 'most',
  notMost: ['the', 'at', 'at the'],
  verbs: words(`
    were are was is had have has did do does said say came went took made lacked failed remained? could can would will
    may might should must began opened closed used held won lost gave got saw left ran stood agreed complied reported
    noted withdrew started belonged received refused happened occurred followed concerned related
  `),
  afterFraction: words(`
    of in on at by for from than who which that to and or but as more less fewer higher lower also still never not
    only already were
  `),
  notFraction: ['part(?:y|ies)'],
  quarters: 'quarters?',
  ofTime: ['a', 'an', 'of a', 'of an', 'of one'],
  one: 'one',
  notHalf: ['latter', 'other', 'final', 'last', 'opening', 'better', 'remaining'],
  notOne: words(`no each every any this that the other another which some same latter former number`),
  prepositions: words('in on at by to with from for of as than into only under per through between'),
  modals: ['can', 'could', 'may', 'might', 'must', 'should', 'would', 'cannot', 'needs', 'has to', 'had to'],
  notOneBehind: ['another', 'hand', 'or (?:the )?other'],
  beforeFurtherOne: ['and', 'or', 'but'],
  oneOf: ['of whom', 'of which', 'of them', 'of those', 'of these'],
};

/** Around numbers that no fact of a mission proves. */
export const unproven: Language['unproven'] = {
  promised: phrases(`
    final reports?, interim reports?, comprehensive reports?, full reports?, detailed reports?, reports? with,
    (?:the|a|this|its|our|their) reports?, reports? will, recommendations
  `),
  promising: phrases(
    `will, shall, is expected, are expected, is to, are to, is due, is planned, intends? to, plans? to`,
  ),
  thresholds: phrases(`
    plus one, \\+\\s?1, (?:[a-z-]+ ){0,2}thresholds?, majority, (?:[a-z-]+ ){0,2}quorum, (?:[a-z-]+ ){0,2}requirement,
    (?:[a-z-]+ ){0,2}barrier, (?:[a-z-]+ ){0,2}rule, confidence (?:level|interval)
  `),
  majority: ['majority'],
  nobody: phrases(
    'no candidates?, no contestants?, none of the candidates, no one, nobody, neither candidate, no party',
  ),
  thresholdsOf: phrases(`
    thresholds? of, requirements? of, thresholds? (?:is|was|at|are|were), thresholds? (?:is|was|are|were) (?:set )?at,
    quorum of, barrier of, deadlines? of, plus or, margin of error (?:is|was|of), majority of, %\\s?\\+,
    per cent\\s?\\+, per cent plus, percent plus
  `),
  voted: phrases(`
    (?:the |all |any )?(?:(?:valid|registered|eligible|total|cast|popular|number of) ){0,3}votes?,
    (?:the |all |any )?(?:(?:valid|registered|eligible|total) ){0,3}(?:voters|ballots|electorate|seats|deputies),
    those who vote, those voting, (?:the )?(?:polling )?vote cast
  `),
  votedBefore: ['turnout', 'votes'],
  demanding: phrases(`
    requires?, must, needs?, wins?, if no, if none, if a, if any, unless, no candidates?, no contestants?,
    none of the candidates, law, constitution, provides?, stipulates?
  `),
  demanded: phrases(`
    required, needed, necessary, to be elected, is elected, are elected, elected if, elected with, to win, if at least,
    if turnout, valid if, is valid, to be valid, is declared, in order to
  `),
  bounding: phrases(`at least, at most, no more than, no fewer than, no less than, not less than, not more than`),
  obliging: phrases(`must, shall, have to, has to, had to, be, should be`),
  obligingBefore: phrases(`
    must (?:be|include|contain|have|comprise), shall (?:be|include|contain), requires?(?: that)?
  `),
  general: words('each every any list lists law laws code act constitution'),
  legalTerms: ['has', 'have', 'had'],
  ages: phrases('of age, years? of age, (?:years? )?old, years?-olds?'),
  aged: phrases('aged, aged between, age of, ages of, aged over, aged under, older than, younger than'),
  rivals: words('candidates contestants contenders rivals finalists frontrunners front-runners challengers nominees'),
  leading: phrases(`
    leading, top, strongest, remaining, front-running, first-placed, top-placed, highest-placed, best-placed, best,
    most-voted, top-polling, highest-polling
  `),
  runoffs: phrases(`run-offs?, runoffs?, run off, second round, second-round, most votes, highest number of votes`),
  withinLength: phrases(
    `within, radius of, distance of, closer than, zone of, outside, less than, more than, at least`,
  ),
  fromLength: phrases(`
    from, of (?:a |the |any )?(?:polling|building|entrance|premises|station|voting|government), around, away, radius,
    zone, outside, off, distance, or less, or more
  `),
  agedGroups: phrases(
    'persons, people, those, citizens, voters, women, men, anyone, observers, everyone, young people',
  ),
  agedHedges: ['over', 'under', 'above', 'below'],
  progress: words('with after once when until at'),
  counted: words('counted processed tabulated tallied entered scanned received reported in'),
};

/**
 * What keeps a small figure before it: scales, shares, measures, times, and words that make a range or a share of it.
 */
export const unitWords: Language['unitWords'] = words(`
  hundred thousand million billion trillion per percent percentage pct pp points to of out in x times km m cm mm kg g
  sq mb gb kilometres kilometers kilometre metres meters metre square degrees litres tonnes a p am pm o h hrs
`);
