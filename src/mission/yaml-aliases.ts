import { isAlias, visit, type Alias, type Document, type Node } from 'yaml';

type Targets = ReadonlyMap<Alias, Node | undefined>;

const known = new WeakMap<Document, Targets>();

/** What `*name` is short for: the last thing before it that is marked `&name`. All are found in one pass; the parser's own search takes one for each. */
export function aliasTarget(alias: Alias, document: Document): Node | undefined {
  const targets = known.get(document) ?? targetsIn(document);
  known.set(document, targets);
  return targets.get(alias);
}

function targetsIn(document: Document): Targets {
  const marked = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) targets.set(node, marked.get(node.source));
      else if (node.anchor) marked.set(node.anchor, node);
    },
  });
  return targets;
}
