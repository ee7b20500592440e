import { reserved } from './compose/slots.ts';
import type { Diagnostic, Source } from './diagnostic.ts';
import { fault } from './mission/fault.ts';

const top = (path: string) => ({ source: { path, text: '' }, start: 0, end: 0 });

/** The text of a file without its byte order mark, or what keeps it from being one. */
export function decode(bytes: Uint8Array, path: string): { source: Source; fault?: Diagnostic } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const wrong = fault('files/not-text', top(path), 'This file is saved as UTF-16. Save it as UTF-8.');
    return { source: { path, text: '' }, fault: wrong };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const source = { path, text };
  const bad = text.search(/[\uFFFD\0]/);
  if (bad >= 0) {
    const what = text[bad] === '\0' ? 'This file holds a zero byte, so it is no text.' : 'A character here is not UTF-8. Save the file as UTF-8, or type the character again.';
    return { source, fault: fault('files/not-text', { source, start: bad, end: bad + 1 }, what) };
  }
  const taken = text.search(reserved);
  if (taken < 0) return { source };
  const what = 'An invisible private-use character stands here, often from a PDF or an icon font. Delete it.';
  return { source, fault: fault('files/not-allowed', { source, start: taken, end: taken + 1 }, what) };
}

export const tooLarge = (path: string): Diagnostic =>
  fault('files/too-large', top(path), 'This file is larger than 5 MB. No text of a mission is; look for something pasted by mistake.');

/** A file of findings or quotations that would be passed over in silence because of its name. */
export function misnamed(name: string, path: string, isFolder: boolean): Diagnostic | undefined {
  if (name.startsWith('.') || name.endsWith('~')) return undefined;
  if (isFolder) return fault('files/not-allowed', top(path), 'Folders inside findings/ and quotes/ are not read. Move its files up.');
  if (name.endsWith('.md')) return undefined;
  const better = name.replace(/(?:\.md)?\.[^.]*$/i, '');
  return fault('files/not-allowed', top(path), `This file is not read: its name does not end in .md. Name it ${better}.md, or move it away.`);
}

misnamed.leadsOut = (path: string): Diagnostic =>
  fault('files/not-allowed', top(path), 'This is a link that leads out of its folder. Put the file itself here.');

misnamed.noFile = (path: string): Diagnostic => fault('files/not-text', top(path), 'This is no file that can be read.');
