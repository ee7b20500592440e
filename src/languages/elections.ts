/** Kinds of election that a text tells apart. A mission that observes one of them may be told of others, too. */
export type ElectionKind =
  'presidential' | 'parliamentary' | 'general' | 'local' | 'regional' | 'european' | 'referendum' | 'by-election';

/** How a language names the countries of the world. */
export interface CountryWords {
  /**
   * One country a line: its code, its names; spellings that are outdated or wrong; adjectives and what its people are
   * called, in the singular. Names of a kind have a bar between them, the kinds a semicolon; a line that begins with
   * spaces goes on with the one above it.
   */
  readonly table: string;
  /** What may stand before a name: *Republic of* Moldova. In lower case. */
  readonly formal: readonly string[];
  /** Codes of countries whose names want an article: *the* Gambia. */
  readonly withArticle: readonly string[];
  /** Pairs of codes of which one may vote on the soil of the other: no text is judged by them. */
  readonly disputed: readonly string[];
  /** Adjectives that also name minorities elsewhere: *Hungarian* voters. */
  readonly minorities: readonly string[];
}

/** How a language says which election it speaks of. All in lower case. */
export interface ElectionWords {
  /** The adjectives and nouns of each kind: *local* elections. */
  readonly kinds: Readonly<Record<ElectionKind, readonly string[]>>;
  /** What is voted in: election, vote. */
  readonly nouns: readonly string[];
  /** Of these, those that may also be the ballots of a group: the Hungarian *vote*. */
  readonly groupNouns: readonly string[];
  /** Who votes: voters. */
  readonly people: readonly string[];
  /** What else a country owns that a statement is about: *democracy*. */
  readonly owned: readonly string[];
  /** Behind a noun they make it a part of another one: election *commission*. */
  readonly notBehind: readonly string[];
  /** Before a noun they leave the kind open: *early* elections. */
  readonly colourless: readonly string[];
  /** Before a noun they say that a certain one is meant, *the* elections; and that it is the one at hand: *these*. */
  readonly definite: readonly string[];
  readonly demonstrative: readonly string[];
  readonly indefinite: readonly string[];
  /** Who is elected in each kind, and the words that lead there: voters *elect a new parliament*. */
  readonly elected: Partial<Readonly<Record<ElectionKind, readonly string[]>>>;
  readonly electing: readonly string[];
  /** Words that may stand between the two: elect *their new* parliament. */
  readonly betweenElected: readonly string[];
  /** Between a vote and what is elected: elections *to* the Icelandic parliament. */
  readonly toBody: readonly string[];
  /** Between two kinds, presidential *and* local; and between a round and its election. */
  readonly joints: readonly string[];
  readonly of: readonly string[];
  /** What an election may have several of: round. */
  readonly roundNouns: readonly string[];
  /** Between a noun and where it was: elections *held on 6 June* in Iceland. */
  readonly held: readonly string[];
  readonly where: readonly string[];
  /** Behind a noun, before the day or the place: elections *were held*. */
  readonly passive: readonly string[];
  /** What observers do there: mission *to* Iceland. */
  readonly missions: readonly string[];
  readonly missionTo: readonly string[];
  /** What a country does that votes: Iceland *votes*. */
  readonly voting: readonly string[];
  /** What only its people do: Icelanders *had a choice*. */
  readonly choosing: readonly string[];
  /** Before an election they make it another one than that at hand: *after* the local elections. */
  readonly beside: readonly string[];
  /** Any of these in a sentence may make its election another one. */
  readonly others: readonly string[];
  /** The same, unless the vote is still to come or nobody observes it: *upcoming* elections, *not observed*. */
  readonly othersOnceVoted: readonly string[];
  /** Behind such an election they make it what people talked of: was *widely covered*. */
  readonly topics: readonly string[];
  /** Behind an election they put it off: the local elections *will* follow. */
  readonly ahead: readonly string[];
  /** Words for the rounds, the first of all first. */
  readonly rounds: readonly (readonly string[])[];
  /** Words for any round but the first: run-off. */
  readonly runoffs: readonly string[];
  /** A vote that is held again. */
  readonly repeats: readonly string[];
  /** Verbs that say what an election was like: was. */
  readonly was: readonly string[];
  /** Behind such a verb they say what became of it: was *won*. */
  readonly fates: readonly string[];
}
