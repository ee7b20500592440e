/** What prelim needs of the process around it. `process` is one; a test gives another. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: () => string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Hears of what the outputs could not take. */
  readonly on?: (event: 'uncaughtException', hear: (error: unknown) => void) => unknown;
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
