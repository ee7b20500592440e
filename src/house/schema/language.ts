import * as z from 'zod/mini';
import { described, optional, text, truth } from '../../source/schema/builders.ts';

/** How the house writes. What it leaves out it has no opinion on, and no rule does. */
export const style = () =>
  z.strictObject({
    spelling: optional(
      words(),
      'Other spellings, each with the one that the house prefers. A star at the end of both stands for the usual ' +
        'endings of English: “organis*: organiz*” also says organisation, organised, organising.',
    ),
    'per-cent': optional(
      z.string(),
      'What follows the figure of a share, with the space before it, such as “ per cent” or “%”.',
    ),
    'signs-in-tables': optional(truth, 'True where “%” is written in tables, whatever stands in the text.'),
    'words-up-to': optional(
      z
        .number('a number from 0 to 20')
        .check(
          z.multipleOf(1, 'a whole number'),
          z.minimum(0, 'a number from 0 to 20'),
          z.maximum(20, 'a number from 0 to 20'),
        ),
      'The largest number that is written as a word: 9 for “nine candidates” and “10 candidates”.',
    ),
    abbreviations: optional(z.array(text), 'Abbreviations that need no explanation.'),
    gendered: optional(words(), 'Words for one sex where both are meant, each with the word for everybody.'),
    samples: optional(
      z.array(text),
      'Words and names of the mission that “prelim init” writes. None of them may go out on release night.',
    ),
  });

const words = () => z.record(text, text);

export const tone = () =>
  described(
    z.strictObject({
      verdicts: z.optional(verdicts()),
      congratulations: z.optional(congratulations()),
      intent: z.optional(intent()),
      attributions: optional(
        phrases(),
        'Words that say whose claim it is, such as “were informed”: a paragraph on an allegation needs one.',
      ),
      'no-claims': optional(phrases(), 'Words of a sentence that quotes a law or a commitment, which nobody alleges.'),
      'own-acts': optional(
        phrases(),
        'Words of a sentence on what the mission itself did, such as “observers met”: the next one may say who claims.',
      ),
      fraud: z.optional(fraud()),
      hedges: optional(z.array(hedges()), 'Pairs of hedges that say one thing twice.'),
    }),
    'What the house does not say, or not so. All words are in lower case.',
  );

const verdicts = () =>
  described(
    z.strictObject({
      of: described(phrases(), 'What a verdict is about, such as election, vote and result.'),
      adjectives: described(
        phrases(),
        'What an election is not called, such as “free and fair”: a verdict only where it is said of one of those.',
      ),
      held: described(
        phrases(),
        'Verbs that make a verdict of an adjective and its noun, such as “held” in “held free and fair elections”.',
      ),
      verbs: described(phrases(), 'What the mission does not do to an election, such as “endorse”.'),
      by: described(phrases(), 'Who would be the mission, such as observers.'),
      phrases: described(phrases(), 'What is a verdict by itself, such as “rigged election”.'),
      headline: described(phrases(), 'What is a verdict in a headline, such as “winner”.'),
      unless: described(
        phrases(),
        'Words before it in its sentence that make it a right, a condition or the view of others.',
      ),
    }),
    'Verdicts on the election, which the house does not give.',
  );

const congratulations = () =>
  described(
    z.strictObject({
      congratulating: described(phrases(), 'What the mission does to nobody for a result, such as “congratulated”.'),
      praising: described(phrases(), 'What it does to no candidate by name, such as “praised”.'),
      everybody: described(phrases(), 'Whom it may thank and commend, such as voters and polling staff.'),
      winners: described(phrases(), 'Words for those who stand for election, such as “president-elect”.'),
      success: described(phrases(), 'Words for a result, for which nobody is congratulated, such as “victory”.'),
    }),
    'Congratulations on a result and praise of a candidate, which the house does not give.',
  );

const intent = () =>
  described(
    z.strictObject({
      words: described(phrases(), 'Words for an intention, such as “deliberately”.'),
      aims: described(phrases(), 'Words that open a purpose, such as “in order to”.'),
      harms: described(
        phrases(),
        'Purposes that nobody is charged with lightly, such as “exclude”; they follow one of those.',
      ),
      unless: described(
        phrases(),
        'Words in the sentence with which it is no charge: of a law, or of something good that was intended.',
      ),
    }),
    'Intentions, which are only claimed where they are documented.',
  );

const fraud = () =>
  described(
    z.strictObject({
      proof: described(phrases(), 'Words that claim proof, such as “evidence of fraud”.'),
      statistics: described(phrases(), 'Words that tell that statistics are spoken of.'),
      sampling: described(phrases(), 'What only a designed sample has, such as “margin of error”.'),
      designs: described(phrases(), 'Words that tell of such a design in a finding; then nothing in it is wrong.'),
      'mission-designs': optional(
        phrases(),
        'The same of the mission’s own sample, in any finding or in the name or note of a fact: then nothing is wrong.',
      ),
      unless: described(phrases(), 'Words before it in its sentence that deny the proof or ask for it.'),
    }),
    'Statistics are never direct proof.',
  );

const hedges = () =>
  described(
    z.strictObject({
      first: described(phrases(), 'The first hedge.'),
      second: described(phrases(), 'What is too much right after it.'),
    }),
    'Hedges that say one thing twice.',
  );

/** Words and phrases in lower case, as they stand in a text. */
export const phrases = () => z.array(text).check(z.minLength(1, 'a list of at least one word'));
