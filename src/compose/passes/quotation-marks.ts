import { memoize } from '../../collections/memoize.ts';
import type { House } from '../../house/house.ts';
import type { Language } from '../../languages/language.ts';
import { optional, patternOf } from '../../languages/patterns.ts';
import type { Source } from '../../source/source.ts';

/** The words of a block, and from which file each of their characters is. */
export interface BlockText {
  readonly text: string;
  /** The file of the character at `index`; undefined for code, which stands for a letter. */
  readonly fileOf: (index: number) => Source | undefined;
}

/**
 * A text with its marks as the house sets them: the outer pair, then the inner pair. A mark that stands alone turns no
 * other round; a mark of the template pairs with one of the template. No character is added or taken away.
 */
export function setQuotationMarks(
  { text, fileOf }: BlockText,
  { quotes, apostrophe }: House['typography'],
  language: Language,
): string {
  const marks = marksIn(text, (at) => `${text[at] === '"'} ${fileOf(at)?.path}`, language);
  pairMarks(marks);
  const characters = text.split('');
  const enclosing: Mark[] = [];
  const singles = new Map<Mark | undefined, Mark>();
  // Every paragraph of a long quotation opens with a mark, its own or the template's, and only the last one closes.
  const isContinued = (at: number): boolean =>
    text.slice(0, at).trim() === '' || ![fileOf(at), undefined].includes(fileOf(at + 1));
  for (const mark of marks) {
    const { at, isOpening, partner } = mark;
    if (mark.isSingle) {
      setSingle(mark, { characters, singles, around: enclosing.at(-1) }, { quotes, apostrophe });
      continue;
    }
    if (!isOpening && partner) enclosing.pop();
    const isInner = enclosing.length % 2 === 1;
    characters[at] = quotes[(isInner ? 2 : 0) + (isOpening ? 0 : 1)] ?? quotes[0];
    if (isOpening && (partner || isContinued(at))) enclosing.push(mark);
  }
  return characters.join('');
}

interface SinglesContext {
  /** The text, whose marks are set one after the other. */
  readonly characters: string[];
  /** The open one inside each pair of double marks. */
  readonly singles: Map<Mark | undefined, Mark>;
  /** The double mark whose pair encloses this one. */
  readonly around: Mark | undefined;
}

/** Until it is closed, a single mark that opens is an apostrophe. */
function setSingle(
  mark: Mark,
  { characters, singles, around }: SinglesContext,
  { quotes, apostrophe }: Pick<House['typography'], 'quotes' | 'apostrophe'>,
): void {
  const open = mark.isOpening ? undefined : singles.get(around);
  characters[mark.at] = open ? quotes[3] : apostrophe;
  if (open) characters[open.at] = quotes[2];
  if (mark.isOpening) singles.set(around, mark);
  else singles.delete(around);
}

/** All marks of a text, single and double, in order. `kindOf` tells the kinds of double marks apart. */
function marksIn(text: string, kindOf: (at: number) => string, language: Language): Mark[] {
  const marks: Mark[] = [];
  let balance = 0;
  const curly: string[] = [];
  for (const { 0: character, index: at } of text.matchAll(/["'“”„]/g)) {
    const last = marks.at(-1);
    const isAfterOpening = last?.at === at - 1 && last.isOpening;
    const isSingle = character === "'";
    const closesLow = character === '“' && curly.at(-1) === '„' && isClosingAt(text, at);
    if (character === '”' || closesLow) curly.pop();
    else if (character === '“' || character === '„') curly.push(character);
    const isOpening =
      character === '„' ||
      (character === '“' && !closesLow) ||
      (!'“”'.includes(character) &&
        isOpeningAt(text, at, isAfterOpening, balance > 0) &&
        !(isSingle && isElision(text, at, language)));
    if (character === '"') balance = isOpening ? balance + 1 : Math.max(0, balance - 1);
    marks.push({ at, isOpening, isSingle, kind: isSingle ? '' : kindOf(at) });
  }
  return marks;
}

/** Whether “ closes „Mir“, as it does in German and Czech: behind a word, and not before one. */
const isClosingAt = (text: string, at: number): boolean =>
  /[^\s([{–—-]/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));

/**
 * Whether a straight mark opens: after nothing, a space, a bracket, a dash or another opening mark; between two spaces,
 * if there is nothing to close.
 */
function isOpeningAt(text: string, at: number, isAfterOpening: boolean, isOpen: boolean): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1];
  if (after === undefined || after === '”') return false;
  if (/\s/.test(after)) return text[at] === '"' && /\s/.test(before) && !isOpen;
  return isAfterOpening || /[\s([{“‘–—/-]/.test(before);
}

const leftOut = memoize(({ elidedDecade }: Language) =>
  patternOf(() => String.raw`^(?:\d\d${optional(elidedDecade)}(?![\dA-Za-z])|[A-Za-z]+)`),
);

/** Whether letters or digits are left out here: ’tis, the ’90s. */
function isElision(text: string, at: number, language: Language): boolean {
  const word = leftOut(language)().exec(text.slice(at + 1, at + 12))?.[0] ?? '';
  return /^\d/.test(word) || language.elided.includes(word.toLowerCase());
}

/** A quotation mark or apostrophe of a text, and the mark that it makes a pair with. */
interface Mark {
  readonly at: number;
  readonly isOpening: boolean;
  readonly isSingle: boolean;
  /** Its form and file: the most trustworthy pairs are of one kind. */
  readonly kind: string;
  partner?: Mark;
}

/** Finds the pairs among double marks. A mark that stands alone keeps no other pair apart. */
function pairMarks(marks: readonly Mark[]): void {
  const doubles = marks.filter(({ isSingle }) => !isSingle);
  pairByKind(doubles);
  pairLeftOvers(doubles);
}

function pair(open: Mark, close: Mark): void {
  open.partner = close;
  close.partner = open;
}

/** Pairs straight with straight and typed with typed, of the same file. What stands open between two stays alone. */
function pairByKind(marks: readonly Mark[]): void {
  const open: Mark[] = [];
  const count = new Map<string, number>();
  const add = (kind: string, change: number): unknown => count.set(kind, (count.get(kind) ?? 0) + change);
  for (const mark of marks) {
    if (mark.isOpening) {
      open.push(mark);
      add(mark.kind, 1);
    } else if ((count.get(mark.kind) ?? 0) > 0) {
      let last = open.pop();
      for (; last && last.kind !== mark.kind; last = open.pop()) add(last.kind, -1);
      if (last) {
        add(last.kind, -1);
        pair(last, mark);
      }
    }
  }
}

/** Pairs what is left if nothing else stands between: a mark of a quotation that the template closes. */
function pairLeftOvers(marks: readonly Mark[]): void {
  const enclosing: Mark[] = [];
  const alone = new Map<Mark | undefined, Mark>();
  for (const mark of marks) {
    if (mark.partner) {
      if (mark.isOpening) enclosing.push(mark);
      else enclosing.pop();
      continue;
    }
    const around = enclosing.at(-1);
    const open = alone.get(around);
    if (mark.isOpening) alone.set(around, mark);
    else if (open) {
      pair(open, mark);
      alone.delete(around);
    }
  }
}

/** A double quotation mark that has no partner. */
export interface LoneMark {
  /** The index of the mark in the text, in UTF-16 units. */
  readonly at: number;
  readonly isOpening: boolean;
}

/** Marks that may stand in a text, as the inside of a class of characters. */
export const markCharacters = '"“”„«»‹›‚';

/**
 * The marks of a text that have no partner, in order: double ones, and «…», ‹…› and ‚…‘ of other languages. Marks of
 * inches and seconds behind a figure need none, nor do apostrophes.
 */
export function loneMarks(text: string, language: Language): readonly LoneMark[] {
  const ofOthers = /[«»‹›‚]/.test(text) ? [...loneAngles(text, '«»'), ...loneAngles(text, '‹›'), ...loneLow(text)] : [];
  if (!/["“”„]/.test(text)) return ofOthers;
  const marks = marksIn(text, (at) => String(text[at] === '"'), language);
  pairMarks(marks);
  const alone = marks.filter(
    ({ at, isSingle, partner }) => !isSingle && !partner && !(text[at] === '"' && /\d/.test(text[at - 1] ?? '')),
  );
  return [...alone, ...ofOthers].toSorted((a, b) => a.at - b.at);
}

/**
 * Angle marks without a partner: «Mir» and « Mir », »Mir« and »Mir». Whatever opens, the next one closes; one between
 * two spaces with nothing to close is an arrow.
 */
function loneAngles(text: string, [first = '', second = '']: string): readonly LoneMark[] {
  const alone: LoneMark[] = [];
  let open: LoneMark | undefined;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark !== first && mark !== second) continue;
    const [isAfterSpace, isBeforeSpace] = [
      /^[\s([“„"‘–—]?$/.test(text.charAt(at - 1)),
      /^\s?$/.test(text.charAt(at + 1)),
    ];
    if (open && (mark !== text.charAt(open.at) || !isAfterSpace)) open = undefined;
    else if (isAfterSpace && (mark === first || !isBeforeSpace)) {
      if (open) alone.push(open);
      open = { at, isOpening: true };
    } else if (!isAfterSpace) alone.push({ at, isOpening: false });
  }
  return open ? [...alone, open] : alone;
}

/** Low marks ‚ before a word that no ‘ or ’ behind a word closes. */
function loneLow(text: string): readonly LoneMark[] {
  const opening = [...text.matchAll(/(?<![\p{L}\p{N}.,)])‚(?=[\p{L}\p{N}])/gu)].map(({ index }) => index);
  const isClosed = (at: number, next = text.length): boolean => /\S[‘’](?!\p{L})/u.test(text.slice(at, next));
  return opening
    .filter((at, index) => !isClosed(at, opening[index + 1]))
    .map((at): LoneMark => ({ at, isOpening: true }));
}
