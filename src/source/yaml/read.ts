import type { Diagnostic } from '../diagnostic.ts';
import type { ParseCache } from '../parse-cache.ts';
import type { Source, Span } from '../source.ts';
import { faultAfterParsing, faultBeforeParsing, tooDeep } from './syntax.ts';
import { type YamlError, type YamlMapping, type YamlNode, type YamlPair, parseYaml } from './tree.ts';
import { aliasTarget, keyName, valuesOf } from './values.ts';

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
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the characters `start` to `end` of a file as YAML. Nothing in it can run, expand or change its meaning by a
 * directive.
 */
export function readYaml(source: Source, trees?: ParseCache, start = 0, end = source.text.length): YamlValues {
  const text = source.text.slice(start, end);
  const span = (from: number, to: number): Span => ({
    source,
    start: start + from,
    end: start + Math.min(to, text.length),
  });
  const refused = faultBeforeParsing(text, span);
  if (refused) return unread(span(0, 0), [refused]);
  const stored = trees?.find('yaml', text);
  const read = stored ? { tree: stored, error: undefined } : parsed(text);
  if (!read) return unread(span(0, 0), [tooDeep(span(0, 0))]);
  const { tree, error } = read;
  if (error) return unread(span(0, 0), [faultAfterParsing(text, error, span)]);
  const values = valuesOf(tree, text, span);
  if (!stored && tree && values.diagnostics.length === 0) trees?.keep('yaml', text, tree);
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

const unread = (at: Span, diagnostics: readonly Diagnostic[]): YamlValues => ({
  value: undefined,
  diagnostics,
  has: () => false,
  keys: () => [],
  locate: () => at,
  locateKey: () => at,
  written: () => undefined,
});

interface Way {
  /** The key and value that were passed last. */
  readonly pair: YamlPair | undefined;
  readonly value: YamlNode | null;
  /** How many steps of the path there were. */
  readonly depth: number;
}

/** Finds the places of the values in a YAML text. */
function placesIn(
  tree: YamlNode | null,
  span: (from: number, to: number) => Span,
): Pick<YamlValues, 'has' | 'keys' | 'locate' | 'locateKey' | 'written'> {
  const down = (path: Path): Way => wayDown(tree, path);
  const around = (node: YamlNode | null | undefined): Span => (node ? span(...node.at) : span(0, 0));
  return {
    has: (path) => down(path).depth === path.length,
    keys: (path) => {
      const { value, depth } = down(path);
      return depth === path.length && value?.kind === 'mapping' ? [...pairsOf(value).keys()] : [];
    },
    locate: (path) => {
      const { pair, value, depth } = down(path);
      return depth === path.length && value ? around(value) : around(pair?.key);
    },
    locateKey: (path) => {
      const { pair, value } = down(path);
      return around(!pair || pair.value === value ? pair?.key : value); // an entry of a list has no key
    },
    written: (path) => {
      const { value, depth } = down(path);
      const scalar = tree && value?.kind === 'alias' ? aliasTarget(value, tree) : value;
      return depth === path.length && scalar?.kind === 'scalar' ? scalar.written : undefined;
    },
  };
}

function wayDown(tree: YamlNode | null, path: Path): Way {
  let value = tree;
  let pair: YamlPair | undefined;
  for (const [depth, step] of path.entries()) {
    const entry = value?.kind === 'list' ? value.items[Number(step)] : undefined;
    const next = value?.kind === 'mapping' ? pairsOf(value).get(String(step)) : undefined;
    if (next) [pair, value] = [next, next.value];
    else if (entry !== undefined) value = entry;
    else return { pair, value, depth };
  }
  return { pair, value, depth: path.length };
}

const known = new WeakMap<YamlMapping, ReadonlyMap<string, YamlPair>>();

/**
 * The pairs of a mapping by their names, so that a file with many facts is not searched from its top for each of them.
 */
function pairsOf(map: YamlMapping): ReadonlyMap<string, YamlPair> {
  const pairs = known.get(map) ?? new Map(map.pairs.toReversed().map((pair) => [keyName(pair.key) ?? '', pair]));
  known.set(map, pairs);
  return pairs;
}
