/** What a sentence says of an election: words of the language, whatever a house thinks of them. */
export const assessing = {
  be: ['was', 'were', 'is', 'are', 'has been', 'have been', 'had been', 'remains', 'remained'],
  /** May stand between “was” and what it was. */
  adverbs: ['[a-z]+ly', 'not', 'neither', 'both', 'also', 'overall', 'in general', 'for the most part', 'on the whole', 'far from', 'anything but', 'less than', 'quite', 'very'],
  /** Open a part of the sentence that belongs to the noun before it: “the election in Iceland was …”. */
  tails: ['in', 'on', 'of', 'at', 'for', 'held', 'itself', 'as', 'across', 'throughout', 'by', 'announced', 'that', 'which'],
  /** Open a part of a sentence that says something of its own, behind a comma. */
  contrasts: ['but', 'yet', 'while', 'although', 'though'],
  articles: ['a', 'an', 'the', 'its', 'their', 'his', 'her', 'this', 'another', 'one'],
  /** A noun that none of these follows is a part of another one: “the election administration”. */
  after: ['of', 'in', 'on', 'as', 'and', 'or', 'for', 'at', 'that', 'which', 'by', 'with', 'to', 'from', 'held', 'but', 'while', 'when', 'yesterday', 'today', 'here', 'overall', 'although', 'despite', 'because'],
  /** Stand neither between an adjective and its noun nor between a verb and its object. */
  between: ['of', 'for', 'to', 'in', 'on', 'that', 'about', 'by', 'how', 'as', 'with', 'who', 'which', 'whether'],
  /** Follow “in” where it says how, not where. */
  manners: ['a', 'an', 'public', 'time', 'good', 'due', 'full', 'line', 'accordance', 'compliance', 'conformity', 'open', 'closed', 'plenary'],
  negations: ['not', 'neither', 'nor', 'never', 'cannot'],
} as const;
