import { main } from '../../src/cli/main.ts';
import type { Host } from '../../src/cli/host.ts';

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | string;
}

/** Runs prelim as the command line would, in this process. */
export async function run(
  args: readonly string[],
  { cwd = process.cwd(), env = {}, isTTY = false } = {},
): Promise<Run> {
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY,
    write: (text: string | Uint8Array) =>
      (said[name] += typeof text === 'string' ? text : Buffer.from(text).toString()),
  });
  const host: Host = {
    argv: ['node', 'prelim', ...args],
    env,
    cwd: () => cwd,
    stdout: output('stdout'),
    stderr: output('stderr'),
  };
  await main(host);
  return { ...said, exitCode: host.exitCode ?? 0 }; // a process that sets none ends with 0
}

/** The line on parts of findings that no document prints, which many fixtures have. */
export const unprintedNotice = /^Not printed: .*\n/m;

/** The same run, without that line. */
export async function runUnnoticed(...args: Parameters<typeof run>): Promise<Run> {
  const result = await run(...args);
  return { ...result, stderr: result.stderr.replace(unprintedNotice, '') };
}
