import type { Reporter } from './reporter.ts';

/** The forms of a report by name, each loaded only when it is asked for. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  github: async () => (await import('./github.ts')).github,
  json: async () => (await import('./json.ts')).json,
  junit: async () => (await import('./junit.ts')).junit,
  pretty: async () => (await import('./pretty.ts')).pretty,
  sarif: async () => (await import('./sarif.ts')).sarif,
  unix: async () => (await import('./unix.ts')).unix,
};
