import * as z from 'zod/mini';
import { date, described, moment, oneOrMore, optional, shortName, text } from '../../source/schema/builders.ts';

/** The section `release` of mission.yaml. */
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
