import * as z from 'zod/mini';
import { languages } from '../../languages/index.ts';
import { institution } from '../../house/schema/institution.ts';
import { election } from './election.ts';
import { facts } from './fact.ts';
import { mission, observers, release, waiver } from './organisation.ts';
import { contact, person } from './people.ts';
import { described, name, optional, text } from '../../source/schema/builders.ts';

/** mission.yaml. Its sections are read one by one, so that a fault in one does not hide the others. */
export const missionFile = described(
  z.strictObject({
    house: described(
      text,
      'The house style with its institutions and templates: a built-in name such as osce, or a folder such as ' +
        './my-house.',
    ),
    language: described(z.enum([...languages.keys()]), 'The language of the texts, such as en.'),
    election,
    mission,
    release,
    people: optional(z.record(name, person), 'The people of the mission by a short name of your choice.'),
    observers: z.optional(observers),
    institutions: optional(z.record(name, institution), 'Institutions that the house does not know.'),
    facts: optional(facts, 'The facts of the mission, in groups as you like.'),
    contacts: optional(z.array(contact), 'The press contacts, in the order in which they are printed.'),
    waivers: optional(z.array(waiver), 'Exceptions to rules.'),
  }),
  'The facts of an election observation mission.',
);

/** mission.yaml as it was written, apart from the facts, which are read on their own. */
export type MissionFile = Omit<z.infer<typeof missionFile>, 'facts'>;

export type Person = z.infer<typeof person>;

export type Institution = z.infer<typeof institution>;

export type Waiver = z.infer<typeof waiver>;
