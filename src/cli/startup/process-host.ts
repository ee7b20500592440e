import { writeSync, fstatSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Host, Output } from '../host.ts';

/**
 * The process, with outputs that open no stream where they can do without: opening one costs a tenth of a start of
 * Node.
 */
export function processHost(process: NodeJS.Process): Host & { readonly isDone: () => boolean } {
  const stdout = directOutput(1, () => process.stdout);
  const stderr = directOutput(2, () => process.stderr);
  return {
    argv: process.argv,
    env: process.env,
    cwd: () => process.cwd(),
    stdout,
    stderr,
    on: (event, hear) => process.on(event, hear),
    expectLongRun: () => forLongRuns.forEach((flag) => setFlagsFromString(flag)),
    set exitCode(code: Host['exitCode']) {
      process.exitCode = code ?? undefined;
    },
    isDone: () => !stdout.isStream() || process.stdout.writableLength === 0,
  };
}

/**
 * Patterns that are new from here on are worth optimising; and the memory is cleaned up before it has doubled. Never
 * `--regexp-tier-up`: V8 would take patterns that are compiled already for ones to be interpreted, and crash.
 */
const forLongRuns = ['--regexp-optimization', '--heap-growing-percent=40'];

/**
 * Writes to a file or pipe at once. A terminal, and whatever cannot be written so, is left to Node's own stream, which
 * also tells the errors.
 */
function directOutput(file: number, open: () => NodeJS.WriteStream): Output & { readonly isStream: () => boolean } {
  let isStream = !isPlain(file);
  return {
    get isTTY() {
      return isStream && open().isTTY;
    },
    isStream: () => isStream,
    write: (text) => {
      let bytes = Buffer.from(text);
      while (!isStream && bytes.length > 0) {
        try {
          bytes = bytes.subarray(writeSync(file, bytes));
        } catch {
          isStream = true;
        }
      }
      return bytes.length === 0 || open().write(bytes);
    },
  };
}

function isPlain(file: number): boolean {
  try {
    const stats = fstatSync(file);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false; // closed
  }
}
