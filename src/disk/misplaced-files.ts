import { top } from '../source/decode.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';

/**
 * Whether a name is that of something that editors and desktops leave beside a file: hidden files, copies for safety,
 * pictures of folders. Nobody means them to be read.
 */
export const isLeftover = (name: string): boolean =>
  (name.startsWith('.') && name !== '.md') ||
  /^#.*#$|^~\$|~$|\.(?:bak|orig|swp|tmp)$|^(?:Thumbs\.db|desktop\.ini)$/i.test(name);

/**
 * What is wrong with the name of a finding or quotation that would be passed over in silence because of it; undefined
 * if it is read, or a leftover.
 */
export function checkTextName(name: string, path: string, isFolder: boolean): Diagnostic | undefined {
  if (isLeftover(name)) return undefined;
  if (isFolder)
    return notAllowed(
      path,
      'This is a folder, and folders inside findings/ and quotes/ are not read. Move its files up.',
    );
  if (name === '.md') return notAllowed(path, 'This file has no name before its “.md”. Give it one, such as media.md.');
  if (name.endsWith('.md')) return undefined;
  const better = name.replace(/(?:\.md)?\.[^.]*$/i, '');
  const second = /^(.+\.md)\.(?:rej|mine|theirs|r\d+)$/i.exec(name)?.[1];
  if (second !== undefined)
    return notAllowed(
      path,
      `This file is not read: a program that joins two versions of ${second} left it. Put what is right into ` +
        `${second}, and delete this one.`,
    );
  if (isOfWordProcessor(name))
    return notAllowed(
      path,
      `This file is not read: prelim reads plain text. Copy its words into a text file ${better}.md, and move this ` +
        'one away.',
    );
  return notAllowed(
    path,
    `This file is not read: its name does not end in .md. Name it ${better}.md, or move it away.`,
  );
}

/** Whether renaming a file would not make a text of it. */
const isOfWordProcessor = (name: string): boolean => /\.(?:docx?|docm|odt|rtf|pages|pdf)$/i.test(name);

/**
 * What is wrong with the name or place of a file of the mission's templates that would be passed over in silence
 * because of it; undefined if it is read, or a leftover.
 */
export function checkTemplateName(path: string, shown: string, isFolder: boolean): Diagnostic | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isUsed = isFolder
    ? ['fonts', 'word'].includes(path)
    : path === 'word.docx' || /\.(?:hbs|css|typ)$/.test(name) || /^[^/]+\.(?:png|jpe?g|gif|svg)$/i.test(path);
  if (isLeftover(name) || isUsed) return undefined;
  const namesInUse = ['word.docx', 'page.typ', 'page.css', 'mail.css', 'page.html.hbs', 'fonts', 'word'];
  const meant = namesInUse.find((inUse) => inUse === path.toLowerCase());
  if (meant !== undefined) return notAllowed(shown, `This is not read: write its name in small letters, ${meant}.`);
  if (isFolder)
    return notAllowed(
      shown,
      'This folder is not read: templates stand in templates/, and their partials in templates/partials/. Move ' +
        'its files there.',
    );
  if (!/\.(?:md|html?|handlebars)$|\.hbs\b/i.test(name))
    return notAllowed(
      shown,
      'prelim does not use this file here. templates/ may hold *.hbs, *.css, page.typ with its pictures, ' +
        'word.docx and fonts/.',
    );
  const stem = name.replace(/(?:\.(?:md|html|hbs|txt|handlebars|bak))+$/i, '');
  const better = `${stem}${/html/i.test(name) ? '.html' : '.md'}.hbs`;
  return notAllowed(
    shown,
    `This file is not read: the name of a template ends in .hbs. Name it ${better}, or move it away.`,
  );
}

/** Why a file or folder of a mission cannot be read. Paths are as people see them. */
export const cannotRead = {
  denied: (path: string): Diagnostic =>
    fileError(
      'files/not-text',
      top(path),
      'You have no permission to read this. Change its permissions, or ask whoever it belongs to.',
    ),
  notAFile: (path: string): Diagnostic =>
    fileError('files/not-text', top(path), 'This cannot be read as a file. Put the file itself here.'),
  notAFolder: (path: string, name: string): Diagnostic =>
    notAllowed(
      path,
      `A file stands here, where the folder “${name}” belongs. Move it away, or into a folder of that name.`,
    ),
  badLink: (path: string, link: string, what: 'file' | 'folder'): Diagnostic =>
    notAllowed(path, `This is ${link}. Put the ${what} itself here.`),
  tooLarge: (path: string): Diagnostic =>
    fileError(
      'files/too-large',
      top(path),
      'This file is larger than 5 MB. No text of a mission is; look for something pasted by mistake.',
    ),
};

const notAllowed = (path: string, message: string): Diagnostic => fileError('files/not-allowed', top(path), message);
