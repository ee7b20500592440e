import { type Element, elementsIn, elementsOf, isElement, readXml, unescaped, writeXml } from '../opc/xml.ts';

/**
 * A picture as it is shown, without what the camera, the program and the people who made it left in it; or why that
 * cannot be had.
 */
export function cleanPicture(bytes: Uint8Array): Uint8Array | { readonly wrong: string } {
  const read = begins(bytes, pngStart)
    ? cleanPng(bytes)
    : begins(bytes, [0xff, 0xd8, 0xff])
      ? cleanJpeg(bytes)
      : looksLikeText(bytes)
        ? cleanDrawing(bytes)
        : 'other';
  if (read === undefined)
    return { wrong: 'is broken, or shows something that is not in it. Save it anew as PNG or JPEG and insert that' };
  return read === 'other'
    ? {
        wrong:
          'is of a kind that can hold names and places which prelim cannot take out. Save it as PNG or JPEG and ' +
          'insert that',
      }
    : read;
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** A mark of the order of bytes, white space or a bracket. */
const looksLikeText = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*</.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 200)));

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a PNG shows, and in which colours and size. Texts, times, places and what programs added are not among it. */
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

function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, pngStart.length)];
  for (let at = pngStart.length; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) return undefined;
    if (shownInPng.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept); // what follows is no part of the picture
    at = end;
  }
  return undefined;
}

const [startOfScan, endOfImage, comment] = [0xda, 0xd9, 0xfe];

function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 2 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    // what follows is no part of the picture
    if (marker === endOfImage) return joined([...kept, bytes.subarray(at, at + 2)]);
    if (marker === 0xff) {
      at += 1; // filling
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

/**
 * All but comments and what programs added; the size (JFIF), the profile of colours and how they are mixed (Adobe) are
 * needed.
 */
function isShownInJpeg(marker: number, content: Uint8Array): boolean {
  if (marker < 0xe0 || (marker > 0xef && marker !== comment)) return true;
  const needed = new Map([
    [0xe0, 'JFIF\0'],
    [0xe2, 'ICC_PROFILE\0'],
    [0xee, 'Adobe'],
  ]).get(marker);
  return (
    needed !== undefined &&
    begins(
      content,
      [...needed].map((letter) => letter.charCodeAt(0)),
    )
  );
}

/** The next marker after the points of a scan: not a restart, and not a byte that only looks like one. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** What of a drawing tells of itself and is not drawn. */
const untold: ReadonlySet<string> = new Set(['metadata', 'title', 'desc', 'namedview']);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes of drawing programs, some of which name the file and its folder, and what would be run. */
const isUntold = (key: string): boolean => /^(?:inkscape|sodipodi|serif|sketch|i|x|a):|^on|^xml:base$/i.test(key);

const mostElements = 100_000;

/** A drawing (SVG) with nothing but its lines; undefined where it is broken, or loads or runs something. */
function cleanDrawing(bytes: Uint8Array): Uint8Array | undefined {
  if (elementsIn(bytes) > mostElements) return undefined;
  const root = readXml(new TextDecoder().decode(bytes));
  if (!root || localName(root.name) !== 'svg') return undefined;
  const clean = cleaned(root);
  return [...elementsOf(clean)].some(reachesOut) ? undefined : new TextEncoder().encode(writeXml(clean));
}

const cleaned = ({ name, attributes, children }: Element): Element => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => !isUntold(key))),
  children: children.flatMap((child) =>
    !isElement(child) ? child : untold.has(localName(child.name)) ? [] : cleaned(child),
  ),
});

/** A picture in the drawing may have been taken by somebody somewhere, so that not even that is let through. */
function reachesOut({ name, attributes, children }: Element): boolean {
  if (/^(?:script|foreignObject|image|feImage)$/.test(localName(name))) return true;
  const texts = [...Object.values(attributes), ...children.flatMap((child) => (isElement(child) ? [] : [child]))].map(
    unescaped,
  );
  const isLink = ([key, value]: [string, string]): boolean => localName(key) === 'href' && !value.startsWith('#');
  return Object.entries(attributes).some(isLink) || texts.some((text) => /@import|url\(\s*["']?(?!["'#])/i.test(text));
}
