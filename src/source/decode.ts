import { type Diagnostic, fileError } from './diagnostic.ts';
import type { Source, Span } from './source.ts';

/**
 * The text of a file that was read as UTF-8, without its byte order mark. The diagnostic says what keeps it from being
 * read as text; undefined if nothing does.
 */
export function decode(read: string, path: string): { source: Source; diagnostic?: Diagnostic } {
  if (utf16.test(read)) {
    const message = 'This file is saved as UTF-16. Save it as plain text in UTF-8.';
    return { source: { path, text: '' }, diagnostic: fileError('files/not-text', top(path), message) };
  }
  // A carriage return alone, as old Macs wrote, ends a line for Markdown but not for YAML: one character for one, so
  // that places stay true.
  const source = { path, text: read.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n') };
  const diagnostic = notText(source) ?? notMerged(source) ?? notPrintable(source);
  return diagnostic ? { source, diagnostic } : { source };
}

/** The place of a file as a whole, for what is wrong with it before or without reading it. */
export const top = (path: string): Span => ({ source: { path, text: '' }, start: 0, end: 0 });

/** What a disk gives for a file in UTF-16: its byte order mark is nothing in UTF-8, and every second byte is empty. */
const utf16 = /^\uFFFD\uFFFD(?:[^\uFFFD\0]\0|\0[^\uFFFD\0])/;

function notText(source: Source): Diagnostic | undefined {
  const start = source.text.search(/[\uFFFD\0]/);
  if (start < 0) return undefined;
  const isBinary = source.text.includes('\0');
  const message = isBinary
    ? 'This is no plain text. It may be a Word file or a picture under a wrong name, or saved as UTF-16: save it ' +
      'as plain text in UTF-8.'
    : 'This file is not saved as UTF-8: the character here cannot be read. Save the file as UTF-8, or type the ' +
      'character again.';
  return fileError('files/not-text', { source, start, end: start + 1 }, message);
}

/** The marks that Git leaves where two versions of a file contradict each other. */
function notMerged(source: Source): Diagnostic | undefined {
  const conflict = /^(?:<{7}|>{7}) .*$/m.exec(source.text);
  if (!conflict) return undefined;
  return fileError(
    'files/syntax',
    { source, start: conflict.index, end: conflict.index + conflict[0].length },
    'Two versions of this file were not merged: keep one of them, and delete the lines that begin with ' +
      '<<<<<<<, ======= and >>>>>>>.',
  );
}

function notPrintable(source: Source): Diagnostic | undefined {
  const character = unprintableCharacterIn(source.text);
  if (!character) return undefined;
  const { index: start, message } = character;
  return fileError('files/not-allowed', { source, start, end: start + 1 }, message);
}

interface UnprintableCharacter {
  readonly index: number;
  readonly message: string;
}

/** The first character of a text that cannot be printed, with what to say about it; undefined if there is none. */
export function unprintableCharacterIn(text: string): UnprintableCharacter | undefined {
  const index = text.search(reserved);
  return index < 0 ? brokenCharacterIn(text) : { index, message: reservedMessage };
}

/** The same for a rendered template, in which the characters that mark slots belong. */
export function brokenCharacterIn(text: string): UnprintableCharacter | undefined {
  const index = ordinary.test(text) ? -1 : text.search(broken);
  if (index < 0) return undefined;
  const code = text.charCodeAt(index);
  if (code >= 0x80 && code < 0xa0 && /[Â-ô]€?$/.test(text.slice(Math.max(0, index - 2), index))) {
    const message =
      'What stands here is what is left of a letter or mark: the text was saved as UTF-8 and opened as something ' +
      'else. Type it again, and look for others like it.';
    return { index, message };
  }
  const isHalf = code >= 0xd800 && code < 0xe000;
  const what = isHalf
    ? 'Half a character stands here'
    : code >= 0xfffd
      ? 'A sign for a character that nobody could read stands here'
      : 'An invisible control character stands here';
  const number = code.toString(16).toUpperCase().padStart(4, '0');
  return { index, message: `${what} (U+${number}). Delete it, or type again what it was meant to be.` };
}

/** Characters that mark slots and the words of templates; input that contains them is refused. */
export const reserved = /[\uE000-\uE003]/;

export const reservedMessage =
  'An invisible private-use character stands here, often from a PDF or an icon font. Delete it.';

/**
 * Control characters other than tab and line ends, characters that are none, and halves of characters: some program on
 * the way would choke on them.
 */
const broken = /(?![\t\n\r])\p{Cc}|[\uFFFD-\uFFFF]|\p{Cs}/u;

/** What almost every text is made of; the classes of Unicode cost a millisecond. */
const ordinary = /^[\t\n\r -~\u00A0-\uD7FF\uE000-\uFFFC]*$/;
