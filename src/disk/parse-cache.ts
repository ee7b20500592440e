import { join } from 'node:path';
import { cachePath, readCache, writeCache } from './user-cache.ts';
import type { ParseCache } from '../source/parse-cache.ts';
import { fingerprint } from '../source/source.ts';

/**
 * Trees of the Markdown and YAML of a mission that an earlier run of the same build has parsed: after an edit only the
 * texts that changed are parsed, which is a fifth of a run of thirty findings and half of one of a thousand. A tree is
 * used for exactly the text that it was made from. The trees of this run are written when the mission is composed.
 * undefined if there is no place for a cache.
 */
export function openParseCache(root: string): ParseCache | undefined {
  const path = cachePath(join(import.meta.dirname, 'prelim.cjs'), `${fingerprint(root)}.trees`);
  if (path === undefined) return undefined;
  const trees = storedTrees(readCache(path) ?? Buffer.alloc(0));
  const used = new Map<string, Buffer>();
  let hasNewTrees = false;
  return {
    find: (kind, text) => {
      const key = keyOf(kind, text);
      const json = trees.get(key);
      const tree = json && parsed(json);
      if (tree) used.set(key, json);
      return tree || undefined;
    },
    keep: (kind, text, tree) => {
      hasNewTrees = true;
      const key = keyOf(kind, text);
      const json = Buffer.from(packed(JSON.stringify(tree)));
      trees.set(key, json); // for the next text of the same words, such as the same head of another finding
      used.set(key, json);
    },
    close: () => {
      if (hasNewTrees)
        writeCache(path, Buffer.concat([...used].flatMap(([key, json]) => [Buffer.from(`${key}\n`), json, lineEnd])));
      hasNewTrees = false;
      trees.clear();
      used.clear();
    },
  };
}

/** The trees of a cache by their keys, still as JSON: lines of keys and trees in turn. */
function storedTrees(bytes: Buffer): Map<string, Buffer> {
  const trees = new Map<string, Buffer>();
  for (let start = 0; start < bytes.length;) {
    const middle = bytes.indexOf(lineEnd, start);
    const end = bytes.indexOf(lineEnd, middle + 1);
    if (middle < 0 || end < 0) break;
    trees.set(bytes.toString('utf8', start, middle), bytes.subarray(middle + 1, end));
    start = end + 1;
  }
  return trees;
}

const lineEnd = Buffer.from('\n');

/** JSON with half as many letters: places are most of a tree. No text of it can look like a key, with its marks. */
const packed = (json: string): string => json.replace(place, '"position":[$1,$2,$3,$4,$5,$6]');

const unpacked = (json: string): string =>
  json.replace(
    packedPlace,
    '"position":{"start":{"line":$1,"column":$2,"offset":$3},"end":{"line":$4,"column":$5,"offset":$6}}',
  );

const point = String.raw`\{"line":(\d+),"column":(\d+),"offset":(\d+)\}`;
const place = new RegExp(`"position":\\{"start":${point},"end":${point}\\}`, 'g');
const packedPlace = /"position":\[(\d+),(\d+),(\d+),(\d+),(\d+),(\d+)\]/g;

/** One line for each text: its lines are escaped. */
const keyOf = (kind: string, text: string): string => `${kind} ${JSON.stringify(text)}`;

/** A stored tree, or undefined if the disk has damaged it. */
function parsed(json: Buffer) {
  try {
    return JSON.parse(unpacked(json.toString()));
  } catch {
    return undefined;
  }
}
