import * as z from 'zod/mini';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import { didYouMean, listOf, nearest, suggestionsFor } from '../did-you-mean.ts';
import { betterName } from './builders.ts';
import { expectation, keysHere, keysSuchAs, pathText, valueText } from './expected.ts';
import { slipHint } from './value-slips.ts';
import type { Path, YamlValues } from '../yaml/read.ts';
import { isMapping } from '../yaml/values.ts';

/** What came of a part of a YAML file that was held against its schema. */
export interface Validation<T> {
  /** Undefined if anything in it is wrong. */
  readonly value: T | undefined;
  /** In the reader’s words. None of what was refused when the file was read: that is reported already. */
  readonly diagnostics: readonly Diagnostic[];
  /** The input without what is wrong in it: a `ValidPart<T>`. */
  readonly validPart: unknown;
  /** Of a mapping, the keys in which anything is wrong, and those that a misspelt one most probably stands for. */
  readonly invalidKeys: readonly string[];
}

/**
 * What was written, without what is wrong with it: any part may be missing, and an entry of a list stays at its place.
 */
export type ValidPart<T> = T extends readonly (infer E)[]
  ? readonly (ValidPart<E> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: ValidPart<T[K]> | undefined }
    : T;

/** Holds a part of a YAML file against its schema. `base` is the path to that part; messages name the whole path. */
export function validate<T>(
  schema: z.ZodMiniType<T>,
  input: unknown,
  file: YamlValues,
  base: Path = [],
): Validation<T> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [], validPart: result.data, invalidKeys: [] };
  const { issues } = result.error;
  const context = { schema, file, base, prefix: [] };
  const diagnostics = withoutEchoes(issues).flatMap((issue) => diagnosticsOf(issue, context));
  const invalidKeys = issues.flatMap((issue) => invalidKeysOf(issue, schema));
  return { value: undefined, diagnostics, validPart: validPartOf(input, issues), invalidKeys };
}

type Issue = z.core.$ZodIssue;

/** A misspelt key is missing by its right name, too: that is one problem, not two. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const unknownKeys = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ key, parent: issue.path.join('.') })) : [],
  );
  return issues.filter((issue) => {
    const parent = issue.path.slice(0, -1).join('.');
    const name = String(issue.path.at(-1));
    const isMissing = issue.input === undefined;
    return !isMissing || !unknownKeys.some((unknown) => unknown.parent === parent && nearest(unknown.key, [name]));
  });
}

function invalidKeysOf(issue: Issue, schema: z.ZodMiniType): readonly string[] {
  const [key] = issue.path;
  if (key !== undefined) return [String(key)];
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.flatMap((unknown) => [unknown, nearest(unknown, keysAt(schema, [])) ?? unknown]);
}

interface Context {
  readonly schema: z.ZodMiniType;
  readonly file: YamlValues;
  /** The path to the part that is held against the schema. */
  readonly base: Path;
  /** The path from there to the value that an issue counts its own path from. */
  readonly prefix: Path;
}

function diagnosticsOf(issue: Issue, context: Context): readonly Diagnostic[] {
  const inner = [...context.prefix, ...(issue.path as Path)];
  const path = [...context.base, ...inner];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, inner, context));
  if (issue.code === 'invalid_key') return [badName(path, context)];
  if (issue.input === undefined) return context.file.has(path) ? [] : [missingKey(inner, context)];
  if (issue.code === 'invalid_union') return ofLikeliestForm(issue, inner, context);
  return [wrongValue(issue, inner, context)];
}

function unknownKey(key: string, inner: Path, { schema, file, base }: Context): Diagnostic {
  const keys = keysAt(schema, inner);
  const where = base.length + inner.length > 0 ? ` of “${pathText([...base, ...inner])}”` : '';
  const hint = didYouMean(key, keys) || keysHere(keys);
  const at = file.locateKey([...base, ...inner, key]);
  return fileError('files/unknown-key', at, `“${key}” is not a key${where}.${hint}`, suggestionsFor(key, keys));
}

function badName(path: Path, { file }: Context): Diagnostic {
  const name = String(path.at(-1));
  const exception = /^\d+$/.test(name) ? ', but not digits alone' : '';
  const message = `“${name}” is no name: names are letters, digits and hyphens${exception}.${betterName(name)}`;
  return fileError('files/wrong-type', file.locateKey(path), message);
}

function missingKey(inner: Path, { schema, file, base }: Context): Diagnostic {
  const path = [...base, ...inner];
  const parent = path.slice(0, -1);
  const where = parent.length > 0 ? ` in “${pathText(parent)}”` : '';
  const keys = keysAt(schema, inner);
  const description = descriptionAt(schema, inner) ?? '';
  const isSection = path.length === 1 && keys.length > 0;
  const what = isSection
    ? `, with ${keysSuchAs(keys)}.`
    : ` – ${description.charAt(0).toLowerCase()}${description.slice(1)}`;
  return fileError(
    'files/missing-key',
    file.locateKey(parent),
    `“${pathText(path.slice(-1))}” is missing${where}. Add it${what}`.replace(/`([^`]+)`/g, '“$1”'),
  );
}

function wrongValue(issue: Issue, inner: Path, { schema, file, base }: Context): Diagnostic {
  const path = [...base, ...inner];
  const at = file.locate(path);
  const subject = path.length === 0 ? 'This' : `“${pathText(path)}”`;
  const value = valueText(issue.input);
  if (issue.code === 'invalid_value') {
    const names = issue.values.map(String);
    const input = singleText(issue.input);
    const message = `${subject} is ${value}, but can only be ${listOf(names, 'or')}.${didYouMean(input, names)}`;
    return fileError('files/wrong-type', at, message, suggestionsFor(input, names));
  }
  const expected = expectation(issue, keysAt(schema, inner));
  if (expected === undefined) {
    const message = `${subject} cannot be ${value}${beyond(issue)}. ${descriptionAt(schema, inner) ?? ''}`;
    return fileError('files/wrong-type', at, message);
  }
  const should = /^(?:keys|a short name before) /.test(expected) ? 'should have' : 'should be';
  const hint = slipHint(issue.input, expected, file.written(path), at);
  return fileError('files/wrong-type', at, `${subject} ${should} ${expected}, but is ${value}.${hint}`);
}

/** What end of its range a figure is beyond; empty if that is not what is wrong. */
function beyond(issue: Issue): string {
  if (issue.code === 'too_big' && issue.origin === 'number') return `: it is ${Number(issue.maximum)} at most`;
  if (issue.code === 'too_small' && issue.origin === 'number') return `: it is ${Number(issue.minimum)} at least`;
  return '';
}

/** A value as somebody may have typed it, also as the one entry of a list; empty for lists and groups of keys. */
function singleText(input: unknown): string {
  const [value] = Array.isArray(input) && input.length === 1 ? input : [input];
  return typeof value === 'object' ? '' : String(value);
}

/** Of the forms that a value may have, speaks of the one that was most probably meant: the one that fits best. */
function ofLikeliestForm(
  issue: Issue & { code: 'invalid_union' },
  inner: Path,
  context: Context,
): readonly Diagnostic[] {
  const fitAtTop = issue.errors.filter((errors) =>
    errors.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
  );
  const best = fitAtTop.toSorted((a, b) => a.length - b.length)[0];
  if (!best) return [wrongValue(issue, inner, context)];
  return best.flatMap((error) => diagnosticsOf(error, { ...context, prefix: inner }));
}

/** The keys that a mapping at this place may have; empty if it is no mapping with keys of its own. */
function keysAt(schema: z.ZodMiniType, path: Path): readonly string[] {
  const part = unwrapped(schemaAt(schema, path));
  return (part && keysOf(part)) ?? [];
}

/** What the schema says of the value at this place: a full sentence. */
function descriptionAt(schema: z.ZodMiniType, path: Path): string | undefined {
  const part = schemaAt(schema, path);
  if (!part) return undefined;
  return z.globalRegistry.get(part)?.description ?? z.globalRegistry.get(unwrapped(part) ?? part)?.description;
}

/**
 * The schema of the value at the end of a path, through optional values, lists, records and alternatives; undefined if
 * the path leads nowhere.
 */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniOptional) return schemaAt(schema.def.innerType, path);
  if (schema instanceof z.ZodMiniLazy) return schemaAt(schema.def.getter(), path);
  if (schema instanceof z.ZodMiniUnion) {
    return schema.def.options
      .map((option) => schemaAt(option, path))
      .find((part) => part !== undefined && (path.length > 0 || keysOf(part)));
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

/** Takes out of an input what the issues of its schema are about, so that the rest can still be checked. */
function validPartOf(input: unknown, issues: readonly Issue[]): unknown {
  const invalidPaths = new Set<string>();
  for (const issue of issues) {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) invalidPaths.add(JSON.stringify([...path, key]));
    else if (issue.input !== undefined || issue.code === 'invalid_key') invalidPaths.add(JSON.stringify(path));
  }
  return withoutPaths(input, invalidPaths, []);
}

function withoutPaths(value: unknown, paths: ReadonlySet<string>, path: readonly string[]): unknown {
  if (paths.has(JSON.stringify(path))) return undefined;
  if (Array.isArray(value)) return value.map((entry, index) => withoutPaths(entry, paths, [...path, String(index)]));
  if (!isMapping(value)) return value;
  const rest: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of Object.entries(value)) {
    const part = withoutPaths(entry, paths, [...path, key]);
    if (part !== undefined) rest[key] = part;
  }
  return rest;
}
