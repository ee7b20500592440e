import { reserved, reservedMessage } from './reserved.ts';

/** Control characters other than tab and line ends, characters that are none, and halves of characters: some program on the way would choke on them. */
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
  const what = isHalf ? 'Half a character stands here' : code >= 0xfffd ? 'A sign for a character that nobody could read stands here' : 'An invisible control character stands here';
  return { index, message: `${what} (U+${code.toString(16).toUpperCase().padStart(4, '0')}). Delete it, or type again what it was meant to be.` };
}
