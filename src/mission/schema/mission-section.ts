import * as z from 'zod/mini';
import { described, optional, shortName, text } from '../../source/schema/builders.ts';

/** The section `mission` of mission.yaml: who observes, in which format. `mission.ts` is the file as a whole. */
export const mission = described(
  z.strictObject({
    format: described(text, 'The format of the mission, such as EOM or LEOM: it decides which claims are allowed.'),
    partners: described(
      z.array(shortName()).check(z.minLength(1, 'a list of at least one institution')),
      'The institutions of the mission in the order in which they are listed.',
    ),
    status: optional(z.enum(['open', 'cancelled', 'not-invited']), 'Whether the mission observes at all.'),
    withdrawn: optional(z.array(shortName()), 'Institutions that had announced a delegation and took it back.'),
    domains: optional(z.array(text), 'Internet domains of this mission, beside those of its institutions.'),
  }),
  'The mission that observes.',
);
