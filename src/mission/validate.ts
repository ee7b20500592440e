import * as z from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { didYouMean, listOf, nearest, suggestionsFor } from './nearest.ts';
import { habitHint } from './value-habits.ts';
import { descriptionAt, keysAt } from './schema-walk.ts';
import type { Path, YamlValues } from './yaml.ts';

// One parse a process: compiling each schema first would cost more than it saves.
z.config({ jitless: true });

/** A part of a YAML file that follows its schema, or undefined, and everything that is wrong with it in the reader's words. */
export interface Validated<T> {
  readonly value: T | undefined;
  readonly faults: readonly Diagnostic[];
}

/** Checks a part of a YAML file. `base` is the way to it; a fault is named by the whole way. */
export function validate<T>(schema: z.ZodType<T>, input: unknown, file: YamlValues, base: Path = []): Validated<T> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { value: result.data, faults: [] };
  const issues = withoutEchoes(result.error.issues);
  return { value: undefined, faults: issues.flatMap((issue) => faultsOf(issue, { schema, file, base, prefix: [] })) };
}

/** A misspelt key is missing by its right name, too: that is one problem, not two. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ key, at: issue.path.join('.') })) : []));
  return issues.filter(({ path, input }) => {
    const around = path.slice(0, -1).join('.');
    return input !== undefined || !unknown.some(({ key, at }) => at === around && nearest(key, [String(path.at(-1))]));
  });
}

interface Context {
  readonly schema: z.ZodType;
  readonly file: YamlValues;
  readonly base: Path;
  readonly prefix: Path;
}

type Issue = z.core.$ZodIssue;

const named = (path: Path): string => {
  let name = '';
  for (const step of path) name += typeof step === 'number' ? `[${step + 1}]` : `${name && '.'}${step}`;
  return name;
};

function faultsOf(issue: Issue, context: Context): readonly Diagnostic[] {
  const inner = [...context.prefix, ...(issue.path as Path)];
  const path = [...context.base, ...inner];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, inner, context));
  if (issue.code === 'invalid_union') return unionFaults(issue, inner, context);
  if (issue.code === 'invalid_key') {
    const message = `“${String(path.at(-1))}” is no name: names are letters, digits and hyphens.`;
    return [fault('files/wrong-type', context.file.locateKey(path), message)];
  }
  const isMissing = issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
  return [isMissing ? missingKey(inner, context) : wrongValue(issue, inner, context)];
}

function unknownKey(key: string, inner: Path, { schema, file, base }: Context): Diagnostic {
  const known = keysAt(schema, inner);
  const where = base.length + inner.length > 0 ? ` of “${named([...base, ...inner])}”` : '';
  const hint = didYouMean(key, known) || ` The keys here are ${listOf(known)}.`;
  const at = file.locateKey([...base, ...inner, key]);
  return fault('files/unknown-key', at, `“${key}” is not a key${where}.${hint}`, suggestionsFor(key, known));
}

function missingKey(inner: Path, { schema, file, base }: Context): Diagnostic {
  const path = [...base, ...inner];
  const described = descriptionAt(schema, inner);
  const where = path.length > 1 ? ` in “${named(path.slice(0, -1))}”` : '';
  const message = `“${named(path.slice(-1))}” is missing${where}.${described ? ` ${described}` : ''}`;
  return fault('files/missing-key', file.locateKey(path.slice(0, -1)), message);
}

function wrongValue(issue: Issue, inner: Path, { schema, file, base }: Context): Diagnostic {
  const path = [...base, ...inner];
  const at = file.locate(path);
  if (issue.code === 'invalid_value') {
    const names = issue.values.map(String);
    const written = String(issue.input);
    const hint = didYouMean(written, names);
    const message = `“${named(path)}” is “${written}”, but can only be ${listOf(names, 'or')}.${hint}`;
    return fault('files/wrong-type', at, message, suggestionsFor(written, names));
  }
  const expected = expectation(issue) ?? descriptionAt(schema, inner) ?? 'something else';
  const hint = habitHint(issue.input, expected, file.written(path));
  const subject = path.length === 0 ? 'This' : `“${named(path)}”`;
  return fault('files/wrong-type', at, `${subject} should be ${expected}, but is ${shown(issue.input)}.${hint}`);
}

const byType: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys and values',
  record: 'a mapping of names and values',
  tuple: 'a list of two numbers',
};

function expectation(issue: Issue): string | undefined {
  const isOurs = !/^(?:Invalid|Too |Expected)/.test(issue.message);
  if (isOurs) return issue.message;
  return issue.code === 'invalid_type' ? (byType[issue.expected] ?? issue.expected) : undefined;
}

function shown(input: unknown): string {
  if (input === null || input === undefined) return 'empty';
  if (Array.isArray(input)) return input.length > 0 ? 'a list' : 'an empty list';
  if (typeof input === 'object') return 'a mapping of keys and values';
  if (input === '') return 'an empty text';
  return typeof input === 'number' ? `the number ${input}` : `“${String(input)}”`;
}

/** Of the forms that a value may have, speaks of the one that the writer most probably meant. */
function unionFaults(issue: Issue & { code: 'invalid_union' }, inner: Path, context: Context): readonly Diagnostic[] {
  const inside = { ...context, prefix: inner };
  const deep = issue.errors.filter((errors) => errors.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'));
  const best = deep.toSorted((a, b) => a.length - b.length)[0];
  if (best) return best.flatMap((error) => faultsOf(error, inside));
  const expected = issue.errors.flatMap((errors) => errors.slice(0, 1).map((error) => expectation(error) ?? 'something else'));
  const message = [...new Set(expected)].join(' or ');
  const input = issue.errors[0]?.[0]?.input;
  return [wrongValue({ ...issue, code: 'custom', message, input }, inner, context)];
}
