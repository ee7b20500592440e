import { partOf, type Base, type Wrong } from './base.ts';
import { controlsFor, strayControls } from './controls.ts';
import { isMarkHidden, isStyleHidden } from './hidden.ts';
import { furnitureOf } from './pages.ts';
import { stylesOf } from './styles.ts';
import { controlTags } from './wanted-styles.ts';
import type { Element } from './xml.ts';

/** What is wrong with the places that the words of headers and footers are put in. */
export function* controlFaults(base: Base): Generator<Wrong> {
  const treeOf = (path: string): Element[] => {
    const content = base.parts.get(path)?.content;
    return !content || content instanceof Uint8Array ? [] : [content];
  };
  const pages = furnitureOf(base);
  for (const path of new Set([...pages.values()].flat())) {
    for (const what of treeOf(path).flatMap(strayControls)) {
      yield { path, message: `A header or footer of this Word file has a content control ${what}, into which prelim has nothing to put. Its tag can be ${controlTags.join(', ')}.` };
    }
    if (treeOf(path).some((root) => isMarkHidden(root, base))) {
      yield { path, message: 'In a header or footer of this Word file nobody would see that a text is a draft or embargoed: the content control “mark” is in hidden or tiny letters. Show it.' };
    }
  }
  // On its first page the text itself begins with them.
  const unmarked = [...pages].filter(([page, paths]) => page !== 'first' && !paths.flatMap(treeOf).some((root) => controlsFor(root, 'mark').length > 0)).map(([page]) => pageNames[page] ?? page);
  if (unmarked.length > 0) {
    yield { path: base.main, message: `On ${unmarked.join(' and ')} of this Word file nothing would show that a text is a draft or embargoed. Put a plain text content control with the tag “mark” into the header there.` };
  }
  yield* hiddenStyle(base);
}

const pageNames: Readonly<Record<string, string>> = { default: 'the pages', even: 'even pages' };

function* hiddenStyle(base: Base): Generator<Wrong> {
  const styles = partOf(base, 'styles');
  if (styles && isStyleHidden(stylesOf(styles.content).named('Mark'), base)) {
    yield { path: styles.path, message: 'The style “Mark” of this Word file has hidden or tiny letters: nobody would see above the headline that a text is a draft or embargoed. Show it.' };
  }
}
