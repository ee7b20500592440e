import * as z from 'zod';
import { institution } from '../../mission/schema/organisation.ts';
import { country, name, text, truth } from '../../mission/schema/scalars.ts';
import { bands, tolerances } from './tolerances.ts';

const format = z
  .strictObject({
    name: text.describe('What such a mission is called, such as “limited election observation mission”.'),
    systematic: truth.describe('True where election day is observed systematically, so that shares of observations may be claimed.'),
  })
  .describe('A format of mission.');

const document = z
  .strictObject({
    name: text.describe('What the document is called in a list.'),
    parts: z.array(text).describe('The parts that it must have, such as headline, dateline and contacts.'),
  })
  .describe('A kind of document that the house publishes.');

const words = z
  .strictObject({
    and: text.describe('What stands before the last of several, with its spaces.'),
    comma: text.describe('What stands between others of several, with its spaces.'),
    'comma-and': text.describe('What stands before the last where one of them contains a comma, with its spaces.'),
    'total-of': text.describe('The opening of a sentence that would begin with a figure, such as “A total of”.'),
    about: text.describe('The word for a rounded number.'),
    'more-than': text.describe('The words for a number that is a little more.'),
    'up-to': text.describe('The words for a number that is not exceeded.'),
    rounds: z.array(text).describe('What the first, the second and further rounds are called.'),
    'joint-mission': text.describe('What a mission of several institutions is called.'),
    election: text.describe('What an election without a name of its own is called.'),
    draft: text.describe('The stamp of a draft.'),
  })
  .describe('Words that prelim itself puts between those of the mission.');

/** It takes the place of one character of a text, so that every other character keeps its place. */
const character = z.string('one character').length(1, 'one character');
const fourMarks = 'a list of four marks such as ["“", "”", "‘", "’"]';

const typography = z
  .strictObject({
    quotes: z.tuple([character, character, character, character], fourMarks).describe('Opening and closing marks of a quotation, then those of a quotation inside it.'),
    apostrophe: character.describe('The apostrophe, one character.'),
    dash: character.describe('The dash between two spaces, one character.'),
    'no-break-before': z.array(text).describe('Words that are not parted by a line end from the figure before them.'),
  })
  .describe('Marks and spaces, the same in every format.');

/** house.yaml: all that a house decides, so that none of it stands in code. */
export const house = z
  .strictObject({
    name: text.describe('The name of the organisation whose style this is.'),
    formats: z.record(name, format).describe('The formats of missions by their code.'),
    institutions: z.record(name, institution).describe('The institutions by a short name.'),
    senders: z
      .array(country)
      .min(1, 'a list of at least one country')
      .optional()
      .describe('The countries that send observers, by code; the one that votes sends none. Left out, observers may come from anywhere.'),
    topics: z.array(name).min(2, 'a list of topics').describe('The topics of findings in the order of the Statement; the first is overall.'),
    documents: z.record(name, document).describe('The documents that the house publishes.'),
    countries: z.record(text, text).optional().describe('Names of countries by code, where the house has its own.'),
    words,
    typography,
    tolerances,
    bands,
  })
  .describe('A house style: institutions, topics, words and policies.');
