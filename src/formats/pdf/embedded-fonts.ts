/*
 * Which fonts a finished PDF embeds. Typst also finds the fonts of the machine, and says nothing where it takes one of
 * them or none; so fonts of the house are handed over under marked names, which the PDF gets back here.
 */
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';
import { markedName } from './font-file.ts';
import type { FontFamily } from './fonts.ts';

/** What a PDF was set with. */
interface ExpectedFonts {
  readonly layout: Source;
  readonly families: readonly FontFamily[];
  /** The family in which the layout sets the text; undefined if it was not asked. */
  readonly main: FontFamily | undefined;
  /** Whether the names were marked, as they are with a layout of a house: it could name fonts of the machine. */
  readonly isMarked: boolean;
}

/** The PDF with the real names of its fonts; or what is wrong with them: none, or fonts that were not handed over. */
export function checkEmbeddedFonts(
  pdf: Buffer,
  { layout, families, main, isMarked }: ExpectedFonts,
): { readonly pdf: Buffer } | { readonly problem: Diagnostic } {
  const problem = (message: string): { problem: Diagnostic } => ({
    problem: fileError('templates/syntax', { source: layout, start: 0, end: 0 }, message),
  });
  const fonts = [...pdf.toString('latin1').matchAll(fontName)].map(({ 0: entry, 1: name = '', index }) => ({
    name: name.replace(/-Identity-[HV]$/, ''),
    at: index + entry.length - name.length,
  }));
  if (fonts.length === 0)
    return problem('The PDF would have no letters: with this layout and these fonts nothing is printed.');
  if (!isMarked) return { pdf };
  const realNames = new Map(
    families.flatMap(({ files }) => files.map(({ postScriptName }) => [markedName(postScriptName), postScriptName])),
  );
  const foreign = fonts.find(({ name }) => !realNames.has(name) && isPlainName(name));
  if (foreign)
    return problem(
      `This layout uses ${foreign.name}, a font of this machine, which other machines do not have. Put the font ` +
        'into fonts/ and name it as about.fonts.at("Its name").',
    );
  if (main && !main.files.some((file) => isAmong(file.postScriptName, fonts, realNames)) && hasLatinLetters(main))
    return problem(`The font “${main.name}” cannot be used: nothing is printed in it. Take another one.`);
  const copy = Buffer.from(pdf);
  for (const { name, at } of fonts) copy.write(realNames.get(name) ?? name, at, 'latin1');
  return { pdf: copy };
}

/** A font in a PDF: /BaseFont /ABCDEF+NotoSans-Bold, with an encoding behind its name if it is OpenType. */
const fontName = /\/(?:BaseFont|FontName)\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g;

/** A name with other characters is escaped in the PDF, and cannot be compared. */
const isPlainName = (name: string): boolean => /^[\w.+-]+$/.test(name);

const isAmong = (
  postScriptName: string,
  fonts: readonly { readonly name: string }[],
  realNames: ReadonlyMap<string, string>,
): boolean => fonts.some(({ name }) => realNames.get(name) === postScriptName);

/** Whether the text could be set in this family: one of a few symbols need not be embedded. */
const hasLatinLetters = ({ files }: FontFamily): boolean =>
  files.some(({ hasGlyph }) => ['a', 'e', 'n', 't'].every((letter) => hasGlyph(letter.charCodeAt(0))));
