/** Words about votes and the days on which they are held. */
export const votes = {
  nouns: ['election', 'elections', 'vote', 'poll', 'polls', 'referendum', 'ballot', 'voting', 'polling'],
  days: ['election day', 'polling day', 'voting day'],
  /** Behind one of these nouns they make it a part of another: an election campaign, vote counting. */
  compounds: [
    'results', 'result', 'commission', 'commissions', 'committee', 'campaign', 'campaigns', 'law', 'code', 'observation', 'observers', 'administration', 'officials', 'official',
    'count', 'counting', 'tabulation', 'recount', 'buying', 'station', 'stations', 'staff', 'board', 'boards', 'period', 'coverage', 'petition', 'petitions', 'workers', 'data', 'cycle', 'programme', 'programmes',
  ],
  /** Between “the” and the noun they tell no contest from another. */
  colourless: ['early', 'snap', 'general', 'national', 'nationwide', 'extraordinary', 'and', 'whole', 'entire', 'popular', 'direct'],
  /** A sentence with one of them may be about a day other than that of the vote. */
  others: [
    'previous', 'previously', 'earlier', 'former', 'last', 'first round', 'second round', 'third round', 'runoff', 'run-off', 'rerun', 're-run', 'repeat', 'repeated', 'postponed', 'rescheduled', 'moved', 'original', 'originally',
    'initially', 'annulled', 'invalidated', 'cancelled', 'by-election', 'by-elections', 'primary', 'primaries', 'next', 'upcoming', 'future', 'instead', 'until', 'neighbouring',
  ],
  /** In front of “election day, 5 June” they make the date one of something else. */
  fromIt: ['before', 'after', 'ahead of', 'prior to', 'following', 'since', 'until', 'preceding', 'from', 'to'],
  held: ['held', 'took place', 'taken place', 'conducted'],
  relative: ['yesterday', 'today', 'tonight', 'tomorrow'],
} as const;
