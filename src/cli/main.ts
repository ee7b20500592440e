import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { factsCommand } from './commands/facts.ts';
import { fixCommand } from './commands/fix.ts';
import { initCommand } from './commands/init.ts';
import { explainCommand, rulesCommand } from './commands/rules.ts';
import { schemaCommand } from './commands/schema.ts';
import { failureText } from './failure.ts';
import { type Host, programName } from './host.ts';

/**
 * Runs prelim in a process. Ends with 0; with 1 if a mission has problems; with 2 if the work could not be done,
 * because of what the user or the disk did or because of a fault of prelim. It never throws.
 */
export async function main(host: Host): Promise<void> {
  let isLost = false;
  const fail = (error: unknown): void => {
    host.stderr.write(failureText(error, host, host.argv.includes(debugFlag)));
    host.exitCode = 2;
  };
  // What is thrown outside of the work: a promise that nobody waits for, and what an output cannot take, which is heard
  // of later. A reader that has seen enough, as `head` has, is none of our business.
  hearAlone(host, (error) => {
    if (isLost || (error as NodeJS.ErrnoException | undefined)?.code === 'EPIPE') return;
    isLost = true;
    fail(error);
  });
  try {
    await programFor(host).parseAsync(host.argv.slice(2), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) host.exitCode = error.exitCode === 0 ? 0 : 2;
    else fail(error);
  }
  if (isLost) host.exitCode = 2;
}

/**
 * Hears of what nobody caught, now and after the work; whoever heard for an earlier run in this process no longer does:
 * of more than ten Node warns on the error output.
 */
function hearAlone(host: Host, hear: (error: unknown) => void): void {
  stopHearing();
  host.on?.('uncaughtException', hear);
  stopHearing = () => host.off?.('uncaughtException', hear);
}

let stopHearing = (): unknown => undefined;

/** What a further thread of a run does, loaded like `main`. */
export const checkShare = async (host: Host): Promise<void> =>
  (await import('./commands/check-missions.ts')).checkShare(host);

const debugFlag = '--debug';

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

/** What to name, where commander only says that an argument is missing; undefined for its other errors. */
function missingArgumentText(text: string, host: Host): string | undefined {
  const name = /^error: missing required argument '(\w+)'/.exec(text)?.[1] ?? '';
  const program = programName(host);
  const words = {
    folder:
      `Name the folder that the mission is to be written into, such as “${program} init iceland-2032”. It must not ` +
      'be there yet.',
    rule: `Name a rule, such as “${program} explain claims/loose”; “${program} rules” lists them.`,
    file: `Name what the schema is of, such as “${program} schema mission”.`,
  };
  return Object.hasOwn(words, name) ? `prelim: ${words[name as keyof typeof words]}\n` : undefined;
}

function programFor(host: Host): Command {
  const program = new Command(programName(host))
    .description(
      'Compiles the facts and findings of an election observation mission into a checked preliminary statement.',
    )
    .version(manifest.version)
    .option(debugFlag, 'if the work cannot be done, print where in the code of prelim')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      outputError: (text, write) => write(missingArgumentText(text, host) ?? text),
    })
    .showSuggestionAfterError();
  for (const command of commands) program.addCommand(command(host).copyInheritedSettings(program));
  return program;
}
