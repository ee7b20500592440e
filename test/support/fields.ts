import { jsonSchemaOf } from '../../src/source/schema/builders.ts';
import { factMapping } from '../../src/mission/schema/fact.ts';
import { findingHead, quotationHead } from '../../src/mission/schema/finding.ts';
import { missionFile } from '../../src/mission/schema/mission.ts';

/** As much of a JSON Schema as a table of keys needs. */
interface Shape {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape | false;
  readonly anyOf?: readonly Shape[];
  readonly additionalProperties?: Shape | false;
}

const rowsOf = (shape: Shape, prefix: string): string[] =>
  Object.entries(shape.properties ?? {}).flatMap(([key, value]) => {
    const name = `${prefix}${key}`;
    const isRequired = shape.required?.includes(key) === true ? ' **needed**' : '';
    const choices = value.enum ? ` (${value.enum.join(', ')})` : '';
    return [
      `| \`${name}\`${isRequired} | ${(value.description ?? '').replaceAll('|', '\\|')}${choices} |`,
      ...insideOf(name, value),
    ];
  });

/**
 * The keys of a group, of each entry of a list, or of each group under names of the writer's own; those of facts have a
 * table of their own.
 */
function insideOf(name: string, value: Shape): string[] {
  if (name === 'facts' || value.anyOf) return [];
  if (value.properties) return rowsOf(value, `${name}.`);
  if (value.items) return rowsOf(value.items, `${name}[].`);
  return value.additionalProperties ? rowsOf(value.additionalProperties, `${name}.NAME.`) : [];
}

const tableOf = (title: string, rows: readonly string[]): string =>
  [`### ${title}`, '', '| Key | What it is |', '|---|---|', ...rows, ''].join('\n');

/** The tables of all keys that a writer can use, from the schemas that the files are held to. */
export const fieldTables = (): string =>
  [
    tableOf('mission.yaml', rowsOf(jsonSchemaOf(missionFile) as Shape, '')),
    tableOf('A fact', rowsOf(jsonSchemaOf(factMapping) as Shape, '')),
    tableOf('The front matter of a finding', rowsOf(jsonSchemaOf(findingHead) as Shape, '')),
    tableOf('The front matter of a quotation', rowsOf(jsonSchemaOf(quotationHead) as Shape, '')),
  ].join('\n');
