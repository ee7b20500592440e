import { unzipSync, type Zippable, strToU8, zipSync } from 'fflate';
import { element, escaped, writeXml } from './xml.ts';
import type { HouseAssets } from '../../../house/house.ts';
import { parseDate } from '../../../numbers/calendar.ts';

/** The parts of a Word file by their paths in it. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export type Opened = { readonly parts: Parts } | { readonly wrong: string };

const largest = 100 * 1024 * 1024;

const mostParts = 2000;

/** The parts of prelim's own base and those that a house puts in their places: readable files in a folder `word`. */
export function partsInFolder(parts: HouseAssets): Parts {
  const found = [...withOneHeader(parts)].filter(([path]) => path.startsWith('word/'));
  return new Map(
    found.map(([path, bytes]) => [path.endsWith('.rels') ? path.replace('word/', 'word/_rels/') : path, bytes]),
  );
}

/** A house that has a header and none for the first page has it on the first page, too. */
function withOneHeader(parts: HouseAssets): Parts {
  const isOwn = (name: string): boolean => parts.get(`word/${name}`) !== (parts.builtIn ?? parts).get(`word/${name}`);
  if (!isOwn('header.xml') || isOwn('header-first.xml')) return parts;
  const copies = ['.xml', '.xml.rels'].flatMap((end): [string, Uint8Array][] => {
    const bytes = parts.get(`word/header${end}`);
    return bytes ? [[`word/header-first${end}`, bytes]] : [];
  });
  return new Map([...parts, ...copies]);
}

/** Opens a Word file that somebody made. */
export function openWordFile(bytes: Uint8Array): Opened {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return {
      wrong:
        'This Word file has a password, or is of the kind that Word wrote before 2007 (.doc). Open it in Word, ' +
        'take the password away and save it as a Word document (.docx).',
    };
  }
  if (!begins(bytes, [0x50, 0x4b]))
    return { wrong: 'This is no Word file. Open it in Word or LibreOffice and save it as a Word document (.docx).' };
  let size = 0;
  let count = 0;
  try {
    // What is declared is asked before anything is unpacked, and no more is unpacked than was declared.
    const unpacked = unzipSync(bytes, {
      filter: ({ originalSize }) => ((size += originalSize), (count += 1), size <= largest && count <= mostParts),
    });
    if (size > largest || count > mostParts)
      return {
        wrong:
          'Unpacked, this Word file is larger than 100 MB or has more than 2,000 parts. No base of a house needs ' +
          'to be: make a new one.',
      };
    return { parts: new Map(Object.entries(unpacked)) };
  } catch {
    return { wrong: 'This Word file is damaged. Open it in Word or LibreOffice and save it anew.' };
  }
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

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
  const defaults = extensions.map((extension) =>
    element('Default', {
      Extension: escaped(extension),
      ContentType: mediaTypes[extension] ?? `image/${escaped(extension)}`,
    }),
  );
  const overrides = [...parts]
    .filter(([, { kind }]) => !carried.has(kind))
    .map(([path, { kind }]) =>
      element('Override', {
        PartName: `/${escaped(path)}`,
        ContentType: types[kind] ?? `${office}.wordprocessingml.${kind}+xml`,
      }),
    );
  return writeXml(
    element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
      ...defaults,
      ...overrides,
    ]),
  );
}

/** Small parts are not pressed: that would save some kilobytes and take more time than all the rest of the file. */
const largeFrom = 256 * 1024;

/**
 * The finished file. Every part of it is dated with the day of the release, so that the same facts give the same bytes.
 */
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
  return day && day.year >= 1980 && day.year < 2100
    ? new Date(day.year, day.month - 1, day.day, 12)
    : new Date(1980, 0, 1, 12);
}
