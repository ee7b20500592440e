import type { CountedNouns, TotalWords } from './counted-nouns.ts';
import type { CountryWords, ElectionWords } from './elections.ts';
import type {
  AcronymWords,
  AssessmentWords,
  CitationWords,
  PlaceWords,
  RoleWords,
  SpeechWords,
  VoteWords,
} from './prose.ts';
import type { Masks, ScanWords, SentenceWords, UnprovenWords } from './running-text.ts';
import type { CalendarDate, SpanUnit } from '../numbers/calendar.ts';

/** How words qualify a number. */
export type Hedge = 'exactly' | 'nearly' | 'just-over' | 'more-than' | 'less-than' | 'about' | 'at-least' | 'at-most';

/** What words without a number say of a share. */
export type Quantity = BandName | 'all' | 'none';

/** Phrases by what they mean. A phrase is lower case, its words divided by one space, without hyphens. */
export type Phrases<Meaning extends string> = Readonly<Partial<Record<Meaning, readonly string[]>>>;

/** Everything about a language that is not arithmetic. Another language is another table. */
export interface Language {
  /** How figures are read and printed. */
  readonly digits: Digits;
  readonly numbers: {
    /** From zero to nineteen. */
    readonly small: readonly string[];
    /** From twenty to ninety, and what joins them to the ones: forty-two. */
    readonly tens: readonly string[];
    readonly joint: string;
    /** Ten of them are a thousand, which is a scale. */
    readonly hundred: string;
    /** From the largest: [10^12, 'trillion'], … */
    readonly scales: readonly (readonly [bigint, string])[];
    /** Scales that are read and never written: lakh. */
    readonly otherScales: Readonly<Record<string, bigint>>;
    /** Other ways to write a scale, behind figures only: mn, bn. */
    readonly shortScales: Readonly<Record<string, bigint>>;
    /** Between hundreds and the rest: one hundred *and* five. */
    readonly and: string;
    /** Before decimals in words: two *point* five. */
    readonly point: string;
    /** Before a number below zero, and before one above it. */
    readonly minus: string;
    readonly plus: readonly string[];
    /** Words for twelve of something. */
    readonly dozen: readonly string[];
    /** “a million”, “one million”. */
    readonly one: readonly string[];
    /** Whole phrases that are a number: both, twice, one of whom. */
    readonly phrases: Readonly<Record<string, number>>;
    /** “dozens”, “tens of thousands”, each with its unit. */
    readonly many: Readonly<Record<string, bigint>>;
  };
  readonly fractions: {
    /** Names of parts, one and many: third, thirds → 3. */
    readonly parts: Readonly<Record<string, number>>;
    /** Between a fraction and its unit, if anything: half *a* million, a quarter *of a* million. */
    readonly ofOne: readonly string[];
    /** Those that need no “a” before them: half. */
    readonly bare: readonly string[];
    /** ½ → [1, 2] */
    readonly glyphs: Readonly<Record<string, readonly [number, number]>>;
    /** Between the two numbers of “one in five” and “29 of 107”. */
    readonly in: readonly string[];
    /** The first is printed between a part and its whole. */
    readonly of: readonly string[];
  };
  /** Before the number: more than, some. */
  readonly hedges: Phrases<Hedge>;
  /** After the number: “or so”, “or more”. */
  readonly hedgesAfter: Phrases<Hedge>;
  /** Words that say how many of all without a number: most. The first of each is offered to writers. */
  readonly quantities: Phrases<Quantity>;
  /** Units of shares and of their differences: per cent, percentage points. */
  readonly percents: Phrases<'percent' | 'points'>;
  readonly shares: ShareWords;
  /** [before, between]: “between 280 and 300”; the first is empty for “280 to 300”. */
  readonly ranges: readonly (readonly [before: string, between: string])[];
  /** Units of time: day, days. */
  readonly spans: Phrases<SpanUnit>;
  /** Phrases for a span: fortnight is 2 weeks. */
  readonly fixedSpans: Readonly<Record<string, readonly [number, SpanUnit]>>;
  /** Claims about all earlier values: a record, the lowest. */
  readonly records: Phrases<'highest' | 'lowest'>;
  /** Claims that something never was before: for the first time. */
  readonly firsts: readonly string[];
  /** What may be linked to a fact that is true or false: yes. */
  readonly truths: Phrases<'true' | 'false'>;
  readonly calendar: {
    /** In lower case, from january. */
    readonly months: readonly string[];
    /** In lower case, from monday. */
    readonly weekdays: readonly string[];
    /** A name of a month or a weekday as it is written inside a sentence: June. */
    readonly written: (name: string) => string;
    /** Months in lower case that are other words as well: may. Written small the others are months too. */
    readonly otherWords: readonly string[];
    /** Short forms of months, as written, beside their first three letters: Sept → 9. */
    readonly shortMonths: Readonly<Record<string, number>>;
    /** Short forms of weekdays, as written, from 0 for Monday: Tues → 1. */
    readonly shortWeekdays: Readonly<Record<string, number>>;
    /** The days of a month in words, from the first to the thirty-first. */
    readonly ordinals: readonly string[];
    /** Before a weekday or a day: *a* Sunday, *the* third. */
    readonly articles: readonly string[];
    /** Before a day: *until* 9 June. */
    readonly beforeDay: readonly string[];
    /** Between the first and the last of several days, beside “to”: 9 *through* 11 June. */
    readonly through: readonly string[];
    /** Between two days: 9 *&* 10 June. */
    readonly joiningSigns: readonly string[];
    /** Between a day and its weekday: 9 June, *which* was a Sunday. */
    readonly which: readonly string[];
    /** Behind a weekday: Sunday *morning*. */
    readonly partsOfDay: readonly string[];
    /** Behind the day: 9*th*. */
    readonly ordinalEndings: readonly string[];
    /** Between the day and the month: 9th of June. */
    readonly of: readonly string[];
    /** Days from that of the document: yesterday → -1. */
    readonly relativeDays: Readonly<Record<string, number>>;
    /** Before a weekday: how many days from the document it may be at least and at most. */
    readonly relativeWeekdays: Readonly<Record<string, readonly [number, number]>>;
  };
  /** Words before a claim that change nothing: the, in, a total of. */
  readonly leadingWords: readonly string[];
  /** Words that must not stand unread after a claim, because they would change it: or, than. */
  readonly meaningChangers: readonly string[];
  /**
   * Short forms with a full stop that does not end a sentence, in lower case: before a name or a number, and anywhere.
   */
  readonly abbreviations: Readonly<Record<'leading' | 'anywhere', readonly string[]>>;
  /** Articles that a name may bring along: *the* Congress. */
  readonly articles: readonly string[];
  /** Patterns of what a noun ends in that owns something: Novak’s, voters’; and of the first of these alone. */
  readonly possessives: { readonly any: string; readonly one: string };
  /** Between a word with a capital and another one of the same name: Ministry *of* *the* Interior. */
  readonly nameJoints: readonly string[];
  /** Small words in the names of people, in lower case: van, de, al. */
  readonly particles: readonly string[];
  /** What a word may end in behind its stem: ation, ing; nothing too. */
  readonly suffixes: readonly string[];
  /** Two spellings of one word; a star stands for any of the suffixes: organis*, organiz*. */
  readonly variants: readonly (readonly [string, string])[];
  /** Compounds with a hyphen: short-term *observers*. */
  readonly compounds: readonly {
    /** As their words are left apart. */
    readonly apart: readonly string[];
    /** Only before one of these; without them before any word. */
    readonly before?: readonly string[];
    /** Patterns of words behind which they are something else: *to* post election results, *in the* long term. */
    readonly notBehind?: readonly string[];
  }[];
  /** Words that are often written as two, and before which words they are one: turn out *was*. */
  readonly partedWords: Readonly<Record<string, { readonly whole: string; readonly before: readonly string[] }>>;
  /** Words that may stand twice in a row. */
  readonly repeatable: readonly string[];
  /** Words of the notes that writers leave to each other in a text. */
  readonly leftovers: {
    /** Behind # or @: todo. */
    readonly tags: readonly string[];
    /** Behind the name of somebody: “@Ann please check”. */
    readonly asking: readonly string[];
  };
  readonly placeholders: {
    /** What stands for words or figures still to come, as it is written. */
    readonly words: readonly string[];
    /** The beginning of texts that only fill a page, in lower case. */
    readonly sentences: readonly string[];
    /** The same in square brackets, in lower case, and how an instruction in such brackets begins. */
    readonly bracketed: readonly string[];
    readonly inserting: readonly string[];
    /** The whole of what stands in round brackets, in lower case. */
    readonly inRoundBrackets: readonly string[];
    /** Before these a gap (“… per cent”) is a figure still to come. */
    readonly units: readonly string[];
    /** Before these “XX” is the Roman number. */
    readonly counting: readonly string[];
  };
  readonly acronyms: AcronymWords;
  readonly votes: VoteWords;
  readonly assessments: AssessmentWords;
  readonly citations: CitationWords;
  readonly speech: SpeechWords;
  readonly roles: RoleWords;
  readonly places: PlaceWords;
  readonly countries: CountryWords;
  readonly elections: ElectionWords;
  /** Words before which a small number stays in figures: million, km. */
  readonly unitWords: readonly string[];
  /** Words that begin with an apostrophe, without it: ’tis. */
  readonly elided: readonly string[];
  /** What figures may end in whose beginning is left out: the ’90*s*. */
  readonly elidedDecade: string;
  readonly stems: Stems;
  /** Signs and words of each currency by its code: EUR → €, euro. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  readonly sentences: SentenceWords;
  readonly nouns: CountedNouns;
  readonly totals: TotalWords;
  readonly masks: Masks;
  readonly mentions: ScanWords;
  readonly unproven: UnprovenWords;
  readonly print: Printing;
}

/** How figures are written. Digits stand in groups of three. */
export interface Digits {
  /** Between two groups, as it is printed. */
  readonly group: string;
  /** All that may be read there: spaces of every width. */
  readonly groupsRead: readonly string[];
  /** Before decimals, read and printed. */
  readonly point: string;
}

/** How running text writes shares. */
interface ShareWords {
  /** Pattern of “per cent” or its sign behind a number, however it is spelt. */
  readonly written: string;
  /** Pattern of what every text has that speaks of shares. */
  readonly hint: string;
  /** The forms in words, as a house may prefer one of them or the sign. */
  readonly words: readonly string[];
  /** Pattern of the word that makes percentage points of “%”. */
  readonly points: string;
  /** What percentage points are called for short. */
  readonly barePoints: readonly string[];
  /** What is in each of its forms. */
  readonly point: string;
}

/** What tells that two words are forms of one, and where the noun behind a number ends. */
interface Stems {
  /** Ending of a word that stands for several: voter*s*. */
  readonly plural: string;
  /** Endings of words and what is left of them, tried in this order. */
  readonly endings: readonly (readonly [ending: string, left: string])[];
  /** Forms that no ending tells: women → woman. */
  readonly irregular: Readonly<Record<string, string>>;
  /** Words that say nothing of what is counted: total, number. */
  readonly colourless: readonly string[];
  /** Words behind a number that do not belong to its noun, beside verbs and prepositions: who, altogether. */
  readonly ends: readonly string[];
}

/** An end of an interval: its number as printed, and whether the interval stops short of it. */
export interface IntervalEnd {
  readonly text: string;
  readonly isOpen: boolean;
}

/** How results are printed, in documents and in messages. */
export interface Printing {
  /** Behind a share: per cent. */
  readonly percent: string;
  readonly points: readonly [one: string, many: string];
  /** The word for each hedge before a number: just over. */
  readonly hedges: Readonly<Record<Hedge, string>>;
  /** Instead of “nearly” before a scale word or a per cent. */
  readonly almost: string;
  /** between 280 and 300 */
  readonly between: (low: string, high: string) => string;
  /** 10 June 2019 */
  readonly date: (date: CalendarDate) => string;
  readonly spans: Readonly<Record<SpanUnit, readonly [one: string, many: string]>>;
  /** yes, no */
  readonly truths: Readonly<Record<'true' | 'false', string>>;
  /** What a hedge says of a number, for messages; “bare” and “rounded” are words without a hedge. */
  readonly meanings: Readonly<
    Record<Hedge | 'bare' | 'rounded', (number: string, measure: 'count' | 'amount') => string>
  >;
  /** An interval in words; an end that is left out is open. */
  readonly interval: (low: IntervalEnd | undefined, high: IntervalEnd | undefined, unit: string) => string;
  /** [2, 3, 'two thirds'], for the shares that have a name. */
  readonly fractions: readonly (readonly [number, number, string])[];
}

/** Words whose share is the policy of a house. */
export type BandName = 'majority' | 'vast-majority' | 'minority' | 'few' | 'some' | 'many' | 'almost-all';
