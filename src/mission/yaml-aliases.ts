import type { YamlAlias, YamlNode } from './yaml-tree.ts';

type Targets = ReadonlyMap<YamlAlias, YamlNode | undefined>;

const known = new WeakMap<YamlNode, Targets>();

/** What `*name` is short for: the last thing before it that is marked `&name`. All are found in one pass. */
export function aliasTarget(alias: YamlAlias, tree: YamlNode): YamlNode | undefined {
  const targets = known.get(tree) ?? targetsIn(tree);
  known.set(tree, targets);
  return targets.get(alias);
}

function targetsIn(tree: YamlNode): Targets {
  const marked = new Map<string, YamlNode>();
  const targets = new Map<YamlAlias, YamlNode | undefined>();
  const visit = (node: YamlNode | null): void => {
    if (!node) return;
    if (node.kind === 'alias') targets.set(node, marked.get(node.of));
    else if (node.anchor !== undefined) marked.set(node.anchor, node);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind !== 'mapping') return;
    for (const { key, value } of node.pairs) {
      visit(key);
      visit(value);
    }
  };
  visit(tree);
  return targets;
}
