/** A table of a font: where it stands, how long it is, and what its words add up to. */
export interface FontTable {
  readonly at: number;
  readonly length: number;
  readonly sum: number;
}

const needed = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name'];

/** Changed in every copy that is renamed or signed, so that their sums say nothing. */
const unsummed = new Set(['head', 'name', 'DSIG']);

/** Whether a font is whole: a half-copied one can make Typst fail or never end, or draws no letters. */
export function isSound(view: DataView, tables: ReadonlyMap<string, FontTable>): boolean {
  if (!needed.every((name) => tables.has(name))) return false;
  if (!(tables.has('glyf') && tables.has('loca')) && !tables.has('CFF ') && !tables.has('CFF2')) return false;
  for (const [name, { at, length, sum }] of tables) {
    if (at + length > view.byteLength) return false;
    if (!unsummed.has(name) && sumOf(view, at, length) !== sum) return false;
  }
  const head = tables.get('head')?.at ?? 0;
  const unit = view.getUint16(head + 18);
  return view.getUint32(head + 12) === 0x5f0f3cf5 && unit >= 16 && unit <= 16384;
}

/** All words of a table, added up; the last one is filled with zeros. */
function sumOf(view: DataView, at: number, length: number): number {
  let sum = 0;
  const whole = length - (length % 4);
  for (let index = 0; index < whole; index += 4) sum = (sum + view.getUint32(at + index)) | 0;
  for (let index = whole; index < length; index++) sum = (sum + (view.getUint8(at + index) << (24 - 8 * (index - whole)))) | 0;
  return sum >>> 0;
}
