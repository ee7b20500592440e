import { elementsIn } from './budget.ts';
import { readXml } from './read-xml.ts';
import { elementsOf, isElement, unescaped, writeXml, type Element } from './xml.ts';

/** What of a drawing tells of itself and is not drawn. */
const untold: ReadonlySet<string> = new Set(['metadata', 'title', 'desc', 'namedview']);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes of drawing programs, some of which name the file and its folder, and what would be run. */
const isUntold = (key: string): boolean => /^(?:inkscape|sodipodi|serif|sketch|i|x|a):|^on|^xml:base$/i.test(key);

const mostElements = 100_000;

/** A drawing (SVG) with nothing but its lines; undefined where it is broken, or loads or runs something. */
export function cleanDrawing(bytes: Uint8Array): Uint8Array | undefined {
  if (elementsIn(bytes) > mostElements) return undefined;
  const root = readXml(new TextDecoder().decode(bytes));
  if (!root || localName(root.name) !== 'svg') return undefined;
  const clean = cleaned(root);
  return [...elementsOf(clean)].some(reachesOut) ? undefined : new TextEncoder().encode(writeXml(clean));
}

const cleaned = ({ name, attributes, children }: Element): Element => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => !isUntold(key))),
  children: children.flatMap((child) => (!isElement(child) ? child : untold.has(localName(child.name)) ? [] : cleaned(child))),
});

/** A picture in the drawing may have been taken by somebody somewhere, so that not even that is let through. */
function reachesOut({ name, attributes, children }: Element): boolean {
  if (/^(?:script|foreignObject|image|feImage)$/.test(localName(name))) return true;
  const texts = [...Object.values(attributes), ...children.flatMap((child) => (isElement(child) ? [] : [child]))].map(unescaped);
  const isLink = ([key, value]: [string, string]): boolean => localName(key) === 'href' && !value.startsWith('#');
  return Object.entries(attributes).some(isLink) || texts.some((text) => /@import|url\(\s*["']?(?!["'#])/i.test(text));
}
