/** The table that says which letters there are: of all Unicode (12) before that of its first plane (4). */
export function letterTable(view: DataView, cmap: number): ((letter: number) => boolean) | undefined {
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + view.getUint32(cmap + 8 + index * 8));
  const full = tables.find((at) => view.getUint16(at) === 12);
  if (full !== undefined) return (letter) => isInGroups(view, full, letter);
  const plane = tables.find((at) => view.getUint16(at) === 4);
  return plane === undefined ? undefined : (letter) => isInSegments(view, plane, letter);
}

function isInGroups(view: DataView, table: number, letter: number): boolean {
  const count = view.getUint32(table + 12);
  for (let index = 0; index < count; index++) {
    const at = table + 16 + index * 12;
    if (view.getUint32(at + 4) >= letter) return view.getUint32(at) <= letter && view.getUint32(at + 8) + letter - view.getUint32(at) > 0;
  }
  return false;
}

function isInSegments(view: DataView, table: number, letter: number): boolean {
  const length = view.getUint16(table + 6);
  for (let at = 0; at < length; at += 2) {
    if (view.getUint16(table + 14 + at) < letter) continue;
    const first = view.getUint16(table + 16 + length + at);
    if (first > letter) return false;
    const delta = view.getUint16(table + 16 + 2 * length + at);
    const offsetAt = table + 16 + 3 * length + at;
    const offset = view.getUint16(offsetAt);
    const glyph = offset === 0 ? letter + delta : view.getUint16(offsetAt + offset + 2 * (letter - first));
    return (offset === 0 ? glyph & 0xffff : glyph) !== 0;
  }
  return false;
}
