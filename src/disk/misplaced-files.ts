import { top } from '../source/decode.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';

export const tooLarge = (path: string): Diagnostic =>
  fileError(
    'files/too-large',
    top(path),
    'This file is larger than 5 MB. No text of a mission is; look for something pasted by mistake.',
  );

/**
 * What editors and desktops leave beside a file: hidden files, copies for safety, pictures of folders. Nobody means
 * them to be read.
 */
export const isNoText = (name: string): boolean =>
  (name.startsWith('.') && name !== '.md') ||
  /^#.*#$|^~\$|~$|\.(?:bak|orig|swp|tmp)$|^(?:Thumbs\.db|desktop\.ini)$/i.test(name);

/** A file of findings or quotations that would be passed over in silence because of its name. */
export function misnamed(name: string, path: string, isFolder: boolean): Diagnostic | undefined {
  if (isNoText(name)) return undefined;
  if (isFolder)
    return fileError(
      'files/not-allowed',
      top(path),
      'This is a folder, and folders inside findings/ and quotes/ are not read. Move its files up.',
    );
  if (name === '.md')
    return fileError(
      'files/not-allowed',
      top(path),
      'This file has no name before its “.md”. Give it one, such as media.md.',
    );
  if (name.endsWith('.md')) return undefined;
  const better = name.replace(/(?:\.md)?\.[^.]*$/i, '');
  return fileError(
    'files/not-allowed',
    top(path),
    `This file is not read: its name does not end in .md. Name it ${better}.md, or move it away.`,
  );
}

/** A file of the mission's templates that would be passed over in silence because of its name or place. */
export function misnamedTemplate(path: string, shown: string, isFolder: boolean): Diagnostic | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isUsed = isFolder
    ? ['fonts', 'word'].includes(path)
    : path === 'word.docx' || /\.(?:hbs|css|typ)$/.test(name) || /^[^/]+\.(?:png|jpe?g|gif|svg)$/i.test(path);
  if (isNoText(name) || isUsed) return undefined;
  const meant = ['word.docx', 'page.typ', 'page.css', 'mail.css', 'page.html.hbs', 'fonts', 'word'].find(
    (known) => known === path.toLowerCase(),
  );
  if (meant !== undefined)
    return fileError('files/not-allowed', top(shown), `This is not read: write its name in small letters, ${meant}.`);
  if (isFolder)
    return fileError(
      'files/not-allowed',
      top(shown),
      'This folder is not read: templates stand in templates/, and their partials in templates/partials/. Move ' +
        'its files there.',
    );
  if (!/\.(?:md|html?|handlebars)$|\.hbs\b/i.test(name))
    return fileError(
      'files/not-allowed',
      top(shown),
      'prelim does not use this file here. templates/ may hold *.hbs, *.css, page.typ with its pictures, ' +
        'word.docx and fonts/.',
    );
  const better = `${name.replace(/(?:\.(?:md|html|hbs|txt|handlebars|bak))+$/i, '')}${/html/i.test(name) ? '.html' : '.md'}.hbs`;
  return fileError(
    'files/not-allowed',
    top(shown),
    `This file is not read: the name of a template ends in .hbs. Name it ${better}, or move it away.`,
  );
}

/** What stands where something else is needed. */
export const misplaced = {
  denied: (path: string): Diagnostic =>
    fileError(
      'files/not-text',
      top(path),
      'You have no permission to read this. Change its permissions, or ask whoever it belongs to.',
    ),
  noFile: (path: string): Diagnostic =>
    fileError('files/not-text', top(path), 'This cannot be read as a file. Put the file itself here.'),
  noFolder: (path: string, name: string): Diagnostic =>
    fileError(
      'files/not-allowed',
      top(path),
      `A file stands here, where the folder “${name}” belongs. Move it away, or into a folder of that name.`,
    ),
  link: (path: string, link: string, what: 'file' | 'folder'): Diagnostic =>
    fileError('files/not-allowed', top(path), `This is ${link}. Put the ${what} itself here.`),
};
