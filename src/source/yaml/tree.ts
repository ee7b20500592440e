import { parseDocument, isNode, isAlias, isSeq, isMap, isScalar, type Node } from 'yaml';
import type { Span } from '../source.ts';

/**
 * What stands in a YAML text: plain values without anything of the parser, so that they can be stored as JSON and read
 * back.
 */
export type YamlNode = YamlScalar | YamlAlias | YamlList | YamlMapping;

interface NodeBase {
  /** Its characters: offsets in the YAML text, the end not included. */
  readonly at: readonly [number, number];
  /** The name after & that it is marked with. */
  readonly anchor?: string;
  /** Whether a mark such as `!!binary` stands before it. */
  readonly isTagged?: true;
}

interface YamlScalar extends NodeBase {
  readonly kind: 'scalar';
  readonly value: unknown;
  /** As it was written, but for quotation marks; undefined if nothing is written. */
  readonly written?: string;
  /** Whether it stands without quotation marks, on its own line. */
  readonly isPlain: boolean;
}

export interface YamlAlias extends NodeBase {
  readonly kind: 'alias';
  readonly of: string;
}

interface YamlList extends NodeBase {
  readonly kind: 'list';
  readonly items: readonly (YamlNode | null)[];
}

export interface YamlMapping extends NodeBase {
  readonly kind: 'mapping';
  /** Whether it is written in braces. */
  readonly isFlow: boolean;
  readonly pairs: readonly YamlPair[];
}

/** A key alone, as in `{ key }`, has null for its value. */
export interface YamlPair {
  readonly key: YamlNode | null;
  readonly value: YamlNode | null;
}

/** Why a text is no YAML, in the words of the parser. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Where characters of a YAML text stand in its file; the end is not included. */
export type SpanOf = (from: number, to: number) => Span;

/**
 * The tree of a YAML text, null if the text is empty or broken, with the first error. Throws a RangeError if it is
 * nested more deeply than the stack of the parser allows.
 */
export function parseYaml(text: string): { tree: YamlNode | null; error: YamlError | undefined } {
  const { contents, errors } = parseDocument(text, {
    strict: true,
    uniqueKeys: false,
    logLevel: 'error',
    prettyErrors: false,
  });
  return { tree: errors[0] ? null : treeOf(contents), error: errors[0] };
}

function treeOf(node: unknown): YamlNode | null {
  if (!isNode(node)) return null;
  const base = baseOf(node);
  if (isAlias(node)) return { ...base, kind: 'alias', of: node.source };
  if (isSeq(node)) return { ...base, kind: 'list', items: node.items.map(treeOf) };
  if (isMap(node))
    return {
      ...base,
      kind: 'mapping',
      isFlow: node.flow === true,
      pairs: node.items.map(({ key, value }) => ({ key: treeOf(key), value: treeOf(value) })),
    };
  if (!isScalar(node)) return null;
  const value = node.value === 0 ? 0 : node.value; // JSON has no -0
  return {
    ...base,
    kind: 'scalar',
    value,
    ...(node.source !== undefined && { written: node.source }),
    isPlain: node.type === 'PLAIN',
  };
}

const baseOf = (node: Node): NodeBase => ({
  at: [node.range?.[0] ?? 0, node.range?.[1] ?? 0],
  ...('anchor' in node && node.anchor && { anchor: node.anchor }),
  ...('tag' in node && node.tag && { isTagged: true }),
});
