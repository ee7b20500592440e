import { Command } from 'commander';
import { resolve } from 'node:path';
import { type Host, programName, quoted } from '../host.ts';

export const initCommand = (host: Host): Command =>
  new Command('init')
    .description('write a mission to start from, which passes check at once')
    .argument('<folder>', 'a folder that is not there yet')
    .option('--house <name>', 'the house style', 'osce')
    .action(async (folder: string, { house }: { house: string }) => {
      const [{ readScaffold }, { writeScaffold }] = await Promise.all([
        import('../../disk/read-house.ts'),
        import('../../disk/write.ts'),
      ]);
      const files = readScaffold(house);
      writeScaffold(resolve(host.cwd(), folder), folder, files);
      for (const name of files.keys()) host.stdout.write(`${folder}/${name}\n`);
      const check = `${programName(host)} check ${quoted(folder)}`;
      host.stderr.write(`\nNow write your facts into ${folder}/mission.yaml, and see “${check}”.\n`);
    });
