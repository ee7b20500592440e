import * as z from 'zod/mini';
import { country, date, described, name, optional, text } from '../../source/schema/builders.ts';

const kind = described(
  z.enum(['presidential', 'parliamentary', 'general', 'local', 'referendum', 'european', 'other']),
  'The kind of election.',
);

const round = described(
  z
    .int('the number of the round, such as 2 for a second round or run-off')
    .check(z.minimum(1, 'a round from 1'), z.maximum(9, 'a round up to 9')),
  'The round, where there are several.',
);

const firstRound = described(date, 'The day of the first round.');

const contest = described(
  z.strictObject({
    id: optional(name, 'The name by which facts and findings refer to it.'),
    name: described(text, 'What the contest is called, such as “parliamentary elections”.'),
    kind,
    round: z.optional(round),
    'first-round': z.optional(firstRound),
    repeat: optional(
      z.strictObject({
        of: described(date, 'The day of the vote that is repeated.'),
        'polling-stations': optional(
          z.int('a whole number').check(z.minimum(1, 'at least 1')),
          'In how many polling stations it is repeated.',
        ),
      }),
      'A repeat vote.',
    ),
    observed: optional(
      z.enum(['full', 'as-far-as-it-bears', 'noted']),
      'Whether the mission observes it fully, as far as it bears on the others, or only notes it.',
    ),
  }),
  'One of several contests on the same day.',
);

/** The section `election` of mission.yaml. */
export const election = described(
  z.strictObject({
    country: described(country, 'The country as an ISO 3166-1 code of two letters, such as KZ; XK for Kosovo.'),
    name: optional(text, 'What the election is called, such as “early presidential election”.'),
    kind: z.optional(kind),
    date: described(date, 'Election day.'),
    area: optional(text, 'The part of the country that votes, such as “Republika Srpska”.'),
    round: z.optional(round),
    'first-round': z.optional(firstRound),
    'postponed-from': optional(date, 'The day for which the election was first called.'),
    contests: optional(
      z.array(contest).check(z.minLength(1, 'a list of at least one contest')),
      'Several contests on one day, instead of name and kind.',
    ),
  }),
  'The election that is observed.',
);
