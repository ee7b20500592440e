import type { HouseAssets } from '../../house/house.ts';
import { type FontFile, readFontFile } from './font-file.ts';
import { isPlain } from './breakable-text.ts';

/** All font files with one family name: regular, bold, italic. */
export interface FontFamily {
  readonly name: string;
  /** The name under which its files are handed to Typst. */
  readonly privateName: string;
  /** The path of the first of its files. */
  readonly path: string;
  readonly files: readonly FontFile[];
}

/**
 * The source of a pattern for names of files in a folder of fonts that are not meant as fonts: what downloads and
 * systems put beside them.
 */
export const besideFonts = [
  '(?:(?:licen[cs]e|copying|readme|authors|contributors|ofl|fontlog|trademarks)(?:-[^.]*)?',
  'thumbs\\.db',
  'desktop\\.ini',
  '[^]*\\.(?:txt|md|zip|html?|pdf|ini|db|json|ya?ml|css|log|url|rtf|docx?))$',
].join('|');

/**
 * The fonts in the folder `fonts`, and the paths of files there that are none. Those that are in `ownAssets` as well
 * come with prelim and are known to be whole.
 */
export function familiesOf(
  assets: HouseAssets,
  ownAssets: HouseAssets,
): { readonly families: readonly FontFamily[]; readonly broken: readonly string[] } {
  const families = new Map<string, FontFamily>();
  const broken: string[] = [];
  for (const [path, bytes] of assets) {
    if (!path.startsWith('fonts/')) continue;
    const file = readFontFile(bytes, ownAssets.get(path) === bytes);
    if (!file) {
      broken.push(path);
      continue;
    }
    const { family: name, privateName } = file;
    const family = families.get(name) ?? { name, privateName, path, files: [] };
    families.set(name, { ...family, files: [...family.files, file] });
  }
  return { families: [...families.values()], broken };
}

/**
 * Which families a text needs, and which of its letters none of them has. A family has a letter if every one of its
 * files has it: which of them is used is for the layout to say. Families are tried in order, as Typst does; the first
 * one is always needed.
 */
export function familiesFor(
  text: string,
  families: readonly FontFamily[],
): { readonly needed: ReadonlySet<FontFamily>; readonly missing: ReadonlySet<string> } {
  const needed = new Set(families.slice(0, 1));
  const missing = new Set<string>();
  for (const letter of differentLetters(text)) {
    if (letter < ' ') continue;
    const family =
      families.find((candidate) => hasLetter(candidate, letter)) ??
      (isPlain(letter) ? undefined : familyForVariant(letter, families));
    if (family) needed.add(family);
    else if (!isInvisible.test(letter)) missing.add(letter);
  }
  return { needed, missing };
}

/** The different letters of a text, with their combining marks. */
function differentLetters(text: string): ReadonlySet<string> {
  const characters = new Set(text);
  const all = [...characters].join('');
  // Without combining marks every character is a letter, and the text need not be taken apart by a pattern.
  return isPlain(all) || !/\p{M}/u.test(all) ? characters : new Set(lettersIn(text));
}

/** The letters of a text with their combining marks, as they are set together. */
export const lettersIn = (text: string): string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

const hasLetter = ({ files }: FontFamily, letter: string): boolean =>
  [...letter].every((character) => files.every(({ hasGlyph }) => hasGlyph(character.codePointAt(0) ?? 0)));

/** The first family that has a letter composed, or decomposed; without its invisible characters, which need no font. */
function familyForVariant(letter: string, families: readonly FontFamily[]): FontFamily | undefined {
  const visible = letter.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return visible === ''
    ? undefined
    : families.find(
        (family) => hasLetter(family, visible.normalize('NFC')) || hasLetter(family, visible.normalize('NFD')),
      );
}

/** Characters for which nothing is drawn. */
const isInvisible = /^\p{Default_Ignorable_Code_Point}+$/u;
