import * as z from 'zod/mini';
import { emailPattern } from '../../source/schema/email.ts';
import { described, optional, shortName, text } from '../../source/schema/builders.ts';

/** An entry of the section `contacts` of mission.yaml. */
export const contact = described(
  z.strictObject({
    name: described(text, 'The name of the press contact.'),
    institution: optional(shortName(), 'The institution of the contact.'),
    phones: optional(
      z.array(z.string('a phone number').check(z.minLength(1, 'a phone number'))),
      'Phone numbers in quotation marks, with the country code: "+48 609 522 266".',
    ),
    email: optional(z.string().check(z.regex(emailPattern, 'one e-mail address')), 'The e-mail address.'),
  }),
  'Somebody whom journalists can call or write to.',
);
