import * as z from 'zod/mini';
import { count } from './fact.ts';
import { date, described, moment, name, oneOrMore, optional, shortName, text } from '../../source/schema/builders.ts';

export const mission = described(
  z.strictObject({
    format: described(text, 'The format of the mission, such as EOM or LEOM: it decides which claims are allowed.'),
    partners: described(
      z.array(shortName()).check(z.minLength(1, 'a list of at least one institution')),
      'The institutions of the mission in the order in which they are listed.',
    ),
    status: optional(z.enum(['open', 'cancelled', 'not-invited']), 'Whether the mission observes at all.'),
    withdrawn: optional(z.array(shortName()), 'Institutions that had announced a delegation and took it back.'),
    domains: optional(z.array(text), 'Internet domains of this mission, beside those of its institutions.'),
  }),
  'The mission that observes.',
);

export const release = described(
  z.strictObject({
    place: optional(oneOrMore(text), 'Where the release is dated from; may be a list.'),
    date: described(date, 'The day of the release.'),
    embargo: optional(moment, 'When the release may be published, with its offset: 2019-06-10T14:30+06:00.'),
    speakers: optional(z.array(shortName()), 'The speakers in the order of the press conference.'),
    outline: optional(z.array(text), 'Findings and quotations in the order of the text.'),
  }),
  'The press release.',
);

const part = described(
  z.strictObject({
    institution: optional(shortName(), 'The institution that sent these observers.'),
    from: optional(text, 'Who sent them, where it is no institution, such as “participating States”.'),
    id: optional(name, 'The name by which findings refer to this part.'),
    count: described(count, 'How many they are.'),
    who: optional(text, 'Who they are, such as “short-term observers”.'),
  }),
  'A part of the mission.',
);

export const observers = described(
  z.strictObject({
    total: optional(count, 'How many observers the mission has.'),
    countries: optional(count, 'How many countries they come from.'),
    connector: optional(
      z.enum(['including', 'made up of', 'composed of']),
      'What joins the total to its parts; “made up of” and “composed of” need the whole.',
    ),
    parts: optional(
      z.array(part).check(z.minLength(1, 'a list of at least one part')),
      'The parts of the mission in the order in which they are printed.',
    ),
    complete: optional(z.boolean('true or false'), 'False where the parts are less than the whole.'),
  }),
  'The size of the mission.',
);

const aPin = 'facts with their values, such as { voters.registered: 11947995 }';

const pinned = z.union(
  [z.number(), z.boolean(), text, z.tuple([z.number(), z.number()])],
  'the value of a fact, such as 11947995',
);

export const waiver = described(
  z.strictObject({
    rule: described(text, 'The rule that is set aside.'),
    at: optional(text, 'The file it is set aside in, without its ending, or a path of mission.yaml.'),
    text: optional(text, 'The words it is set aside for.'),
    reason: optional(text, 'Why.'),
    by: optional(text, 'Who answers for it.'),
    until: optional(z.iso.date('a date such as 2019-06-30'), 'The last day on which it holds.'),
    while: optional(
      z.record(z.string(), pinned, aPin),
      'The facts it rests on with their values: it lapses when one of them changes.',
    ),
  }),
  'An exception to a rule that a person answers for.',
);
