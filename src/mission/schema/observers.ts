import * as z from 'zod/mini';
import { count } from './fact.ts';
import { described, name, optional, shortName, text } from '../../source/schema/builders.ts';

const part = described(
  z.strictObject({
    institution: optional(shortName(), 'The institution that sent these observers.'),
    from: optional(text, 'Who sent them, where it is no institution, such as “participating States”.'),
    id: optional(name, 'The name by which findings refer to this part.'),
    count: described(count, 'How many they are.'),
    who: optional(text, 'Who they are, such as “short-term observers”.'),
  }),
  'A part of the mission.',
);

/** The section `observers` of mission.yaml: how many observers there are, from where, in which parts. */
export const observers = described(
  z.strictObject({
    total: optional(count, 'How many observers the mission has.'),
    countries: optional(count, 'How many countries they come from.'),
    connector: optional(
      z.enum(['including', 'made up of', 'composed of']),
      'What joins the total to its parts; “made up of” and “composed of” need the whole.',
    ),
    parts: optional(
      z.array(part).check(z.minLength(1, 'a list of at least one part')),
      'The parts of the mission in the order in which they are printed.',
    ),
    complete: optional(z.boolean('true or false'), 'False where the parts are less than the whole.'),
  }),
  'The size of the mission.',
);
