import type { Parts } from '../opc/package.ts';
import {
  type Relationship,
  keptRelationships,
  isPublicAddress,
  readRelationships,
  relationshipsPath,
  shownKinds,
  checkRelationship,
} from '../opc/relationships.ts';
import { type Element, createBudget, elementsOf, readXml, unescaped, written } from '../opc/xml.ts';
import { cleanPicture } from './picture.ts';

/** A part of a Word file: a tree where it is looked into, bytes where it is only carried along. */
export interface Part {
  /** What it is to the part that leads to it: styles, header, image. */
  readonly kind: string;
  readonly content: Element | Uint8Array;
  readonly relationships: readonly Relationship[];
}

/** A Word file without its words. */
export interface ReferenceDocument {
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
export function readReferenceDocument(file: Parts): {
  readonly base: ReferenceDocument;
  readonly wrongs: readonly Wrong[];
} {
  const parts = new Map<string, Part>();
  const wrongs: Wrong[] = [];
  const canRead = createBudget();
  const main = mainPart(file);
  const macro = [...file.keys()].find((path) => /vbaProject|\/activeX\//i.test(path));
  if (macro !== undefined)
    wrongs.push({
      path: main,
      message: 'This Word file holds macros. Save it as a Word document without macros (.docx).',
    });
  const read = (path: string, kind: string): void => {
    if (parts.has(path)) return;
    const [bytes, ways] = [file.get(path), file.get(relationshipsPath(path))];
    const wrong = (message: string): void => void wrongs.push({ path, message });
    if (!bytes) return wrong(damaged(path));
    if (!canRead(bytes, kind) || (ways && !canRead(ways, 'relationships'))) return wrong(tooMuch(path));
    const relationships = ways ? readRelationships(textOf(ways), path) : [];
    const { content, diagnostics } = contentOf(bytes, path, kind);
    for (const fault of diagnostics) wrong(fault);
    if (!content) return;
    if (!relationships) return wrong(damaged(path));
    for (const fault of relationships.flatMap((way) => checkRelationship(way, kind))) wrong(fault);
    const kept = relationships.filter((way) => keptRelationships[kind]?.includes(way.kind));
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
function contentOf(
  bytes: Uint8Array,
  path: string,
  kind: string,
): { readonly content?: Part['content']; readonly diagnostics: readonly string[] } {
  if (kind === 'image') {
    const picture = cleanPicture(bytes);
    return 'wrong' in picture
      ? { diagnostics: [`The picture “${path}” in this Word file ${picture.wrong}.`] }
      : { content: picture, diagnostics: [] };
  }
  if (carried.has(kind)) return { content: bytes, diagnostics: [] };
  const text = textOf(bytes);
  const content = readXml(text, kind === 'styles' ? droppedFromStyles : dropped);
  return content ? { content, diagnostics: [...faultsIn(content, text, kind)] } : { diagnostics: [damaged(path)] };
}

const damaged = (path: string): string =>
  `This Word file is damaged: its part “${path}” is missing or broken. Open it in Word or LibreOffice and save ` +
  'it anew.';

const tooMuch = (path: string): string =>
  `The part “${path}” of this Word file holds far more than a base needs. Take out its text and what it does not ` +
  'use, or begin with a Word file that prelim wrote.';

const decoder = new TextDecoder();

const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The part of that kind, if the base has one. */
export const partOf = (
  { parts }: ReferenceDocument,
  kind: string,
): (Part & { readonly path: string; readonly content: Element }) | undefined => {
  for (const [path, part] of parts)
    if (part.kind === kind && !(part.content instanceof Uint8Array)) return { ...part, path, content: part.content };
  return undefined;
};

/** What of a part cannot be sent to anybody. The words of the base are not: they are left behind. */
function* faultsIn(root: Element, text: string, kind: string): Generator<string> {
  if (root.attributes['xmlns:w'] !== namespace) {
    yield (
      'This Word file is of a kind that prelim does not read, such as Strict Open XML. Save it as a Word document ' +
      '(.docx).'
    );
    return;
  }
  if (kind === 'settings') return; // only what is known is taken from them
  const shown = shownKinds[kind] ?? kind;
  const kept =
    kind === 'document' ? { ...root, children: [...elementsOf(root)].filter(({ name }) => name === 'w:sectPr') } : root;
  for (const what of privateIn(kind === 'document' ? written(kept) : text, kept))
    yield `The ${shown} of this Word file ${shown.endsWith('s') ? 'hold' : 'holds'} ${what}.`;
}

/** Marks of who wrote when, and of what is left behind. */
const dropped: ReadonlySet<string> = new Set([
  'w:rsid',
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'w:printerSettings',
  'w:numIdMacAtCleanup',
  'w:dataBinding',
  'w:placeholder',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:permStart',
  'w:permEnd',
]);

/** The language is that of the document, not of whoever made the styles. */
const droppedFromStyles: ReadonlySet<string> = new Set([...dropped, 'w:lang']);

/** What Word works out anew in every copy of a file, from the file alone. Others print names, paths and the day. */
const fields: ReadonlySet<string> = new Set([
  'PAGE',
  'NUMPAGES',
  'SECTION',
  'SECTIONPAGES',
  'STYLEREF',
  'TITLE',
  'HYPERLINK',
  'IF',
  '=',
]);

const trackedChange = /<w:(?:ins|del|move(?:From|To)\w{0,20}|cell(?:Ins|Del|Merge)|\w{1,20}Change)[\s/>]/;

/**
 * A drive, a server or a home folder: no end of a word (“profile: …”) and no page of a web site
 * (www.example.org/home/…).
 */
const localPath =
  /(?:(?<![\p{L}\d])(?:file:[\\/]|[A-Za-z]:\\)|(?<![\p{L}\d\\:])\\{2,}[\w.-]{1,60}\\|(?<![\p{L}\d._%~/-])\/(?:Users|home)\/[\p{L}\d])[^"<]{0,60}/iu;

/** What of a part of a Word file would tell its readers more than they should know, or load something. */
function* privateIn(text: string, root: Element): Generator<string> {
  if (trackedChange.test(text)) yield 'tracked changes. Accept or reject them all';
  if (/<w:(?:comment|annotationRef)/.test(text)) yield 'comments. Delete them all';
  const plain = text.includes('&#') ? unescaped(text) : text;
  const path = ['\\', 'file:', '/Users/', '/home/'].some((mark) => plain.toLowerCase().includes(mark.toLowerCase()))
    ? localPath.exec(plain)?.[0]
    : undefined;
  if (path !== undefined)
    yield (
      `the path “${unescaped(path)}”, which is on somebody’s computer. Take it away; in the description of a ` +
      'picture, write what the picture shows'
    );
  const elements = /\ssrc\s*=|instr/.test(text) ? [...elementsOf(root)] : [];
  const elsewhere = elements.find(({ name, attributes }) => name.startsWith('v:') && attributes['src'] !== undefined)
    ?.attributes['src'];
  if (elsewhere !== undefined)
    yield `a picture that is not in it, but at “${unescaped(elsewhere)}”. Insert the picture itself`;
  const codes = fieldsOf(elements);
  const field = codes.find((code) => !fields.has(nameOf(code)));
  if (field !== undefined)
    yield (
      `the field “${nameOf(field)}”, which prints what belongs to one computer, person or day. Delete it, or put a ` +
      'content control in its place'
    );
  const address = codes.map(addressOf).find((target) => target !== undefined && !isPublicAddress(target));
  if (address !== undefined)
    yield `a link to “${address}”. A link can lead to https:, http: or mailto: and nowhere else`;
}

const nameOf = (code: string): string => (/^\s*(=|[^\s\\]*)/.exec(code)?.[1] ?? '').toUpperCase();

/** Where a field of an address leads to, if it leads out of the file. */
function addressOf(code: string): string | undefined {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))/i.exec(code) ?? [];
  return quoted === '' ? undefined : (quoted ?? bare);
}

/** The codes of the fields, which Word may write in one piece or in many. */
function fieldsOf(elements: readonly Element[]): string[] {
  const codes: string[] = [];
  const open: string[] = [];
  for (const { name, attributes, children } of elements) {
    const kind = attributes['w:fldCharType'];
    if (name === 'w:fldSimple') codes.push(unescaped(attributes['w:instr'] ?? ''));
    else if (name === 'w:instrText')
      open.push(`${open.pop() ?? ''}${unescaped(children.filter((child) => typeof child === 'string').join(''))}`);
    else if (kind === 'begin') open.push('');
    else if (kind === 'separate') codes.push(open.pop() ?? '');
    else if (kind === 'end') codes.push(...open.splice(-1).filter((code) => code !== ''));
    if (kind === 'separate') open.push(''); // the result may hold fields of its own
  }
  return codes;
}
