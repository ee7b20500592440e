import * as z from 'zod/mini';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import { didYouMean, listOf, nearest, suggestionsFor } from '../did-you-mean.ts';
import { betterName } from './builders.ts';
import { expectation, habitHint, keysHere, keysSuchAs, named, shown } from './expected.ts';
import type { Path, YamlValues } from '../yaml/read.ts';
import { isMapping } from '../yaml/values.ts';

/**
 * A part of a YAML file that follows its schema, or undefined, and everything that is wrong with it in the reader's
 * words.
 */
export interface Validated<T> {
  readonly value: T | undefined;
  /** None of what was refused when the file was read: that is reported already. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is left where something is wrong. */
  readonly validPart: unknown;
}

/** Checks a part of a YAML file. `base` is the way to it; a fault is named by the whole way. */
export function validate<T>(schema: z.ZodMiniType<T>, input: unknown, file: YamlValues, base: Path = []): Validated<T> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [], validPart: result.data };
  const issues = withoutEchoes(result.error.issues);
  const diagnostics = issues.flatMap((issue) => faultsOf(issue, { schema, file, base, prefix: [] }));
  return { value: undefined, diagnostics, validPart: soundOf(input, result.error.issues) };
}

/** A misspelt key is missing by its right name, too: that is one problem, not two. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ key, at: issue.path.join('.') })) : [],
  );
  return issues.filter(({ path, input }) => {
    const around = path.slice(0, -1).join('.');
    return input !== undefined || !unknown.some(({ key, at }) => at === around && nearest(key, [String(path.at(-1))]));
  });
}

interface Context {
  readonly schema: z.ZodMiniType;
  readonly file: YamlValues;
  readonly base: Path;
  readonly prefix: Path;
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, context: Context): readonly Diagnostic[] {
  const inner = [...context.prefix, ...(issue.path as Path)];
  const path = [...context.base, ...inner];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, inner, context));
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    const message =
      `“${key}” is no name: names are letters, digits and ` +
      `hyphens${/^\d+$/.test(key) ? ', but not digits alone' : ''}.${betterName(key)}`;
    return [fileError('files/wrong-type', context.file.locateKey(path), message)];
  }
  if (issue.input === undefined) return context.file.has(path) ? [] : [missingKey(inner, context)];
  if (issue.code === 'invalid_union') return unionFaults(issue, inner, context);
  return [wrongValue(issue, inner, context)];
}

function unknownKey(key: string, inner: Path, { schema, file, base }: Context): Diagnostic {
  const known = keysAt(schema, inner);
  const where = base.length + inner.length > 0 ? ` of “${named([...base, ...inner])}”` : '';
  const hint = didYouMean(key, known) || keysHere(known);
  const at = file.locateKey([...base, ...inner, key]);
  return fileError('files/unknown-key', at, `“${key}” is not a key${where}.${hint}`, suggestionsFor(key, known));
}

function missingKey(inner: Path, { schema, file, base }: Context): Diagnostic {
  const path = [...base, ...inner];
  const where = path.length > 1 ? ` in “${named(path.slice(0, -1))}”` : '';
  const keys = keysAt(schema, inner);
  const described = descriptionAt(schema, inner) ?? '';
  const what =
    path.length === 1 && keys.length > 0
      ? `, with ${keysSuchAs(keys)}.`
      : ` – ${described.charAt(0).toLowerCase()}${described.slice(1)}`;
  return fileError(
    'files/missing-key',
    file.locateKey(path.slice(0, -1)),
    `“${named(path.slice(-1))}” is missing${where}. Add it${what}`.replace(/`([^`]+)`/g, '“$1”'),
  );
}

function wrongValue(issue: Issue, inner: Path, { schema, file, base }: Context): Diagnostic {
  const path = [...base, ...inner];
  const at = file.locate(path);
  const subject = path.length === 0 ? 'This' : `“${named(path)}”`;
  if (issue.code === 'invalid_value') {
    const names = issue.values.map(String);
    const written = String(issue.input);
    const message = `${subject} is ${shown(issue.input)}, but can only be ${listOf(names, 'or')}.${didYouMean(written, names)}`;
    return fileError('files/wrong-type', at, message, suggestionsFor(written, names));
  }
  const expected = expectation(issue, keysAt(schema, inner));
  if (expected === undefined)
    return fileError(
      'files/wrong-type',
      at,
      `${subject} cannot be ${shown(issue.input)}. ${descriptionAt(schema, inner) ?? ''}`,
    );
  const hint = habitHint(issue.input, expected, file.written(path), at);
  const should = /^(?:keys|a short name before) /.test(expected) ? 'should have' : 'should be';
  return fileError('files/wrong-type', at, `${subject} ${should} ${expected}, but is ${shown(issue.input)}.${hint}`);
}

/** Of the forms that a value may have, speaks of the one that the writer most probably meant. */
function unionFaults(issue: Issue & { code: 'invalid_union' }, inner: Path, context: Context): readonly Diagnostic[] {
  const inside = { ...context, prefix: inner };
  const deep = issue.errors.filter((errors) =>
    errors.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
  );
  const best = deep.toSorted((a, b) => a.length - b.length)[0];
  return best ? best.flatMap((error) => faultsOf(error, inside)) : [wrongValue(issue, inner, context)];
}

/** The schema of the value at the end of a path: through optional values, lists, records and alternatives. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniOptional) return schemaAt(schema.def.innerType, path);
  if (schema instanceof z.ZodMiniLazy) return schemaAt(schema.def.getter(), path);
  if (schema instanceof z.ZodMiniUnion) {
    return schema.def.options
      .map((option) => schemaAt(option, path))
      .find((found) => found !== undefined && (path.length > 0 || keysOf(found)));
  }
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (schema instanceof z.ZodMiniObject) {
    const next: z.core.$ZodType | undefined = schema.def.shape[String(step)];
    return next && schemaOrLast(next, rest);
  }
  if (schema instanceof z.ZodMiniArray) return schemaOrLast(schema.def.element, rest);
  if (schema instanceof z.ZodMiniRecord) return schemaOrLast(schema.def.valueType, rest);
  return undefined;
}

// At the end of the path the wrapper carries the description, so it is not taken off.
const schemaOrLast = (schema: z.core.$ZodType, rest: Path): z.core.$ZodType | undefined =>
  rest.length === 0 ? schema : schemaAt(schema, rest);

const keysOf = (schema: z.core.$ZodType): readonly string[] | undefined =>
  schema instanceof z.ZodMiniObject ? Object.keys(schema.def.shape) : undefined;

const unwrapped = (schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined =>
  schema && (schemaAt(schema, []) ?? schema);

/** The keys that a mapping at this place may have. */
function keysAt(schema: z.ZodMiniType, path: Path): readonly string[] {
  const found = unwrapped(schemaAt(schema, path));
  return (found && keysOf(found)) ?? [];
}

/** What the schema says of the value at this place: a full sentence. */
function descriptionAt(schema: z.ZodMiniType, path: Path): string | undefined {
  const found = schemaAt(schema, path);
  if (!found) return undefined;
  return z.globalRegistry.get(found)?.description ?? z.globalRegistry.get(unwrapped(found) ?? found)?.description;
}

/**
 * What was written, without what is wrong with it: any part may be missing, and an entry of a list stays at its place.
 */
export type ValidPart<T> = T extends readonly (infer E)[]
  ? readonly (ValidPart<E> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: ValidPart<T[K]> | undefined }
    : T;

/** Takes out of an input what the issues of its schema are about, so that the rest can still be checked. */
function soundOf(input: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
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
