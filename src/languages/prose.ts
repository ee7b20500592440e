/** Words about votes and the days on which they are held, in lower case. */
export interface VoteWords {
  /** What is held on election day: vote, election. */
  readonly nouns: readonly string[];
  /** Of these the one that is seldom part of another noun, and what makes it one: elections *commission*. */
  readonly plural: string;
  readonly notBehindPlural: readonly string[];
  /** Those that are always the whole thing, and never a vote in parliament: referendum. */
  readonly whole: readonly string[];
  /** What is held on a day besides: *voting* took place on Sunday. */
  readonly voting: readonly string[];
  readonly days: readonly string[];
  /** Behind such a noun they begin what is said of it: the election *was*. */
  readonly verbs: readonly string[];
  /** The same behind nouns that are always the whole thing: the election *in* Kazakhstan. */
  readonly places: readonly string[];
  /** Between an article and the noun they tell no contest from another: the *early* election. */
  readonly colourless: readonly string[];
  /** Before “vote” they make it a vote of its own: *postal* vote. */
  readonly ahead: readonly string[];
  /** A sentence with one of them may be about the day of another vote: previous, runoff. */
  readonly others: readonly string[];
  /** In front of “election day, 5 June” they make the date one of something else: *before* election day. */
  readonly fromIt: readonly string[];
  /** That it took place: held. */
  readonly held: readonly string[];
  /** Between the noun and the country that votes: the election *in* Moldova. */
  readonly where: readonly string[];
  /** Between “election day” and its date: *falls* *on* 9 June. */
  readonly falls: readonly string[];
  readonly on: readonly string[];
  /** Between the noun and a date: the election (*was*) *held on* 9 June. */
  readonly be: readonly string[];
  readonly heldOn: readonly string[];
  /** Between the noun and `held`, before a word for a day: the vote *was* held yesterday. */
  readonly were: readonly string[];
  /** Words for a day that may own a vote or stand behind it: *yesterday’s* election. */
  readonly relative: readonly string[];
  /** Before a weekday that owns a vote: *last* Sunday’s election. */
  readonly beforeWeekday: readonly string[];
  /** Patterns without which a text names no day as that of a vote; of a day that owns one; and of one behind `held`. */
  readonly mayName: string;
  readonly mayOwn: string;
  readonly mayBeHeld: string;
  /** What each round is called, from the first: the second round, the run-off. */
  readonly rounds: readonly (readonly string[])[];
  /** What all voters do on election day: *went to the polls* on Sunday. */
  readonly wentTo: readonly string[];
  /** Before “the 2020 election” they make it one that another is held against: better *than* the 2020 election. */
  readonly comparing: readonly string[];
  /** A sentence with it tells of what was before: the 2020 election *had* been calm. */
  readonly earlier: readonly string[];
}

/** What a sentence says of an election: words of the language, whatever a house thinks of them. In lower case. */
export interface AssessmentWords {
  readonly be: readonly string[];
  /** Patterns of what may stand between “was” and what it was: *overall* calm. */
  readonly adverbs: readonly string[];
  /** The pattern of any adverb: [a-z]+ly. */
  readonly adverb: string;
  /** Open a part of the sentence that belongs to the noun before it: the election *in* Iceland was … */
  readonly tails: readonly string[];
  /** Open a part of a sentence that says something of its own, behind a comma: , *but* */
  readonly contrasts: readonly string[];
  /** Turn from what was said before to something else: *however*, observers were told … */
  readonly turns: readonly string[];
  readonly articles: readonly string[];
  /** A noun that none of these follows is a part of another one: the election administration. */
  readonly after: readonly string[];
  /** Stand neither between an adjective and its noun nor between a verb and its object. */
  readonly between: readonly string[];
  readonly negations: readonly string[];
  /** Between two adjectives: calm *and* orderly; calm *but* slow. The first of them joins two of one kind. */
  readonly pairing: readonly string[];
  /** Never between an adjective and the noun that it belongs to: serious *in* its effects. */
  readonly prepositions: readonly string[];
  /** Between what was found and how far it reached: irregularities *were* widespread. */
  readonly remain: readonly string[];
  /** Between a noun and that verb: irregularities *in* the count. */
  readonly where: readonly string[];
  /** Between something and its end: all complaints *were* resolved. */
  readonly been: readonly string[];
  /** Behind its end they leave the rest open: resolved *in* ten districts; unless one of these follows: in *public*. */
  readonly restricting: readonly string[];
  readonly manners: readonly string[];
}

/** How texts cite documents, in lower case. */
export interface CitationWords {
  /** What they call the numbered pieces of a document. */
  readonly provisions: Readonly<Record<'paragraph' | 'article' | 'section', readonly string[]>>;
  /** Tell that a piece is of another document: article 5 of the *law*. */
  readonly otherLaws: readonly string[];
  /** A sentence with one of them says itself that the standard does not bind: not a party. */
  readonly unbound: readonly string[];
  /** Between the numbers of several pieces: 7.5 *and* 7.6. The first also behind a comma. */
  readonly joining: readonly string[];
  /** Between a piece and its document, and of these what makes it one of another document behind the name. */
  readonly ofDocument: readonly string[];
  readonly ofOther: readonly string[];
  /** Before a piece, behind the name of the document: , *in* (*its*) paragraph 7.8, */
  readonly within: readonly string[];
  readonly its: readonly string[];
}

/** How prose gives words to people. */
export interface SpeechWords {
  /** Patterns of verbs between a name and a quotation: said. */
  readonly verbs: readonly string[];
  /** Patterns of verbs before what somebody says of a thing: *called* the vote “calm”. */
  readonly naming: readonly string[];
  /** Before the verb: *also* said. */
  readonly further: readonly string[];
  /** Before the name of whose words they are: *according to* Ann Lee. */
  readonly according: readonly string[];
  /** What stands for the name of a speaker who was named: she. */
  readonly pronouns: readonly string[];
  /** Between the verb and the quotation: said *that* “…”. */
  readonly that: readonly string[];
  /** Patterns of the words with which a role begins, as written: Head, ambassador. */
  readonly roles: readonly string[];
  /** Patterns of titles before a name: Ms. */
  readonly honorifics: readonly string[];
  /** What the mission calls itself, in lower case: we. */
  readonly weSay: readonly string[];
  /** Words that stand in names of bodies and before the names of those who hold an office, as written: Ministry. */
  readonly ofOthers: readonly string[];
}

/** What a text says of somebody behind the name: “Jan Novak, deputy head of the mission”. */
export interface RoleWords {
  /** Patterns with which it begins, as written, and of what may stand before it. */
  readonly titles: readonly string[];
  readonly before: readonly string[];
  /** Makes it another role than that of the head, in lower case. */
  readonly deputy: string;
  /** Verbs that end it, without a comma: “, head of the mission *said*”. */
  readonly ends: readonly string[];
  /** Words that change no role. */
  readonly small: readonly string[];
  /** What everybody’s role may name: the mission. */
  readonly mission: string;
  /** Begins the name of a format of mission. */
  readonly election: string;
}

/** Names of places. */
export interface PlaceWords {
  /** Words of a sentence about another time, in which an earlier or later name may be right: formerly. */
  readonly history: readonly string[];
  /** Between the noun of a name and the place: Bank *of* Macedonia. */
  readonly of: readonly string[];
  /** Nouns that make such a name that of a state, as written: Republic. */
  readonly states: readonly string[];
  /** Words of names of countries that tell none from another, in lower case. */
  readonly colourless: readonly string[];
}

/** What matters to rules on abbreviations. */
export interface AcronymWords {
  /** Words that give an abbreviation no letter: of. */
  readonly small: readonly string[];
  /** Abbreviations that everybody knows: TV. */
  readonly wellKnown: readonly string[];
  /** Beside these an abbreviation is the name of a party, a channel or the like: party. */
  readonly carriers: readonly string[];
  /** Before an abbreviation these say that it is short for what was named: known as. */
  readonly explaining: readonly string[];
  /** Before an abbreviation in its brackets: (*hereafter* …). */
  readonly introducing: readonly string[];
  /** The same before one of another language, and patterns behind it: (*in* Romanian: …), (… *in* Romanian). */
  readonly languageAhead: readonly string[];
  readonly languageBehind: readonly string[];
  /** What one may end in that stands for several: NGO*s*. */
  readonly plural: string;
  /** Between the names of a list, and before the last of them. */
  readonly joining: readonly string[];
  readonly last: readonly string[];
  /** Before one that is a noun without a name of its own: *an* NGO. */
  readonly determiners: readonly string[];
  /** A word without what its spellings and forms differ in: organizations → organisation. */
  readonly plain: (word: string) => string;
}
