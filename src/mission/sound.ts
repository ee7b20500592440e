import type * as z from 'zod/mini';
import { isMapping } from './is-mapping.ts';

/** What was written, without what is wrong with it: any part may be missing, and an entry of a list stays at its place. */
export type Sound<T> = T extends readonly (infer E)[]
  ? readonly (Sound<E> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Sound<T[K]> | undefined }
    : T;

/** Takes out of an input what the issues of its schema are about, so that the rest can still be checked. */
export function soundOf(input: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const wrong = new Set<string>();
  for (const issue of issues) {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) wrong.add(JSON.stringify([...path, key]));
    else if (issue.input !== undefined || issue.code === 'invalid_key') wrong.add(JSON.stringify(path));
  }
  return without(input, wrong, []);
}

function without(value: unknown, wrong: ReadonlySet<string>, path: readonly string[]): unknown {
  if (wrong.has(JSON.stringify(path))) return undefined;
  if (Array.isArray(value)) return value.map((entry, index) => without(entry, wrong, [...path, String(index)]));
  if (!isMapping(value)) return value;
  const kept: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of Object.entries(value)) {
    const left = without(entry, wrong, [...path, key]);
    if (left !== undefined) kept[key] = left;
  }
  return kept;
}
