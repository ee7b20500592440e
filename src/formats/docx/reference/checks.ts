import { controlTags, controlsFor, lookOf, strayControls } from '../content-controls.ts';
import { inheritedLooks, isHidden } from '../looks.ts';
import { type Element, childOf, elementsOf, valueOf } from '../opc/xml.ts';
import { headersAndFooters } from '../page-setup.ts';
import { missingStyles, stylesOf } from '../styles.ts';
import { type ReferenceDocument, type ReferenceProblem, partOf } from './reference.ts';

/** What would be missing from documents that are made on a reference document, or could not be seen in them. */
export function* checkReference(reference: ReferenceDocument): Generator<ReferenceProblem> {
  yield* checkStyles(reference);
  yield* checkControls(reference);
  yield* checkMarkStyle(reference);
}

function* checkStyles(reference: ReferenceDocument): Generator<ReferenceProblem> {
  const styles = partOf(reference, 'styles');
  const missing = missingStyles(styles?.content);
  if (missing.length === 0) return;
  const names = missing.map(({ name, of }) => `“${name}” (${of})`).join(', ');
  const [it, style] = missing.length === 1 ? ['it', 'this style'] : ['each of them', 'these styles'];
  yield {
    path: styles?.path ?? reference.main,
    message:
      `This Word file has no ${missing.length === 1 ? 'style' : 'styles'} ${names}. Word keeps only styles that ` +
      `were used: put some words in ${it}, making ${style} where Word has none of that name, and save; the words ` +
      'themselves are not printed. Or begin with a Word file that prelim wrote.',
  };
}

/** The content controls of headers and footers: unknown ones, and whether every page shows a mark such as DRAFT. */
function* checkControls(reference: ReferenceDocument): Generator<ReferenceProblem> {
  const treesAt = (path: string): Element[] => {
    const content = reference.parts.get(path)?.content;
    return !content || content instanceof Uint8Array ? [] : [content];
  };
  const pages = headersAndFooters(reference);
  for (const path of new Set([...pages.values()].flat())) {
    for (const control of treesAt(path).flatMap(strayControls)) {
      yield {
        path,
        message:
          `A header or footer of this Word file has a content control ${control}, into which prelim has nothing to ` +
          `put. Its tag can be ${controlTags.join(', ')}.`,
      };
    }
    if (treesAt(path).some((root) => hasHiddenMark(root, reference))) {
      yield {
        path,
        message:
          'In a header or footer of this Word file nobody would see that a text is a draft or embargoed: the ' +
          'content control “mark” is in hidden or tiny letters. Show it.',
      };
    }
  }
  // On the first page the text itself begins with its marks.
  const unmarked = [...pages]
    .filter(
      ([page, paths]) =>
        page !== 'first' && !paths.flatMap(treesAt).some((root) => controlsFor(root, 'mark').length > 0),
    )
    .map(([page]) => pageNames[page] ?? page);
  if (unmarked.length > 0) {
    yield {
      path: reference.main,
      message:
        `On ${unmarked.join(' and ')} of this Word file nothing would show that a text is a draft or embargoed. ` +
        'Put a plain text content control with the tag “mark” into the header there.',
    };
  }
}

const pageNames: Readonly<Record<string, string>> = { default: 'the pages', even: 'even pages' };

/** The style of the marks above the headline. */
function* checkMarkStyle(reference: ReferenceDocument): Generator<ReferenceProblem> {
  const styles = partOf(reference, 'styles');
  const style = styles && stylesOf(styles.content).find('Mark');
  if (styles && isInvisible(inheritedLooks(styles.content)(style?.attributes['w:styleId']))) {
    yield {
      path: styles.path,
      message:
        'The style “Mark” of this Word file has hidden or tiny letters: nobody would see above the headline that ' +
        'a text is a draft or embargoed. Show it.',
    };
  }
}

/** Whether a control for marks would be invisible: by its own look, by that of its paragraph, or by a style. */
function hasHiddenMark(root: Element, reference: ReferenceDocument): boolean {
  const looksOf = inheritedLooks(partOf(reference, 'styles')?.content);
  const paragraphs = [...elementsOf(root)].filter(({ name }) => name === 'w:p');
  return controlsFor(root, 'mark').some((control) => {
    const paragraph =
      paragraphs.find((outer) => [...elementsOf(outer)].includes(control)) ??
      [...elementsOf(control)].find(({ name }) => name === 'w:p');
    const look = lookOf(control);
    const style = valueOf(paragraph && childOf(paragraph, 'w:pPr'), 'w:pStyle');
    return isInvisible([...(look ? [look] : []), ...looksOf(valueOf(look, 'w:rStyle')), ...looksOf(style)]);
  });
}

/** Whether words with these run properties are invisible. The first that says something of a property decides. */
function isInvisible(looks: readonly Element[]): boolean {
  const size = looks.flatMap((look) => childOf(look, 'w:sz') ?? [])[0]?.attributes['w:val'];
  return isHidden(looks) || Number(size ?? smallestVisible) < smallestVisible;
}

/** Half points: smaller letters look like a line of dots. */
const smallestVisible = 8;
