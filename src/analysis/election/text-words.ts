/** A word with its place in a text. */
export interface PlacedWord {
  /** In lower case, with straight apostrophes and without marks around it. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A word of a text with what stands around it. */
export interface TextWord extends PlacedWord {
  /** As it is written, without marks around it; the full stop of U.S. belongs to it. */
  readonly raw: string;
  /** Whether a comma, bracket or dash stands behind it. */
  readonly endsPart: boolean;
  readonly endsSentence: boolean;
  /** Whether a comma or dash stands before it. */
  readonly isApart: boolean;
}

/** Words of a text one after the other, read when they are asked for: few words beside a noun tell what it is about. */
export interface WordReader {
  /** The word number `index` from where reading began; undefined beyond the reach. */
  readonly at: (index: number) => TextWord | undefined;
  /** Words number `from` to `to`, the last not among them, as far as there are any. */
  readonly slice: (from: number, to: number) => readonly TextWord[];
}

/** How far from a noun its words are looked for, in UTF-16 units. */
const reach = 110;

/** The words behind an offset of a text, from left to right. */
export const wordsAhead = (text: string, from: number, limit = from + reach): WordReader => {
  let place = from;
  return reader(() => {
    for (let start = place; start < Math.min(limit, text.length);) {
      if (isSpace(text.charCodeAt(start))) {
        start++;
        continue;
      }
      let end = start + 1;
      while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
      place = end;
      const word = wordIn(text, start, end);
      if (word) return word;
      start = end;
    }
    return undefined;
  });
};

/** The words before an offset of a text, from right to left. */
export const wordsBefore = (text: string, until: number): WordReader => {
  let place = until;
  return reader(() => {
    for (let end = place; end > Math.max(0, until - reach);) {
      if (isSpace(text.charCodeAt(end - 1))) {
        end--;
        continue;
      }
      let start = end - 1;
      while (start > 0 && end - start < reach && !isSpace(text.charCodeAt(start - 1))) start--;
      place = start;
      const word = wordIn(text, start, end);
      if (word) return word;
      end = start;
    }
    return undefined;
  });
};

function reader(read: () => TextWord | undefined): WordReader {
  const words: TextWord[] = [];
  let isAtEnd = false;
  const at = (index: number): TextWord | undefined => {
    while (!isAtEnd && words.length <= index) {
      const word = read();
      if (word) words.push(word);
      else isAtEnd = true;
    }
    return words[index];
  };
  return {
    at,
    slice(from, to) {
      at(to - 1);
      return words.slice(from, to);
    },
  };
}

const opening = '([“"‘\'/–—-';
const closing = ')]”"’\',;:.!?…/–—-';
const partMarks = '),;:/–—-';
const sentenceMarks = '.!?…';

/** The word in characters without spaces; undefined if they are marks alone. */
function wordIn(text: string, from: number, to: number): TextWord | undefined {
  let [start, end] = [from, to];
  while (start < end && opening.includes(text.charAt(start))) start++;
  while (end > start && closing.includes(text.charAt(end - 1))) end--;
  if (start === end) return undefined;
  let raw = text.slice(start, end);
  if (text.charAt(end) === '.' && /^(?:[A-Z]\.)+[A-Z]$/.test(raw)) {
    end++;
    raw += '.';
  }
  const marks = text.slice(end, to);
  return {
    raw,
    word: (raw.includes('’') ? raw.replaceAll('’', "'") : raw).toLowerCase(),
    start,
    end,
    endsPart: hasAny(marks, partMarks) || isDash(text, to + 1),
    endsSentence: hasAny(marks, sentenceMarks),
    isApart: from < start || isPartMark(text, from),
  };
}

const hasAny = (marks: string, wanted: string): boolean =>
  marks !== '' && [...marks].some((one) => wanted.includes(one));

/** Whether a dash between spaces stands at an offset. */
const isDash = (text: string, at: number): boolean =>
  at < text.length && '–—-'.includes(text.charAt(at)) && isSpace(text.charCodeAt(at + 1));

/** Whether the last mark before an offset parts what stands there from what comes before. */
function isPartMark(text: string, at: number): boolean {
  let before = at - 1;
  while (before > 0 && isSpace(text.charCodeAt(before))) before--;
  return before >= 0 && partMarks.includes(text.charAt(before));
}

/** Space, tab, line end, and the spaces of typography. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;
