import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../diagnostic.ts';
import { aliasTarget } from './yaml-aliases.ts';
import { keyName } from './yaml-values.ts';
import type { Path, YamlValues } from './yaml.ts';

interface Way {
  /** The key and value that were passed last. */
  readonly pair: Pair | undefined;
  readonly value: unknown;
  /** How many steps of the path there were. */
  readonly depth: number;
}

/** Finds the places of the values in a YAML text. */
export function placesIn(document: Document, span: (from: number, to: number) => Span): Pick<YamlValues, 'has' | 'keys' | 'locate' | 'locateKey' | 'written'> {
  const down = (path: Path): Way => wayDown(document.contents, path);
  const around = (node: unknown): Span => (isNode(node) && node.range ? span(node.range[0], node.range[1]) : span(0, 0));
  return {
    has: (path) => down(path).depth === path.length,
    keys: (path) => {
      const { value, depth } = down(path);
      return depth === path.length && isMap(value) ? [...pairsOf(value).keys()] : [];
    },
    locate: (path) => {
      const { pair, value, depth } = down(path);
      return depth === path.length && isNode(value) ? around(value) : around(pair?.key);
    },
    locateKey: (path) => {
      const { pair, value } = down(path);
      return around(!pair || pair.value === value ? pair?.key : value); // an entry of a list has no key
    },
    written: (path) => {
      const { value, depth } = down(path);
      const scalar = isAlias(value) ? aliasTarget(value, document) : value;
      return depth === path.length && isScalar(scalar) ? scalar.source : undefined;
    },
  };
}

function wayDown(contents: unknown, path: Path): Way {
  let value = contents;
  let pair: Pair | undefined;
  for (const [depth, step] of path.entries()) {
    const entry = isSeq(value) ? value.items[Number(step)] : undefined;
    const next = isMap(value) ? pairsOf(value).get(String(step)) : undefined;
    if (next) [pair, value] = [next, next.value];
    else if (entry !== undefined) value = entry;
    else return { pair, value, depth };
  }
  return { pair, value, depth: path.length };
}

const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a mapping by their names, so that a file with many facts is not searched from its top for each of them. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const pairs = known.get(map) ?? new Map(map.items.toReversed().map((pair: Pair) => [keyName(pair.key) ?? '', pair]));
  known.set(map, pairs);
  return pairs;
}
