import * as z from 'zod';
import { election } from './election.ts';
import { facts } from './fact.ts';
import { institution, mission, observers, release, waiver } from './organisation.ts';
import { contact, person } from './people.ts';
import { language, name, text } from './scalars.ts';

/** mission.yaml. Its sections are read one by one, so that a fault in one does not hide the others. */
export const missionFile = z
  .strictObject({
    house: text.describe('The house style with its institutions and templates: a built-in name such as osce, or a folder such as ./my-house.'),
    language: language.describe('The language of the texts, such as en.'),
    election,
    mission,
    release,
    people: z.record(name, person).optional().describe('The people of the mission by a short name of your choice.'),
    observers: observers.optional(),
    institutions: z.record(name, institution).optional().describe('Institutions that the house does not know.'),
    facts: facts.optional().describe('The facts of the mission, in groups as you like.'),
    contacts: z.array(contact).optional().describe('The press contacts, in the order in which they are printed.'),
    waivers: z.array(waiver).optional().describe('Exceptions to rules.'),
  })
  .describe('The facts of an election observation mission.');

/** mission.yaml as it was written, apart from the facts, which are read on their own. */
export type MissionFile = Omit<z.infer<typeof missionFile>, 'facts'>;
export type Person = z.infer<typeof person>;
export type Institution = z.infer<typeof institution>;
export type Waiver = z.infer<typeof waiver>;
