import { Command, Argument } from 'commander';
import type { Host } from '../host.ts';

/** The files of a mission and a house that editors can complete and check, and the report that other programs read. */
const schemas = {
  finding: async () => (await import('../../mission/schema/finding.ts')).findingHead,
  house: async () => (await import('../../house/schema/house.ts')).houseFile(),
  mission: async () => (await import('../../mission/schema/mission.ts')).missionFile,
  problems: async () => (await import('../../reporters/json.ts')).problemsReport,
  quotation: async () => (await import('../../mission/schema/finding.ts')).quotationHead,
};

export const schemaCommand = (host: Host): Command =>
  new Command('schema')
    .description('print the JSON Schema of a file, for editors')
    .addArgument(new Argument('<file>', 'which file').choices(Object.keys(schemas)))
    .action(async (file: keyof typeof schemas) => {
      const { jsonSchemaOf } = await import('../../source/schema/builders.ts');
      host.stdout.write(`${JSON.stringify(jsonSchemaOf(await schemas[file]()), null, 2)}\n`);
    });
