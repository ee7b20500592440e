import * as z from 'zod/mini';
import { country, described, optional, shortName, text, truth } from '../../source/schema/builders.ts';

/** An entry of the section `people` of mission.yaml. */
export const person = described(
  z.strictObject({
    name: described(text, 'The name as it is printed.'),
    role: optional(text, 'The role as it is printed after the name.'),
    roles: optional(
      z.array(text).check(z.minLength(1, 'a list of at least one role')),
      'Several roles, instead of `role`.',
    ),
    institution: optional(shortName(), 'The institution that the person speaks for.'),
    title: optional(text, 'A title that is printed before the name, such as “Ambassador”.'),
    country: optional(country, 'The country that the person comes from.'),
    mandate: optional(text, 'A mandate that is printed with the country, such as “MP”.'),
    'also-written': optional(z.array(text), 'Other spellings of the name that are no mistakes.'),
    for: optional(shortName(), 'The person whose place this one takes.'),
    absent: optional(truth, 'True for a person who is not there and does not speak.'),
  }),
  'A person whom the text quotes or names.',
);
