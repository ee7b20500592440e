/** A font file as a layout needs to know it. */
export interface Font {
  /** The family as its makers call it: Noto Sans. */
  readonly family: string;
  /** The name under which the file is handed to Typst. No font of the machine has it, so none can take its place. */
  readonly privately: string;
  readonly has: (letter: number) => boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** The file with that name in it. */
  readonly renamed: () => Buffer;
}

/** Moves the first letter of a name into the private use area. */
const privateName = (family: string): string => String.fromCharCode(0xe000 | (family.charCodeAt(0) & 0xff)) + family.slice(1);

/** Reads a TrueType or OpenType font. Returns nothing where the bytes are none. */
export function readFont(bytes: Uint8Array): Font | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = tablesOf(view);
    const records = familyNames(view, tables.get('name') ?? 0);
    const cmap = tables.get('cmap');
    const [first] = records;
    if (!first || cmap === undefined) return undefined;
    const family = textAt(view, first);
    const has = letterTable(view, cmap);
    return has && { family, privately: privateName(family), has, ...styleOf(view, tables), renamed: () => renamed(bytes, records) };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // a table leads beyond the end of the file
    throw error;
  }
}

function tablesOf(view: DataView): Map<string, number> {
  const isFont = [0x00010000, 0x4f54544f, 0x74727565].includes(view.getUint32(0));
  const tables = new Map<string, number>();
  for (let index = 0; isFont && index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    tables.set(tag, view.getUint32(at + 8));
  }
  return tables;
}

/** What a file says of its own weight and slant. */
function styleOf(view: DataView, tables: ReadonlyMap<string, number>): Pick<Font, 'isBold' | 'isItalic'> {
  const windows = tables.get('OS/2');
  const head = tables.get('head');
  if (windows === undefined && head === undefined) return { isBold: false, isItalic: false };
  if (windows === undefined) return { isBold: (view.getUint16((head ?? 0) + 44) & 1) !== 0, isItalic: (view.getUint16((head ?? 0) + 44) & 2) !== 0 };
  return { isBold: view.getUint16(windows + 4) >= 600, isItalic: (view.getUint16(windows + 62) & 0x201) !== 0 };
}

interface NameRecord {
  /** Where the record itself stands, and where its text does. */
  readonly record: number;
  readonly at: number;
  readonly length: number;
  readonly isUnicode: boolean;
}

/** The records that name the family, those in UTF-16 first. */
function familyNames(view: DataView, table: number): NameRecord[] {
  if (table === 0) return [];
  const texts = table + view.getUint16(table + 4);
  const records: NameRecord[] = [];
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + index * 12;
    const isUnicode = [0, 3].includes(view.getUint16(record));
    if (view.getUint16(record + 6) === 1) records.push({ record, at: texts + view.getUint16(record + 10), length: view.getUint16(record + 8), isUnicode });
  }
  return records.some(({ isUnicode }) => isUnicode) ? records.toSorted((a, b) => Number(b.isUnicode) - Number(a.isUnicode)) : [];
}

function textAt(view: DataView, { at, length }: NameRecord): string {
  let text = '';
  for (let index = 0; index < length; index += 2) text += String.fromCharCode(view.getUint16(at + index));
  return text;
}

/** A copy in which the family has its private name; names in other encodings are put out of use. */
function renamed(bytes: Uint8Array, records: readonly NameRecord[]): Buffer {
  const copy = Buffer.from(bytes);
  const moved = new Set<number>();
  for (const { record, at, isUnicode } of records) {
    if (!isUnicode) copy.writeUInt16BE(0xff, record + 6);
    else if (!moved.has(at)) copy.writeUInt8(0xe0, at);
    moved.add(at); // records may share one text
  }
  return copy;
}

/** The table that says which letters there are: of all Unicode (12) before that of its first plane (4). */
function letterTable(view: DataView, cmap: number): Font['has'] | undefined {
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
