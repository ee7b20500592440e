/*
 * XML of Word files, read into a tree and written. The parser saxes 6 was tried and is not used: it gave the same tree
 * of all 1,410 parts at hand, but takes 38 ms to load.
 */
import { escapeXml } from '../../../source/escape-xml.ts';

/** An element of XML. Texts and attribute values stay as they are written, with their character references. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

/**
 * Reads a part of a Word file, without the elements named in `dropped` and without attributes that tell of its making.
 * undefined if it is not well-formed, has a document type of its own, or is deeper than any part of a Word file.
 */
export function readXml(text: string, dropped: ReadonlySet<string> = none): Element | undefined {
  // Brackets and quotes are found with the string functions of the engine: patterns would take most of a build in Word.
  const top: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [top];
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
      const child = { name: tag.name, attributes, children: [] };
      if (!dropped.has(tag.name)) parent.children.push(child);
      if (!tag.rest.endsWith('/')) open.push(child);
    } else if (!/^(?:\?|!--)/.test(tag.name)) return undefined;
    const next = text.indexOf('<', tag.end);
    if (next < 0) break;
    if (next > tag.end) addText(text.slice(tag.end, next), open.at(-1) ?? top);
    at = next;
  }
  const [root] = top.children;
  const isWhole = open.length === 1 && open[0] === top && top.children.length === 1 && text.slice(end).trim() === '';
  return isWhole && root !== undefined && isElement(root) && !/\S/.test(text.slice(0, text.indexOf('<')))
    ? root
    : undefined;
}

const none: ReadonlySet<string> = new Set();

/** An element whose end tag is still to come. */
interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
}

/** No part of a Word file is deeper; a deeper one would only exhaust the stack of whoever walks through it. */
const deepest = 200;

function addText(text: string, { name, children }: OpenElement): void {
  if (name !== '' && (holdsText.test(name) || text.trim() !== '')) children.push(text);
}

/** Elements in which white space is text; elsewhere it only lays out the file. */
const holdsText = /^(?:w:t|w:delText|w:instrText)$/;

/** A tag, comment or processing instruction. */
interface Tag {
  readonly name: string;
  /** What stands between the name and the closing bracket. */
  readonly rest: string;
  /** UTF-16 offset behind the closing bracket. */
  readonly end: number;
}

/** The tag, comment or instruction whose opening bracket stands at `at`; undefined if it does not end. */
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

/** Letters of a name: the engine for regular expressions gives up on one without end. */
const longestName = 250;

/** Offset of the bracket that ends the tag at `at`, which is not one inside a value; -1 if there is none. */
function endOfTag(text: string, at: number): number {
  let from = at;
  for (let count = 0; count <= mostValues; count++) {
    const end = text.indexOf('>', from);
    const head = text.slice(from, end);
    const [double, single] = [head.indexOf('"'), head.indexOf("'")];
    if (end < 0 || (double < 0 && single < 0)) return end;
    const isSingle = double < 0 || (single >= 0 && single < double);
    const closing = text.indexOf(isSingle ? "'" : '"', from + (isSingle ? single : double) + 1);
    if (closing < 0) return -1;
    from = closing + 1;
  }
  return -1;
}

/** Values in a tag: no tag of a Word file has as many, and the search for its end gets slower with each. */
const mostValues = 500;

/** The attributes of a tag, but for those that tell of its making; undefined if they are broken. */
function attributesOf(text: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  if (text === '' || text === '/') return attributes;
  if (text.includes("'") && /=\s*'/.test(text)) return attributesInEitherQuotes(text);
  const pieces = text.split('"');
  for (let index = 0; index + 1 < pieces.length; index += 2) {
    const name = (pieces[index] ?? '').trim();
    if (!name.endsWith('=')) return undefined;
    const key = name.slice(0, -1).trimEnd();
    if (!tellsOfMaking(key)) attributes[key] = pieces[index + 1] ?? '';
  }
  return /^\s*\/?$/.test(pieces.at(-1) ?? '') ? attributes : undefined;
}

function attributesInEitherQuotes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single = ''] of text.matchAll(
    /(?<!\S)([^\s=/]{1,250})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (!tellsOfMaking(name)) attributes[name] = double ?? single.replaceAll('"', '&quot;');
  }
  return attributes;
}

/** Whether an attribute tells in which editing session a text was written, or what file an old picture was. */
const tellsOfMaking = (name: string): boolean => name.startsWith('w:rsid') || makingAttributes.has(name);

const makingAttributes: ReadonlySet<string> = new Set(['w14:paraId', 'w14:textId', 'o:title', 'o:href', 'r:href']);

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of a Word file as text. */
export const writeXml = (root: Element): string => xmlHead + writeNode(root);

/** An element or a text as it stands in a part. */
export function writeNode(node: Node): string {
  if (typeof node === 'string') return node;
  const opened = openTag(node.name, node.attributes);
  if (node.children.length === 0) return `${opened.slice(0, -1)}/>`;
  let text = opened;
  for (const child of node.children) text += writeNode(child);
  return `${text}</${node.name}>`;
}

/** A start tag. */
export function openTag(name: string, attributes: Element['attributes']): string {
  let text = `<${name}`;
  for (const key of Object.keys(attributes)) text += ` ${key}="${attributes[key] ?? ''}"`;
  return `${text}>`;
}

/** `text` as content or attribute value. Control characters are left out, also those that XML could hold. */
export const escaped = (text: string): string =>
  /[&<>"\p{Cc}\uFFFE\uFFFF\p{Surrogate}]/u.test(text) ? escapeXml(text.replace(/(?![\t\n\r])\p{Cc}/gu, ''), '') : text;

/** What a text or an attribute value stands for: its character references are resolved. */
export const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (reference, hexadecimal?: string, decimal?: string, name = '') => {
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : (namedReferences[name] ?? reference);
    },
  );

const namedReferences: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): Element => ({ name, attributes, children });

/** An element that only has a value, such as `<w:pStyle w:val="Title"/>`. */
export const valueElement = (name: string, value: string): Element => element(name, { 'w:val': escaped(value) });

export const isElement = (node: Node): node is Element => typeof node !== 'string';

/** The first child of that name, or undefined. */
export const childOf = ({ children }: Element, name: string): Element | undefined =>
  children.filter(isElement).find((child) => child.name === name);

export const childrenOf = ({ children }: Element, name: string): Element[] =>
  children.filter(isElement).filter((child) => child.name === name);

/** The value of the first child of that name, with its character references; undefined if there is none. */
export const valueOf = (node: Element | undefined, name: string): string | undefined =>
  node && childOf(node, name)?.attributes['w:val'];

/** Whether a child that switches something on (ST_OnOff) is there and does not switch it off. */
export function isOn(node: Element | undefined): boolean {
  return node !== undefined && !/^(?:0|false|off)$/.test(node.attributes['w:val'] ?? '');
}

/** An element and all below it, in reading order. */
export function* elementsOf(node: Element): Generator<Element> {
  yield node;
  for (const child of node.children) if (isElement(child)) yield* elementsOf(child);
}

/** The text of an element itself, without that of its children. */
export const textIn = ({ children }: Element): string =>
  unescaped(children.filter((child) => typeof child === 'string').join(''));

/** The words below an element. */
export const wordsOf = (node: Element): string =>
  [...elementsOf(node)]
    .filter(({ name }) => name === 'w:t')
    .map(textIn)
    .join('');

/**
 * The same tree with the nodes that `replace` returns in the place of elements below `node`. Where it returns
 * undefined, the element stays and is searched in turn.
 */
export function replaceElements(node: Element, replace: (element: Element) => readonly Node[] | undefined): Element {
  return {
    ...node,
    children: node.children.flatMap((child) =>
      isElement(child) ? (replace(child) ?? replaceElements(child, replace)) : child,
    ),
  };
}
