/** An element of XML. Texts and values stay as they are written, with their references. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const writeXml = (root: Element): string => xmlHead + written(root);

/** An element as text. */
export function written(node: Node): string {
  if (typeof node === 'string') return node;
  const opened = openTag(node.name, node.attributes);
  if (node.children.length === 0) return `${opened.slice(0, -1)}/>`;
  let text = opened;
  for (const child of node.children) text += written(child);
  return `${text}</${node.name}>`;
}

export function openTag(name: string, attributes: Element['attributes']): string {
  let text = `<${name}`;
  for (const key of Object.keys(attributes)) text += ` ${key}="${attributes[key] ?? ''}"`;
  return `${text}>`;
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML can hold them: characters that it cannot hold are left out. */
export const escaped = (text: string): string =>
  /[&<>"\p{Cc}\uFFFE\uFFFF\p{Surrogate}]/u.test(text)
    ? text.replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF\p{Surrogate}]/gu, '').replace(/[&<>"]/g, (found) => references[found] ?? '')
    : text;

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What text or a value of XML stands for. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (found, hexadecimal?: string, decimal?: string, name = '') => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : (names[name] ?? found);
  });

export const element = (name: string, attributes: Readonly<Record<string, string>> = {}, children: readonly Node[] = []): Element => ({ name, attributes, children });

/** An element that only says one thing, such as `<w:pStyle w:val="Title"/>`. */
export const valued = (name: string, value: string): Element => element(name, { 'w:val': escaped(value) });

export const isElement = (node: Node): node is Element => typeof node !== 'string';

export const childOf = ({ children }: Element, name: string): Element | undefined => children.filter(isElement).find((child) => child.name === name);

export const childrenOf = ({ children }: Element, name: string): Element[] => children.filter(isElement).filter((child) => child.name === name);

/** What the child of that name says. */
export const valueOf = (node: Element | undefined, name: string): string | undefined => node && childOf(node, name)?.attributes['w:val'];

/** An element and all below it, in reading order. */
export function* elementsOf(node: Element): Generator<Element> {
  yield node;
  for (const child of node.children) if (isElement(child)) yield* elementsOf(child);
}

/** The words below an element. */
export const wordsOf = (node: Element): string => [...elementsOf(node)].filter(({ name }) => name === 'w:t').map(({ children }) => unescaped(children.filter((child) => typeof child === 'string').join(''))).join('');

/** The same tree with other elements in the places of some; below those that `change` leaves alone it goes on. */
export function changed(node: Element, change: (element: Element) => readonly Node[] | undefined): Element {
  return { ...node, children: node.children.flatMap((child) => (isElement(child) ? (change(child) ?? changed(child, change)) : child)) };
}
