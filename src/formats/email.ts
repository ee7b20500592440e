import { foldLines, encodeWord, detectMimeType, buildHeaderValue } from 'nodemailer/lib/mime-funcs';
import { wrap, encode } from 'nodemailer/lib/qp';
import { wrap as wrapBase64 } from 'nodemailer/lib/base64';
import type { Document } from '../compose/document.ts';
import type { Attachment, Format } from './format.ts';
import { pageWith } from './html.ts';
import { txt } from './text.ts';

/**
 * An e-mail that is still to be sent: whoever opens it fills in the addresses. Sender, day and number of a message are
 * left out, because the program that sends it sets them: two releases sent from one draft must not look like the same
 * message.
 */
export const eml: Format = {
  id: 'eml',
  extension: 'eml',
  render(document, house, parts, attachments = []) {
    const words = textPart('text/plain', String(txt.render(document, house, parts)));
    const page = textPart('text/html', pageWith('mail.css', document, house));
    const message = multipart('alternative', [words, page]);
    const content = attachments.length === 0 ? message : multipart('mixed', [message, ...attachments.map(filePart)]);
    return [...headersOf(document), content].join('\r\n');
  },
  withoutAttachments: (bytes) => Buffer.from(firstPartOf('mixed', Buffer.from(bytes).toString('latin1')), 'latin1'),
};

/** Outlook and Thunderbird open as a draft what is unsent, and Apple Mail what is of its own type for drafts. */
const headersOf = ({ about }: Document): string[] => [
  header('X-Unsent', '1'),
  header('X-Uniform-Type-Identifier', 'com.apple.mail-draft'),
  headerOfWords('Subject', [...about.marks, about.title].join(' | ')),
  header('MIME-Version', '1.0'),
];

/** One part of a message with its own headers, or the message itself. */
export type Entity = string;

/** Lines of an e-mail end like this, on every machine. */
const lineEnd = '\r\n';

/** No encoded line can hold this: in base64 there is no “_”, and in quoted-printable only digits follow “=”. */
const boundaryOf = (name: string): string => `=_${name}`;

const entity = (headers: readonly string[], body: string): Entity => [...headers, '', body].join(lineEnd);

/** A header on as many lines as it takes. */
export const header = (name: string, value: string): string => foldLines(`${name}: ${value}`, 76);

/**
 * Words of any script on one line. What looks like encoded is encoded once more, or a reader would show something else.
 */
export function headerOfWords(name: string, words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const isPlain = /^[ -~]*$/.test(line) && !line.includes('=?') && !/\S{60}/.test(line);
  return header(name, isPlain ? line : encodeWord(line, 'Q', 52));
}

/** Text of that kind, such as `text/plain`, in UTF-8. */
export function textPart(type: string, text: string): Entity {
  const headers = [header('Content-Type', `${type}; charset=utf-8`), 'Content-Transfer-Encoding: quoted-printable'];
  return entity(headers, wrap(encode(text.replace(/\r\n?|\n/g, lineEnd)), 76));
}

export function filePart({ name, bytes }: Attachment): Entity {
  const detected = detectMimeType(name.slice(name.lastIndexOf('.') + 1));
  const type = detected.startsWith('text/') ? `${detected}; charset=utf-8` : detected;
  const headers = [
    header('Content-Type', type),
    'Content-Transfer-Encoding: base64',
    header('Content-Disposition', buildHeaderValue({ value: 'attachment', params: { filename: name } })),
  ];
  return entity(headers, wrapBase64(Buffer.from(bytes).toString('base64'), 76));
}

/**
 * Parts that belong together: `alternative` for the same words in several kinds, `mixed` for a text and its
 * attachments.
 */
export function multipart(kind: 'alternative' | 'mixed', parts: readonly Entity[]): Entity {
  const boundary = boundaryOf(kind);
  const type = header('Content-Type', buildHeaderValue({ value: `multipart/${kind}`, params: { boundary } }));
  return entity(
    [type],
    [...parts.map((part) => `--${boundary}${lineEnd}${part}`), `--${boundary}--`, ''].join(lineEnd),
  );
}

/** The first of several parts, without the others. */
export function firstPartOf(kind: 'alternative' | 'mixed', message: string): string {
  const boundary = `${lineEnd}--${boundaryOf(kind)}`;
  const [head = '', first] = message.split(boundary, 2);
  if (first === undefined) return message;
  const before = head.slice(0, head.lastIndexOf(`${lineEnd}Content-Type: multipart/${kind}`));
  return before + first;
}
