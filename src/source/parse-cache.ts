import type { Root } from 'mdast';
import type { YamlNode } from './yaml/tree.ts';

interface Kinds {
  readonly markdown: Root;
  readonly yaml: YamlNode;
}

/** Texts that were parsed before, so that they need not be parsed again. A tree that is found belongs to the finder. */
export interface ParseCache {
  readonly find: <Kind extends keyof Kinds>(kind: Kind, text: string) => Kinds[Kind] | undefined;
  readonly keep: <Kind extends keyof Kinds>(kind: Kind, text: string, tree: Kinds[Kind]) => void;
}
