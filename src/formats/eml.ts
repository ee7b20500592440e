import type { Document } from '../compose/document.ts';
import type { Format } from './format.ts';
import { pageWith } from './html.ts';
import { filePart, firstPartOf, header, headerOfWords, multipart, textPart } from './mime.ts';
import { txt } from './txt.ts';

/**
 * An e-mail that is still to be sent: whoever opens it fills in the addresses. Sender, day and number of a message are left
 * out, because the program that sends it sets them: two releases sent from one draft must not look like the same message.
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
