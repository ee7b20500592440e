import type { Span } from '../diagnostic.ts';
import { aliasTarget } from './yaml-aliases.ts';
import type { YamlMapping, YamlNode, YamlPair } from './yaml-tree.ts';
import { keyName } from './yaml-values.ts';
import type { Path, YamlValues } from './yaml.ts';

interface Way {
  /** The key and value that were passed last. */
  readonly pair: YamlPair | undefined;
  readonly value: YamlNode | null;
  /** How many steps of the path there were. */
  readonly depth: number;
}

/** Finds the places of the values in a YAML text. */
export function placesIn(tree: YamlNode | null, span: (from: number, to: number) => Span): Pick<YamlValues, 'has' | 'keys' | 'locate' | 'locateKey' | 'written'> {
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

/** The pairs of a mapping by their names, so that a file with many facts is not searched from its top for each of them. */
function pairsOf(map: YamlMapping): ReadonlyMap<string, YamlPair> {
  const pairs = known.get(map) ?? new Map(map.pairs.toReversed().map((pair) => [keyName(pair.key) ?? '', pair]));
  known.set(map, pairs);
  return pairs;
}
