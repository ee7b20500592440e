import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import type { Trees } from './trees.ts';
import { placesIn } from './yaml-places.ts';
import { parseYaml, type YamlError, type YamlNode } from './yaml-tree.ts';
import { faultAfterParsing, faultBeforeParsing, tooDeep } from './yaml-syntax.ts';
import { valuesOf } from './yaml-values.ts';

/** The way down to a value of a YAML file, such as `['observers', 'total']`. */
export type Path = readonly (string | number)[];

/** The values of a YAML file and the places where they stand. */
export interface YamlValues {
  /** undefined where the file could not be read as YAML. */
  readonly value: unknown;
  /** Whether something stands there, be it refused or empty. */
  readonly has: (path: Path) => boolean;
  /** The keys of the mapping that stands there, as written. */
  readonly keys: (path: Path) => readonly string[];
  /** Where a value stands. A missing key stands nowhere, so the key of the mapping around it answers. */
  readonly locate: (path: Path) => Span;
  /** Where the key of a value stands, or an entry of a list as a whole. */
  readonly locateKey: (path: Path) => Span;
  /** A scalar as it was written, which carries the precision of a number. */
  readonly written: (path: Path) => string | undefined;
  readonly faults: readonly Diagnostic[];
}

/** Reads the characters `start` to `end` of a file as YAML. Nothing in it can run, expand or change its meaning by a directive. */
export function readYaml(source: Source, trees?: Trees, start = 0, end = source.text.length): YamlValues {
  const text = source.text.slice(start, end);
  const span = (from: number, to: number): Span => ({ source, start: start + from, end: start + Math.min(to, text.length) });
  const refused = faultBeforeParsing(text, span);
  if (refused) return unread(span(0, 0), [refused]);
  const stored = trees?.find('yaml', text);
  const read = stored ? { tree: stored, error: undefined } : parsed(text);
  if (!read) return unread(span(0, 0), [tooDeep(span(0, 0))]);
  const { tree, error } = read;
  if (error) return unread(span(0, 0), [faultAfterParsing(text, error, span)]);
  const values = valuesOf(tree, text, span);
  if (!stored && tree && values.faults.length === 0) trees?.keep('yaml', text, tree);
  return { ...values, ...placesIn(tree, span) };
}

const parsed = (text: string): { tree: YamlNode | null; error: YamlError | undefined } | undefined => {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // more levels than the parser's stack holds
    throw error;
  }
};

const unread = (at: Span, faults: readonly Diagnostic[]): YamlValues => ({
  value: undefined,
  faults,
  has: () => false,
  keys: () => [],
  locate: () => at,
  locateKey: () => at,
  written: () => undefined,
});
