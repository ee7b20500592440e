import { isMap, isScalar, isSeq, type Document, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Source } from '../../../src/source/source.ts';
import type { Place } from '../place.ts';
import type { Range } from '../range.ts';
import { hedges, rangeOf, type FactHedge } from './figure.ts';

/** A scalar as it stands in mission.yaml. */
export interface Token {
  readonly text: string;
  readonly at: Place;
}

type FactValue =
  | { readonly kind: 'number'; readonly hedge: FactHedge; readonly range: Range; readonly texts: readonly string[] }
  | { readonly kind: 'date' | 'truth' | 'text'; readonly text: string };

/** A fact of mission.yaml, or one of its own numbers and dates. */
export interface Fact {
  readonly name: string;
  /** Nothing for a sum without a value of its own. */
  readonly value: FactValue | undefined;
  /** Where a problem with its value is reported. */
  readonly at: Place;
  /** The key that says how its number is meant, where it has one. */
  readonly hedgeKey: Place | undefined;
  /** The scalars that make its value. */
  readonly tokens: readonly Token[];
  readonly unit: Token | undefined;
  readonly of: string | undefined;
  readonly partOf: string | undefined;
  readonly sum: readonly Token[];
  readonly history: readonly Token[];
  /** The whole entry `history: { … }`, with the comma before it. */
  readonly historyEntry: Place | undefined;
}

const placeOf = (node: Node, { path }: Source): Place => ({
  file: path,
  start: node.range?.[0] ?? 0,
  end: node.range?.[1] ?? 0,
});
const tokenOf = (node: Scalar, file: Source): Token => ({
  text: typeof node.value === 'string' ? node.value : (node.source ?? String(node.value)),
  at: placeOf(node, file),
});
const tokensIn = (node: unknown, file: Source): Token[] =>
  isSeq(node)
    ? node.items.flatMap((item) => (isScalar(item) ? [tokenOf(item, file)] : []))
    : isScalar(node)
      ? [tokenOf(node, file)]
      : [];

function valueOf(hedge: FactHedge, node: unknown, tokens: readonly Token[]): FactValue | undefined {
  const texts = tokens.map(({ text }) => text);
  const [text = ''] = texts;
  const value = isScalar(node) ? node.value : undefined;
  if (tokens.length > 0 && texts.every((one) => /^\d+(?:\.\d+)?$/.test(one)) && Number(text) <= Number(texts.at(-1)))
    return { kind: 'number', hedge, range: rangeOf(hedge, texts), texts };
  if (typeof value === 'boolean') return { kind: 'truth', text };
  return typeof value === 'string'
    ? { kind: /^\d{4}-\d\d-\d\d$/.test(value) ? 'date' : 'text', text: value }
    : undefined;
}

const historyOf = (map: YAMLMap, file: Source): Token[] => {
  const history: unknown = map.get('history', true);
  return isMap(history) ? history.items.flatMap(({ value }) => tokensIn(value, file)) : [];
};

const keyOf = (map: YAMLMap, name: string, file: Source): Place | undefined => {
  const key = map.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key;
  return isScalar(key) ? placeOf(key, file) : undefined;
};

function historyEntry(map: YAMLMap, file: Source): Place | undefined {
  const [key, history] = [keyOf(map, 'history', file), map.get('history', true)];
  if (!key || !isMap(history)) return undefined;
  const before = /(?:,\s*|\n\s*)$/.exec(file.text.slice(0, key.start))?.[0] ?? '';
  return { ...placeOf(history, file), start: key.start - before.length };
}

/** Reads `{ value: 290, … }` or a bare 290. */
export function factAt(name: string, node: unknown, file: Source): Fact | undefined {
  const nothing = {
    name,
    hedgeKey: undefined,
    unit: undefined,
    of: undefined,
    partOf: undefined,
    sum: [],
    history: [],
    historyEntry: undefined,
  };
  if (isScalar(node)) {
    const tokens = tokensIn(node, file);
    return { ...nothing, value: valueOf('value', node, tokens), at: placeOf(node, file), tokens };
  }
  if (!isMap(node)) return undefined;
  const text = (key: string): string | undefined => tokensIn(node.get(key, true), file)[0]?.text;
  const hedge = hedges.find((key) => node.has(key));
  if (!hedge && !node.has('sum')) return undefined;
  const at = node.get(hedge ?? 'sum', true) as Node; // `has` was asked
  const tokens = hedge ? tokensIn(at, file) : [];
  const details = {
    hedgeKey: hedge && keyOf(node, hedge, file),
    unit: tokensIn(node.get('unit', true), file)[0],
    of: text('of'),
    partOf: text('part-of'),
    sum: tokensIn(node.get('sum', true), file),
  };
  return {
    ...nothing,
    ...details,
    value: hedge && valueOf(hedge, at, tokens),
    at: placeOf(at, file),
    tokens,
    history: historyOf(node, file),
    historyEntry: historyEntry(node, file),
  };
}

/** Every fact under `facts` by its name. */
export function ownFacts(document: Document, file: Source): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const walk = (node: unknown, name: string): void => {
    const fact = name === '' ? undefined : factAt(name, node, file);
    if (fact) facts.set(name, fact);
    else if (isMap(node))
      for (const { key, value } of node.items)
        if (isScalar(key)) walk(value, name === '' ? String(key.value) : `${name}.${String(key.value)}`);
  };
  walk(document.get('facts', true), '');
  return facts;
}
