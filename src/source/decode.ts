import { type Diagnostic, fileError } from './diagnostic.ts';
import type { Source } from './source.ts';

export const top = (path: string) => ({ source: { path, text: '' }, start: 0, end: 0 });

/** A file that was read as UTF-8: its text without the byte order mark, or what keeps it from being one. */
export function decode(read: string, path: string): { source: Source; fault?: Diagnostic } {
  if (utf16.test(read)) {
    const wrong = fileError(
      'files/not-text',
      top(path),
      'This file is saved as UTF-16. Save it as plain text in UTF-8.',
    );
    return { source: { path, text: '' }, fault: wrong };
  }
  // A carriage return alone, as old Macs wrote, ends a line for Markdown but not for YAML: one character for one, so
  // that places stay true.
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
      ? 'This is no plain text. It may be a Word file or a picture under a wrong name, or saved as UTF-16: save it ' +
        'as plain text in UTF-8.'
      : 'This file is not saved as UTF-8: the character here cannot be read. Save the file as UTF-8, or type the ' +
        'character again.';
    return fileError('files/not-text', at(bad), what);
  }
  const conflict = /^<{7} .*$/m.exec(text);
  if (conflict && /^={7}$/m.test(text)) {
    const what =
      'Two versions of this file were not merged: keep one of them, and delete the lines that begin with ' +
      '<<<<<<<, ======= and >>>>>>>.';
    return fileError('files/syntax', at(conflict.index, conflict[0].length), what);
  }
  const wrong = unprintableIn(text);
  return wrong && fileError('files/not-allowed', at(wrong.index), wrong.message);
}

/** What a disk gives for a file in UTF-16: its byte order mark is nothing in UTF-8, and every second byte is empty. */
const utf16 = /^\uFFFD\uFFFD(?:[^\uFFFD\0]\0|\0[^\uFFFD\0])/;

/**
 * Control characters other than tab and line ends, characters that are none, and halves of characters: some program on
 * the way would choke on them.
 */
const broken = /(?![\t\n\r])\p{Cc}|[\uFFFD-\uFFFF]|\p{Cs}/u;

/** What almost every text is made of; the classes of Unicode cost a millisecond. */
const ordinary = /^[\t\n\r -~\u00A0-\uD7FF\uE000-\uFFFC]*$/;

interface Unprintable {
  readonly index: number;
  readonly message: string;
}

/** The first character of a text that cannot be printed, with what to say about it. */
export function unprintableIn(text: string): Unprintable | undefined {
  const index = text.search(reserved);
  return index < 0 ? brokenIn(text) : { index, message: reservedMessage };
}

/** The same where the characters of slots belong there. */
export function brokenIn(text: string): Unprintable | undefined {
  const index = ordinary.test(text) ? -1 : text.search(broken);
  if (index < 0) return undefined;
  const code = text.charCodeAt(index);
  const isHalf = code >= 0xd800 && code < 0xe000;
  const what = isHalf
    ? 'Half a character stands here'
    : code >= 0xfffd
      ? 'A sign for a character that nobody could read stands here'
      : 'An invisible control character stands here';
  return {
    index,
    message:
      `${what} (U+${code.toString(16).toUpperCase().padStart(4, '0')}). Delete it, or type again what it was meant ` +
      'to be.',
  };
}

/** Characters that mark slots and the words of templates; input that contains them is refused. */
export const reserved = /[\uE000-\uE003]/;

export const reservedMessage =
  'An invisible private-use character stands here, often from a PDF or an icon font. Delete it.';
