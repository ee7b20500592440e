import type { HouseParts } from '../../house/house.ts';
import type { Alphabet } from './letters.ts';
import type { Relationship } from './relationships.ts';
import { childrenOf, element, isElement, valued, type Element } from './xml.ts';

/** A font that goes with the file, as it stands in it. */
interface Embedded {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly way: Relationship;
}

/** The list of fonts of a base with those that the letters of a document need. What the base embeds already stays as it is. */
export function withFonts(table: Element, needed: readonly Alphabet[], parts: HouseParts, folder: string): { readonly table: Element; readonly embedded: readonly Embedded[] } {
  const fonts = childrenOf(table, 'w:font');
  const embedded: Embedded[] = [];
  const made = new Map<Element | undefined, Element[]>();
  for (const alphabet of needed) {
    const own = fonts.find(({ attributes }) => attributes['w:name'] === alphabet.family);
    if (own?.children.some((child) => isElement(child) && child.name.startsWith('w:embed'))) continue;
    const places = ['Regular', 'Bold'].flatMap((weight) => {
      const bytes = parts.get(`${alphabet.files}-${weight}.ttf`);
      if (!bytes) return [];
      const id = `prelim-${alphabet.name}-${weight}`.toLowerCase();
      const path = `${folder}fonts/${id}.odttf`;
      const key = keyOf(bytes);
      embedded.push({ path, bytes: veiled(bytes, key), way: { id, kind: 'font', target: path, isExternal: false } });
      return [element(`w:embed${weight}`, { 'r:id': id, 'w:fontKey': guid(key) })];
    });
    const about = own?.children ?? [valued('w:family', 'swiss'), valued('w:pitch', 'variable')];
    const entry = element('w:font', own?.attributes ?? { 'w:name': alphabet.family }, [...about, ...places]);
    made.set(own, [...(made.get(own) ?? []), entry]);
  }
  const kept = table.children.map((child) => (isElement(child) ? (made.get(child)?.[0] ?? child) : child));
  return { table: { ...table, children: [...kept, ...(made.get(undefined) ?? [])] }, embedded };
}

const keyLength = 16;

/** A key that is the same for the same font: four sums of its bytes (FNV-1a). */
function keyOf(bytes: Uint8Array): Uint8Array {
  const key = new DataView(new ArrayBuffer(keyLength));
  for (let part = 0; part < keyLength; part += 4) {
    let sum = 0x811c9dc5 + part;
    for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
    key.setUint32(part, sum >>> 0);
  }
  return new Uint8Array(key.buffer);
}

function guid(key: Uint8Array): string {
  const digits = [...key].map((byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase();
  return `{${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}}`;
}

/** A font as ECMA-376 (part 4, font embedding) wants it: its first 32 bytes are mixed with the key, read from its end. */
function veiled(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let index = 0; index < 2 * keyLength; index++) copy[index] = (bytes[index] ?? 0) ^ (key[keyLength - 1 - (index % keyLength)] ?? 0);
  return copy;
}
