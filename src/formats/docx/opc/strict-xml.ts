import { newParser } from './saxes.cjs';

/** Where a text stops being XML. */
export interface XmlFault {
  /** What is wrong, as a sentence without its full stop. */
  readonly reason: string;
  /** Counts from 1. */
  readonly line: number;
  /** UTF-16 offset in the text. */
  readonly offset: number;
  readonly text: string;
}

/**
 * The first fault of what should be XML in UTF-8 with namespaces, as Word reads it: Word opens no file in which one
 * part has one. undefined if there is none. `readXml` is faster, and passes over much.
 */
export function xmlFault(bytes: Uint8Array): XmlFault | undefined {
  const text = new TextDecoder().decode(bytes);
  let fault: XmlFault | undefined;
  const parser = newParser();
  parser.on('error', ({ message }) => {
    fault ??= faultAt(text, parser.position, parser.line, message);
  });
  let depth = 0;
  parser.on('opentag', ({ isSelfClosing }) => void (depth += isSelfClosing ? 0 : 1));
  parser.on('closetag', ({ isSelfClosing }) => void (depth -= isSelfClosing ? 0 : 1));
  // In pieces, so that what follows a fault is not read in vain. What is too deep `readXml` refuses as well; for each
  // name the parser would look through all that is around it.
  for (let start = 0; start < text.length && !fault && depth < deepest; start += pieceLength)
    parser.write(text.slice(start, start + pieceLength));
  if (!fault && depth < deepest) parser.close();
  return fault ?? unknownCharacter(text);
}

const pieceLength = 4096;

const deepest = 300;

/** Texts of saxes begin with the place: “3:17: unclosed tag: w:p”. */
function faultAt(text: string, position: number, line: number, message: string): XmlFault {
  const before = text.slice(0, position);
  const reference = /&[^;&<]{0,40}$/.exec(before.slice(-42));
  const isAmpersand = reference !== null && /entity|reference/.test(message);
  return {
    reason: isAmpersand
      ? `“&” begins a reference, and “${shown(text.slice(position - reference[0].length))}” is none: write “&amp;”`
      : message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/, '').replace(/\.$/, ''),
    line,
    offset: isAmpersand ? position - reference[0].length : Math.max(0, position - 1),
    text,
  };
}

const shown = (text: string): string => /^&[^\s<]{0,12}/.exec(text)?.[0] ?? '&';

/** The place where bytes are no UTF-8, such as those of a file in Latin-1. */
function unknownCharacter(text: string): XmlFault | undefined {
  const offset = text.indexOf('\uFFFD');
  return offset < 0
    ? undefined
    : { reason: 'it is not in UTF-8 here', line: text.slice(0, offset).split('\n').length, offset, text };
}
