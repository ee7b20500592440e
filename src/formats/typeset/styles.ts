import type { Root } from 'mdast';
import type { Diagnostic } from '../../diagnostic.ts';
import { fault } from '../../mission/fault.ts';
import { nodesOf } from '../../mission/markdown.ts';
import type { Family } from './fonts.ts';

/** Says of a family of the house in which the text is set that it has no bold, or no italic where words are in italics. */
export function styleFaults(families: readonly Family[], root: Root, shownPath: (path: string) => string): Diagnostic[] {
  if (families.length === 0) return [];
  const hasItalics = [...nodesOf(root)].some(({ type }) => type === 'emphasis');
  return families.flatMap(({ name, path, files }) => {
    const isWithoutBold = files.every(({ isBold }) => !isBold);
    const isWithoutItalic = hasItalics && files.every(({ isItalic }) => !isItalic);
    if (!isWithoutBold && !isWithoutItalic) return [];
    const lacking = [...(isWithoutBold ? ['bold'] : []), ...(isWithoutItalic ? ['italic'] : [])];
    const words = [...(isWithoutBold ? ['headings', 'bold words'] : []), ...(isWithoutItalic ? ['words in italics'] : [])];
    const message = `${name} has no ${lacking.join(' and no ')} here. Add its ${lacking.join(' and ')} file${lacking.length > 1 ? 's' : ''}, or ${words.join(', ').replace(/, (?=[^,]*$)/, ' and ')} look like the rest.`;
    return [{ ...fault('files/not-allowed', { source: { path: shownPath(path), text: '' }, start: 0, end: 0 }, message), severity: 'warning' }];
  });
}
