import { getDocumentProxy } from 'unpdf';
import { memoize } from '../../src/collections/memoize.ts';

interface Tagged {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tagged[];
}

/** A PDF as a program reads it that knows nothing of prelim. */
export interface ReadPdf {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly created: string;
  readonly isTagged: boolean;
  readonly bookmarks: readonly string[];
  /** What a tag holds, with its role, in the order of reading. Those within others stand for themselves. */
  readonly tags: readonly { readonly role: string; readonly text: string }[];
  /** All words in the order of reading, footnotes last. */
  readonly text: string;
  /** What stands at the edges of each page, for the eye only. */
  readonly furniture: readonly string[];
}

/** Reads a PDF; the same bytes are read once. */
export const readPdf = memoize(async (bytes: Uint8Array): Promise<ReadPdf> => {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await document.getMetadata();
  const told = info as Readonly<Record<string, string>>;
  const reading: Reading = { tags: [], words: [], notes: [] };
  const furniture: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const pieces = piecesOf((await page.getTextContent({ includeMarkedContent: true })).items as Item[]);
    furniture.push(pieces.get('') ?? '');
    read((await page.getStructTree()) as Tagged, pieces, reading, reading.words);
  }
  const outline: readonly Bookmark[] = (await document.getOutline()) ?? [];
  return {
    title: told['Title'] ?? '',
    author: told['Author'] ?? '',
    language: told['Language'] ?? '',
    created: told['CreationDate'] ?? '',
    isTagged: ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    bookmarks: bookmarksOf(outline),
    tags: reading.tags,
    text: [...reading.words, ' ', ...reading.notes].join(''),
    furniture,
  };
});

interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** The text of each piece of a page by the name that its tag knows it by; what no tag knows stands under ''. */
function piecesOf(items: readonly Item[]): Map<string, string> {
  const pieces = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id, str, hasEOL } of items) {
    if (type?.startsWith('begin')) open.push(id ?? open.at(-1) ?? '');
    else if (type === 'endMarkedContent') open.pop();
    else pieces.set(open.at(-1) ?? '', `${pieces.get(open.at(-1) ?? '') ?? ''}${str}${hasEOL ? ' ' : ''}`);
  }
  return pieces;
}

interface Reading {
  readonly tags: { role: string; text: string }[];
  readonly words: string[];
  readonly notes: string[];
}

function read(tag: Tagged, pieces: ReadonlyMap<string, string>, reading: Reading, into: string[]): void {
  if (tag.type === 'content') into.push(pieces.get(tag.id ?? '') ?? '');
  // marks of lists and footnotes; numbers of lists are words
  if (tag.role === 'Lbl' && !/\d\./.test(textOf(tag, pieces))) return;
  if (tag.role !== undefined && tag.role !== 'Root')
    reading.tags.push({ role: tag.role, text: textOf(tag, pieces).replace(/\s+/g, ' ').trim() });
  const target = tag.role === 'Note' ? reading.notes : into;
  const isApart = /^(?:H\d|P|LI|Lbl|TH|TD|Note|BlockQuote)$/.test(tag.role ?? '');
  if (isApart) target.push(' ');
  for (const child of tag.children ?? []) read(child, pieces, reading, target);
  if (isApart && tag.role !== 'Note') target.push(' ');
}

const textOf = (tag: Tagged, pieces: ReadonlyMap<string, string>): string =>
  tag.type === 'content'
    ? (pieces.get(tag.id ?? '') ?? '')
    : (tag.children ?? []).map((child) => textOf(child, pieces)).join('');

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const bookmarksOf = (bookmarks: readonly Bookmark[]): string[] =>
  bookmarks.flatMap(({ title, items }) => [title, ...bookmarksOf(items)]);

/** A piece of text on the paper: its edges in points from the left and from the bottom. */
interface Piece {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

export async function piecesOnPaper(bytes: Uint8Array): Promise<Piece[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pieces: Piece[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size = 0, left = 0, base = 0] = item.transform as number[];
      pieces.push({ text: item.str, page, left, right: left + item.width, base, size });
    }
  }
  return pieces;
}
