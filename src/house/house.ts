import type * as z from 'zod';
import type { Diagnostic, Source } from '../diagnostic.ts';
import { validate } from '../mission/validate.ts';
import { readYaml, type YamlValues } from '../mission/yaml.ts';
import { house as schema } from './schema/house.ts';

/** The files of a house, as read. */
export interface HouseFiles {
  /** Its name or folder, as mission.yaml has it. */
  readonly name: string;
  readonly file: Source;
  /** Templates and styles of the house and of the mission by name: `press-release.md.hbs`, `partials/contacts.md.hbs`, `page.css`. */
  readonly templates: ReadonlyMap<string, Source>;
  /** Names of all countries by code. */
  readonly countries: Readonly<Record<string, string>>;
}

/** A house: what its house.yaml says, and its templates. */
export interface House extends z.infer<typeof schema> {
  readonly file: Source;
  readonly countries: Readonly<Record<string, string>>;
  readonly templates: ReadonlyMap<string, Source>;
  /** Where a value of house.yaml stands. */
  readonly locate: YamlValues['locate'];
}

export function readHouse({ file, templates, countries }: HouseFiles): { house: House | undefined; faults: readonly Diagnostic[] } {
  const yaml = readYaml(file);
  if (yaml.faults.length > 0 || yaml.value === undefined) return { house: undefined, faults: yaml.faults };
  const { value, faults } = validate(schema, yaml.value, yaml);
  const house = value && { ...value, file, templates, locate: yaml.locate, countries: { ...countries, ...value.countries } };
  return { house, faults };
}
