/** What looks like a number in running text and is none. Words are lower case; plurals are listed. */
export interface Masks {
  /** Nouns before a number that they name, however they are written: article 7. */
  readonly provisions: readonly string[];
  /** Nouns that do so only with a capital: Room 301. */
  readonly names: readonly string[];
  /** Whether such a noun names several: articles. */
  readonly isPlural: (noun: string) => boolean;
  /** “No.” between such a noun and its number, as written. */
  readonly numberWords: readonly string[];
  /** “No.”, which makes a name of the noun before it. */
  readonly numbered: readonly string[];
  /** Words before “No.” that are no nouns: *under* No. 5. */
  readonly noNouns: readonly string[];
  /** Time zones: UTC. */
  readonly zones: readonly string[];
  /** Patterns after the hour: p.m., o’clock; and after four digits: hours. */
  readonly clock: string;
  readonly hours: string;
  /** Behind four digits that are a time: 1430 *hrs*. */
  readonly clockHours: readonly string[];
  /** Before a time with a full stop: *at* 18.00. */
  readonly beforeClock: readonly string[];
  /** Before a telephone number: tel. */
  readonly phoneWords: readonly string[];
  /** Before the last digits of a telephone number: ext. */
  readonly extensions: readonly string[];
  /** Patterns of figures that are a name: 24/7. */
  readonly figureNames: readonly string[];
  /** Words whose numbers are codes: ISO 3166-1. */
  readonly codes: readonly string[];
  /** Between these and a noun stands a year: the 2019 observers. */
  readonly determiners: readonly string[];
  /** What stands in such numbers that 1968 before it is no year: observers. */
  readonly counted: readonly string[];
}

/** How numbers stand in running text. Some lists hold patterns, in which one space is any gap. */
export interface ScanWords {
  /** third */
  readonly ordinals: readonly string[];
  /** Codes and signs before an amount: EUR, €. */
  readonly currenciesBefore: readonly string[];
  /** Patterns of currencies and of other measures behind a number: euros?, kg. */
  readonly currenciesAfter: readonly string[];
  readonly lengths: readonly string[];
  /** Patterns of units of time after a number, and their words after “a”: weeks?, week. */
  readonly times: readonly string[];
  readonly time: readonly string[];
  /** Between a number and its unit of time: working days. */
  readonly beforeTimes: readonly string[];
  /** Before a hundred: several, a few. */
  readonly few: readonly string[];
  /** Numbers of which only the size is known: hundreds. */
  readonly tens: readonly string[];
  /** Words that are numbers before “of” only: scores. */
  readonly onlyWithOf: readonly string[];
  /** Times that something happened: twice. */
  readonly twice: readonly string[];
  /** *between* 280 *and* 300 */
  readonly and: string;
  readonly between: string;
  /** Between two numbers; the first between the ends of a range: to. */
  readonly to: readonly string[];
  /** Before the first end of a change: *from* 7 to 10. */
  readonly from: string;
  /** Between a part and its whole; the first also in “tens of thousands”. */
  readonly partOf: readonly string[];
  /** Between the numbers of “one in five”. */
  readonly partIn: readonly string[];
  /** Between “of” and the whole: nine of *the* ten. */
  readonly wholes: readonly string[];
  /**
   * What makes a number a difference or the part of each: before it, up by; behind it or its noun, 25 *fewer*; and the
   * words of facts that are differences themselves.
   */
  readonly differences: {
    readonly before: readonly string[];
    readonly behind: readonly string[];
    /** Of those, the words that hold a count against another: 25 *fewer* than in 2028. */
    readonly comparing: readonly string[];
    readonly facts: readonly string[];
  };
  /** Between what is held against each other: more *than*. */
  readonly than: string;
  /** *none* of the ten */
  readonly none: string;
  /** Patterns of hedges after a number: or so. */
  readonly afterHedges: readonly string[];
  /** Those that a hyphen joins to the number: 300-odd. */
  readonly joinedHedges: readonly string[];
  /** Words that belong to the hedge behind them: *no* more than. */
  readonly beforeHedges: readonly string[];
  /** Hedges that only running text has, and those of a claim that it has not. */
  readonly moreHedges: readonly string[];
  readonly noHedges: readonly string[];
  /** Hedges that mean “concerning” after certain words: complaints about two rallies. */
  readonly concerning: { readonly words: readonly string[]; readonly after: readonly string[] };
  /** Hedges that mean “subject to” before certain words: under three conditions. */
  readonly governing: { readonly words: readonly string[]; readonly before: readonly string[] };
  /** Patterns of quantifiers, and what must not follow a majority. */
  readonly majorities: readonly string[];
  /** The words that begin them. */
  readonly majorityWords: readonly string[];
  readonly notMajorities: string;
  /** Verbs before “a majority” that speak of who is elected, unless it is said of what: nobody *won* a majority. */
  readonly winning: readonly string[];
  /** One of these is in each of them. */
  readonly majority: string;
  /** almost *all*, *most* of */
  readonly all: string;
  readonly most: string;
  /** Before “most” where it is no majority: *at* most. */
  readonly notMost: readonly string[];
  /** After “most” where it means “of them”, and after “a third” where that is a fraction, also these others. */
  readonly verbs: readonly string[];
  readonly afterFraction: readonly string[];
  /** Before “half” where it names a period: the *latter* half. */
  readonly notHalf: readonly string[];
  /** Patterns behind a fraction that make it an ordinal: one third *party*. */
  readonly notFraction: readonly string[];
  /** Pattern of quarters of a time, and what stands between a part and the time: half *an* hour. */
  readonly quarters: string;
  readonly ofTime: readonly string[];
  /** The number that is also a pronoun. */
  readonly one: string;
  /** Before “one” where it is never a number, and where it stands for no count of a list. */
  readonly notOne: readonly string[];
  readonly prepositions: readonly string[];
  /** After “one” where it is somebody: one could. */
  readonly modals: readonly string[];
  /** Patterns of what else makes it no number: one *another*. */
  readonly notOneBehind: readonly string[];
  /** Before a “one” that goes on with a list of counts: two men *and* one woman. */
  readonly beforeFurtherOne: readonly string[];
  /** After “one” where it is a number: one *of whom*. */
  readonly oneOf: readonly string[];
}

/** What ties the numbers of one sentence together. */
export interface SentenceWords {
  /** Between a share and what it is a share of: 97 per cent *of*. */
  readonly base: readonly string[];
  /** Words of shares that need no base beside them: turnout, threshold, up. */
  readonly baseless: readonly string[];
  /** Before the size of a change: up, an increase of. */
  readonly changes: readonly string[];
  /** Around the ends of a change: *from* 62 *to* 65 per cent. */
  readonly from: string;
  readonly to: string;
  /** Between a total and parts that are all of it, made up of; and parts that may be less, including. */
  readonly asWhole: readonly string[];
  readonly asPart: readonly string[];
  /** After a part, or before it: of whom. */
  readonly ofThem: readonly string[];
  /** Of these, those that only people are. */
  readonly ofPeople: readonly string[];
  /** Before a number that is no whole of those who follow: *in* 20 districts, of whom. */
  readonly besides: readonly string[];
  /** Before a total: a total of; the verbs that say so; and after it: in all. */
  readonly total: readonly string[];
  readonly totalling: readonly string[];
  readonly totalAfter: readonly string[];
  /** Before a total, behind the comma: , *making* 300. */
  readonly making: readonly string[];
  /** Patterns before a share that says a count once more, and what belittles it: (*that is*, *only* 27 per cent). */
  readonly restating: readonly string[];
  readonly belittling: readonly string[];
  /** Before the words of a list: *a* team of 12. */
  readonly articles: readonly string[];
  /** What makes a total one of several: each. */
  readonly distributing: readonly string[];
  /** Two lists that belong together one by one: respectively. */
  readonly respectively: string;
  /** Between parts: and, as well as; and what may stand after it: another. */
  readonly joining: readonly string[];
  readonly further: readonly string[];
  /** What ends a list of parts, because something else is said: while. */
  readonly breaking: readonly string[];
  /** How a part without a number begins: several. */
  readonly uncounted: readonly string[];
  /** Before a connector: not including. */
  readonly negating: readonly string[];
  /** Words that turn all of a sentence into its opposite: nobody. */
  readonly negated: readonly string[];
}

/**
 * Around numbers that no fact of a mission proves: what is promised, what a law demands, how far something is. Patterns
 * in lower case, in which one space is any gap.
 */
export interface UnprovenWords {
  /** What a mission promises, within a time: final report; and the words that promise it: will. */
  readonly promised: readonly string[];
  readonly promising: readonly string[];
  /** Right behind a number and right before one they make it that of a law: threshold. */
  readonly thresholds: readonly string[];
  readonly thresholdsOf: readonly string[];
  /** What nobody reached: *no candidate* won a *majority*. */
  readonly majority: readonly string[];
  readonly nobody: readonly string[];
  /** Who is of an age, and how that is hedged: *persons under* 18. */
  readonly agedGroups: readonly string[];
  readonly agedHedges: readonly string[];
  /** What a share that a law demands is a share of: the votes cast. */
  readonly voted: readonly string[];
  /** The same where it stands before the share: turnout of at least 50 per cent. */
  readonly votedBefore: readonly string[];
  /** What says that a law demands it: before it, must; on either side of it, required. */
  readonly demanding: readonly string[];
  readonly demanded: readonly string[];
  /** Before a number of a quota: at least; what obliges behind it and before it: must. */
  readonly bounding: readonly string[];
  readonly obliging: readonly string[];
  readonly obligingBefore: readonly string[];
  /** What shows that a quota holds for all, and is no count of what happened: each list. */
  readonly general: readonly string[];
  /** Before a time within which somebody is to act: *has* seven days to announce. */
  readonly legalTerms: readonly string[];
  /** Behind a number and before one they make it an age: 17-year-olds, aged 16. */
  readonly ages: readonly string[];
  readonly aged: readonly string[];
  /** Those who stand in a run-off, what may stand before them, and what tells that it is one. */
  readonly rivals: readonly string[];
  readonly leading: readonly string[];
  readonly runoffs: readonly string[];
  /** Right before and right behind a length they make it a distance: within; from. */
  readonly withinLength: readonly string[];
  readonly fromLength: readonly string[];
  /** How far a count has come: *with* 99 per cent of protocols *counted*. */
  readonly progress: readonly string[];
  readonly counted: readonly string[];
}
