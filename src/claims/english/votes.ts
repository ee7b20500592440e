/** Words about votes and the days on which they are held. */
export const votes = {
  nouns: ['election', 'elections', 'referendum', 'vote', 'polls'],
  /** Seldom part of another noun, unless one of these follows; behind prepositions stands what is elected, which may be another body. */
  plural: 'elections',
  notBehindPlural: ['to', 'for', 'of', 'by', 'commission', 'committee', 'code', 'law', 'act', 'bill', 'department', 'authority', 'body', 'watchdog', 'office', 'officials', 'court'],
  /** Those that are always the whole thing, and never a vote in parliament or by soldiers. */
  whole: ['election', 'elections', 'referendum'],
  days: ['election day', 'polling day', 'voting day'],
  /** Behind such a noun they begin what is said of it; another word may make it a part of something else, such as an election campaign. */
  verbs: [
    'was', 'were', 'is', 'are', 'had', 'has', 'have', 'did', 'took', 'will', 'would', 'could', 'may', 'might', 'must', 'went', 'gave', 'came', 'left', 'showed', 'drew', 'brought', 'ran', 'began', 'saw', 'offers', 'offered', 'lacked', 'marked', 'met', 'fell',
    'as', 'that', 'which', 'while', 'with', 'without', 'but', 'because', 'before', 'after', 'again', 'also', 'itself', 'themselves', 'throughout', 'across', 'amid', 'despite', 'under',
  ],
  /** The same behind nouns that are always the whole thing: the vote in parliament is another matter. */
  places: ['in', 'and'],
  /** Between “the” and the noun they tell no contest from another. */
  colourless: ['early', 'snap', 'general', 'national', 'nationwide', 'extraordinary', 'and', 'whole', 'entire', 'popular', 'direct'],
  /** Before “vote” they make it a vote of its own. */
  ahead: ['early', 'advance', 'postal'],
  /** A sentence with one of them may be about a day other than that of the vote. */
  others: [
    'previous', 'previously', 'earlier', 'former', 'last', 'first round', 'second round', 'third round', 'runoff', 'run-off', 'rerun', 're-run', 'repeat', 'repeated', 'postponed', 'rescheduled', 'moved', 'original', 'originally',
    'initially', 'annulled', 'invalidated', 'cancelled', 'by-election', 'by-elections', 'primary', 'primaries', 'next', 'upcoming', 'future', 'instead', 'until', 'neighbouring', 'parliament voted', 'no confidence',
  ],
  /** In front of “election day, 5 June” they make the date one of something else. */
  fromIt: ['before', 'after', 'ahead of', 'prior to', 'following', 'since', 'until', 'preceding', 'from', 'to'],
  held: ['held', 'took place', 'taken place', 'conducted'],
  relative: ['yesterday', 'today'],
} as const;
