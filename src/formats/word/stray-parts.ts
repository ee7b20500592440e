import type { Diagnostic } from '../../diagnostic.ts';
import type { HouseParts } from '../../house/house.ts';
import { fault } from '../../mission/fault.ts';
import { nearest } from '../../mission/nearest.ts';
import type { Base } from './base.ts';
import { partsInFolder } from './opening.ts';
import { relationshipsPath } from './relationships.ts';

/** Files in the folder `word` of a house or a mission that replace none of prelim's and that no other part leads to. */
export function strayParts(parts: HouseParts, base: Base): readonly Diagnostic[] {
  const own = [...(parts.own ?? parts).keys()];
  const reached = new Set([...base.parts.keys()].flatMap((path) => [path, relationshipsPath(path)]));
  const inFolder = [...partsInFolder(parts).keys()].filter((path) => !reached.has(path)).map((path) => path.replace('/_rels/', '/'));
  return inFolder.filter((path) => !own.includes(path)).map((path) => {
    const near = nearest(path, own);
    const at = { source: { path: parts.shown?.get(path) ?? path, text: '' }, start: 0, end: 0 };
    const wrong = fault('templates/unknown-name', at, `Nothing uses this file: it has the name of none of prelim’s parts of a Word file, and none of them leads to it.${near === undefined ? '' : ` Did you mean “${near}”?`}`);
    return { ...wrong, advice: 'Rename it, or take it out of the folder.' };
  });
}
