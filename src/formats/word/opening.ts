import { unzipSync } from 'fflate';
import type { HouseParts } from '../../house/house.ts';

/** The parts of a Word file by their paths in it. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export type Opened = { readonly parts: Parts } | { readonly wrong: string };

const largest = 100 * 1024 * 1024;
const mostParts = 2000;

/** The parts of prelim's own base and those that a house puts in their places: readable files in a folder `word`. */
export function partsInFolder(parts: HouseParts): Parts {
  const found = [...withOneHeader(parts)].filter(([path]) => path.startsWith('word/'));
  return new Map(found.map(([path, bytes]) => [path.endsWith('.rels') ? path.replace('word/', 'word/_rels/') : path, bytes]));
}

/** A house that has a header and none for the first page has it on the first page, too. */
function withOneHeader(parts: HouseParts): Parts {
  const isOwn = (name: string): boolean => parts.get(`word/${name}`) !== (parts.own ?? parts).get(`word/${name}`);
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
    return { wrong: 'This Word file has a password, or is of the kind that Word wrote before 2007 (.doc). Open it in Word, take the password away and save it as a Word document (.docx).' };
  }
  if (!begins(bytes, [0x50, 0x4b])) return { wrong: 'This is no Word file. Open it in Word or LibreOffice and save it as a Word document (.docx).' };
  let size = 0;
  let count = 0;
  try {
    // What is declared is asked before anything is unpacked, and no more is unpacked than was declared.
    const unpacked = unzipSync(bytes, { filter: ({ originalSize }) => ((size += originalSize), (count += 1), size <= largest && count <= mostParts) });
    if (size > largest || count > mostParts) return { wrong: 'Unpacked, this Word file is larger than 100 MB or has more than 2,000 parts. No base of a house needs to be: make a new one.' };
    return { parts: new Map(Object.entries(unpacked)) };
  } catch {
    return { wrong: 'This Word file is damaged. Open it in Word or LibreOffice and save it anew.' };
  }
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
