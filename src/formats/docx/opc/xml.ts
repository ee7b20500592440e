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
    ? text
        .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF\p{Surrogate}]/gu, '')
        .replace(/[&<>"]/g, (found) => references[found] ?? '')
    : text;

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What text or a value of XML stands for. */
export const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (found, hexadecimal?: string, decimal?: string, name = '') => {
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : (names[name] ?? found);
    },
  );

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): Element => ({ name, attributes, children });

/** An element that only says one thing, such as `<w:pStyle w:val="Title"/>`. */
export const valued = (name: string, value: string): Element => element(name, { 'w:val': escaped(value) });

export const isElement = (node: Node): node is Element => typeof node !== 'string';

export const childOf = ({ children }: Element, name: string): Element | undefined =>
  children.filter(isElement).find((child) => child.name === name);

export const childrenOf = ({ children }: Element, name: string): Element[] =>
  children.filter(isElement).filter((child) => child.name === name);

/** What the child of that name says. */
export const valueOf = (node: Element | undefined, name: string): string | undefined =>
  node && childOf(node, name)?.attributes['w:val'];

/** An element and all below it, in reading order. */
export function* elementsOf(node: Element): Generator<Element> {
  yield node;
  for (const child of node.children) if (isElement(child)) yield* elementsOf(child);
}

/** The words below an element. */
export const wordsOf = (node: Element): string =>
  [...elementsOf(node)]
    .filter(({ name }) => name === 'w:t')
    .map(({ children }) => unescaped(children.filter((child) => typeof child === 'string').join('')))
    .join('');

/** The same tree with other elements in the places of some; below those that `change` leaves alone it goes on. */
export function changed(node: Element, change: (element: Element) => readonly Node[] | undefined): Element {
  return {
    ...node,
    children: node.children.flatMap((child) => (isElement(child) ? (change(child) ?? changed(child, change)) : child)),
  };
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
}

/** No part of a Word file is deeper; what is would only exhaust who reads it. */
const deepest = 200;

/** Elements whose text is words; elsewhere white space only lays out the file. */
const holdsWords = /^(?:w:t|w:delText|w:instrText)$/;

/** What is read of a tag: its name, what stands behind it, and where it ends. */
interface Tag {
  readonly name: string;
  readonly rest: string;
  readonly end: number;
}

/**
 * Reads a part of a Word file, without the elements of some names; undefined where it is no XML, or brings definitions
 * of its own. It looks for brackets and quotes with the string functions of the engine: patterns would take most of a
 * build in Word.
 */
export function readXml(text: string, dropped: ReadonlySet<string> = none): Element | undefined {
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  const end = text.lastIndexOf('>') + 1;
  for (let at = text.indexOf('<'); at < end;) {
    const parent = open.at(-1) ?? top;
    const tag = tagAt(text, at);
    if (!tag || open.length > deepest) return undefined;
    if (tag.name.startsWith('/')) {
      if (open.pop()?.name !== tag.name.slice(1)) return undefined;
    } else if (!/^[?!]/.test(tag.name)) {
      const attributes = attributesOf(tag.rest);
      if (!attributes) return undefined;
      const element = { name: tag.name, attributes, children: [] };
      if (!dropped.has(tag.name)) parent.children.push(element);
      if (!tag.rest.endsWith('/')) open.push(element);
    } else if (!/^(?:\?|!--)/.test(tag.name)) return undefined;
    const next = text.indexOf('<', tag.end);
    if (next < 0) break;
    if (next > tag.end) addWords(text.slice(tag.end, next), open.at(-1) ?? top);
    at = next;
  }
  const [root] = top.children;
  const isWhole = open.length === 1 && open[0] === top && top.children.length === 1 && text.slice(end).trim() === '';
  return isWhole && root !== undefined && isElement(root) && !/\S/.test(text.slice(0, text.indexOf('<')))
    ? root
    : undefined;
}

const none: ReadonlySet<string> = new Set();

function addWords(words: string, { name, children }: Open): void {
  if (name !== '' && (holdsWords.test(name) || words.trim() !== '')) children.push(words);
}

/** No tag of a Word file has as many; looking for the end of one takes longer with each. */
const mostValues = 500;

/** Where the bracket stands that ends a tag: not one in a value. */
function endOfTag(text: string, at: number): number {
  let from = at;
  for (let count = 0; count <= mostValues; count++) {
    const end = text.indexOf('>', from);
    const before = text.slice(from, end);
    const [double, single] = [before.indexOf('"'), before.indexOf("'")];
    if (end < 0 || (double < 0 && single < 0)) return end;
    const isSingle = double < 0 || (single >= 0 && single < double);
    const closing = text.indexOf(isSingle ? "'" : '"', from + (isSingle ? single : double) + 1);
    if (closing < 0) return -1;
    from = closing + 1;
  }
  return -1;
}

/** The expression engine gives up on a name without end. */
const longestName = 250;

/** The tag, comment or instruction that begins at a bracket. A value may hold the bracket that ends a tag. */
function tagAt(text: string, at: number): Tag | undefined {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at);
    return end < 0 ? undefined : { name: '!--', rest: '', end: end + 3 };
  }
  const end = endOfTag(text, at);
  if (end < 0) return undefined;
  const inside = text.slice(at + 1, end);
  const start = inside.slice(0, longestName);
  const length = /^[\s/]/.test(start) ? inside.length : start.search(/\s|\/$/);
  const name = length < 0 ? inside : inside.slice(0, length);
  return name.length > longestName
    ? undefined
    : { name: name.trimEnd(), rest: inside.slice(name.length), end: end + 1 };
}

/**
 * Marks of the sittings in which a text was written, and where the file of an old picture was and how it was called.
 */
const isMark = (name: string): boolean => name.startsWith('w:rsid') || marks.has(name);

const marks: ReadonlySet<string> = new Set(['w14:paraId', 'w14:textId', 'o:title', 'o:href', 'r:href']);

function attributesOf(text: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  if (text === '' || text === '/') return attributes;
  if (text.includes("'") && /=\s*'/.test(text)) return quotedOtherwise(text);
  const pieces = text.split('"');
  for (let index = 0; index + 1 < pieces.length; index += 2) {
    const name = (pieces[index] ?? '').trim();
    if (!name.endsWith('=')) return undefined;
    const key = name.slice(0, -1).trimEnd();
    if (!isMark(key)) attributes[key] = pieces[index + 1] ?? '';
  }
  return /^\s*\/?$/.test(pieces.at(-1) ?? '') ? attributes : undefined;
}

function quotedOtherwise(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single = ''] of text.matchAll(
    /(?<!\S)([^\s=/]{1,250})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (!isMark(name)) attributes[name] = double ?? single.replaceAll('"', '&quot;');
  }
  return attributes;
}

const megabyte = 1024 * 1024;

interface Most {
  readonly bytes: number;
  readonly elements: number;
}

/**
 * What a part of each kind can hold: far more than any that Word makes for a house, and little enough to be read at
 * once.
 */
const most: Readonly<Record<string, Most>> = {
  // somebody may have a whole report in the file that is the base
  document: { bytes: 10 * megabyte, elements: 250_000 },
  relationships: { bytes: megabyte, elements: 5000 },
  image: { bytes: 30 * megabyte, elements: Infinity },
  font: { bytes: 30 * megabyte, elements: Infinity },
};

const others: Most = { bytes: 4 * megabyte, elements: 60_000 };

const ofAll = 400_000;

/** Whether another part can be read, asked of one after the other. */
export function createBudget(): (bytes: Uint8Array, kind: string) => boolean {
  let spent = 0;
  return (bytes, kind) => {
    const { bytes: size, elements } = most[kind] ?? others;
    if (bytes.length > size) return false;
    const count = elements === Infinity ? 0 : elementsIn(bytes);
    spent += count;
    return count <= elements && spent <= ofAll;
  };
}

/** How many elements a part can have: the brackets in it. */
export function elementsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) count += 1;
  return count;
}
