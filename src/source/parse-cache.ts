import type { Root } from 'mdast';
import type { YamlNode } from './yaml/tree.ts';

/** Trees of texts that were parsed before, so that they need not be parsed again. */
export interface ParseCache {
  /** The tree of a text, or undefined if there is none. It belongs to the caller, who may change it. */
  readonly find: <Notation extends keyof Trees>(notation: Notation, text: string) => Trees[Notation] | undefined;
  readonly keep: <Notation extends keyof Trees>(notation: Notation, text: string, tree: Trees[Notation]) => void;
  /** Everything is parsed: keeps the trees for the next run, and lets go of them in this one. */
  readonly close: () => void;
}

interface Trees {
  readonly markdown: Root;
  readonly yaml: YamlNode;
}
