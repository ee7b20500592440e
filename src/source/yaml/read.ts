import { memoize } from '../../collections/memoize.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ParseCache } from '../parse-cache.ts';
import type { Source, Span } from '../source.ts';
import { checkYamlDepth, checkYamlSize, tooDeep } from './limits.ts';
import { checkDirectives, explainYamlError } from './syntax.ts';
import { type SpanOf, type YamlMapping, type YamlNode, type YamlPair, parseYaml } from './tree.ts';
import { aliasTarget, keyName, valuesOf } from './values.ts';

/** The way down to a value of a YAML file, such as `['observers', 'total']`. */
export type Path = readonly (string | number)[];

/** The values of a YAML file and the places where they stand. */
export interface YamlValues {
  /** Undefined if the text is no YAML. */
  readonly value: unknown;
  /** Whether something stands there, be it refused or empty. */
  readonly has: (path: Path) => boolean;
  /** The keys of the mapping that stands there, as written. */
  readonly keys: (path: Path) => readonly string[];
  /** Where a value stands. For a missing value, the key of the mapping that should hold it. */
  readonly locate: (path: Path) => Span;
  /** Where the key of a value stands, or an entry of a list as a whole. */
  readonly locateKey: (path: Path) => Span;
  /** A scalar as it was written, which carries the precision of a number; undefined if there is none. */
  readonly written: (path: Path) => string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the characters `start` to `end` of a file as YAML. Nothing in it can run, expand or change its meaning by a
 * directive.
 */
export function readYaml(source: Source, cache?: ParseCache, start = 0, end = source.text.length): YamlValues {
  const text = source.text.slice(start, end);
  const span: SpanOf = (from, to) => ({ source, start: start + from, end: start + Math.min(to, text.length) });
  const refusal = checkDirectives(text, span) ?? checkYamlSize(text, span) ?? checkYamlDepth(text, span);
  if (refusal) return unread(span(0, 0), refusal);
  const cached = cache?.find('yaml', text);
  const { tree, error } = cached ? { tree: cached, error: undefined } : parse(text, span);
  if (error) return unread(span(0, 0), error);
  const values = valuesOf(tree, text, span);
  if (!cached && tree && values.diagnostics.length === 0) cache?.keep('yaml', text, tree);
  return { ...values, ...placesIn(tree, span) };
}

function parse(text: string, span: SpanOf): { tree: YamlNode | null; error: Diagnostic | undefined } {
  let result: ReturnType<typeof parseYaml>;
  try {
    result = parseYaml(text);
  } catch (error) {
    if (error instanceof RangeError) return { tree: null, error: tooDeep(span(0, 0)) };
    throw error;
  }
  return { tree: result.tree, error: result.error && explainYamlError(text, result.error, span) };
}

const unread = (at: Span, diagnostic: Diagnostic): YamlValues => ({
  value: undefined,
  diagnostics: [diagnostic],
  has: () => false,
  keys: () => [],
  locate: () => at,
  locateKey: () => at,
  written: () => undefined,
});

/** Finds the places of the values in a YAML text. */
function placesIn(
  tree: YamlNode | null,
  span: SpanOf,
): Pick<YamlValues, 'has' | 'keys' | 'locate' | 'locateKey' | 'written'> {
  const spanOf = (node: YamlNode | null | undefined): Span => (node ? span(...node.at) : span(0, 0));
  return {
    has: (path) => descend(tree, path).depth === path.length,
    keys: (path) => {
      const { value, depth } = descend(tree, path);
      return depth === path.length && value?.kind === 'mapping' ? [...pairsOf(value).keys()] : [];
    },
    locate: (path) => {
      const { pair, value, depth } = descend(tree, path);
      return depth === path.length && value ? spanOf(value) : spanOf(pair?.key);
    },
    locateKey: (path) => {
      const { pair, value } = descend(tree, path);
      return spanOf(!pair || pair.value === value ? pair?.key : value); // an entry of a list has no key
    },
    written: (path) => {
      const { value, depth } = descend(tree, path);
      const scalar = tree && value?.kind === 'alias' ? aliasTarget(value, tree) : value;
      return depth === path.length && scalar?.kind === 'scalar' ? scalar.written : undefined;
    },
  };
}

/** How far a path leads. */
interface Descent {
  /** The key and value that were passed last. */
  readonly pair: YamlPair | undefined;
  readonly value: YamlNode | null;
  /** How many steps of the path there were. */
  readonly depth: number;
}

function descend(tree: YamlNode | null, path: Path): Descent {
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

/**
 * The pairs of a mapping by their names, so that a file with many facts is not searched from its top for each of them.
 * Of two pairs with one name, the first.
 */
const pairsOf = memoize(
  (mapping: YamlMapping): ReadonlyMap<string, YamlPair> =>
    new Map(mapping.pairs.toReversed().map((pair) => [keyName(pair.key) ?? '', pair])),
);
