import type { ElectionWords } from '../elections.ts';
import { phrases, words } from '../word-lists.ts';

/** How English says which election it speaks of. */
export const elections: ElectionWords = {
  kinds: {
    presidential: ['presidential'],
    parliamentary: ['parliamentary', 'legislative', 'congressional'],
    general: ['general'],
    local: ['local', 'municipal', 'mayoral', 'communal'],
    regional: ['regional', 'provincial', 'gubernatorial'],
    european: ['european'],
    referendum: ['referendum', 'referendums', 'referenda', 'plebiscite'],
    'by-election': ['by-election', 'by-elections'],
  },
  nouns: words(`
    election elections vote poll polls ballot referendum referendums referenda plebiscite by-election by-elections
    run-off run-offs runoff runoffs contest race round
  `),
  groupNouns: ['vote'],
  people: ['voters', 'electorate', 'citizens', 'voting'],
  owned: ['democracy', 'people', 'society'],
  notBehind: words(`
    commission commissions committee committees code codes law laws act bill department authority authorities body
    bodies watchdog office officials official court courts administration administrations management observer observers
    observation expert experts assistance system systems legislation monitor monitors board boards council
    commissioner counting boycott share shares buying rigging fraud standards station stations results result
  `),
  colourless: words(`
    early snap national nationwide country-wide countrywide extraordinary whole entire popular direct pre-term repeat
    repeated partial rerun re-run ordinary regular competitive key historic constitutional parliament calm
    peaceful orderly contested decisive
    crucial closely recent latest long-awaited first second
    third round final of the and or election run-off runoff
  `),
  definite: words(`the this these that those today's yesterday's`),
  demonstrative: words(`this these today's yesterday's`),
  indefinite: ['a', 'an', 'any', 'no', 'another', 'possible', 'potential'],
  elected: {
    presidential: ['president', 'head of state'],
    parliamentary: phrases(`
      parliament, legislature, national assembly, members of parliament, lawmakers, legislators, deputies, mps,
      house of representatives, lower house
    `),
    local: phrases('mayor, mayors, councillors, local councils, city councils, city council, municipal councils'),
  },
  electing: phrases(`
    elect, elects, elected, electing, choose, chooses, chose, choosing, vote for, votes for, voted for, voting for,
    election to, elections to, election of, elections of
  `),
  betweenElected: words(`a an the their its his her new next own first country's`),
  toBody: ['to', 'for'],
  joints: ['and', 'or'],
  of: ['of'],
  roundNouns: ['round', 'rounds'],
  held: words(`
    held conducted which that took place taking on of the last yesterday today
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
  `),
  passive: phrases('was held, were held, was conducted, were conducted'),
  where: ['in', 'of', 'across', 'throughout'],
  missions: ['mission', 'missions', 'team'],
  missionTo: ['to', 'in'],
  voting: phrases(
    `votes, voted, vote, holds, held, goes to, went to, go to, elects, elected, chooses, chose, head to the polls`,
  ),
  choosing: phrases('had, have, were given, are given, get, got, faced, face, turned out, turn out, cast, queued'),
  beside: words(`
    before after since following until than from between by alongside for on governing preceding concurrent like unlike
    outside beyond ahead versus except under about
  `),
  others: phrases(`
    previous, previously, earlier, former, formerly, past, neighbouring, neighboring,
    compared, comparison, comparable, comparative, unlike, similar, similarly, example, examples, model,
    models, experience, than, observed elections, years ago, year ago, last year, abroad, embassy, embassies, consulate,
    consulates, out-of-country, diaspora, had been, had had, week before,
    weeks before, week later, weeks later, week earlier,
    weeks earlier, days before, days later, months before, months later, another matter
  `),
  othersOnceVoted: phrases(`
    next, upcoming, forthcoming, future, postponed, scheduled, due, originally, initially, instead, annulled,
    not observed, not observe
  `),
  topics: phrases(`
    dominated, influenced, overshadowed, featured, drew attention, attracted attention, made headlines, a topic, topics,
    widely covered, widely discussed, widely followed, widely reported, widely watched
  `),
  ahead: phrases(`
    will, would, should, could, may, might, due, expected, likely, needed, necessary, required, scheduled, set for,
    possible, planned, ahead, looms, to be, to decide, to follow, if, whether, next, upcoming, later, called for,
    postponed, cancelled, campaign begins, force, forces, forced, heads, head, heading, goes to, go to, going to,
    leads to, lead to, between
  `),
  rounds: [
    ['first round', 'first-round', '1st round', 'round one'],
    ['second round', 'second-round', '2nd round', 'round two'],
    ['third round', 'third-round', '3rd round', 'round three'],
    ['fourth round', 'fourth-round', '4th round', 'round four'],
  ],
  runoffs: ['run-off', 'run-offs', 'runoff', 'runoffs', 'run off'],
  repeats: words('repeat repeated re-run re-runs rerun reruns repetition again anew'),
  fates: words('won held called lost decided moved repeated boycotted cancelled due not still never only by'),
  was: words('was were proved gave offered saw passed took went met showed'),
};
