/* What of a document cannot be set well, said where its words stand in the mission, or of the fonts of the house. */
import type { Nodes, Root } from 'mdast';
import type { Document } from '../../compose/document.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { nodesOf } from '../../source/markdown/parse.ts';
import { spanOf } from '../../source/origin.ts';
import type { Source } from '../../source/source.ts';
import { type FontFamily, lettersIn } from './fonts.ts';

/**
 * Problems with letters that no font has: those of the text at their own places, others at the layout that prints them.
 * `missing` holds letters with their combining marks.
 */
export function missingGlyphs(
  { root }: Document,
  layout: Source,
  missing: ReadonlySet<string>,
  families: readonly FontFamily[],
): Diagnostic[] {
  if (missing.size === 0) return [];
  const runs = missingRuns(root, missing);
  const inText = new Set(runs.flatMap(({ letters }) => lettersIn(letters)));
  const diagnostics = runs.map(({ letters, at }) => missingGlyph(letters, at, families));
  const elsewhere = [...missing].filter((letter) => !inText.has(letter)).join('');
  return elsewhere === ''
    ? diagnostics
    : [...diagnostics, missingGlyph(elsewhere, { source: layout, start: 0, end: 0 }, families)];
}

/** Letters without a font that stand together, each run with its place. */
function missingRuns(root: Root, missing: ReadonlySet<string>): { letters: string; at: Diagnostic['at'] }[] {
  const runs: { letters: string; at: Diagnostic['at'] }[] = [];
  for (const node of nodesOf(root)) {
    if (node.type !== 'text' && node.type !== 'inlineCode') continue;
    let index = 0;
    let run = '';
    const close = (): void => {
      if (run !== '' && node.data?.origin)
        runs.push({ letters: run, at: spanOf(node.data.origin, node.value.length, index - run.length, index) });
      run = '';
    };
    for (const letter of lettersIn(node.value)) {
      if (!missing.has(letter)) close();
      else run += letter;
      index += letter.length;
    }
    close();
  }
  return runs;
}

function missingGlyph(letters: string, at: Diagnostic['at'], families: readonly FontFamily[]): Diagnostic {
  const characters = [...new Set(letters)];
  const codes = characters
    .slice(0, 3)
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  const [subject, object] = lettersIn(letters).length === 1 ? ['The letter', 'it'] : ['The letters', 'them'];
  const names =
    families.length === 0 ? 'The house has no fonts.' : `The house has ${families.map(({ name }) => name).join(', ')}.`;
  const message =
    `${subject} “${letters}” (${codes.join(', ')}${characters.length > 3 ? ' …' : ''}) would be missing in the ` +
    `PDF, because no font of the house has ${object}. ${names}`;
  const advice =
    'Put a font that has it (.ttf or .otf) into fonts/ of the house or templates/fonts/ of the mission, or write ' +
    'the words in other letters.';
  return { ...fileError('files/not-allowed', at, message), advice };
}

/**
 * Warnings about families in which the text is set and which have no bold file, or no italic one though words are in
 * italics. `shownPath` gives the path of an asset as the reader finds it.
 */
export function missingFontStyles(
  families: readonly FontFamily[],
  root: Root,
  shownPath: (path: string) => string,
): Diagnostic[] {
  if (families.length === 0) return [];
  const hasItalics = [...nodesOf(root)].some(({ type }) => type === 'emphasis');
  return families.flatMap(({ name, path, files }) => {
    const isWithoutBold = files.every(({ isBold }) => !isBold);
    const isWithoutItalic = hasItalics && files.every(({ isItalic }) => !isItalic);
    if (!isWithoutBold && !isWithoutItalic) return [];
    const styles = [...(isWithoutBold ? ['bold'] : []), ...(isWithoutItalic ? ['italic'] : [])];
    const words = [
      ...(isWithoutBold ? ['headings', 'bold words'] : []),
      ...(isWithoutItalic ? ['words in italics'] : []),
    ];
    const message =
      `${name} has no ${styles.join(' and no ')} here. Add its ${styles.join(' and ')} ` +
      `file${styles.length > 1 ? 's' : ''}, or ${words.join(', ').replace(/, (?=[^,]*$)/, ' and ')} look like the ` +
      'rest.';
    return [
      {
        ...fileError('files/not-allowed', { source: { path: shownPath(path), text: '' }, start: 0, end: 0 }, message),
        severity: 'warning',
      },
    ];
  });
}

/** Problems with tables that are too wide for the page, at their first words. `indexes` counts the tables from 0. */
export function tableOverflow(root: Root, indexes: readonly number[]): Diagnostic[] {
  const tables = [...nodesOf(root)].filter((node) => node.type === 'table');
  return [...new Set(indexes)].flatMap((index) => {
    const table = tables[index];
    if (!table) return [];
    const first = [...nodesOf(table)].find((node) => node.type === 'text' || node.type === 'inlineCode');
    if (!first?.data?.origin) return [];
    const message =
      `This table has ${table.children[0]?.children.length} columns, which are too wide for the page even in the ` +
      'smallest letters. Use fewer columns, turn rows into columns, or shorten its longest words and numbers.';
    const at = spanOf(first.data.origin, first.value.length, 0, first.value.length);
    return [fileError('files/not-allowed', at, message)];
  });
}

/**
 * What Typst cannot set at all, or only in minutes, at its place: lists and quotations that are nested too deeply, and
 * tables of so many columns that none of them would be a letter wide.
 */
export function unprintable(root: Root): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const visit = (node: Nodes, depth: number): void => {
    const inside = depth + (node.type === 'list' || node.type === 'blockquote' ? 1 : 0);
    const columns = node.type === 'table' ? (node.children[0]?.children.length ?? 0) : 0;
    if (inside > deepest) {
      diagnostics.push(
        ...problemAt(node, `Lists and quotations are nested more than ${deepest} levels deep here`, depthAdvice),
      );
      return;
    }
    if (columns > mostColumns)
      diagnostics.push(
        ...problemAt(node, `This table has ${columns} columns, of which none fits on the page`, tableAdvice),
      );
    else if ('children' in node) for (const child of node.children) visit(child, inside);
  };
  visit(root, 0);
  return diagnostics;
}

/** Typst gives up at some 25 lists in lists. */
const deepest = 20;

/** On A4 each of them has two millimetres. Typst measures each pair of columns, which takes a minute for 300. */
const mostColumns = 80;

const depthAdvice = 'Write the innermost as a list or a paragraph of its own.';

const tableAdvice = 'Turn rows into columns, or divide it into several tables.';

function problemAt(node: Nodes, message: string, advice: string): Diagnostic[] {
  const first = [...nodesOf(node)].find((inner) => inner.type === 'text' || inner.type === 'inlineCode');
  if (!first?.data?.origin) return [];
  const at = spanOf(first.data.origin, first.value.length, 0, first.value.length);
  return [{ ...fileError('files/not-allowed', at, `${message}, so that there can be no PDF of it.`), advice }];
}
