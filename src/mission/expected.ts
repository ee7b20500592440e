import type * as z from 'zod/mini';
import { listOf } from './nearest.ts';
import type { Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

const byType: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  record: 'a short name before each entry',
};

/** What should stand there: the end of the sentence “… should be”. Undefined where only the description can tell. */
export function expectation(issue: Issue, keys: readonly string[]): string | undefined {
  if (!/^(?:Invalid|Too |Expected)/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_union') return alternatives(issue.errors, keys);
  if (issue.code !== 'invalid_type') return undefined;
  return issue.expected === 'object' ? keysSuchAs(keys) : byType[issue.expected];
}

export const keysSuchAs = (keys: readonly string[]): string => `keys such as ${keys.slice(0, 2).map((key) => `“${key}:”`).join(' and ')}`;

function alternatives(errors: readonly (readonly Issue[])[], keys: readonly string[]): string | undefined {
  const each = errors.map(([first]) => first && expectation(first, keys));
  const known = [...new Set(each.filter((one) => one !== undefined))];
  return known.length > 0 ? [known.slice(0, -1).join(', '), known.at(-1)].filter(Boolean).join(' or ') : undefined;
}

/** A way down as people read it: `contacts[1].email`, counted from 1. */
export const named = (path: Path): string => {
  let name = '';
  for (const step of path) name += typeof step === 'number' ? `[${step + 1}]` : `${name && '.'}${step}`;
  return name;
};

/** A value as a sentence names it. */
export function shown(input: unknown): string {
  if (input === null || input === undefined) return 'empty';
  if (Array.isArray(input)) return shownList(input);
  if (typeof input === 'object') return 'a group of keys';
  if (input === '') return 'an empty text';
  if (typeof input === 'boolean') return String(input);
  return typeof input === 'number' ? `the number ${input}` : `“${String(input)}”`;
}

function shownList(input: readonly unknown[]): string {
  if (input.length === 0) return 'an empty list';
  return input.every((entry) => typeof entry === 'number') ? `the list [${input.join(', ')}]` : 'a list';
}

/** “The keys here are …”, after a space. */
export const keysHere = (keys: readonly string[]): string => (keys.length === 1 ? ` The only key here is ${listOf(keys)}.` : ` The keys here are ${listOf(keys)}.`);
