import { type Element, childOf, element, elementsOf, isElement, isOn } from './opc/xml.ts';
import { type ReferenceDocument, partOf } from './reference/reference.ts';

/**
 * The page setup of a reference document: that of its last section, with the headers and footers that it takes over
 * from sections before it. Empty if the reference document has none.
 */
export function pageSetupOf({ parts, main }: ReferenceDocument): Element {
  const content = parts.get(main)?.content;
  const sections =
    !content || content instanceof Uint8Array ? [] : [...elementsOf(content)].filter(({ name }) => name === 'w:sectPr');
  const last = sections.at(-1) ?? element('w:sectPr');
  const references = new Map<string, Element>();
  for (const child of sections.flatMap(({ children }) => children)) {
    if (isElement(child) && /^w:(?:header|footer)Reference$/.test(child.name))
      references.set(`${child.name} ${pageOf(child)}`, child);
  }
  const others = last.children.filter(
    (child) => !isElement(child) || ![...references.values()].some(({ name }) => name === child.name),
  );
  return { ...last, children: [...references.values(), ...others] };
}

/** The width of the text on a page in twentieths of a point; about that of A4 if the page setup does not say it. */
export function textWidth(pageSetup: Element): number {
  const measure = (name: string, attribute: string): number => Number(childOf(pageSetup, name)?.attributes[attribute]);
  const width = measure('w:pgSz', 'w:w') - measure('w:pgMar', 'w:left') - measure('w:pgMar', 'w:right');
  return width > narrowestText ? width : usualTextWidth;
}

/** Twentieths of a point: less is no page, but broken margins. */
const narrowestText = 1000;

/** Twentieths of a point: A4 with margins of 2.5 cm. */
const usualTextWidth = 9000;

/** The kind of page that a reference to a header or footer is for. */
const pageOf = ({ attributes }: Element): string => attributes['w:type'] ?? 'default';

/** The paths of the headers and footers, by the kind of page that they are on: default, first, even. */
export function headersAndFooters(reference: ReferenceDocument): Map<string, string[]> {
  const pageSetup = pageSetupOf(reference);
  const settings = partOf(reference, 'settings')?.content;
  const pages = [
    'default',
    ...(isOn(childOf(pageSetup, 'w:titlePg')) ? ['first'] : []),
    ...(isOn(settings && childOf(settings, 'w:evenAndOddHeaders')) ? ['even'] : []),
  ];
  const targets = new Map(reference.parts.get(reference.main)?.relationships.map(({ id, target }) => [id, target]));
  return new Map(
    pages.map((page) => {
      const references = pageSetup.children
        .filter(isElement)
        .filter((child) => child.name.endsWith('Reference') && pageOf(child) === page);
      return [page, references.flatMap(({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? [])];
    }),
  );
}
