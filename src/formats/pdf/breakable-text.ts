/** A text, a word that stays on one line, or a gap at which a line may end. */
type TextPiece = string | { readonly kind: 'whole'; readonly inside: readonly string[] } | { readonly kind: 'gap' };

/** A text of the document in pieces. In a table, whose columns may be narrow, there are more gaps. */
export const breakableText = (value: string, isInTable: boolean): TextPiece[] =>
  isInTable ? cellText(normalised(value)) : runningText(normalised(value));

/**
 * Letters in one piece where Unicode has them so, without soft hyphens, which would stay in what is copied: words are
 * not hyphenated. Line ends of the source are spaces, because Typst would keep them.
 */
const normalised = (value: string): string =>
  (isPlain(value) ? value : value.normalize('NFC').replace(/\u00ad/g, '')).replace(/[ \t\n]+/g, ' ');

/**
 * Whether a text holds no letter that may be written in several ways, no soft hyphen and no invisible character. Most
 * texts are like that, and Unicode's tables take time to load.
 */
export const isPlain = (text: string): boolean => !/[^\0-\u02ff\u2010-\u2027\u2030-\u205e]|\u00ad/.test(text);

/** A text in which words with a hyphen stay on one line, and words that are longer than one may be broken. */
function runningText(text: string): TextPiece[] {
  // Most texts are in one piece: their words need not be looked at.
  if (!text.includes('-') && !/\S{60}/.test(text)) return text === '' ? [] : [text];
  const parts: TextPiece[] = [];
  let pending = '';
  for (const word of text.split(/(?<= )/)) {
    const bare = word.trimEnd();
    const special: TextPiece[] = isTooLongForLine(bare)
      ? brokenWord(bare)
      : bare.includes('-') && hyphenated.test(bare)
        ? [{ kind: 'whole', inside: [bare] }]
        : [];
    if (special.length > 0) {
      parts.push(...(pending === '' ? [] : [pending]), ...special);
      pending = word.slice(bare.length);
    } else pending += word;
  }
  return pending === '' ? parts : [...parts, pending];
}

/** Words with a hyphen, and addresses with one: whoever copies one that is broken there puts it together without it. */
const hyphenated = /^[^/]{0,20}[\p{L}\p{N}]-[\p{L}\p{N}][^/]{0,20}$/u;

/**
 * Whether a word may be longer than a line (60 letters). Typst knows how to break an address, unless one of its parts
 * alone has 40 letters.
 */
const isTooLongForLine = (word: string): boolean =>
  word.length >= 60 && (!/^\S{1,12}:\/\//.test(word) || /[\p{L}\p{N}\p{M}]{40}/u.test(word));

/** A text of a table: addresses may be broken behind their signs, and words that are longer than most columns (30). */
function cellText(text: string): TextPiece[] {
  if (!/\S{12}/.test(text)) return text === '' ? [] : [text];
  const parts = text.split(/(?<= )/).flatMap((word): TextPiece[] => {
    if (word.length < 12 || !/\p{L}/u.test(word)) return [word];
    const pieces = word.split(/(?<=[@./_&?=:\u2010-])(?=[^\s@./_&?=:\u2010-])/u);
    return pieces.flatMap((piece, index) => [
      ...(index > 0 ? [gap] : []),
      ...(piece.length >= 30 ? brokenWord(piece) : [piece]),
    ]);
  });
  return withJoinedTexts(parts);
}

/** A place at which a line may end. */
const gap: TextPiece = { kind: 'gap' };

/** A word in pieces of at most ten letters, each with a gap behind it. */
const brokenWord = (word: string): TextPiece[] =>
  (word.match(/(?:\P{M}\p{M}*){1,10}|\p{M}+/gu) ?? []).flatMap((piece) => [piece, gap]);

/** Neighbouring texts in one. */
function withJoinedTexts(parts: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
