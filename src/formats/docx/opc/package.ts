import { unzipSync, type Zippable, strToU8, zipSync } from 'fflate';
import { packageLimits } from './size-limits.ts';
import { element, escaped, writeXml } from './xml.ts';
import { parseDate } from '../../../numbers/calendar.ts';

/** The parts of a Word file by their paths in it, without a slash before them. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** Unzips a Word file that somebody made; or says why it cannot be used. */
export function unzipWordFile(bytes: Uint8Array): { readonly parts: PackageParts } | { readonly problem: string } {
  if (hasSignature(bytes, compoundFile)) {
    return {
      problem:
        'This Word file has a password, or is of the kind that Word wrote before 2007 (.doc). Open it in Word, ' +
        'take the password away and save it as a Word document (.docx).',
    };
  }
  if (!hasSignature(bytes, zipFile))
    return { problem: 'This is no Word file. Open it in Word or LibreOffice and save it as a Word document (.docx).' };
  let size = 0;
  let count = 0;
  const isWithinLimits = (): boolean => size <= packageLimits.bytes && count <= packageLimits.parts;
  try {
    // The declared sizes are added up before anything is unpacked, and fflate unpacks no more than was declared.
    const unpacked = unzipSync(bytes, {
      filter: ({ originalSize }) => ((size += originalSize), (count += 1), isWithinLimits()),
    });
    if (!isWithinLimits())
      return {
        problem:
          'Unpacked, this Word file is larger than 100 MB or has more than 2,000 parts. No base of a house needs ' +
          'to be: make a new one.',
      };
    return { parts: new Map(Object.entries(unpacked)) };
  } catch {
    return { problem: 'This Word file is damaged. Open it in Word or LibreOffice and save it anew.' };
  }
}

/** Whether a file begins with these bytes, as those of its kind do. */
export const hasSignature = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** What .doc files and encrypted .docx files begin with ([MS-CFB]). */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/** “PK”. */
const zipFile = [0x50, 0x4b];

/** A part to be written: text, or bytes that are carried along. */
export interface WrittenPart {
  /** The last segment of its relationship type: styles, header, image. */
  readonly kind: string;
  readonly content: string | Uint8Array;
}

/**
 * Zips the parts into a Word file. `date` is the day of the release (ISO 8601): every entry is dated with it, so that
 * the same facts give the same bytes.
 */
export function zipWordFile(parts: ReadonlyMap<string, WrittenPart>, date: string): Uint8Array {
  const entries: Zippable = { '[Content_Types].xml': strToU8(contentTypes(parts)) };
  for (const [path, { kind, content }] of parts) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[path] = [bytes, { level: bytes.length > compressedFrom && kind !== 'image' ? 6 : 0 }];
  }
  return zipSync(entries, { level: 0, mtime: noonOf(date) });
}

/** Bytes: to compress smaller parts saves some kilobytes and takes longer than all the rest of the file. */
const compressedFrom = 256 * 1024;

/** Noon of that day. A zip file holds local time, so that this is the same in every time zone, and none before 1980. */
function noonOf(date: string): Date {
  const day = parseDate(date);
  return day && day.year >= 1980 && day.year < 2100
    ? new Date(day.year, day.month - 1, day.day, 12)
    : new Date(1980, 0, 1, 12);
}

function contentTypes(parts: ReadonlyMap<string, WrittenPart>): string {
  const extensions = [...new Set(['rels', 'xml', ...[...parts.keys()].map(extensionOf)])].toSorted();
  const defaults = extensions.map((extension) =>
    element('Default', {
      Extension: escaped(extension),
      ContentType: typesByExtension[extension] ?? `image/${escaped(extension)}`,
    }),
  );
  const overrides = [...parts]
    .filter(([, { kind }]) => !typedByExtension.has(kind))
    .map(([path, { kind }]) =>
      element('Override', {
        PartName: `/${escaped(path)}`,
        ContentType: typesByKind[kind] ?? `${officeType}.wordprocessingml.${kind}+xml`,
      }),
    );
  return writeXml(
    element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
      ...defaults,
      ...overrides,
    ]),
  );
}

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

const officeType = 'application/vnd.openxmlformats-officedocument';

const typesByKind: Readonly<Record<string, string>> = {
  document: `${officeType}.wordprocessingml.document.main+xml`,
  theme: `${officeType}.theme+xml`,
  'extended-properties': `${officeType}.extended-properties+xml`,
  'core-properties': 'application/vnd.openxmlformats-package.core-properties+xml',
};

const typesByExtension: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  odttf: `${officeType}.obfuscatedFont`,
  ttf: 'application/x-font-ttf',
};

/** Kinds of parts for which the type of their extension is enough. */
const typedByExtension: ReadonlySet<string> = new Set(['image', 'font', 'relationships']);
