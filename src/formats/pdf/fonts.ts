import type { Root } from 'mdast';
import type { Document } from '../../compose/document.ts';
import { isPlain } from './content.ts';
import { type Font, readFont } from './font-file.ts';
import type { HouseAssets } from '../../house/house.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { nodesOf } from '../../source/markdown/parse.ts';
import { spanOf } from '../../source/origin.ts';
import type { Source } from '../../source/source.ts';

/** All fonts of one name: regular, bold, italic. */
export interface Family {
  readonly name: string;
  readonly privately: string;
  /** Where the first of its files stands. */
  readonly path: string;
  readonly files: readonly Font[];
}

/** Names of files that are not taken for fonts: what downloads and systems put beside them. */
export const besideFonts =
  '(?:(?:licen[cs]e|copying|readme|authors|contributors|ofl|fontlog|trademarks)(?:-[^.]*)?|thumbs\\.db|desktop\\.ini|[^]*\\.(?:txt|md|zip|html?|pdf|ini|db|json|ya?ml|css|log|url|rtf|docx?))$';

/** The fonts of a house, and the files in its folder of fonts that are none. */
export function familiesOf(
  parts: HouseAssets,
  known: HouseAssets,
): { families: readonly Family[]; broken: readonly string[] } {
  const families = new Map<string, Family>();
  const broken: string[] = [];
  for (const [path, bytes] of parts) {
    if (!path.startsWith('fonts/')) continue;
    const font = readFont(bytes, known.get(path) === bytes);
    if (!font) broken.push(path);
    else
      families.set(font.family, {
        name: font.family,
        privately: font.privately,
        path,
        ...families.get(font.family),
        files: [...(families.get(font.family)?.files ?? []), font],
      });
  }
  return { families: [...families.values()], broken };
}

/** The different letters of a text. One without loose marks need not be taken apart by a pattern. */
function differentLetters(text: string): ReadonlySet<string> {
  const characters = new Set(text);
  const all = [...characters].join('');
  return isPlain(all) || !/\p{M}/u.test(all) ? characters : new Set(lettersIn(text));
}

/** Letters with the marks on them, as they are set together. */
const lettersIn = (text: string): string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

/** Characters that only steer: nothing is drawn for them. */
const undrawn = /^\p{Default_Ignorable_Code_Point}+$/u;

/**
 * Which families a text needs, and which of its letters none of them has. A family counts for a letter where every one
 * of its files has it: what is bold or slanted is for the layout to say. Those before it in order are tried first, as
 * Typst does.
 */
export function familiesFor(
  text: string,
  families: readonly Family[],
): { needed: ReadonlySet<Family>; missing: ReadonlySet<string> } {
  const needed = new Set(families.slice(0, 1));
  const missing = new Set<string>();
  for (const letter of differentLetters(text)) {
    if (letter < ' ') continue;
    const family =
      families.find((one) => canSet(one, letter)) ?? (isPlain(letter) ? undefined : familyForParts(letter, families));
    if (family) needed.add(family);
    else if (!undrawn.test(letter)) missing.add(letter);
  }
  return { needed, missing };
}

const canSet = ({ files }: Family, letter: string): boolean =>
  [...letter].every((character) => files.every(({ has }) => has(character.codePointAt(0) ?? 0)));

/** A letter that a font has in one piece, or in several; what only steers needs no font. */
function familyForParts(letter: string, families: readonly Family[]): Family | undefined {
  const drawn = letter.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return drawn === ''
    ? undefined
    : families.find((one) => canSet(one, drawn.normalize('NFC')) || canSet(one, drawn.normalize('NFD')));
}

/**
 * Says of every letter that no font has where it comes from: those of the text by their own place, others by the layout
 * that prints them.
 */
export function letterFaults(
  { root }: Document,
  layout: Source,
  missing: ReadonlySet<string>,
  families: readonly Family[],
): Diagnostic[] {
  if (missing.size === 0) return [];
  const found = missingIn(root, missing);
  const inText = new Set(found.flatMap(({ letters }) => lettersIn(letters)));
  const diagnostics = found.map(({ letters, at }) => wrong(letters, at, families));
  const elsewhere = [...missing].filter((letter) => !inText.has(letter)).join('');
  return elsewhere === ''
    ? diagnostics
    : [...diagnostics, wrong(elsewhere, { source: layout, start: 0, end: 0 }, families)];
}

/** Runs of letters that no font has, each with its place. */
function missingIn(root: Root, missing: ReadonlySet<string>): { letters: string; at: Diagnostic['at'] }[] {
  const found: { letters: string; at: Diagnostic['at'] }[] = [];
  for (const node of nodesOf(root)) {
    if (node.type !== 'text' && node.type !== 'inlineCode') continue;
    let index = 0;
    let run = '';
    const close = (): void => {
      if (run !== '' && node.data?.origin)
        found.push({ letters: run, at: spanOf(node.data.origin, node.value.length, index - run.length, index) });
      run = '';
    };
    for (const letter of lettersIn(node.value)) {
      if (!missing.has(letter)) close();
      else run += letter;
      index += letter.length;
    }
    close();
  }
  return found;
}

function wrong(letters: string, at: Diagnostic['at'], families: readonly Family[]): Diagnostic {
  const codes = [...new Set(letters)]
    .slice(0, 3)
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  const what = lettersIn(letters).length === 1 ? 'The letter' : 'The letters';
  const names =
    families.length === 0 ? 'The house has no fonts.' : `The house has ${families.map(({ name }) => name).join(', ')}.`;
  const message =
    `${what} “${letters}” (${codes.join(', ')}${new Set(letters).size > 3 ? ' …' : ''}) would be missing in the ` +
    `PDF, because no font of the house has ${what === 'The letter' ? 'it' : 'them'}. ${names}`;
  const advice =
    'Put a font that has it (.ttf or .otf) into fonts/ of the house or templates/fonts/ of the mission, or write ' +
    'the words in other letters.';
  return { ...fileError('files/not-allowed', at, message), advice };
}
