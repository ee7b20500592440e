import * as z from 'zod/mini';
import { country, date, described, name, optional, text, truth } from '../../source/schema/builders.ts';

/** The names of a place are listed one after the other; on the days of a change two of them may be right. */
export const places = () =>
  described(
    z.array(
      described(
        z.strictObject({
          names: described(
            z.array(datedName()).check(z.minLength(2, 'a list of at least two names')),
            'The names that the place has had, from the earliest to the latest.',
          ),
          only: optional(
            country,
            'The country whose elections the text must be about, by code: elsewhere the name may mean another place.',
          ),
        }),
        'A place or country that was renamed.',
      ),
    ),
    'Places and countries whose name depends on the date.',
  );

const datedName = () =>
  described(
    z.strictObject({
      name: described(text, 'The name of the place or country, such as Nur-Sultan.'),
      from: optional(date, 'The first day on which it was so named; left out, it always was.'),
      until: optional(date, 'The last day on which it was so named; left out, it still is.'),
    }),
    'A name and the days on which it was right.',
  );

export const designations = () =>
  described(
    z.array(
      described(
        z.strictObject({
          written: described(
            z.array(text).check(z.minLength(1, 'a list of at least one wording')),
            'Wordings that the house does not use, whatever their capitals.',
          ),
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
          sign: described(
            text,
            'Words by which the note is known in every form of it, such as the number of a resolution.',
          ),
          note: described(text, 'The note as the house writes it.'),
          from: optional(date, 'The first day on which it was agreed: texts on earlier elections need none.'),
          until: optional(date, 'The last day on which it was agreed.'),
        }),
        'A name that is not printed without a note.',
      ),
    ),
    'Names that stand in a text only together with a note.',
  );

export const citations = () =>
  described(z.record(name, document()), 'The documents that findings cite, by the short name that front matter uses.');

const document = () =>
  described(
    z.strictObject({
      name: described(text, 'The document as messages call it, such as “1990 OSCE Copenhagen Document”.'),
      forms: described(
        z.array(text).check(z.minLength(1, 'a list of at least one form')),
        'Short forms in which texts cite it; two of them in one text are a suggestion.',
      ),
      names: optional(z.array(text), 'Full names and abbreviations, which may stand beside a short form.'),
      unit: optional(z.enum(['paragraph', 'article', 'section']), 'What its numbers count.'),
      last: optional(count(), 'Its last paragraph or article.'),
      parts: optional(
        z.record(z.string(), count()),
        'How many numbered parts a paragraph, article or chapter has: 9 for 7.1 to 7.9, 0 for none. Of those ' +
          'left out nothing is known.',
      ),
      confirmed: optional(
        truth,
        'True where these numbers were checked against the text of the document: only then is a number beyond ' +
          'them an error.',
      ),
      year: described(z.int('a whole number').check(z.minimum(1800, 'a year')), 'The year in which it was adopted.'),
    }),
    'A document that findings cite.',
  );

const count = () => z.int('a whole number').check(z.minimum(0, 'a number from 0'));

export const memberships = () =>
  described(
    z.array(
      described(
        z.strictObject({
          name: described(text, 'The organisation, such as “the Council of Europe”.'),
          members: described(z.array(country), 'Its members, by code.'),
          left: optional(
            z.record(country, date),
            'Members that have left, each with the day on which it ceased to be one.',
          ),
          silent: optional(z.array(country), 'Countries that are no members, but of which nothing is said.'),
          standards: described(z.array(text), 'Wordings that name its standards.'),
          documents: optional(z.array(name), 'Documents of `citations` that bind its members alone.'),
        }),
        'An organisation whose standards bind its members.',
      ),
    ),
    'Whose standards bind which countries.',
  );
