import { join } from 'node:path';
import { cachePath, readCache, writeCache } from './user-cache.ts';
import type { ParseCache } from '../source/parse-cache.ts';
import { fingerprint } from '../source/source.ts';

/**
 * Trees of the Markdown and YAML of a mission that an earlier run of the same build has parsed: after an edit only the
 * texts that changed are parsed, which is a fifth of a run. A tree is used for exactly the text that it was made from.
 * The trees of this run are written when the process ends. undefined if there is no place for a cache.
 */
export function openParseCache(root: string): ParseCache | undefined {
  const path = cachePath(join(import.meta.dirname, 'prelim.cjs'), `${fingerprint(root)}.trees`);
  if (path === undefined) return undefined;
  const lines = readCache(path)?.toString('utf8').split('\n') ?? [];
  const stored = new Map(
    lines.flatMap((text, index) => (index % 2 === 0 ? [[text, lines[index + 1] ?? ''] as const] : [])),
  );
  const used: string[] = [];
  let hasNewTrees = false;
  atExit(() => {
    const content = hasNewTrees ? used.join('\n') : '';
    if (hasNewTrees && content.length <= largest) writeCache(path, content);
  });
  return {
    find: (kind, text) => {
      const key = keyOf(kind, text);
      const json = stored.get(key);
      const tree = json && parsed(json);
      if (tree) used.push(key, json);
      return tree || undefined;
    },
    keep: (kind, text, tree) => {
      hasNewTrees = true;
      const json = JSON.stringify(tree, (name, value) => (name === 'source' ? undefined : value));
      used.push(keyOf(kind, text), json);
    },
  };
}

/** Letters in a cache: reading back more than this would take as long as parsing. */
const largest = 2_000_000;

/** One line for each text: its lines are escaped. */
const keyOf = (kind: string, text: string): string => `${kind} ${JSON.stringify(text)}`;

/** A stored tree, or undefined if the disk has damaged it. */
function parsed(json: string) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const savers: (() => void)[] = [];

/** One listener for all missions of a run: of more than ten, Node warns on the error output. */
function atExit(save: () => void): void {
  if (savers.length === 0) process.once('exit', () => savers.forEach((each) => each()));
  savers.push(save);
}
