import { Command } from 'commander';
import { type Host, isColourful } from '../host.ts';
import { UserError } from '../../source/user-error.ts';

export const factsCommand = (host: Host): Command =>
  new Command('facts')
    .description('list every number of a mission with what proves it, and what claims no fact')
    .argument('[mission]', 'folder that holds mission.yaml', '.')
    .option('--format <name>', 'pretty or json', 'pretty')
    .action(async (mission: string, flags: { readonly format: string }) => facts(mission, flags.format, host));

async function facts(mission: string, format: string, host: Host): Promise<void> {
  const [{ compile }, { sourcesOf }, { ledgerOf, unusedOf }, { ledgerReporters }, { printProblems, unreadFiles }] =
    await Promise.all([
      import('../../compile.ts'),
      import('./mission-sources.ts'),
      import('../../analysis/ledger.ts'),
      import('../../reporters/ledger.ts'),
      import('../report.ts'),
    ]);
  const reporter = Object.hasOwn(ledgerReporters, format) ? ledgerReporters[format] : undefined;
  if (!reporter)
    throw new UserError(
      `There is no format “${format}” for the ledger. There are: ${Object.keys(ledgerReporters).join(', ')}.`,
    );
  const { draft, diagnostics } = compile(sourcesOf(mission, host));
  const unread = unreadFiles(diagnostics);
  if (unread.length > 0) {
    await printProblems(unread, host);
    host.stderr.write('\nThe ledger leaves out what could not be read.\n');
  }
  if (draft)
    host.stdout.write(reporter({ rows: ledgerOf(draft), unused: unusedOf(draft) }, isColourful(host, host.stdout)));
  host.exitCode = unread.length > 0 ? 1 : 0;
}
