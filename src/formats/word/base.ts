import { createBudget } from './budget.ts';
import { cleanPicture } from './picture.ts';
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
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Reads what a Word file gives to the documents that are made on it, and what keeps it from being used. */
export function readBase(file: Parts): { readonly base: Base; readonly wrongs: readonly Wrong[] } {
  const parts = new Map<string, Part>();
  const wrongs: Wrong[] = [];
  const canRead = createBudget();
  const main = mainPart(file);
  const macro = [...file.keys()].find((path) => /vbaProject|\/activeX\//i.test(path));
  if (macro !== undefined) wrongs.push({ path: main, message: 'This Word file holds macros. Save it as a Word document without macros (.docx).' });
  const read = (path: string, kind: string): void => {
    if (parts.has(path)) return;
    const [bytes, ways] = [file.get(path), file.get(relationshipsPath(path))];
    const wrong = (message: string): void => void wrongs.push({ path, message });
    if (!bytes) return wrong(damaged(path));
    if (!canRead(bytes, kind) || (ways && !canRead(ways, 'relationships'))) return wrong(tooMuch(path));
    const relationships = ways ? readRelationships(textOf(ways), path) : [];
    const { content, faults } = contentOf(bytes, path, kind);
    for (const fault of faults) wrong(fault);
    if (!content) return;
    if (!relationships) return wrong(damaged(path));
    for (const fault of relationships.flatMap((way) => wayFault(way, kind))) wrong(fault);
    const kept = relationships.filter((way) => followed[kind]?.includes(way.kind));
    parts.set(path, { kind, content, relationships: kept });
    for (const way of kept) if (!way.isExternal) read(way.target, way.kind);
  };
  read(main, 'document');
  return { base: { main, parts }, wrongs };
}

/** The path of the part that holds the words, which another program may have chosen. */
function mainPart(file: Parts): string {
  const start = file.get('_rels/.rels');
  const ways = start && createBudget()(start, 'relationships') ? readRelationships(textOf(start), '') : undefined;
  return ways?.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
}

/** A part as it is used, and what is wrong with it. */
function contentOf(bytes: Uint8Array, path: string, kind: string): { readonly content?: Part['content']; readonly faults: readonly string[] } {
  if (kind === 'image') {
    const picture = cleanPicture(bytes);
    return 'wrong' in picture ? { faults: [`The picture “${path}” in this Word file ${picture.wrong}.`] } : { content: picture, faults: [] };
  }
  if (carried.has(kind)) return { content: bytes, faults: [] };
  const text = textOf(bytes);
  const content = readXml(text, kind === 'styles' ? droppedFromStyles : dropped);
  return content ? { content, faults: [...faultsIn(content, text, kind)] } : { faults: [damaged(path)] };
}

const damaged = (path: string): string => `This Word file is damaged: its part “${path}” is missing or broken. Open it in Word or LibreOffice and save it anew.`;
const tooMuch = (path: string): string => `The part “${path}” of this Word file holds far more than a base needs. Take out its text and what it does not use, or begin with a Word file that prelim wrote.`;

const decoder = new TextDecoder();
const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

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
