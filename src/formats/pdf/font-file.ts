/** A font file as a layout needs to know it. */
export interface Font {
  /** The family as its makers call it: Noto Sans. */
  readonly family: string;
  /** The name under which the file is handed to Typst. No font of the machine has it, so none can take its place. */
  readonly privately: string;
  /** What a PDF calls it: NotoSans-Bold. */
  readonly inPdf: string;
  readonly has: (letter: number) => boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** The file with its private name in it; `isMarked`: with another name for PDFs as well. */
  readonly renamed: (isMarked: boolean) => Buffer;
}

/**
 * Reads a TrueType or OpenType font. Returns nothing where the bytes are none; those that come with prelim are known to
 * be whole.
 */
export function readFont(bytes: Uint8Array, isKnown: boolean): Font | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = tablesOf(view);
    const cmap = tables.get('cmap');
    const names = tables.get('name');
    if (!cmap || !names || (!isKnown && !isSound(view, tables))) return undefined;
    const records = namesIn(view, names.at);
    const family = familyIn(view, records);
    const has = letterTable(view, cmap.at);
    if (family === undefined || family === '' || !has) return undefined;
    return {
      family,
      privately: privateName(family),
      inPdf: nameInPdf(view, records),
      has,
      ...styleOf(view, tables),
      renamed: (isMarked) => renamed(bytes, records, isMarked),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // a table leads beyond the end of the file
    throw error;
  }
}

function tablesOf(view: DataView): Map<string, FontTable> {
  const isFont = [0x00010000, 0x4f54544f, 0x74727565].includes(view.getUint32(0));
  const tables = new Map<string, FontTable>();
  for (let index = 0; isFont && index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    tables.set(tag, { sum: view.getUint32(at + 4), at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

/** What a file says of its own weight and slant. */
function styleOf(view: DataView, tables: ReadonlyMap<string, FontTable>): Pick<Font, 'isBold' | 'isItalic'> {
  const windows = tables.get('OS/2')?.at;
  const head = tables.get('head')?.at;
  if (windows === undefined && head === undefined) return { isBold: false, isItalic: false };
  if (windows === undefined)
    return {
      isBold: (view.getUint16((head ?? 0) + 44) & 1) !== 0,
      isItalic: (view.getUint16((head ?? 0) + 44) & 2) !== 0,
    };
  return { isBold: view.getUint16(windows + 4) >= 600, isItalic: (view.getUint16(windows + 62) & 0x201) !== 0 };
}

interface NameRecord {
  /** What it names: 1 the family, 6 the file as a PDF calls it. */
  readonly id: number;
  /** Where the record itself stands, and where its text does. */
  readonly record: number;
  readonly at: number;
  readonly length: number;
  readonly isUnicode: boolean;
}

const family = 1;

const inPdf = 6;

/** The records of the names that matter here, those in UTF-16 first. */
function namesIn(view: DataView, table: number): NameRecord[] {
  const texts = table + view.getUint16(table + 4);
  const records: NameRecord[] = [];
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + index * 12;
    const isUnicode = [0, 3].includes(view.getUint16(record));
    const id = view.getUint16(record + 6);
    if (id === family || id === inPdf)
      records.push({
        id,
        record,
        at: texts + view.getUint16(record + 10),
        length: view.getUint16(record + 8),
        isUnicode,
      });
  }
  return records.toSorted((a, b) => Number(b.isUnicode) - Number(a.isUnicode));
}

const familyIn = (view: DataView, records: readonly NameRecord[]): string | undefined =>
  textOf(
    view,
    records.find(({ id, isUnicode }) => id === family && isUnicode),
  );

const nameInPdf = (view: DataView, records: readonly NameRecord[]): string =>
  textOf(
    view,
    records.find(({ id }) => id === inPdf),
  ) ?? '';

function textOf(view: DataView, found: NameRecord | undefined): string | undefined {
  if (!found) return undefined;
  let text = '';
  for (let index = 0; index < found.length; index += found.isUnicode ? 2 : 1)
    text += String.fromCharCode(found.isUnicode ? view.getUint16(found.at + index) : view.getUint8(found.at + index));
  return text;
}

/**
 * Moves all letters of a name into the private use area: Typst would drop endings such as “Light” or “Narrow”, and look
 * for it in vain.
 */
const privateName = (name: string): string =>
  name.replace(/[^]/g, (letter) => String.fromCharCode(0xe000 | (letter.charCodeAt(0) & 0xff)));

/** How the name in a PDF is marked, so that no font of the machine can have it. */
export const markedName = (name: string): string =>
  name.replace(/^./, (letter) => String.fromCharCode(letter.charCodeAt(0) ^ 1));

/** A copy in which the family has its private name; its names in other encodings are put out of use. */
function renamed(bytes: Uint8Array, records: readonly NameRecord[], isMarked: boolean): Buffer {
  const copy = Buffer.from(bytes);
  const done = new Set<number>(); // records may share one text
  for (const { id, record, at, length, isUnicode } of records) {
    if (id === inPdf) {
      if (isMarked && !done.has(at))
        copy.writeUInt8(copy.readUInt8(at + (isUnicode ? 1 : 0)) ^ 1, at + (isUnicode ? 1 : 0));
    } else if (!isUnicode) copy.writeUInt16BE(0xff, record + 6);
    else for (let index = 0; !done.has(at) && index < length; index += 2) copy.writeUInt8(0xe0, at + index);
    done.add(at);
  }
  return copy;
}

/** The table that says which letters there are: of all Unicode (12) before that of its first plane (4). */
function letterTable(view: DataView, cmap: number): ((letter: number) => boolean) | undefined {
  const tables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + index * 8),
  );
  const full = tables.find((at) => view.getUint16(at) === 12);
  if (full !== undefined) return (letter) => isInGroups(view, full, letter);
  const plane = tables.find((at) => view.getUint16(at) === 4);
  return plane === undefined ? undefined : (letter) => isInSegments(view, plane, letter);
}

function isInGroups(view: DataView, table: number, letter: number): boolean {
  const count = view.getUint32(table + 12);
  for (let index = 0; index < count; index++) {
    const at = table + 16 + index * 12;
    if (view.getUint32(at + 4) >= letter)
      return view.getUint32(at) <= letter && view.getUint32(at + 8) + letter - view.getUint32(at) > 0;
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

/** A table of a font: where it stands, how long it is, and what its words add up to. */
interface FontTable {
  readonly at: number;
  readonly length: number;
  readonly sum: number;
}

const needed = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name'];

/** Changed in every copy that is renamed or signed, so that their sums say nothing. */
const unsummed = new Set(['head', 'name', 'DSIG']);

/** Whether a font is whole: a half-copied one can make Typst fail or never end, or draws no letters. */
function isSound(view: DataView, tables: ReadonlyMap<string, FontTable>): boolean {
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
  for (let index = whole; index < length; index++)
    sum = (sum + (view.getUint8(at + index) << (24 - 8 * (index - whole)))) | 0;
  return sum >>> 0;
}
