/*
 * MIME is put together here, with nodemailer's encoders for words, headers and bytes. Its composer of whole messages
 * was tried and is not used: it works asynchronously and puts a date and a message number of its own into every
 * message, and a draft must have neither.
 */
import { foldLines, encodeWord, buildHeaderValue } from 'nodemailer/lib/mime-funcs';
import { wrap, encode } from 'nodemailer/lib/qp';
import { wrap as wrapBase64 } from 'nodemailer/lib/base64';
import type { Document } from '../compose/document.ts';
import type { Attachment, Format } from './format.ts';
import { pageWith } from './html.ts';
import { txt } from './text.ts';

/**
 * An unsent e-mail (RFC 5322): whoever opens it fills in the addresses. Sender, date and Message-ID are left out,
 * because the program that sends it sets them: two releases sent from one draft must not look like the same message.
 */
export const eml: Format = {
  id: 'eml',
  extension: 'eml',
  render(document, house, assets, attachments = []) {
    const text = textPart('text/plain', String(txt.render(document, house, assets)));
    const page = textPart('text/html', pageWith('mail.css', document, house));
    const message = multipart('alternative', [text, page]);
    const content = attachments.length === 0 ? message : multipart('mixed', [message, ...attachments.map(filePart)]);
    return [...headersOf(document), content].join(lineEnd);
  },
  withoutAttachments: (bytes) => Buffer.from(firstPartOf('mixed', Buffer.from(bytes).toString('latin1')), 'latin1'),
};

/** One part of a message with its own headers, or the message itself. */
type Entity = string;

/** RFC 5322 demands it, on every machine. */
const lineEnd = '\r\n';

/** Longest line of a message in characters (RFC 2045). */
const longestLine = 76;

/** Outlook and Thunderbird open a message with X-Unsent as a draft, Apple Mail one with its own type for drafts. */
const headersOf = ({ about }: Document): string[] => [
  header('X-Unsent', '1'),
  header('X-Uniform-Type-Identifier', 'com.apple.mail-draft'),
  textHeader('Subject', [...about.marks, about.title].join(' | ')),
  header('MIME-Version', '1.0'),
];

/** A header, folded into as many lines as it takes. */
const header = (name: string, value: string): string => foldLines(`${name}: ${value}`, longestLine);

/**
 * A header whose value is text of any script, on one line. Text that looks encoded already is encoded once more, or a
 * reader would show something else.
 */
export function textHeader(name: string, text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const isPlain = /^[ -~]*$/.test(line) && !line.includes('=?') && !/\S{60}/.test(line);
  return header(name, isPlain ? line : encodeWord(line, 'Q', 52));
}

/** A part that holds `text` in UTF-8; `type` is its media type, such as `text/plain`. */
export function textPart(type: string, text: string): Entity {
  const headers = [header('Content-Type', `${type}; charset=utf-8`), 'Content-Transfer-Encoding: quoted-printable'];
  return entity(headers, wrap(encode(text.replace(/\r\n?|\n/g, lineEnd)), longestLine));
}

/**
 * The media types of what prelim writes, by extension, as IANA registers them. nodemailer's own table has a thousand
 * entries, 40 kB of the bundle.
 */
const mediaTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

/** A part that holds a file. */
export function filePart({ name, bytes }: Attachment): Entity {
  const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const headers = [
    header('Content-Type', type),
    'Content-Transfer-Encoding: base64',
    header('Content-Disposition', buildHeaderValue({ value: 'attachment', params: { filename: name } })),
  ];
  return entity(headers, wrapBase64(Buffer.from(bytes).toString('base64'), longestLine));
}

const entity = (headers: readonly string[], body: string): Entity => [...headers, '', body].join(lineEnd);

/** `alternative`: the same text in several media types; `mixed`: a text and its attachments. */
type MultipartKind = 'alternative' | 'mixed';

function multipart(kind: MultipartKind, parts: readonly Entity[]): Entity {
  const boundary = boundaryOf(kind);
  const type = header('Content-Type', buildHeaderValue({ value: `multipart/${kind}`, params: { boundary } }));
  return entity(
    [type],
    [...parts.map((part) => `--${boundary}${lineEnd}${part}`), `--${boundary}--`, ''].join(lineEnd),
  );
}

/** `message` with only the first part of its multipart of that kind; `message` itself if it has none. */
function firstPartOf(kind: MultipartKind, message: string): string {
  const boundary = `${lineEnd}--${boundaryOf(kind)}`;
  const [head = '', first] = message.split(boundary, 2);
  if (first === undefined) return message;
  const headers = head.slice(0, head.lastIndexOf(`${lineEnd}Content-Type: multipart/${kind}`));
  return headers + first;
}

/** No encoded line can hold this: base64 has no “_”, and in quoted-printable only hexadecimal digits follow “=”. */
const boundaryOf = (kind: MultipartKind): string => `=_${kind}`;
