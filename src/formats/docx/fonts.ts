import type { Relationship } from './opc/relationships.ts';
import { type Element, childOf, childrenOf, element, isElement, valued } from './opc/xml.ts';
import type { Styles } from './styles.ts';
import type { HouseAssets } from '../../house/house.ts';

/** An alphabet that the fonts of a base need not have, and the font that goes with a file for its letters. */
export interface Alphabet {
  readonly name: string;
  /** As Unicode calls it. */
  readonly script: string;
  readonly family: string;
  /** The beginning of the paths of its two files, among the parts of the house. */
  readonly files: string;
}

const alphabets: readonly Alphabet[] = [
  { name: 'Georgian', script: 'Geor', family: 'Noto Sans Georgian', files: 'fonts/NotoSansGeorgian' },
  { name: 'Armenian', script: 'Armn', family: 'Noto Sans Armenian', files: 'fonts/NotoSansArmenian' },
];

/** Words in one alphabet, with the spaces between them. */
const wordsIn = ({ script }: Alphabet): string => String.raw`\p{scx=${script}}(?:[ \u00a0]?[\p{scx=${script}}\p{M}])*`;

/**
 * Where any of these letters can be. What Unicode says of them is asked only then: to make such a pattern takes
 * milliseconds.
 */
const some = /[\u0531-\u058f\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f\ufb13-\ufb17]/;

interface Patterns {
  /** Parts text before and after words in one of the alphabets. */
  readonly parting: RegExp;
  readonly whole: readonly { readonly alphabet: Alphabet; readonly words: RegExp }[];
}

let known: Patterns | undefined;

const patterns = (): Patterns =>
  (known ??= {
    parting: new RegExp(`(${alphabets.map(wordsIn).join('|')})`, 'u'),
    whole: alphabets.map((alphabet) => ({ alphabet, words: new RegExp(`^(?:${wordsIn(alphabet)})$`, 'u') })),
  });

interface Piece {
  readonly text: string;
  /** The style that its letters need, beside that of its paragraph. */
  readonly style?: string;
}

/** Parts text where another font is needed, and knows which ones were. */
export interface Letters {
  readonly pieces: (text: string) => readonly Piece[];
  readonly used: () => readonly Alphabet[];
}

export function createLetters(styles: Styles, parts: HouseAssets): Letters {
  const used = new Set<Alphabet>();
  const pieceOf = (text: string): Piece => {
    const alphabet = patterns().whole.find(({ words }) => words.test(text))?.alphabet;
    if (!alphabet || !parts.has(`${alphabet.files}-Regular.ttf`)) return { text };
    const style = styleFor(alphabet, styles);
    if (familyOf(styles.named(style, 'character')) === alphabet.family) used.add(alphabet);
    return { text, style };
  };
  const pieces = (text: string): readonly Piece[] =>
    some.test(text)
      ? text
          .split(patterns().parting)
          .filter((part) => part !== '')
          .map(pieceOf)
      : [{ text }];
  return { pieces, used: () => alphabets.filter((alphabet) => used.has(alphabet)) };
}

/** The style of these letters: that of the base, where a house prefers another font for them, else one that is made. */
function styleFor({ name, family }: Alphabet, styles: Styles): string {
  const full = `${name} Letters`;
  const fonts = Object.fromEntries(['ascii', 'hAnsi', 'eastAsia', 'cs'].map((kind) => [`w:${kind}`, family]));
  styles.ensure(full, 'character', [element('w:rPr', {}, [element('w:rFonts', fonts)])]);
  return full;
}

function familyOf(style: Element | undefined): string | undefined {
  const look = style && childOf(style, 'w:rPr');
  return look && childOf(look, 'w:rFonts')?.attributes['w:ascii'];
}

/** A font that goes with the file, as it stands in it. */
interface Embedded {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly way: Relationship;
}

/**
 * The list of fonts of a base with those that the letters of a document need. What the base embeds already stays as it
 * is.
 */
export function withFonts(
  table: Element,
  needed: readonly Alphabet[],
  parts: HouseAssets,
  folder: string,
): { readonly table: Element; readonly embedded: readonly Embedded[] } {
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
  const digits = [...key]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
  return `{${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}}`;
}

/**
 * A font as ECMA-376 (part 4, font embedding) wants it: its first 32 bytes are mixed with the key, read from its end.
 */
function veiled(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let index = 0; index < 2 * keyLength; index++)
    copy[index] = (bytes[index] ?? 0) ^ (key[keyLength - 1 - (index % keyLength)] ?? 0);
  return copy;
}
