import { partOf, type Base, type Part } from './base.ts';
import { childOf, elementsOf, type Element } from './xml.ts';

/** The setup of the pages, with the headers and footers that it takes over from sections before. */
export function sectionOf({ content }: Part): Element {
  const sections = content instanceof Uint8Array ? [] : [...elementsOf(content)].filter(({ name }) => name === 'w:sectPr');
  const last = sections.at(-1) ?? { name: 'w:sectPr', attributes: {}, children: [] };
  const references = new Map<string, Element>();
  for (const child of sections.flatMap(({ children }) => children)) {
    if (typeof child !== 'string' && /^w:(?:header|footer)Reference$/.test(child.name)) references.set(`${child.name} ${child.attributes['w:type'] ?? 'default'}`, child);
  }
  const others = last.children.filter((child) => typeof child === 'string' || ![...references.values()].some(({ name }) => name === child.name));
  return { ...last, children: [...references.values(), ...others] };
}

/** The headers and footers by the kind of page that they are on. */
export function furnitureOf(base: Base): Map<string, string[]> {
  const main = base.parts.get(base.main);
  const section = main && sectionOf(main);
  const settings = partOf(base, 'settings')?.content;
  const isOn = (owner: Element | undefined, name: string): boolean => {
    const found = owner && childOf(owner, name);
    return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '');
  };
  const pages = ['default', ...(isOn(section, 'w:titlePg') ? ['first'] : []), ...(isOn(settings, 'w:evenAndOddHeaders') ? ['even'] : [])];
  const targets = new Map(main?.relationships.map(({ id, target }) => [id, target]));
  return new Map(pages.map((page) => {
    const references = section?.children.filter((child): child is Element => typeof child !== 'string' && child.name.endsWith('Reference') && (child.attributes['w:type'] ?? 'default') === page) ?? [];
    return [page, references.flatMap(({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? [])];
  }));
}

