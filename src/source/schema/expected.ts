import type * as z from 'zod/mini';
import { listOf } from '../did-you-mean.ts';
import type { Path } from '../yaml/read.ts';

type Issue = z.core.$ZodIssue;

/**
 * What should stand there: the end of the sentence “… should be”. `keys` are those that a mapping may have there.
 * Undefined if only the description of the value can tell.
 */
export function expectation(issue: Issue, keys: readonly string[]): string | undefined {
  const hasOwnMessage = !/^(?:Invalid|Too |Expected)/.test(issue.message);
  if (hasOwnMessage) return issue.message;
  if (issue.code === 'invalid_union') return alternatives(issue.errors, keys);
  if (issue.code !== 'invalid_type') return undefined;
  return issue.expected === 'object' ? keysSuchAs(keys) : byType[issue.expected];
}

/** What zod’s types are called. */
const byType: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  record: 'a short name before each entry',
};

function alternatives(errors: readonly (readonly Issue[])[], keys: readonly string[]): string | undefined {
  const each = errors.map(([first]) => first && expectation(first, keys));
  const distinct = [...new Set(each.filter((text) => text !== undefined))];
  if (distinct.length === 0) return undefined;
  return [distinct.slice(0, -1).join(', '), distinct.at(-1)].filter(Boolean).join(' or ');
}

export const keysSuchAs = (keys: readonly string[]): string =>
  `keys such as ${keys
    .slice(0, 2)
    .map((key) => `“${key}:”`)
    .join(' and ')}`;

/** “The keys here are …”, after a space. */
export const keysHere = (keys: readonly string[]): string =>
  keys.length === 1 ? ` The only key here is ${listOf(keys)}.` : ` The keys here are ${listOf(keys)}.`;

/** A path as people read it: `contacts[1].email`, counted from 1. */
export const pathText = (path: Path): string => {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step + 1}]` : `${text && '.'}${step}`;
  return text;
};

/** A value as a sentence names it. */
export function valueText(input: unknown): string {
  if (input === null || input === undefined) return 'empty';
  if (Array.isArray(input)) return listText(input);
  if (typeof input === 'object') return 'a group of keys';
  if (input === '') return 'an empty text';
  if (typeof input === 'boolean') return String(input);
  return typeof input === 'number' ? `the number ${input}` : `“${String(input)}”`;
}

function listText(input: readonly unknown[]): string {
  if (input.length === 0) return 'an empty list';
  return input.every((entry) => typeof entry === 'number') ? `the list [${input.join(', ')}]` : 'a list';
}
