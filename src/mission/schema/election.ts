import * as z from 'zod';
import { country, date, name, text } from './scalars.ts';

const kind = z
  .enum(['presidential', 'parliamentary', 'general', 'local', 'referendum', 'european', 'other'])
  .describe('The kind of election.');
const round = z.int('a whole number').min(1, 'a round from 1').max(9, 'a round up to 9').describe('The round, where there are several.');
const firstRound = date.describe('The day of the first round.');

const contest = z
  .strictObject({
    id: name.optional().describe('The name by which facts and findings refer to it.'),
    name: text.describe('What the contest is called, such as “parliamentary elections”.'),
    kind,
    round: round.optional(),
    'first-round': firstRound.optional(),
    repeat: z
      .strictObject({
        of: date.describe('The day of the vote that is repeated.'),
        'polling-stations': z.int('a whole number').min(1, 'at least 1').optional().describe('In how many polling stations it is repeated.'),
      })
      .optional()
      .describe('A repeat vote.'),
    observed: z
      .enum(['full', 'as-far-as-it-bears', 'noted'])
      .optional()
      .describe('Whether the mission observes it fully, as far as it bears on the others, or only notes it.'),
  })
  .describe('One of several contests on the same day.');

export const election = z
  .strictObject({
    country: country.describe('The country as an ISO 3166-1 code of two letters, such as KZ; XK for Kosovo.'),
    name: text.optional().describe('What the election is called, such as “early presidential election”.'),
    kind: kind.optional(),
    date: date.describe('Election day.'),
    area: text.optional().describe('The part of the country that votes, such as “Republika Srpska”.'),
    round: round.optional(),
    'first-round': firstRound.optional(),
    'postponed-from': date.optional().describe('The day for which the election was first called.'),
    contests: z.array(contest).min(1, 'a list of at least one contest').optional().describe('Several contests on one day, instead of name and kind.'),
  })
  .describe('The election that is observed.');
