import { hasSignature } from '../opc/package.ts';
import { countElements } from '../opc/size-limits.ts';
import { type Element, elementsOf, isElement, readXml, unescaped, writeXml } from '../opc/xml.ts';

/**
 * A picture without what cameras, programs and people left in it beside what is shown. If that cannot be had, why: the
 * rest of a sentence whose subject is the picture. PNG, JPEG and SVG can be cleaned.
 */
export function cleanPicture(bytes: Uint8Array): Uint8Array | { readonly problem: string } {
  const result = hasSignature(bytes, pngSignature)
    ? cleanPng(bytes)
    : hasSignature(bytes, jpegSignature)
      ? cleanJpeg(bytes)
      : looksLikeText(bytes)
        ? cleanSvg(bytes)
        : 'other';
  if (result === undefined)
    return { problem: 'is broken, or shows something that is not in it. Save it anew as PNG or JPEG and insert that' };
  return result === 'other'
    ? {
        problem:
          'is of a kind that can hold names and places which prelim cannot take out. Save it as PNG or JPEG and ' +
          'insert that',
      }
    : result;
}

/** It begins with a byte order mark, white space or a bracket. */
export const looksLikeText = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*</.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 200)));

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Chunks of a PNG that are shown or say in which colours and size. Texts, times and chunks of programs are not here.
 */
const shownInPng: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/** undefined if the file is broken. */
function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, pngSignature.length)];
  for (let at = pngSignature.length; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return undefined;
    if (shownInPng.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept); // what follows is no part of the picture
    at = end;
  }
  return undefined;
}

const jpegSignature = [0xff, 0xd8, 0xff];

const [startOfScan, endOfImage, comment] = [0xda, 0xd9, 0xfe];

/** undefined if the file is broken. */
function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 2 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    // what follows is no part of the picture
    if (marker === endOfImage) return joined([...kept, bytes.subarray(at, at + 2)]);
    if (marker === 0xff) {
      at += 1; // fill bytes may stand before a marker
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = marker === startOfScan ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (isShownInJpeg(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Whether a segment is shown: all but comments and those of programs (APP0 to APP15), a few of which say how. */
function isShownInJpeg(marker: number, content: Uint8Array): boolean {
  if (marker < 0xe0 || (marker > 0xef && marker !== comment)) return true;
  const signature = neededSegments.get(marker);
  return (
    signature !== undefined &&
    hasSignature(
      content,
      [...signature].map((letter) => letter.charCodeAt(0)),
    )
  );
}

/**
 * Segments of programs that are needed to show the picture: its size, its colour profile, and how colours are mixed.
 */
const neededSegments: ReadonlyMap<number, string> = new Map([
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]);

/** Offset of the marker behind the data of a scan: not a restart marker, and not a stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** An SVG with nothing but what it draws; undefined if it is broken, too large, or loads or runs something. */
function cleanSvg(bytes: Uint8Array): Uint8Array | undefined {
  if (countElements(bytes) > mostElements) return undefined;
  const root = readXml(new TextDecoder().decode(bytes));
  if (!root || localName(root.name) !== 'svg') return undefined;
  const clean = withoutNames(withoutMetadata(root));
  return [...elementsOf(clean)].some(reachesOut) ? undefined : new TextEncoder().encode(writeXml(clean));
}

/** Elements of a drawing: a logo has some hundreds. */
const mostElements = 100_000;

const withoutMetadata = ({ name, attributes, children }: Element): Element => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => !undrawnAttribute.test(key))),
  children: children.flatMap((child) =>
    !isElement(child) ? child : undrawnElements.has(localName(child.name)) ? [] : withoutMetadata(child),
  ),
});

/** Attributes of drawing programs, some of which name the file and its folder, and scripts. */
const undrawnAttribute = /^(?:inkscape|sodipodi|serif|sketch|i|x|a):|^on|^xml:base$/i;

const undrawnElements: ReadonlySet<string> = new Set(['metadata', 'title', 'desc', 'namedview']);

/** Whether an element loads or runs something. Pictures inside are refused too: they may have metadata of their own. */
function reachesOut({ name, attributes, children }: Element): boolean {
  if (/^(?:script|foreignObject|image|feImage)$/.test(localName(name))) return true;
  const texts = [...Object.values(attributes), ...children.flatMap((child) => (isElement(child) ? [] : [child]))].map(
    unescaped,
  );
  const isLink = ([key, value]: [string, string]): boolean => localName(key) === 'href' && !value.startsWith('#');
  return Object.entries(attributes).some(isLink) || texts.some((text) => /@import|url\(\s*["']?(?!["'#])/i.test(text));
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * A drawing whose names are those of no layer and no file: parts that others refer to are called by numbers, all other
 * names go, and so do the remarks of its styles.
 */
function withoutNames(root: Element): Element {
  const texts = [...elementsOf(root)].flatMap(({ attributes, children }) => [
    ...Object.entries(attributes).flatMap(([key, value]) => (key === 'id' ? [] : [value])),
    ...children.flatMap((child) => (isElement(child) ? [] : [child])),
  ]);
  const referred = new Set(texts.flatMap((text) => [...text.matchAll(/#([^\s"')},;:{<]+)/g)].map(([, id = '']) => id)));
  const ids = [...elementsOf(root)].flatMap(({ attributes }) => attributes['id'] ?? []);
  const numbers = new Map([...new Set(ids)].filter((id) => referred.has(id)).map((id, index) => [id, `n${index + 1}`]));
  const renamed = (text: string): string =>
    text.replace(/#([^\s"')},;:{<]+)/g, (reference, id: string) =>
      numbers.has(id) ? `#${numbers.get(id)}` : reference,
    );
  const isStyled = [...elementsOf(root)].some(({ name }) => localName(name) === 'style');
  const attributesOf = (attributes: Element['attributes']): Element['attributes'] =>
    Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value]) => {
        if (key === 'id') return numbers.has(value) ? [[key, numbers.get(value) ?? '']] : [];
        if (namingAttribute.test(key) || (key === 'class' && !isStyled)) return [];
        return [[key, renamed(value)]];
      }),
    );
  const rename = ({ name, attributes, children }: Element): Element => ({
    name,
    attributes: attributesOf(attributes),
    children: children.map((child) =>
      isElement(child)
        ? rename(child)
        : renamed(localName(name) === 'style' ? child.replace(/\/\*[^]*?(?:\*\/|$)/g, '') : child),
    ),
  });
  return rename(root);
}

/** Attributes that say something to people or programs, and draw nothing. */
const namingAttribute = /^(?:(?:xlink:)?title|xlink:(?:role|arcrole|show|actuate)|aria-.*|data-.*|role)$/i;
