import * as z from 'zod/mini';
import { phrases } from './language.ts';
import { described, text } from '../../source/schema/builders.ts';

/** The parts that a document can be asked to have. */
export const documentPart = () => z.enum(['headline', 'dateline', 'lead', 'partners', 'contacts']);

export const lengths = () =>
  described(
    z.strictObject({
      headline: described(limit(), 'How many words the headline has at most.'),
      lead: described(limit(), 'How many words the lead has at most, without the dateline.'),
      whole: described(limit(), 'How many words the document has at most, contacts and all.'),
    }),
    'How long a document may be.',
  );

const limit = () => fromOne('a number of words, from 1');

const fromOne = (expected: string) => z.int(expected).check(z.minimum(1, expected));

export const strengths = () =>
  described(
    z.strictObject({
      words: described(
        z.partialRecord(z.enum(strengthLadder), phrases()),
        'The words of each strength, such as widespread and pervasive.',
      ),
      of: described(
        phrases(),
        'What a strength is said of, such as irregularities; elsewhere its words mean something else.',
      ),
      unless: described(
        phrases(),
        'Words before it in its sentence with which it is not said, such as no and without.',
      ),
    }),
    'The words for the strength of a finding, from isolated to systemic.',
  );

/** The strengths of a finding, from the weakest to the strongest. */
export const strengthLadder = ['isolated', 'some', 'significant', 'serious', 'widespread', 'systemic'] as const;

export const unfinished = () =>
  described(
    z.strictObject({
      days: described(fromOne('a number of days, from 1'), 'How many days after the vote nobody can know yet.'),
      topics: described(z.array(text), 'The topics in which such words are about the whole election.'),
      stages: described(z.array(stage()), 'What is not done yet.'),
      phrases: described(phrases(), 'What is said too early in other words, such as “final results show”.'),
      unless: described(
        phrases(),
        'Words of its sentence with which it is said of something else, such as “by the eve”.',
      ),
    }),
    'Tabulation, results and complaints, which are not finished when a preliminary statement is published.',
  );

const stage = () =>
  described(
    z.strictObject({
      of: described(phrases(), 'What goes on after election day, such as “all complaints” and tabulation.'),
      done: described(phrases(), 'What is said of it too early, such as resolved and completed.'),
    }),
    'A stage that ends later.',
  );

export const observation = () =>
  described(
    z.strictObject({
      everywhere: described(phrases(), 'Words for the whole country, such as countrywide.'),
      observed: described(phrases(), 'Words for observing.'),
      topics: described(
        z.array(text),
        'The topics in which such words are certainly about election day; elsewhere they only seem to be.',
      ),
      'election-day': described(phrases(), 'Words for election day and its stages.'),
      unless: described(
        phrases(),
        'Words of its sentence with which it is denied, or said of others or of another day.',
      ),
    }),
    'Words that claim to have observed election day everywhere, which only a systematic format may.',
  );
