import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { initCommand } from './commands/init.ts';
import { schemaCommand } from './commands/schema.ts';
import type { Host } from './host.ts';

const commands = [initCommand, checkCommand, buildCommand, schemaCommand];

/** Runs prelim in a process. Ends with 0, with 1 where a mission has problems, with 2 where the work could not be done. */
export async function main(host: Host): Promise<void> {
  const program = new Command('prelim')
    .description('Compiles the facts and findings of an election observation mission into a checked preliminary statement.')
    .version(manifest.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => host.stdout.write(text), writeErr: (text) => host.stderr.write(text) })
    .showSuggestionAfterError();
  for (const command of commands) program.addCommand(command(host).copyInheritedSettings(program));
  try {
    await program.parseAsync(host.argv.slice(2), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) host.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      host.stderr.write(`prelim: ${said(error)}\n`);
      host.exitCode = 2;
    }
  }
}

/** The messages of the disk name a system call; people need the file. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const where = path === undefined ? '' : `: ${path}`;
  if (code === 'EACCES' || code === 'EPERM') return `There is no permission to read or write${where}.`;
  if (code === 'ENOSPC') return `The disk is full${where}.`;
  if (code === 'ENOTDIR' || code === 'EEXIST') return `A file stands where a folder is needed${where}.`;
  return error.message;
}
