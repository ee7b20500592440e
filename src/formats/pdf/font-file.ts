/*
 * The tables of a font file that prelim needs (OpenType specification 1.9), read and renamed here. fontkit 2 and
 * opentype.js 2 were tried and are not used: fontkit takes half a file for a whole font and writes none, opentype.js
 * cannot write Noto Sans back, and to load them takes 270 and 125 ms.
 */

/** A TrueType or OpenType font file. */
export interface FontFile {
  /** The family as its makers call it: Noto Sans. */
  readonly family: string;
  /**
   * The family name under which the file is handed to Typst. No font of the machine has it and could take its place.
   */
  readonly privateName: string;
  /** The name that a PDF has for it: NotoSans-Bold. */
  readonly postScriptName: string;
  /** Whether the font draws a character, by its code point. */
  readonly hasGlyph: (character: number) => boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** A copy of the file with the private name; `isMarked`: with the marked PostScript name as well. */
  readonly renamed: (isMarked: boolean) => Buffer;
}

/**
 * Reads a font file. undefined if the bytes are no font, or a damaged one; `isTrusted` spares files that come with
 * prelim the second question.
 */
export function readFontFile(bytes: Uint8Array, isTrusted: boolean): FontFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = tablesOf(view);
    const cmap = tables.get('cmap');
    const names = tables.get('name');
    if (!cmap || !names || (!isTrusted && !isWhole(view, tables))) return undefined;
    const records = nameRecords(view, names.at);
    const family = textOf(
      view,
      records.find(({ id, isUtf16 }) => id === familyId && isUtf16),
    );
    const hasGlyph = glyphLookup(view, cmap.at);
    if (family === undefined || family === '' || !hasGlyph) return undefined;
    const postScriptName = textOf(
      view,
      records.find(({ id }) => id === postScriptId),
    );
    return {
      family,
      privateName: privateNameOf(family),
      postScriptName: postScriptName ?? '',
      hasGlyph,
      ...styleOf(view, tables),
      renamed: (isMarked) => renamed(bytes, records, isMarked),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // a table leads beyond the end of the file
    throw error;
  }
}

/** A table of a font: its byte offset, its length in bytes, and what its words add up to. */
interface FontTable {
  readonly at: number;
  readonly length: number;
  readonly checksum: number;
}

function tablesOf(view: DataView): Map<string, FontTable> {
  const isFont = fontSignatures.includes(view.getUint32(0));
  const tables = new Map<string, FontTable>();
  for (let index = 0; isFont && index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    tables.set(tag, { checksum: view.getUint32(at + 4), at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

/** TrueType, OpenType with CFF outlines (OTTO), TrueType of Apple (true). */
const fontSignatures = [0x00010000, 0x4f54544f, 0x74727565];

/** Weight and slant as the file states them, in OS/2 or else in head. */
function styleOf(view: DataView, tables: ReadonlyMap<string, FontTable>): Pick<FontFile, 'isBold' | 'isItalic'> {
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

/** A record of the table `name`. */
interface NameRecord {
  readonly id: number;
  /** Byte offset of the record. */
  readonly record: number;
  /** Byte offset of its text, and its length in bytes. */
  readonly at: number;
  readonly length: number;
  readonly isUtf16: boolean;
}

const familyId = 1;

const postScriptId = 6;

/** The records of the two names that matter here, those in UTF-16 first. */
function nameRecords(view: DataView, table: number): NameRecord[] {
  const texts = table + view.getUint16(table + 4);
  const records: NameRecord[] = [];
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + index * 12;
    const isUtf16 = [0, 3].includes(view.getUint16(record));
    const id = view.getUint16(record + 6);
    if (id === familyId || id === postScriptId)
      records.push({
        id,
        record,
        at: texts + view.getUint16(record + 10),
        length: view.getUint16(record + 8),
        isUtf16,
      });
  }
  return records.toSorted((a, b) => Number(b.isUtf16) - Number(a.isUtf16));
}

function textOf(view: DataView, record: NameRecord | undefined): string | undefined {
  if (!record) return undefined;
  const { at, length, isUtf16 } = record;
  let text = '';
  for (let index = 0; index < length; index += isUtf16 ? 2 : 1)
    text += String.fromCharCode(isUtf16 ? view.getUint16(at + index) : view.getUint8(at + index));
  return text;
}

/**
 * The name with all letters moved into the private use area of Unicode: Typst takes endings such as “Light” or “Narrow”
 * off a name, and would look in vain for one with such an ending.
 */
const privateNameOf = (name: string): string =>
  name.replace(/[^]/g, (letter) => String.fromCharCode(0xe000 | (letter.charCodeAt(0) & 0xff)));

/** A PostScript name that no font of the machine has: the lowest bit of its first letter is flipped. */
export const markedName = (name: string): string =>
  name.replace(/^./, (letter) => String.fromCharCode(letter.charCodeAt(0) ^ 1));

/** A copy in which the family has its private name; its names in other encodings get an id that nobody asks for. */
function renamed(bytes: Uint8Array, records: readonly NameRecord[], isMarked: boolean): Buffer {
  const copy = Buffer.from(bytes);
  const renamedTexts = new Set<number>(); // records may share one text
  for (const { id, record, at, length, isUtf16 } of records) {
    const firstLetter = at + (isUtf16 ? 1 : 0);
    if (id === postScriptId) {
      if (isMarked && !renamedTexts.has(at)) copy.writeUInt8(copy.readUInt8(firstLetter) ^ 1, firstLetter);
    } else if (!isUtf16) copy.writeUInt16BE(unusedId, record + 6);
    else for (let index = 0; !renamedTexts.has(at) && index < length; index += 2) copy.writeUInt8(0xe0, at + index);
    renamedTexts.add(at);
  }
  return copy;
}

/** An id that the specification reserves. */
const unusedId = 0xff;

/**
 * Looks characters up in the subtable of cmap for all of Unicode (format 12), else in that for its first plane (format
 * 4); undefined if there is neither.
 */
function glyphLookup(view: DataView, cmap: number): FontFile['hasGlyph'] | undefined {
  const tables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + index * 8),
  );
  const full = tables.find((at) => view.getUint16(at) === 12);
  if (full !== undefined) return (character) => isInGroups(view, full, character);
  const plane = tables.find((at) => view.getUint16(at) === 4);
  return plane === undefined ? undefined : (character) => isInSegments(view, plane, character);
}

function isInGroups(view: DataView, table: number, character: number): boolean {
  const count = view.getUint32(table + 12);
  for (let index = 0; index < count; index++) {
    const at = table + 16 + index * 12;
    if (view.getUint32(at + 4) >= character)
      return view.getUint32(at) <= character && view.getUint32(at + 8) + character - view.getUint32(at) > 0;
  }
  return false;
}

function isInSegments(view: DataView, table: number, character: number): boolean {
  const length = view.getUint16(table + 6);
  for (let at = 0; at < length; at += 2) {
    if (view.getUint16(table + 14 + at) < character) continue;
    const first = view.getUint16(table + 16 + length + at);
    if (first > character) return false;
    const delta = view.getUint16(table + 16 + 2 * length + at);
    const offsetAt = table + 16 + 3 * length + at;
    const offset = view.getUint16(offsetAt);
    const glyph = offset === 0 ? character + delta : view.getUint16(offsetAt + offset + 2 * (character - first));
    return (offset === 0 ? glyph & 0xffff : glyph) !== 0;
  }
  return false;
}

/**
 * Whether a font is whole, by its checksums: a half-copied one can make Typst fail or never end, or draws no letters.
 */
function isWhole(view: DataView, tables: ReadonlyMap<string, FontTable>): boolean {
  if (!requiredTables.every((name) => tables.has(name))) return false;
  if (!(tables.has('glyf') && tables.has('loca')) && !tables.has('CFF ') && !tables.has('CFF2')) return false;
  for (const [name, { at, length, checksum }] of tables) {
    if (at + length > view.byteLength) return false;
    if (!changeableTables.has(name) && checksumOf(view, at, length) !== checksum) return false;
  }
  const head = tables.get('head')?.at ?? 0;
  const unitsPerEm = view.getUint16(head + 18);
  return view.getUint32(head + 12) === headMagicNumber && unitsPerEm >= 16 && unitsPerEm <= 16384;
}

const requiredTables = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name'];

/** Tables that change when a copy is renamed or signed, so that their checksums say nothing. */
const changeableTables = new Set(['head', 'name', 'DSIG']);

const headMagicNumber = 0x5f0f3cf5;

/** The 32-bit words of a table added up; the last one is filled with zeros. */
function checksumOf(view: DataView, at: number, length: number): number {
  let sum = 0;
  const whole = length - (length % 4);
  for (let index = 0; index < whole; index += 4) sum = (sum + view.getUint32(at + index)) | 0;
  for (let index = whole; index < length; index++)
    sum = (sum + (view.getUint8(at + index) << (24 - 8 * (index - whole)))) | 0;
  return sum >>> 0;
}
