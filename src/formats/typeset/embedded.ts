import type { Diagnostic, Source } from '../../diagnostic.ts';
import { fault } from '../../mission/fault.ts';
import { markedName } from './font-names.ts';
import type { Family } from './fonts.ts';

/** A font in a PDF: /BaseFont /ABCDEF+NotoSans-Bold, with more behind it if it is OpenType. */
const fontName = /\/(?:BaseFont|FontName)\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g;

const withoutEncoding = (name: string): string => name.replace(/-Identity-[HV]$/, '');

export interface Embedding {
  readonly layout: Source;
  readonly families: readonly Family[];
  /** The family in which the layout sets the text. */
  readonly main: Family | undefined;
  /** Whether the names were marked: a layout of a house could name fonts of the machine. */
  readonly isMarked: boolean;
}

/** A PDF with the names that its fonts have, and what is wrong with them: a PDF without letters, or with fonts that prelim did not hand over. */
export function embedded(pdf: Buffer, { layout, families, main, isMarked }: Embedding): { pdf: Buffer; faults: Diagnostic[] } {
  const told = (message: string): { pdf: Buffer; faults: Diagnostic[] } => ({ pdf, faults: [fault('templates/syntax', { source: layout, start: 0, end: 0 }, message)] });
  const found = [...pdf.toString('latin1').matchAll(fontName)].map(({ 0: all, 1: name = '', index }) => ({ name: withoutEncoding(name), at: index + all.length - name.length }));
  if (found.length === 0) return told('The PDF would have no letters: with this layout and these fonts nothing is printed.');
  if (!isMarked) return { pdf, faults: [] };
  const names = new Map(families.flatMap(({ files }) => files.map(({ inPdf }) => [markedName(inPdf), inPdf])));
  const foreign = found.find(({ name }) => !names.has(name) && isPrintable(name));
  if (foreign) return told(`This layout uses ${foreign.name}, a font of this machine, which other machines do not have. Put the font into fonts/ and name it as about.fonts.at("Its name").`);
  if (main && !main.files.some(({ inPdf }) => found.some(({ name }) => names.get(name) === inPdf)) && canSpell(main)) return told(`The font “${main.name}” cannot be used: nothing is printed in it. Take another one.`);
  const copy = Buffer.from(pdf);
  for (const { name, at } of found) copy.write(names.get(name) ?? name, at, 'latin1');
  return { pdf: copy, faults: [] };
}

/** A name with other signs stands in the PDF in another way, and cannot be compared. */
const isPrintable = (name: string): boolean => /^[\w.+-]+$/.test(name);

const canSpell = ({ files }: Family): boolean => files.some(({ has }) => ['a', 'e', 'n', 't'].every((letter) => has(letter.charCodeAt(0))));
