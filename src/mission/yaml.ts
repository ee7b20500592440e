import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { numberFault, pairFault } from './yaml-habits.ts';
import { yamlSyntaxFaults } from './yaml-syntax.ts';

/** The way down to a value of a YAML file, such as `['observers', 'total']`. */
export type Path = readonly (string | number)[];

/** The values of a YAML file and the places where they stand. */
export interface YamlValues {
  /** undefined where the file could not be read as YAML. */
  readonly value: unknown;
  /** Where a value stands. A missing key stands nowhere, so the key of the mapping around it answers. */
  readonly locate: (path: Path) => Span;
  /** Where the key of a value stands. */
  readonly locateKey: (path: Path) => Span;
  /** A scalar as it was written, which carries the precision of a number. */
  readonly written: (path: Path) => string | undefined;
  readonly faults: readonly Diagnostic[];
}

const deepest = 32;

/** Reads the characters `start` to `end` of a file as YAML. Nothing in it can run, expand or change its meaning by a directive. */
export function readYaml(source: Source, start = 0, end = source.text.length): YamlValues {
  const text = source.text.slice(start, end);
  const span = (from: number, to: number): Span => ({ source, start: start + from, end: start + Math.min(to, text.length) });
  const refused = yamlSyntaxFaults.beforeParsing(text, span, deepest);
  if (refused) return unread(span(0, 0), [refused]);
  const document = parsed(text);
  if (!document) return unread(span(0, 0), [tooDeep(span(0, 0))]);
  const broken = yamlSyntaxFaults.afterParsing(text, document, span);
  if (broken) return unread(span(0, 0), [broken]);
  const faults: Diagnostic[] = [];
  const value = plainValue(document.contents, { document, faults, span, depth: 0 });
  return { value, faults, ...places(document, span) };
}

const parsed = (text: string): Document | undefined => {
  try {
    return parseDocument(text, { strict: true, uniqueKeys: false, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) return undefined; // more levels than the parser's stack holds
    throw error;
  }
};

const tooDeep = (at: Span): Diagnostic =>
  fault('files/too-large', at, `This is nested more than ${deepest} levels deep. Nothing in a mission needs so many levels.`);

const unread = (at: Span, faults: readonly Diagnostic[]): YamlValues => ({
  value: undefined,
  faults,
  locate: () => at,
  locateKey: () => at,
  written: () => undefined,
});

interface Reading {
  readonly document: Document;
  readonly faults: Diagnostic[];
  readonly span: (from: number, to: number) => Span;
  readonly depth: number;
}

const spanOfNode = (node: Node, { span }: Reading): Span => span(node.range?.[0] ?? 0, node.range?.[1] ?? 0);

function plainValue(node: unknown, reading: Reading): unknown {
  if (!isNode(node)) return null;
  const at = spanOfNode(node, reading);
  if (reading.depth > deepest) return void reading.faults.push(tooDeep(at));
  if (node.tag && !isAlias(node)) {
    reading.faults.push(fault('files/syntax', at, `“${node.tag}” is a YAML tag. A mission has none: leave it out.`));
  }
  if (isAlias(node)) {
    const target = node.resolve(reading.document);
    if (isScalar(target)) return plainValue(target, reading);
    const why = target ? 'stands for a list or a mapping. Write it out where it is needed.' : 'has no anchor that it could stand for.';
    return void reading.faults.push(fault('files/syntax', at, `“*${node.source}” ${why}`));
  }
  const inside = { ...reading, depth: reading.depth + 1 };
  if (isSeq(node)) return node.items.map((item) => plainValue(item, inside));
  if (isMap(node)) return plainMap(node.items, inside, node.flow === true);
  if (!isScalar(node)) return null;
  const wrong = numberFault(node.value, node.source, at);
  if (wrong) return void reading.faults.push(wrong);
  return node.value;
}

const keyName = (key: unknown): string | undefined =>
  isScalar(key) ? String(key.source ?? key.value).normalize('NFC') : undefined;

function plainMap(pairs: readonly Pair[], reading: Reading, isFlow: boolean): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  const firstPlaces = new Map<string, Span>();
  for (const [index, pair] of pairs.entries()) {
    const { key } = pair;
    const at = isNode(key) ? spanOfNode(key, reading) : reading.span(0, 0);
    if (!isScalar(key) || key.value === null) {
      reading.faults.push(fault('files/syntax', at, 'The name before the colon must be a single word or a text.'));
      continue;
    }
    const name = keyName(key) ?? '';
    const first = firstPlaces.get(name);
    const wrong = isFlow ? pairFault(pair, pairs[index - 1], name, at) : undefined;
    if (wrong !== undefined) {
      if (wrong) reading.faults.push(wrong);
    } else if (first) {
      const related = [{ at: first, message: `“${name}” stands here first` }];
      reading.faults.push(fault('files/syntax', at, `“${name}” stands twice in the same place. Keep one of the two.`, { related }));
    } else {
      firstPlaces.set(name, at);
      values[name] = plainValue(pair.value, reading);
    }
  }
  return values;
}

function places(document: Document, span: (from: number, to: number) => Span): Pick<YamlValues, 'locate' | 'locateKey' | 'written'> {
  const down = (path: Path): { pair?: Pair | undefined; value: unknown; depth: number } => {
    let value: unknown = document.contents;
    let pair: Pair | undefined;
    for (const [depth, step] of path.entries()) {
      const next = isSeq(value) ? undefined : isMap(value) ? value.items.find(({ key }) => keyName(key) === String(step)) : undefined;
      if (isSeq(value) && value.items[Number(step)] !== undefined) value = value.items[Number(step)];
      else if (next) [pair, value] = [next, next.value];
      else return { pair, value, depth };
    }
    return { pair, value, depth: path.length };
  };
  const around = (node: unknown): Span => (isNode(node) && node.range ? span(node.range[0], node.range[1]) : span(0, 0));
  return {
    locate: (path) => {
      const { pair, value, depth } = down(path);
      return depth === path.length && isNode(value) ? around(value) : around(pair?.key);
    },
    locateKey: (path) => around(down(path).pair?.key),
    written: (path) => {
      const { value, depth } = down(path);
      return depth === path.length && isScalar(value) ? value.source : undefined;
    },
  };
}
