import * as z from 'zod/mini';
import { languages } from '../../languages/index.ts';
import { institution } from '../../house/schema/institution.ts';
import { election } from './election.ts';
import { facts } from './fact.ts';
import { mission } from './mission-section.ts';
import { observers } from './observers.ts';
import { contact } from './contacts.ts';
import { person } from './people.ts';
import { release } from './release.ts';
import { waiver } from './waiver.ts';
import { described, name, optional, text } from '../../source/schema/builders.ts';

/** mission.yaml as a whole. Its sections are read one by one, so that a problem in one does not hide the others. */
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

/** The sections of mission.yaml but for `facts`, which are read on their own: no name in `facts` is fixed. */
export const sectionNames: readonly string[] = Object.keys(missionFile.def.shape).filter((name) => name !== 'facts');

/** The values of those sections. */
export type MissionFile = Omit<z.infer<typeof missionFile>, 'facts'>;

/** Somebody of the section `people`. */
export type Person = z.infer<typeof person>;

/** An entry of the section `institutions`; house.yaml describes its own in the same way. */
export type Institution = z.infer<typeof institution>;

/** An entry of the section `waivers`. */
export type Waiver = z.infer<typeof waiver>;
