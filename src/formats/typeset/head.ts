import type { Part } from './parts.ts';

/** A head is repeated on each page of its table, where it can hold no links and no footnotes. */
export function headCell(cell: Exclude<Part, string>): Part {
  const again = (cell.inside ?? []).flatMap(unlinked);
  return JSON.stringify(again) === JSON.stringify(cell.inside) ? cell : { ...cell, again };
}

function unlinked(part: Part | readonly Part[]): Part[] {
  if (typeof part === 'string') return [part];
  if (part instanceof Array) return part.flatMap(unlinked);
  if (part.kind === 'note' || part.kind === 'noted') return [];
  const inside = part.inside?.flatMap(unlinked);
  return part.kind === 'link' ? (inside ?? []) : [inside ? { ...part, inside } : part];
}
