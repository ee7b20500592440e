import { letterTable } from './font-letters.ts';
import { familyIn, nameInPdf, namesIn, privateName, renamed } from './font-names.ts';
import { isSound, type FontTable } from './font-soundness.ts';

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

/** Reads a TrueType or OpenType font. Returns nothing where the bytes are none; those that come with prelim are known to be whole. */
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
    return { family, privately: privateName(family), inPdf: nameInPdf(view, records), has, ...styleOf(view, tables), renamed: (isMarked) => renamed(bytes, records, isMarked) };
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
  if (windows === undefined) return { isBold: (view.getUint16((head ?? 0) + 44) & 1) !== 0, isItalic: (view.getUint16((head ?? 0) + 44) & 2) !== 0 };
  return { isBold: view.getUint16(windows + 4) >= 600, isItalic: (view.getUint16(windows + 62) & 0x201) !== 0 };
}
