import * as z from 'zod';
import { date, moment, name, oneOrMore, shortName, text } from './scalars.ts';
import { count } from './fact.ts';

export const mission = z
  .strictObject({
    format: text.describe('The format of the mission, such as EOM or LEOM: it decides which claims are allowed.'),
    partners: z.array(shortName()).min(1, 'a list of at least one institution').describe('The institutions of the mission in the order in which they are listed.'),
    status: z.enum(['open', 'cancelled', 'not-invited']).optional().describe('Whether the mission observes at all.'),
    withdrawn: z.array(shortName()).optional().describe('Institutions that had announced a delegation and took it back.'),
    domains: z.array(text).optional().describe('Internet domains of this mission, beside those of its institutions.'),
  })
  .describe('The mission that observes.');

export const release = z
  .strictObject({
    place: oneOrMore(text).optional().describe('Where the release is dated from; may be a list.'),
    date: date.describe('The day of the release.'),
    embargo: moment.optional().describe('When the release may be published, with its offset: 2019-06-10T14:30+06:00.'),
    speakers: z.array(shortName()).optional().describe('The speakers in the order of the press conference.'),
    outline: z.array(text).optional().describe('Findings and quotations in the order of the text.'),
  })
  .describe('The press release.');

export const institution = z
  .strictObject({
    name: text.describe('The full name, without an article.'),
    abbreviation: text.optional().describe('The abbreviation, as it stands in brackets at first mention.'),
    article: z
      .enum(['both', 'name', 'abbreviation', 'neither'])
      .optional()
      .describe('Which of the two takes “the”: both, name (where it is left out), abbreviation or neither.'),
    domains: z.array(text).optional().describe('Its internet domains.'),
    assembly: z.boolean('true or false').optional().describe('True for an assembly of parliamentarians.'),
    protocol: z.int('a whole number').optional().describe('Its place in the order of speaking; the lowest speaks first.'),
  })
  .describe('An institution, added to those of the house or replacing one of them.');

const part = z
  .strictObject({
    institution: shortName().optional().describe('The institution that sent these observers.'),
    from: text.optional().describe('Who sent them, where it is no institution, such as “participating States”.'),
    id: name.optional().describe('The name by which findings refer to this part.'),
    count: count.describe('How many they are.'),
    who: text.optional().describe('Who they are, such as “short-term observers”.'),
  })
  .describe('A part of the mission.');

export const observers = z
  .strictObject({
    total: count.optional().describe('How many observers the mission has.'),
    countries: count.optional().describe('How many countries they come from.'),
    connector: z
      .enum(['including', 'made up of', 'composed of'])
      .optional()
      .describe('What joins the total to its parts; “made up of” and “composed of” need the whole.'),
    parts: z.array(part).min(1, 'a list of at least one part').optional().describe('The parts of the mission in the order in which they are printed.'),
    complete: z.boolean('true or false').optional().describe('False where the parts are less than the whole.'),
  })
  .describe('The size of the mission.');

export const waiver = z
  .strictObject({
    rule: text.describe('The rule that is set aside.'),
    at: text.optional().describe('The file it is set aside in, without its ending, or a path of mission.yaml.'),
    text: text.optional().describe('The words it is set aside for.'),
    reason: text.optional().describe('Why.'),
    by: text.optional().describe('Who answers for it.'),
    until: z.iso.date('a date such as 2019-06-30').optional().describe('The last day on which it holds.'),
  })
  .describe('An exception to a rule that a person answers for.');
