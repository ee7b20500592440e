import { controlsFor, lookOf, strayControls } from '../content-controls.ts';
import { headersAndFooters } from '../document.ts';
import { type Element, childOf, childrenOf, elementsOf, valueOf } from '../opc/xml.ts';
import { type ReferenceDocument, type Wrong, partOf } from './reference.ts';
import { controlTags, stylesOf } from '../styles.ts';

/** What is wrong with the places that the words of headers and footers are put in. */
export function* controlFaults(base: ReferenceDocument): Generator<Wrong> {
  const treeOf = (path: string): Element[] => {
    const content = base.parts.get(path)?.content;
    return !content || content instanceof Uint8Array ? [] : [content];
  };
  const pages = headersAndFooters(base);
  for (const path of new Set([...pages.values()].flat())) {
    for (const what of treeOf(path).flatMap(strayControls)) {
      yield {
        path,
        message:
          `A header or footer of this Word file has a content control ${what}, into which prelim has nothing to ` +
          `put. Its tag can be ${controlTags.join(', ')}.`,
      };
    }
    if (treeOf(path).some((root) => isMarkHidden(root, base))) {
      yield {
        path,
        message:
          'In a header or footer of this Word file nobody would see that a text is a draft or embargoed: the ' +
          'content control “mark” is in hidden or tiny letters. Show it.',
      };
    }
  }
  // On its first page the text itself begins with them.
  const unmarked = [...pages]
    .filter(
      ([page, paths]) =>
        page !== 'first' && !paths.flatMap(treeOf).some((root) => controlsFor(root, 'mark').length > 0),
    )
    .map(([page]) => pageNames[page] ?? page);
  if (unmarked.length > 0) {
    yield {
      path: base.main,
      message:
        `On ${unmarked.join(' and ')} of this Word file nothing would show that a text is a draft or embargoed. ` +
        'Put a plain text content control with the tag “mark” into the header there.',
    };
  }
  yield* hiddenStyle(base);
}

const pageNames: Readonly<Record<string, string>> = { default: 'the pages', even: 'even pages' };

function* hiddenStyle(base: ReferenceDocument): Generator<Wrong> {
  const styles = partOf(base, 'styles');
  if (styles && isStyleHidden(stylesOf(styles.content).named('Mark'), base)) {
    yield {
      path: styles.path,
      message:
        'The style “Mark” of this Word file has hidden or tiny letters: nobody would see above the headline that ' +
        'a text is a draft or embargoed. Show it.',
    };
  }
}

/** What makes words invisible, everywhere or where a file is shown as a web page. */
const hiding = ['w:vanish', 'w:specVanish', 'w:webHidden'];

/** Half points: smaller letters are a line of dots. */
const smallest = 8;

/**
 * Whether a mark would be there and nobody could see it: by the look of its control, of its paragraph or of a style.
 */
function isMarkHidden(root: Element, base: ReferenceDocument): boolean {
  const looks = looksIn(base);
  const paragraphs = [...elementsOf(root)].filter(({ name }) => name === 'w:p');
  return controlsFor(root, 'mark').some((control) => {
    const around =
      paragraphs.find((paragraph) => [...elementsOf(paragraph)].includes(control)) ??
      [...elementsOf(control)].find(({ name }) => name === 'w:p');
    const own = lookOf(control);
    const style = valueOf(around && childOf(around, 'w:pPr'), 'w:pStyle');
    return isHidden([...(own ? [own] : []), ...looks(valueOf(own, 'w:rStyle')), ...looks(style)]);
  });
}

/** Whether the words of a paragraph in that style would be invisible. */
const isStyleHidden = (style: Element | undefined, base: ReferenceDocument): boolean =>
  isHidden(looksIn(base)(style?.attributes['w:styleId']));

/** The look of a style and of those it is based on, the nearest first; last that of all words. */
function looksIn(base: ReferenceDocument): (id: string | undefined) => Element[] {
  const root = partOf(base, 'styles')?.content;
  const styles = new Map(root && childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  const general = root && childOf(childOf(childOf(root, 'w:docDefaults') ?? root, 'w:rPrDefault') ?? root, 'w:rPr');
  return (id) => {
    const found: Element[] = [];
    const passed = new Set<Element>();
    for (let style = styles.get(id); style && !passed.has(style); style = styles.get(valueOf(style, 'w:basedOn'))) {
      passed.add(style);
      found.push(...childrenOf(style, 'w:rPr'));
    }
    return general ? [...found, general] : found;
  };
}

/** The first that says something of it decides. */
function isHidden(looks: readonly Element[]): boolean {
  const said = (name: string): Element | undefined => looks.flatMap((look) => childOf(look, name) ?? [])[0];
  const isOn = (found: Element | undefined): boolean =>
    found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '');
  const size = Number(said('w:sz')?.attributes['w:val'] ?? smallest);
  return hiding.some((name) => isOn(said(name))) || size < smallest;
}
