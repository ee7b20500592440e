import * as z from 'zod/mini';
import { described, optional } from '../../mission/schema/described.ts';
import { country, date, text } from '../../mission/schema/scalars.ts';

const dated = () =>
  described(
    z.strictObject({
      name: described(text, 'The name of the place or country, such as Nur-Sultan.'),
      from: optional(date, 'The first day on which it was so named; left out, it always was.'),
      until: optional(date, 'The last day on which it was so named; left out, it still is.'),
    }),
    'A name and the days on which it was right.',
  );

/** The names of a place are listed one after the other; on the days of a change two of them may be right. */
export const places = () =>
  described(
    z.array(
      described(
        z.strictObject({
          names: described(z.array(dated()).check(z.minLength(2, 'a list of at least two names')), 'The names that the place has had, from the earliest to the latest.'),
          only: optional(country, 'The country whose elections the text must be about, by code: elsewhere the name may mean another place.'),
        }),
        'A place or country that was renamed.',
      ),
    ),
    'Places and countries whose name depends on the date.',
  );

export const designations = () =>
  described(
    z.array(
      described(
        z.strictObject({
          written: described(z.array(text).check(z.minLength(1, 'a list of at least one wording')), 'Wordings that the house does not use, whatever their capitals.'),
          instead: described(text, 'What the house writes in their place.'),
        }),
        'A wording that is not the one agreed.',
      ),
    ),
    'What the house calls things that are often called otherwise.',
  );

export const notes = () =>
  described(
    z.array(
      described(
        z.strictObject({
          name: described(text, 'The name that needs a note, such as Kosovo.'),
          sign: described(text, 'Words by which the note is known in every form of it, such as the number of a resolution.'),
          note: described(text, 'The note as the house writes it.'),
        }),
        'A name that is not printed without a note.',
      ),
    ),
    'Names that stand in a text only together with a note.',
  );
