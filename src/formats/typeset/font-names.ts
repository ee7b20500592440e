export interface NameRecord {
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
export function namesIn(view: DataView, table: number): NameRecord[] {
  const texts = table + view.getUint16(table + 4);
  const records: NameRecord[] = [];
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + index * 12;
    const isUnicode = [0, 3].includes(view.getUint16(record));
    const id = view.getUint16(record + 6);
    if (id === family || id === inPdf) records.push({ id, record, at: texts + view.getUint16(record + 10), length: view.getUint16(record + 8), isUnicode });
  }
  return records.toSorted((a, b) => Number(b.isUnicode) - Number(a.isUnicode));
}

export const familyIn = (view: DataView, records: readonly NameRecord[]): string | undefined => textOf(view, records.find(({ id, isUnicode }) => id === family && isUnicode));
export const nameInPdf = (view: DataView, records: readonly NameRecord[]): string => textOf(view, records.find(({ id }) => id === inPdf)) ?? '';

function textOf(view: DataView, found: NameRecord | undefined): string | undefined {
  if (!found) return undefined;
  let text = '';
  for (let index = 0; index < found.length; index += found.isUnicode ? 2 : 1) text += String.fromCharCode(found.isUnicode ? view.getUint16(found.at + index) : view.getUint8(found.at + index));
  return text;
}

/** Moves all letters of a name into the private use area: Typst would drop endings such as “Light” or “Narrow”, and look for it in vain. */
export const privateName = (name: string): string => name.replace(/[^]/g, (letter) => String.fromCharCode(0xe000 | (letter.charCodeAt(0) & 0xff)));

/** How the name in a PDF is marked, so that no font of the machine can have it. */
export const markedName = (name: string): string => name.replace(/^./, (letter) => String.fromCharCode(letter.charCodeAt(0) ^ 1));

/** A copy in which the family has its private name; its names in other encodings are put out of use. */
export function renamed(bytes: Uint8Array, records: readonly NameRecord[], isMarked: boolean): Buffer {
  const copy = Buffer.from(bytes);
  const done = new Set<number>(); // records may share one text
  for (const { id, record, at, length, isUnicode } of records) {
    if (id === inPdf) {
      if (isMarked && !done.has(at)) copy.writeUInt8(copy.readUInt8(at + (isUnicode ? 1 : 0)) ^ 1, at + (isUnicode ? 1 : 0));
    } else if (!isUnicode) copy.writeUInt16BE(0xff, record + 6);
    else for (let index = 0; !done.has(at) && index < length; index += 2) copy.writeUInt8(0xe0, at + index);
    done.add(at);
  }
  return copy;
}
