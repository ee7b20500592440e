import { strToU8, zipSync, type Zippable } from 'fflate';
import { parseDate } from '../../claims/calendar.ts';
import { element, escaped, writeXml } from './xml.ts';

/** A part of the file that is written: text, or bytes that are carried along. */
export interface WrittenPart {
  readonly kind: string;
  readonly content: string | Uint8Array;
}

const office = 'application/vnd.openxmlformats-officedocument';
const types: Readonly<Record<string, string>> = {
  document: `${office}.wordprocessingml.document.main+xml`,
  theme: `${office}.theme+xml`,
  'extended-properties': `${office}.extended-properties+xml`,
  'core-properties': 'application/vnd.openxmlformats-package.core-properties+xml',
};

const mediaTypes: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  odttf: `${office}.obfuscatedFont`,
  ttf: 'application/x-font-ttf',
};

const carried: ReadonlySet<string> = new Set(['image', 'font', 'relationships']);

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

function contentTypes(parts: ReadonlyMap<string, WrittenPart>): string {
  const extensions = [...new Set(['rels', 'xml', ...[...parts.keys()].map(extensionOf)])].toSorted();
  const defaults = extensions.map((extension) => element('Default', { Extension: escaped(extension), ContentType: mediaTypes[extension] ?? `image/${escaped(extension)}` }));
  const overrides = [...parts].filter(([, { kind }]) => !carried.has(kind)).map(([path, { kind }]) => element('Override', { PartName: `/${escaped(path)}`, ContentType: types[kind] ?? `${office}.wordprocessingml.${kind}+xml` }));
  return writeXml(element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [...defaults, ...overrides]));
}

/** Small parts are not pressed: that would save some kilobytes and take more time than all the rest of the file. */
const largeFrom = 256 * 1024;

/** The finished file. Every part of it is dated with the day of the release, so that the same facts give the same bytes. */
export function packed(parts: ReadonlyMap<string, WrittenPart>, date: string): Uint8Array {
  const entries: Zippable = { '[Content_Types].xml': strToU8(contentTypes(parts)) };
  for (const [path, { kind, content }] of parts) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[path] = [bytes, { level: bytes.length > largeFrom && kind !== 'image' ? 6 : 0 }];
  }
  return zipSync(entries, { level: 0, mtime: noonOf(date) });
}

/** Noon in every time zone, because a zip file holds the time of the clock on the wall, and none before 1980. */
function noonOf(date: string): Date {
  const day = parseDate(date);
  return day && day.year >= 1980 && day.year < 2100 ? new Date(day.year, day.month - 1, day.day, 12) : new Date(1980, 0, 1, 12);
}
