import type * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostic.ts';
import { expectation, keysHere, keysSuchAs, named, shown } from './expected.ts';
import { fault } from './fault.ts';
import { didYouMean, listOf, nearest, suggestionsFor } from './nearest.ts';
import { betterName } from './schema/scalars.ts';
import { habitHint } from './value-habits.ts';
import { descriptionAt, keysAt } from './schema-walk.ts';
import { soundOf } from './sound.ts';
import type { Path, YamlValues } from './yaml.ts';

/** A part of a YAML file that follows its schema, or undefined, and everything that is wrong with it in the reader's words. */
export interface Validated<T> {
  readonly value: T | undefined;
  /** None of what was refused when the file was read: that is reported already. */
  readonly faults: readonly Diagnostic[];
  /** What is left where something is wrong. */
  readonly sound: unknown;
}

/** Checks a part of a YAML file. `base` is the way to it; a fault is named by the whole way. */
export function validate<T>(schema: z.ZodMiniType<T>, input: unknown, file: YamlValues, base: Path = []): Validated<T> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { value: result.data, faults: [], sound: result.data };
  const issues = withoutEchoes(result.error.issues);
  const faults = issues.flatMap((issue) => faultsOf(issue, { schema, file, base, prefix: [] }));
  return { value: undefined, faults, sound: soundOf(input, result.error.issues) };
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
    const message = `“${key}” is no name: names are letters, digits and hyphens${/^\d+$/.test(key) ? ', but not digits alone' : ''}.${betterName(key)}`;
    return [fault('files/wrong-type', context.file.locateKey(path), message)];
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
  return fault('files/unknown-key', at, `“${key}” is not a key${where}.${hint}`, suggestionsFor(key, known));
}

function missingKey(inner: Path, { schema, file, base }: Context): Diagnostic {
  const path = [...base, ...inner];
  const where = path.length > 1 ? ` in “${named(path.slice(0, -1))}”` : '';
  const keys = keysAt(schema, inner);
  const described = descriptionAt(schema, inner) ?? '';
  const what = path.length === 1 && keys.length > 0 ? `, with ${keysSuchAs(keys)}.` : ` – ${described.charAt(0).toLowerCase()}${described.slice(1)}`;
  return fault('files/missing-key', file.locateKey(path.slice(0, -1)), `“${named(path.slice(-1))}” is missing${where}. Add it${what}`.replace(/`([^`]+)`/g, '“$1”'));
}

function wrongValue(issue: Issue, inner: Path, { schema, file, base }: Context): Diagnostic {
  const path = [...base, ...inner];
  const at = file.locate(path);
  const subject = path.length === 0 ? 'This' : `“${named(path)}”`;
  if (issue.code === 'invalid_value') {
    const names = issue.values.map(String);
    const written = String(issue.input);
    const message = `${subject} is ${shown(issue.input)}, but can only be ${listOf(names, 'or')}.${didYouMean(written, names)}`;
    return fault('files/wrong-type', at, message, suggestionsFor(written, names));
  }
  const expected = expectation(issue, keysAt(schema, inner));
  if (expected === undefined) return fault('files/wrong-type', at, `${subject} cannot be ${shown(issue.input)}. ${descriptionAt(schema, inner) ?? ''}`);
  const hint = habitHint(issue.input, expected, file.written(path), at);
  const should = /^(?:keys|a short name before) /.test(expected) ? 'should have' : 'should be';
  return fault('files/wrong-type', at, `${subject} ${should} ${expected}, but is ${shown(issue.input)}.${hint}`);
}

/** Of the forms that a value may have, speaks of the one that the writer most probably meant. */
function unionFaults(issue: Issue & { code: 'invalid_union' }, inner: Path, context: Context): readonly Diagnostic[] {
  const inside = { ...context, prefix: inner };
  const deep = issue.errors.filter((errors) => errors.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'));
  const best = deep.toSorted((a, b) => a.length - b.length)[0];
  return best ? best.flatMap((error) => faultsOf(error, inside)) : [wrongValue(issue, inner, context)];
}
