import type { Root } from 'mdast';
import type { Document } from '../../compose/document.ts';
import type { Diagnostic, Source } from '../../diagnostic.ts';
import { fault } from '../../mission/fault.ts';
import { nodesOf } from '../../mission/markdown.ts';
import { spanOf } from '../../origin.ts';
import { lettersIn, type Family } from './fonts.ts';

/** Says of every letter that no font has where it comes from: those of the text by their own place, others by the layout that prints them. */
export function letterFaults({ root }: Document, layout: Source, missing: ReadonlySet<string>, families: readonly Family[]): Diagnostic[] {
  if (missing.size === 0) return [];
  const found = missingIn(root, missing);
  const inText = new Set(found.flatMap(({ letters }) => lettersIn(letters)));
  const faults = found.map(({ letters, at }) => wrong(letters, at, families));
  const elsewhere = [...missing].filter((letter) => !inText.has(letter)).join('');
  return elsewhere === '' ? faults : [...faults, wrong(elsewhere, { source: layout, start: 0, end: 0 }, families)];
}

/** Runs of letters that no font has, each with its place. */
function missingIn(root: Root, missing: ReadonlySet<string>): { letters: string; at: Diagnostic['at'] }[] {
  const found: { letters: string; at: Diagnostic['at'] }[] = [];
  for (const node of nodesOf(root)) {
    if (node.type !== 'text' && node.type !== 'inlineCode') continue;
    let index = 0;
    let run = '';
    const close = (): void => {
      if (run !== '' && node.data?.origin) found.push({ letters: run, at: spanOf(node.data.origin, node.value.length, index - run.length, index) });
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
  const codes = [...new Set(letters)].slice(0, 3).map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  const what = lettersIn(letters).length === 1 ? 'The letter' : 'The letters';
  const names = families.length === 0 ? 'The house has no fonts.' : `The house has ${families.map(({ name }) => name).join(', ')}.`;
  const message = `${what} “${letters}” (${codes.join(', ')}${new Set(letters).size > 3 ? ' …' : ''}) would be missing in the PDF, because no font of the house has ${what === 'The letter' ? 'it' : 'them'}. ${names}`;
  const advice = 'Put a font that has it (.ttf or .otf) into fonts/ of the house or templates/fonts/ of the mission, or write the words in other letters.';
  return { ...fault('files/not-allowed', at, message), advice };
}
