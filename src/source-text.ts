import type { Diagnostic, Source } from './diagnostic.ts';
import { fault } from './mission/fault.ts';
import { unprintableIn } from './mission/invisible.ts';

const top = (path: string) => ({ source: { path, text: '' }, start: 0, end: 0 });

/** What a disk gives for a file in UTF-16: its byte order mark is nothing in UTF-8, and every second byte is empty. */
const utf16 = /^\uFFFD\uFFFD(?:[^\uFFFD\0]\0|\0[^\uFFFD\0])/;

/** A file that was read as UTF-8: its text without the byte order mark, or what keeps it from being one. */
export function decode(read: string, path: string): { source: Source; fault?: Diagnostic } {
  if (utf16.test(read)) {
    const wrong = fault('files/not-text', top(path), 'This file is saved as UTF-16. Save it as plain text in UTF-8.');
    return { source: { path, text: '' }, fault: wrong };
  }
  // A carriage return alone, as old Macs wrote, ends a line for Markdown but not for YAML: one character for one, so that places stay true.
  const source = { path, text: read.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n') };
  const wrong = unreadable(source);
  return wrong ? { source, fault: wrong } : { source };
}

/** What keeps a text from being read at all, at its first place. */
function unreadable(source: Source): Diagnostic | undefined {
  const { text } = source;
  const at = (start: number, length = 1) => ({ source, start, end: start + length });
  const bad = text.search(/[\uFFFD\0]/);
  if (bad >= 0) {
    const isBinary = text.includes('\0');
    const what = isBinary
      ? 'This is no plain text. It may be a Word file or a picture under a wrong name, or saved as UTF-16: save it as plain text in UTF-8.'
      : 'This file is not saved as UTF-8: the character here cannot be read. Save the file as UTF-8, or type the character again.';
    return fault('files/not-text', at(bad), what);
  }
  const conflict = /^<{7} .*$/m.exec(text);
  if (conflict && /^={7}$/m.test(text)) {
    const what = 'Two versions of this file were not merged: keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.';
    return fault('files/syntax', at(conflict.index, conflict[0].length), what);
  }
  const wrong = unprintableIn(text);
  return wrong && fault('files/not-allowed', at(wrong.index), wrong.message);
}

export const tooLarge = (path: string): Diagnostic =>
  fault('files/too-large', top(path), 'This file is larger than 5 MB. No text of a mission is; look for something pasted by mistake.');

/** What editors and desktops leave beside a file: hidden files, copies for safety, pictures of folders. Nobody means them to be read. */
export const isNoText = (name: string): boolean => (name.startsWith('.') && name !== '.md') || /^#.*#$|^~\$|~$|\.(?:bak|orig|swp|tmp)$|^(?:Thumbs\.db|desktop\.ini)$/i.test(name);

/** A file of findings or quotations that would be passed over in silence because of its name. */
export function misnamed(name: string, path: string, isFolder: boolean): Diagnostic | undefined {
  if (isNoText(name)) return undefined;
  if (isFolder) return fault('files/not-allowed', top(path), 'This is a folder, and folders inside findings/ and quotes/ are not read. Move its files up.');
  if (name === '.md') return fault('files/not-allowed', top(path), 'This file has no name before its “.md”. Give it one, such as media.md.');
  if (name.endsWith('.md')) return undefined;
  const better = name.replace(/(?:\.md)?\.[^.]*$/i, '');
  return fault('files/not-allowed', top(path), `This file is not read: its name does not end in .md. Name it ${better}.md, or move it away.`);
}

/** A file of the mission's templates that would be passed over in silence because of its name or place. */
export function misnamedTemplate(path: string, shown: string, isFolder: boolean): Diagnostic | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isUsed = isFolder ? ['fonts', 'word'].includes(path) : path === 'word.docx' || /\.(?:hbs|css|typ)$/.test(name) || /^[^/]+\.(?:png|jpe?g|gif|svg)$/i.test(path);
  if (isNoText(name) || isUsed) return undefined;
  const meant = ['word.docx', 'page.typ', 'page.css', 'mail.css', 'page.html.hbs', 'fonts', 'word'].find((known) => known === path.toLowerCase());
  if (meant !== undefined) return fault('files/not-allowed', top(shown), `This is not read: write its name in small letters, ${meant}.`);
  if (isFolder) return fault('files/not-allowed', top(shown), 'This folder is not read: templates stand in templates/, and their partials in templates/partials/. Move its files there.');
  if (!/\.(?:md|html?|handlebars)$|\.hbs\b/i.test(name)) return fault('files/not-allowed', top(shown), 'prelim does not use this file here. templates/ may hold *.hbs, *.css, page.typ with its pictures, word.docx and fonts/.');
  const better = `${name.replace(/(?:\.(?:md|html|hbs|txt|handlebars|bak))+$/i, '')}${/html/i.test(name) ? '.html' : '.md'}.hbs`;
  return fault('files/not-allowed', top(shown), `This file is not read: the name of a template ends in .hbs. Name it ${better}, or move it away.`);
}

/** What stands where something else is needed. */
export const misplaced = {
  denied: (path: string): Diagnostic => fault('files/not-text', top(path), 'You have no permission to read this. Change its permissions, or ask whoever it belongs to.'),
  noFile: (path: string): Diagnostic => fault('files/not-text', top(path), 'This cannot be read as a file. Put the file itself here.'),
  noFolder: (path: string, name: string): Diagnostic => fault('files/not-allowed', top(path), `A file stands here, where the folder “${name}” belongs. Move it away, or into a folder of that name.`),
  link: (path: string, link: string, what: 'file' | 'folder'): Diagnostic => fault('files/not-allowed', top(path), `This is ${link}. Put the ${what} itself here.`),
};
