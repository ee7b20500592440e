import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { factsCommand } from './commands/facts.ts';
import { fixCommand } from './commands/fix.ts';
import { initCommand } from './commands/init.ts';
import { explainCommand, rulesCommand } from './commands/rules.ts';
import { schemaCommand } from './commands/schema.ts';
import type { Host } from './host.ts';

const commands = [
  initCommand,
  checkCommand,
  buildCommand,
  factsCommand,
  fixCommand,
  rulesCommand,
  explainCommand,
  schemaCommand,
];

/**
 * Runs prelim in a process. Ends with 0, with 1 where a mission has problems, with 2 where the work could not be done.
 */
export async function main(host: Host): Promise<void> {
  const program = new Command('prelim')
    .description(
      'Compiles the facts and findings of an election observation mission into a checked preliminary statement.',
    )
    .version(manifest.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => host.stdout.write(text), writeErr: (text) => host.stderr.write(text) })
    .showSuggestionAfterError();
  for (const command of commands) program.addCommand(command(host).copyInheritedSettings(program));
  let isLost = false;
  const fail = (error: unknown): void => {
    host.stderr.write(`prelim: ${said(error)}\n`);
    host.exitCode = 2;
  };
  // What the output cannot take is heard of later, outside of what wrote it. A reader that has seen enough, as `head`
  // has, is none of our business.
  host.on?.('uncaughtException', (error) => {
    if (isLost || (error as NodeJS.ErrnoException).code === 'EPIPE') return;
    isLost = true;
    fail(error);
  });
  try {
    await program.parseAsync(host.argv.slice(2), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) host.exitCode = error.exitCode === 0 ? 0 : 2;
    else fail(error);
  }
  if (isLost) host.exitCode = 2;
}

/** The messages of the disk name a system call; people need the file. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  // written beside its place first
  const file = dest ?? path?.replace(/\.([^/\\]+)\.\d+\.new$/, '$1').replace(/\.lock$/, '');
  const what = troubles[code];
  return what === undefined ? error.message : `${what}${file === undefined ? '' : `: “${file}”`}.`;
}

const troubles: Readonly<Record<string, string>> = {
  EACCES: 'There is no permission to read or write',
  EEXIST: 'A file stands where a folder is needed',
  EIO: 'The disk cannot be read or written',
  EISDIR: 'A folder stands where a file is needed',
  ELOOP: 'A link leads back to itself',
  ENAMETOOLONG: 'This name is too long for the disk',
  ENOENT: 'There is no such file or folder',
  ENOSPC: 'The disk is full',
  ENOTDIR: 'A file stands where a folder is needed',
  EPERM: 'There is no permission to read or write',
  EROFS: 'The disk cannot be written to',
};
