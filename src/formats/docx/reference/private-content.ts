import { memoize } from '../../../collections/memoize.ts';
import { isPublicAddress, partNames } from './relationship-policy.ts';
import { type Element, elementsOf, isElement, textIn, unescaped, writeNode } from '../opc/xml.ts';

/** Elements that no part keeps: marks of who wrote when, and of what is left behind. */
const droppedElements: ReadonlySet<string> = new Set([
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
  'w:control',
  'w:movie',
  'w:objectEmbed',
  'w:objectLink',
  'o:OLEObject',
]);

/** Styles lose their language as well: it is that of the document, not of whoever made the styles. */
const droppedFromStyles: ReadonlySet<string> = new Set([...droppedElements, 'w:lang']);

/** Names of the elements that a part of that kind loses when it is read. */
export const droppedFrom = (kind: string): ReadonlySet<string> =>
  kind === 'styles' ? droppedFromStyles : droppedElements;

/**
 * A part without what drawings in it tell beside what they show: where an old picture leads, what it was called, and
 * the name of the file that a picture came from. The words for those who cannot see a picture stay.
 */
export function withoutTraces(root: Element): Element {
  return {
    ...root,
    attributes: withoutNames(root),
    children: root.children.map((child) => (isElement(child) ? withoutTraces(child) : child)),
  };
}

function withoutNames({ name, attributes }: Element): Element['attributes'] {
  if (name.startsWith('v:')) {
    const { href: _href, target: _target, title: _title, ...shown } = attributes;
    return shown;
  }
  if (!/:(?:docPr|cNvPr)$/.test(name)) return attributes;
  const { title: _title, ...shown } = attributes;
  return { ...shown, name: '', ...(name === 'pic:cNvPr' && 'descr' in shown && { descr: '' }) };
}

/**
 * Problems with what a part would tell its readers that is not for them, or would load. `root` is the part as it was
 * read, `text` the same as it was written. Of the part with the words only the page setup counts: its words are left
 * behind, and of the settings only known ones are taken.
 */
export function* privateContent(root: Element, text: string, kind: string): Generator<string> {
  if (kind === 'settings') return;
  const shown = partNames[kind] ?? kind;
  const verb = shown.endsWith('s') ? 'hold' : 'holds';
  const isDocument = kind === 'document';
  const kept = isDocument
    ? { ...root, children: [...elementsOf(root)].filter(({ name }) => name === 'w:sectPr') }
    : root;
  for (const what of privateIn(isDocument ? writeNode(kept) : text, kept))
    yield `The ${shown} of this Word file ${verb} ${what}.`;
}

function* privateIn(text: string, root: Element): Generator<string> {
  if (trackedChange.test(text)) yield 'tracked changes. Accept or reject them all';
  if (/<w:(?:comment|annotationRef)/.test(text)) yield 'comments. Delete them all';
  const path = localPathIn(text);
  if (path !== undefined)
    yield (
      `the path “${unescaped(path)}”, which is on somebody’s computer. Take it away; in the description of a ` +
      'picture, write what the picture shows'
    );
  const elements = /\ssrc\s*=|instr/.test(text) ? [...elementsOf(root)] : [];
  const source = elements.find(({ name, attributes }) => name.startsWith('v:') && attributes['src'] !== undefined)
    ?.attributes['src'];
  if (source !== undefined)
    yield `a picture that is not in it, but at “${unescaped(source)}”. Insert the picture itself`;
  const codes = fieldCodes(elements);
  const field = codes.find((code) => !allowedFields.has(fieldName(code)));
  if (field !== undefined)
    yield (
      `the field “${fieldName(field)}”, which prints what belongs to one computer, person or day. Delete it, or ` +
      'put a content control in its place'
    );
  const address = codes.map(addressOf).find((target) => target !== undefined && !isPublicAddress(target));
  if (address !== undefined)
    yield `a link to “${address}”. A link can lead to https:, http: or mailto: and nowhere else`;
}

const trackedChange = /<w:(?:ins|del|move(?:From|To)\w{0,20}|cell(?:Ins|Del|Merge)|\w{1,20}Change)[\s/>]/;

function localPathIn(text: string): string | undefined {
  const plain = text.includes('&#') ? unescaped(text) : text;
  const lower = plain.toLowerCase();
  const canHavePath = ['\\', 'file:', '/users/', '/home/'].some((mark) => lower.includes(mark));
  return canHavePath ? localPath().exec(plain)?.[0] : undefined;
}

/**
 * A drive, a server or a home folder. Not the end of a word (“profile: …”), and not a page of a web site
 * (www.example.org/home/…).
 */
const localPath = memoize<void, RegExp>(() => {
  const starts = [
    String.raw`(?<![\p{L}\d])(?:file:[\\/]|[A-Za-z]:\\)`,
    String.raw`(?<![\p{L}\d\\:])\\{2,}[\w.-]{1,60}\\`,
    String.raw`(?<![\p{L}\d._%~/-])/(?:Users|home)/[\p{L}\d]`,
  ];
  return new RegExp(`(?:${starts.join('|')})[^"<]{0,60}`, 'iu');
});

/** Fields whose result comes from the file alone. Others print names, paths and the day. */
const allowedFields: ReadonlySet<string> = new Set([
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

/** The codes of all fields, each of which Word may write in one piece or in many. */
function fieldCodes(elements: readonly Element[]): string[] {
  const codes: string[] = [];
  const open: string[] = [];
  for (const node of elements) {
    const type = node.attributes['w:fldCharType'];
    if (node.name === 'w:fldSimple') codes.push(unescaped(node.attributes['w:instr'] ?? ''));
    else if (node.name === 'w:instrText') open.push(`${open.pop() ?? ''}${textIn(node)}`);
    else if (type === 'begin') open.push('');
    else if (type === 'separate') codes.push(open.pop() ?? '');
    else if (type === 'end') codes.push(...open.splice(-1).filter((code) => code !== ''));
    if (type === 'separate') open.push(''); // the result may hold fields of its own
  }
  return codes;
}

const fieldName = (code: string): string => (/^\s*(=|[^\s\\]*)/.exec(code)?.[1] ?? '').toUpperCase();

/** The address of a HYPERLINK field; undefined if it is another field, or leads to a place in the file. */
function addressOf(code: string): string | undefined {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))/i.exec(code) ?? [];
  return quoted === '' ? undefined : (quoted ?? bare);
}
