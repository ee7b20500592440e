import { elementsOf, unescaped, type Element } from './xml.ts';
import { isPublicAddress } from './ways.ts';

/** What Word works out anew in every copy of a file, from the file alone. Others print names, paths and the day. */
const fields: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'STYLEREF', 'TITLE', 'HYPERLINK', 'IF', '=']);

const trackedChange = /<w:(?:ins|del|move(?:From|To)\w{0,20}|cell(?:Ins|Del|Merge)|\w{1,20}Change)[\s/>]/;

/** A drive, a server or a home folder: no end of a word (“profile: …”) and no page of a web site (www.example.org/home/…). */
const localPath = /(?:(?<![\p{L}\d])(?:file:[\\/]|[A-Za-z]:\\)|(?<![\p{L}\d\\:])\\{2,}[\w.-]{1,60}\\|(?<![\p{L}\d._%~/-])\/(?:Users|home)\/[\p{L}\d])[^"<]{0,60}/iu;

/** What of a part of a Word file would tell its readers more than they should know, or load something. */
export function* privateIn(text: string, root: Element): Generator<string> {
  if (trackedChange.test(text)) yield 'tracked changes. Accept or reject them all';
  if (/<w:(?:comment|annotationRef)/.test(text)) yield 'comments. Delete them all';
  const plain = text.includes('&#') ? unescaped(text) : text;
  const path = ['\\', 'file:', '/Users/', '/home/'].some((mark) => plain.toLowerCase().includes(mark.toLowerCase())) ? localPath.exec(plain)?.[0] : undefined;
  if (path !== undefined) yield `the path “${unescaped(path)}”, which is on somebody’s computer. Take it away; in the description of a picture, write what the picture shows`;
  const elements = /\ssrc\s*=|instr/.test(text) ? [...elementsOf(root)] : [];
  const elsewhere = elements.find(({ name, attributes }) => name.startsWith('v:') && attributes['src'] !== undefined)?.attributes['src'];
  if (elsewhere !== undefined) yield `a picture that is not in it, but at “${unescaped(elsewhere)}”. Insert the picture itself`;
  const codes = fieldsOf(elements);
  const field = codes.find((code) => !fields.has(nameOf(code)));
  if (field !== undefined) yield `the field “${nameOf(field)}”, which prints what belongs to one computer, person or day. Delete it, or put a content control in its place`;
  const address = codes.map(addressOf).find((target) => target !== undefined && !isPublicAddress(target));
  if (address !== undefined) yield `a link to “${address}”. A link can lead to https:, http: or mailto: and nowhere else`;
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
    else if (name === 'w:instrText') open.push(`${open.pop() ?? ''}${unescaped(children.filter((child) => typeof child === 'string').join(''))}`);
    else if (kind === 'begin') open.push('');
    else if (kind === 'separate') codes.push(open.pop() ?? '');
    else if (kind === 'end') codes.push(...open.splice(-1).filter((code) => code !== ''));
    if (kind === 'separate') open.push(''); // the result may hold fields of its own
  }
  return codes;
}
