import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { leaveOut } from './left-out.ts';

/** An official schema that lies beside the checkout, or undefined and a word on which tests are left out. */
export function officialSchema(name: string, what: string): Record<string, unknown> | undefined {
  const path = resolve('../shared/schemas', name);
  return leaveOut(!existsSync(path), what, `The official schema is not there: ${path}`)
    ? undefined
    : JSON.parse(readFileSync(path, 'utf8'));
}
