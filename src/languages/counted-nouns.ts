/** The nouns that numbers count, in lower case. Those of people and groups stand in the singular. */
export interface CountedNouns {
  /** Whether a word stands for several, as far as its form tells; and of such a word its singular. */
  readonly isPlural: (word: string) => boolean;
  readonly singular: (word: string) => string;
  /** All that the plural of a word may look like. */
  readonly plurals: (word: string) => readonly string[];
  /** Behind a number that is joined to its noun: the 15-member commission. */
  readonly compound: RegExp;
  /** Endings of participles: ed. */
  readonly participles: readonly string[];
  /** Those of whom no one is both: woman, man. */
  readonly bothSexes: readonly string[];
  /** Prepositions that make a count a part of the noun before it only where that is many: a mission of 339. */
  readonly carrying: readonly string[];
  /** candidate */
  readonly people: readonly string[];
  /** What a 15-member commission has fifteen of. */
  readonly member: string;
  /** What consists of others: twelve commissions are no sum of their members. */
  readonly groups: readonly string[];
  /** Words of parts that one and the same person may belong to: women, independent. */
  readonly overlapping: readonly string[];
  /** Plurals that stand before another: women candidates. */
  readonly attributive: readonly string[];
  /** None stands inside a noun phrase: from. */
  readonly prepositions: readonly string[];
  /** Of these, those behind which a plural is no other subject: from 40 countries. */
  readonly places: readonly string[];
  /** were */
  readonly auxiliaries: readonly string[];
  /** Verbs that no ending tells: stood. */
  readonly verbs: readonly string[];
  /** Verbs that have no object: arrived. */
  readonly intransitive: readonly string[];
  /** The endings of verbs in the past and of adverbs: ed, ly. */
  readonly past: string;
  readonly adverb: string;
  /** The auxiliary of what was so before: had been registered. */
  readonly earlier: string;
  /** Words that no noun phrase holds: altogether. */
  readonly stops: readonly string[];
}

/** How a text says how many of something there are in all, in lower case. */
export interface TotalWords {
  /** Before a number: there were; the, all. */
  readonly there: readonly string[];
  readonly definite: readonly string[];
  /** The occasions on which something is counted, each with its verbs. */
  readonly occasions: Readonly<Record<string, readonly string[]>>;
  /** What an election has one number of; of complaints and cases each section may have its own. */
  readonly single: readonly string[];
  /** Before the number of those that stand for election: choice of. */
  readonly contests: readonly string[];
  /** Behind a verb, where only the way it was done follows: in line with. */
  readonly manner: readonly string[];
  /** Who counts: “the Central Election Commission registered”, “registered by the”; and what observers come from. */
  readonly agents: readonly string[];
  readonly by: string;
  readonly senders: readonly string[];
  /** Behind a number of which they change nothing: nationwide. */
  readonly everywhere: readonly string[];
  /** Words of sentences whose numbers may be those of another time, or of only some: previous. */
  readonly relating: readonly string[];
  /** Words in capitals that name no other place or body: commission. */
  readonly neutral: readonly string[];
  /** Last part of the name of a fact that counts all of something: total. */
  readonly wholes: readonly string[];
}
