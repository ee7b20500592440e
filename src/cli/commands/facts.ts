import { Command } from 'commander';
import { type Host, isColourful } from '../host.ts';

export const factsCommand = (host: Host): Command =>
  new Command('facts')
    .description('list every number of a mission with what proves it, and what claims no fact')
    .argument('[mission]', 'folder that holds mission.yaml', '.')
    .option('--format <name>', 'pretty or json', 'pretty')
    .action(async (mission: string, { format }: { readonly format: string }) => {
      const [{ compile }, { readSources }, { ledgerOf, unusedOf }, { ledgerReporters }] = await Promise.all([
        import('../../compile.ts'),
        import('../../disk/read-mission.ts'),
        import('../../analysis/ledger.ts'),
        import('../../reporters/ledger.ts'),
      ]);
      const reporter = Object.hasOwn(ledgerReporters, format) ? ledgerReporters[format] : undefined;
      if (!reporter)
        throw new Error(
          `There is no format “${format}” for the ledger. There are: ${Object.keys(ledgerReporters).join(', ')}.`,
        );
      const { draft, diagnostics } = compile(readSources(mission, host.cwd()));
      const broken = diagnostics.filter(({ rule }) => /^(?:files|templates)\//.test(rule));
      if (broken.length > 0) {
        const { pretty } = await import('../../reporters/pretty.ts');
        host.stderr.write(
          `${pretty(broken, isColourful(host, host.stderr))}\nThe ledger leaves out what could not be read.\n`,
        );
      }
      if (draft)
        host.stdout.write(reporter({ rows: ledgerOf(draft), unused: unusedOf(draft) }, isColourful(host, host.stdout)));
      host.exitCode = broken.length > 0 ? 1 : 0;
    });
