import * as z from 'zod/mini';
import { institution } from './institution.ts';
import { style, tone } from './language.ts';
import { citations, designations, memberships, notes, places } from './references.ts';
import { documentPart, lengths, observation, strengths, unfinished } from './structure.ts';
import { bands, tolerances } from './tolerances.ts';
import { country, described, name, optional, text, truth } from '../../source/schema/builders.ts';

/**
 * house.yaml: all that a house decides, so that none of it stands in code. Made when it is asked for: a house that
 * comes with prelim was checked when it was built.
 */
export const houseFile = () =>
  described(
    z.strictObject({
      name: described(text, 'The name of the organisation whose style this is.'),
      formats: described(z.record(name, format()), 'The formats of missions by their code.'),
      institutions: described(z.record(name, institution), 'The institutions by a short name.'),
      'first-speaker': optional(
        text,
        'How the role begins of the person who speaks before all institutions; where nobody has it, the ' +
          'institution that speaks last opens.',
      ),
      senders: optional(
        z.array(country).check(z.minLength(1, 'a list of at least one country')),
        'The countries that send observers, by code; the one that votes sends none. Left out, observers may come ' +
          'from anywhere.',
      ),
      names: optional(
        z.array(text),
        'Names of organisations and documents, which no rule on spelling or wording touches.',
      ),
      topics: described(
        z.array(name).check(z.minLength(2, 'a list of topics')),
        'The topics of findings in the order of the Statement; the first is overall.',
      ),
      documents: described(z.record(name, document()), 'The documents that the house publishes.'),
      countries: optional(z.record(text, text), 'Names of countries by code, where the house has its own.'),
      places: z.optional(places()),
      designations: z.optional(designations()),
      notes: z.optional(notes()),
      citations: z.optional(citations()),
      memberships: z.optional(memberships()),
      words: words(),
      typography: typography(),
      style: optional(style(), 'How the house spells and writes; what is left out, it leaves to the writers.'),
      tolerances: tolerances(),
      bands: bands(),
      strengths: z.optional(strengths()),
      unfinished: z.optional(unfinished()),
      observation: z.optional(observation()),
      tone: z.optional(tone()),
    }),
    'A house style: institutions, topics, words and policies.',
  );

const format = () =>
  described(
    z.strictObject({
      name: described(text, 'What such a mission is called, such as “limited election observation mission”.'),
      systematic: described(
        truth,
        'True where election day is observed systematically, so that shares of observations may be claimed.',
      ),
    }),
    'A format of mission.',
  );

const document = () =>
  described(
    z.strictObject({
      name: described(text, 'What the document is called in a list.'),
      parts: described(
        z.array(documentPart()),
        'The parts that it must have: headline, dateline, lead, partners, contacts.',
      ),
      lengths: z.optional(lengths()),
    }),
    'A kind of document that the house publishes.',
  );

const words = () =>
  described(
    z.strictObject({
      and: described(text, 'What stands before the last of several, with its spaces.'),
      comma: described(text, 'What stands between others of several, with its spaces.'),
      'comma-and': described(text, 'What stands before the last where one of them contains a comma, with its spaces.'),
      'total-of': described(text, 'The opening of a sentence that would begin with a figure, such as “A total of”.'),
      about: described(text, 'The word for a rounded number.'),
      'more-than': described(text, 'The words for a number that is a little more.'),
      'up-to': described(text, 'The words for a number that is not exceeded.'),
      rounds: described(z.array(text), 'What the first, the second and further rounds are called.'),
      'joint-mission': described(text, 'What a mission of several institutions is called.'),
      election: described(text, 'What an election without a name of its own is called.'),
      draft: described(text, 'The stamp of a draft.'),
    }),
    'Words that prelim itself puts between those of the mission.',
  );

const typography = () =>
  described(
    z.strictObject({
      quotes: described(
        z.tuple([character(), character(), character(), character()], fourMarks),
        'Opening and closing marks of a quotation, then those of a quotation inside it.',
      ),
      apostrophe: described(character(), 'The apostrophe, one character.'),
      dash: described(character(), 'The dash between two spaces, one character.'),
      'no-break-before': described(
        z.array(text),
        'Words that are not parted by a line end from the figure before them.',
      ),
    }),
    'Marks and spaces, the same in every format.',
  );

/** It takes the place of one character of a text, so that every other character keeps its place. */
const character = () => z.string('one character').check(z.length(1, 'one character'));

const fourMarks = 'a list of four marks such as ["“", "”", "‘", "’"]';
