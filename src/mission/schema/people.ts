import * as z from 'zod';
import { country, shortName, text, truth } from './scalars.ts';

export const person = z
  .strictObject({
    name: text.describe('The name as it is printed.'),
    role: text.optional().describe('The role as it is printed after the name.'),
    roles: z.array(text).min(1, 'a list of at least one role').optional().describe('Several roles, instead of `role`.'),
    institution: shortName().optional().describe('The institution that the person speaks for.'),
    title: text.optional().describe('A title that is printed before the name, such as “Ambassador”.'),
    country: country.optional().describe('The country that the person comes from.'),
    mandate: text.optional().describe('A mandate that is printed with the country, such as “MP”.'),
    'also-written': z.array(text).optional().describe('Other spellings of the name that are no mistakes.'),
    for: shortName().optional().describe('The person whose place this one takes.'),
    absent: truth.optional().describe('True for a person who is not there and does not speak.'),
  })
  .describe('A person whom the text quotes or names.');

export const contact = z
  .strictObject({
    name: text.describe('The name of the press contact.'),
    institution: shortName().optional().describe('The institution of the contact.'),
    phones: z.array(text).optional().describe('Phone numbers in quotation marks, with the country code: "+48 609 522 266".'),
    email: z.string().regex(/^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/u, 'one e-mail address').optional().describe('The e-mail address.'),
  })
  .describe('Somebody whom journalists can call or write to.');
