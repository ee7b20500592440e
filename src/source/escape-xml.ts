/**
 * `text` as content or as a quoted attribute value of XML. Characters that XML 1.0 cannot hold, not even as references
 * (control characters, lone surrogates), become `substitute`, which may be empty.
 */
export const escapeXml = (text: string, substitute: string): string =>
  text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, substitute)
    .replace(/[&<>"]/g, (mark) => references[mark] ?? mark);

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
