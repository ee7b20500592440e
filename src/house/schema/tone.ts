import * as z from 'zod/mini';
import { described, optional } from '../../mission/schema/described.ts';
import { text } from '../../mission/schema/scalars.ts';

/** Words and phrases in lower case, as they stand in a text. */
export const phrases = () => z.array(text).check(z.minLength(1, 'a list of at least one word'));

const verdicts = () =>
  described(
    z.strictObject({
      of: described(phrases(), 'What a verdict is about, such as election, vote and result.'),
      adjectives: described(phrases(), 'What an election is not called, such as “free and fair”: a verdict only where it is said of one of those.'),
      held: described(phrases(), 'Verbs that make a verdict of an adjective and its noun, such as “held” in “held free and fair elections”.'),
      verbs: described(phrases(), 'What the mission does not do to an election, such as “endorse”.'),
      by: described(phrases(), 'Who would be the mission, such as observers.'),
      phrases: described(phrases(), 'What is a verdict by itself, such as “rigged election”.'),
      headline: described(phrases(), 'What is a verdict in a headline, such as “winner”.'),
      unless: described(phrases(), 'Words before it in its sentence that make it a right, a condition or the view of others.'),
    }),
    'Verdicts on the election, which the house does not give.',
  );

const intent = () =>
  described(
    z.strictObject({
      words: described(phrases(), 'Words for an intention, such as “deliberately”.'),
      aims: described(phrases(), 'Words that open a purpose, such as “in order to”.'),
      harms: described(phrases(), 'Purposes that nobody is charged with lightly, such as “exclude”; they follow one of those.'),
      unless: described(phrases(), 'Words in the sentence with which it is no charge: of a law, or of something good that was intended.'),
    }),
    'Intentions, which are only claimed where they are documented.',
  );

const fraud = () =>
  described(
    z.strictObject({
      proof: described(phrases(), 'Words that claim proof, such as “evidence of fraud”.'),
      statistics: described(phrases(), 'Words that tell that statistics are spoken of.'),
      sampling: described(phrases(), 'What only a designed sample has, such as “margin of error”.'),
      designs: described(phrases(), 'Words that tell of such a design; then nothing is wrong.'),
      unless: described(phrases(), 'Words before it in its sentence that deny the proof or ask for it.'),
    }),
    'Statistics are never direct proof.',
  );

const hedges = () =>
  described(
    z.strictObject({ first: described(phrases(), 'The first hedge.'), second: described(phrases(), 'What is too much right after it.') }),
    'Hedges that say one thing twice.',
  );

export const tone = () =>
  described(
    z.strictObject({
      verdicts: z.optional(verdicts()),
      intent: z.optional(intent()),
      attributions: optional(phrases(), 'Words that say whose claim it is, such as “were informed”: a paragraph on an allegation needs one.'),
      'no-claims': optional(phrases(), 'Words of a sentence that quotes a law or a commitment, which nobody alleges.'),
      fraud: z.optional(fraud()),
      hedges: optional(z.array(hedges()), 'Pairs of hedges that say one thing twice.'),
    }),
    'What the house does not say, or not so. All words are in lower case.',
  );
