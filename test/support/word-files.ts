import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { readBuiltInHouse } from '../../src/disk/read-house.ts';
import { readHouseAssets } from '../../src/disk/read-house.ts';
import { docx } from '../../src/formats/docx/docx.ts';
import type { HouseAssets } from '../../src/house/house.ts';
import { wordsIn } from './same-words.ts';
import type { Composed } from './composing.ts';

/** What prelim and the house osce bring along for Word. */
export const wordParts: HouseAssets = readHouseAssets(readBuiltInHouse('osce'), docx.assets ?? /^$/);

export const wordFile = ({ document, house }: Composed, parts = wordParts): Uint8Array =>
  Buffer.from(docx.render(document, house, parts));

/** The readable parts of a Word file by their paths. */
export const xmlOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).flatMap(([path, bytes]) =>
      /\.(?:xml|rels)$/.test(path) ? [[path, strFromU8(bytes)]] : [],
    ),
  );

/** A Word file with other parts: texts, bytes, or none. */
export function changedFile(
  file: Uint8Array,
  changes: Readonly<Record<string, ((text: string) => string) | Uint8Array | undefined>>,
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(file);
  for (const [path, change] of Object.entries(changes)) {
    if (change === undefined) delete parts[path];
    else
      parts[path] = change instanceof Uint8Array ? change : strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  }
  return zipSync(parts);
}

/** What prelim is given when a house has a Word file of its own. */
export const withBase = (file: Uint8Array): HouseAssets =>
  Object.assign(new Map<string, Uint8Array>([...wordParts, ['word.docx', file]]), {
    shown: new Map([['word.docx', 'my-house/word.docx']]),
  });

export const faultsOf = (file: Uint8Array, { document, house }: Composed): string[] =>
  (docx.problems?.(document, house, withBase(file)) ?? []).map(
    ({ rule, message, at }) => `${at.source.path} ${rule} ${message}`,
  );

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words that mammoth reads, without the marks and arrows that it puts to footnotes. */
export async function wordsOfWord(file: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  const text = value
    .replace(/<a href="#footnote-ref-[^"]*">↑<\/a>/g, '')
    .replace(/<sup>\s*<a [^>]*>\[\d+\]<\/a>\s*<\/sup>|<a href="#footnote-[^"]*"[^>]*>\[\d+\]<\/a>/g, '')
    .replace(/<\/?(?:p|h\d|li|ul|ol|td|th|tr|table|tbody|thead|br|blockquote)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#39|\w+);/g, (found, name: string) => named[name] ?? found);
  return wordsIn(text);
}
