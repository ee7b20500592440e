import { relative } from 'node:path';

/** What prelim needs of the process around it. `process` is one; a test gives another. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: () => string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Hears of what nobody caught, such as what the outputs could not take. */
  readonly on?: (event: 'uncaughtException', hear: (error: unknown) => void) => unknown;
  readonly off?: (event: 'uncaughtException', hear: (error: unknown) => void) => unknown;
  /** Is told that much work lies ahead, so that it can set itself up otherwise than for a short run. */
  readonly expectLongRun?: () => void;
  exitCode?: number | string | null | undefined;
}

export interface Output {
  readonly write: (text: string | Uint8Array) => unknown;
  readonly isTTY?: boolean;
}

/** Whether to colour what goes there: on a terminal unless NO_COLOR is set, elsewhere only with FORCE_COLOR. */
export function isColourful({ env }: Host, output: Output): boolean {
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  return force === undefined ? output.isTTY === true : force !== '0' && force !== 'false';
}

/**
 * How to start prelim again from the same folder: `prelim`, or `node bin/prelim.js` in a clone without `npm link`. What
 * npm has installed is started by a program of npm's, which on Windows names the script as well.
 */
export function programName({ argv, cwd }: Host): string {
  const [, script = ''] = argv;
  if (!/[\\/]bin[\\/]prelim\.js$/.test(script) || /[\\/]node_modules[\\/]/.test(script)) return 'prelim';
  return `node ${quoted(relative(cwd(), script))}`;
}

/** The command as it was typed, but for its quotation marks. */
export const typedCommand = (host: Host): string => [programName(host), ...host.argv.slice(2).map(quoted)].join(' ');

/** An argument as it can be typed: a folder with a blank in its name in quotation marks. */
export const quoted = (argument: string): string =>
  /^[\w@%+=:,./\\-]+$/.test(argument) ? argument : JSON.stringify(argument);
