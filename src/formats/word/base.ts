import { privateIn } from './sound-package.ts';
import { readXml } from './read-xml.ts';
import { elementsOf, written, type Element } from './xml.ts';
import { readRelationships, relationshipsPath, type Relationship } from './relationships.ts';
import type { Parts } from './opening.ts';
import { followed, shownKinds, wayFault } from './ways.ts';

/** A part of a Word file: a tree where it is looked into, bytes where it is only carried along. */
export interface Part {
  /** What it is to the part that leads to it: styles, header, image. */
  readonly kind: string;
  readonly content: Element | Uint8Array;
  readonly relationships: readonly Relationship[];
}

/** A Word file without its words. */
export interface Base {
  /** The path of the part that holds the words. */
  readonly main: string;
  readonly parts: ReadonlyMap<string, Part>;
}

export interface Wrong {
  readonly message: string;
  /** The part it is in. */
  readonly path: string;
}

const carried: ReadonlySet<string> = new Set(['image', 'font', 'theme']);
const largest = 10 * 1024 * 1024;
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Reads what a Word file gives to the documents that are made on it, and what keeps it from being used. */
export function readBase(file: Parts): { readonly base: Base; readonly wrongs: readonly Wrong[] } {
  const parts = new Map<string, Part>();
  const wrongs: Wrong[] = [];
  const main = readRelationships(textOf(file.get('_rels/.rels')), '')?.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const macro = [...file.keys()].find((path) => /vbaProject|\/activeX\//i.test(path));
  if (macro !== undefined) wrongs.push({ path: main, message: 'This Word file holds macros. Save it as a Word document without macros (.docx).' });
  const read = (path: string, kind: string): void => {
    if (parts.has(path)) return;
    const bytes = file.get(path);
    const wrong = (message: string): void => void wrongs.push({ path, message });
    const relationships = readRelationships(textOf(file.get(relationshipsPath(path))), path);
    const text = carried.has(kind) || !bytes || bytes.length > largest ? undefined : (textOf(bytes) ?? '');
    const content = carried.has(kind) ? bytes : text === undefined ? undefined : readXml(text, kind === 'styles' ? droppedFromStyles : dropped);
    if (!content || !relationships) return wrong(`This Word file is damaged: its part “${path}” is missing or broken. Open it in Word or LibreOffice and save it anew.`);
    if (!(content instanceof Uint8Array)) for (const fault of faultsIn(content, text ?? '', kind)) wrong(fault);
    for (const fault of relationships.flatMap((way) => wayFault(way, kind))) wrong(fault);
    const ways = relationships.filter((way) => followed[kind]?.includes(way.kind));
    parts.set(path, { kind, content, relationships: ways });
    for (const way of ways) if (!way.isExternal) read(way.target, way.kind);
  };
  read(main, 'document');
  return { base: { main, parts }, wrongs };
}

const decoder = new TextDecoder();
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && decoder.decode(bytes);

/** The part of that kind, if the base has one. */
export const partOf = ({ parts }: Base, kind: string): (Part & { readonly path: string; readonly content: Element }) | undefined => {
  for (const [path, part] of parts) if (part.kind === kind && !(part.content instanceof Uint8Array)) return { ...part, path, content: part.content };
  return undefined;
};

/** What of a part cannot be sent to anybody. The words of the base are not: they are left behind. */
function* faultsIn(root: Element, text: string, kind: string): Generator<string> {
  if (root.attributes['xmlns:w'] !== namespace) {
    yield 'This Word file is of a kind that prelim does not read, such as Strict Open XML. Save it as a Word document (.docx).';
    return;
  }
  if (kind === 'settings') return; // only what is known is taken from them
  const shown = shownKinds[kind] ?? kind;
  const kept = kind === 'document' ? { ...root, children: [...elementsOf(root)].filter(({ name }) => name === 'w:sectPr') } : root;
  for (const what of privateIn(kind === 'document' ? written(kept) : text, kept)) yield `The ${shown} of this Word file ${shown.endsWith('s') ? 'hold' : 'holds'} ${what}.`;
}

/** Marks of who wrote when, and of what is left behind. */
const dropped: ReadonlySet<string> = new Set(['w:rsid', 'w:proofErr', 'w:lastRenderedPageBreak', 'w:printerSettings', 'w:numIdMacAtCleanup', 'w:dataBinding', 'w:placeholder', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:permStart', 'w:permEnd']);

/** The language is that of the document, not of whoever made the styles. */
const droppedFromStyles: ReadonlySet<string> = new Set([...dropped, 'w:lang']);
