import { elementsOf, unescaped, type Element } from './xml.ts';

/** What Word works out anew in every copy of a file, from the file alone. Others print names, paths and the day. */
const fields: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'STYLEREF', 'TITLE', 'HYPERLINK', 'IF', '=']);

const trackedChange = /<w:(?:ins|del|move(?:From|To)\w*|cell(?:Ins|Del|Merge)|\w+Change)[\s/>]/;
const localPath = /(?:[A-Za-z]:\\|file:|\\\\\w|\/(?:Users|home)\/)[^"<]{0,60}/;

/** What of a part of a Word file would tell its readers more than they should know. */
export function* privateIn(text: string, root: Element): Generator<string> {
  if (trackedChange.test(text)) yield 'tracked changes. Accept or reject them all';
  if (/<w:(?:comment|annotationRef)/.test(text)) yield 'comments. Delete them all';
  const path = ['\\', 'file:', '/Users/', '/home/'].some((mark) => text.includes(mark)) ? localPath.exec(text)?.[0] : undefined;
  if (path !== undefined) yield `the path “${unescaped(path)}”, which is on somebody’s computer. Take it away; in the description of a picture, write what the picture shows`;
  const field = text.includes('instr') ? fieldsOf([...elementsOf(root)]).find((code) => !fields.has(nameOf(code))) : undefined;
  if (field !== undefined) yield `the field “${nameOf(field)}”, which prints what belongs to one computer, person or day. Delete it, or put a content control in its place`;
}

const nameOf = (code: string): string => (/^\s*(=|[^\s\\]*)/.exec(code)?.[1] ?? '').toUpperCase();

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
