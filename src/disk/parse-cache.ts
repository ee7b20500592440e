import { join } from 'node:path';
import { readOwn, storePath, writeOwn } from './user-cache.ts';
import type { ParseCache } from '../source/parse-cache.ts';
import { fingerprint } from '../source/source.ts';

/** A stored tree; nothing where the disk has damaged it. */
function treeIn(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** More than this is no help: reading it back would take as long as parsing. */
const largest = 2_000_000;

/**
 * The Markdown and YAML of a mission as an earlier run of the same build has parsed it: after an edit only the texts
 * that changed are parsed, which is a fifth of a run. A tree is used for exactly the text that it was made from.
 * Nothing when prelim runs from its sources.
 */
export function openParseCache(root: string): ParseCache | undefined {
  const bundle = join(import.meta.dirname, 'prelim.cjs');
  const path = import.meta.dirname.endsWith('dist') ? storePath(bundle, `${fingerprint(root)}.trees`) : undefined;
  if (path === undefined) return undefined;
  const lines = readOwn(path)?.toString('utf8').split('\n') ?? [];
  const stored = new Map(
    lines.flatMap((text, index) => (index % 2 === 0 ? [[text, lines[index + 1] ?? ''] as const] : [])),
  );
  const used: string[] = [];
  let isNew = false;
  const note = (text: string, tree: string): void => void used.push(text, tree);
  process.once('exit', () => {
    const all = isNew ? used.join('\n') : '';
    if (isNew && all.length <= largest) writeOwn(path, all);
  });
  return {
    find: (kind, text) => {
      const key = `${kind} ${JSON.stringify(text)}`;
      const tree = stored.get(key);
      const root = tree && treeIn(tree);
      if (root) note(key, tree);
      return root || undefined;
    },
    keep: (kind, text, tree) => {
      isNew = true;
      note(
        `${kind} ${JSON.stringify(text)}`,
        JSON.stringify(tree, (key, value) => (key === 'source' ? undefined : value)),
      );
    },
  };
}
