import { type Element, childOf, childrenOf, element, isElement, valueElement, valueOf } from './opc/xml.ts';

/** What a style is for. Two of different kinds may have the same name. */
type StyleKind = 'paragraph' | 'character' | 'table';

/** A style that a reference document must have, by the name that Word and LibreOffice write in every language. */
interface WantedStyle {
  readonly name: string;
  readonly kind: StyleKind;
  /** What of the document is in it. */
  readonly of: string;
}

const wanted = (kind: StyleKind, styles: Readonly<Record<string, string>>): WantedStyle[] =>
  Object.entries(styles).map(([name, of]) => ({ name, kind, of }));

/** The styles that a reference document must have. */
export const wantedStyles: readonly WantedStyle[] = [
  ...wanted('paragraph', {
    Title: 'the headline',
    Mark: 'DRAFT and EMBARGOED UNTIL above the headline',
    'Body Text': 'paragraphs',
    Quote: 'quotations that stand alone',
    'heading 1': 'headings of the first level below the headline',
    'heading 2': 'headings of the second level',
    'heading 3': 'headings of further levels',
    'List Bullet': 'lists with bullets',
    'List Number': 'numbered lists',
    'List Continue': 'further paragraphs of an entry',
    'footnote text': 'footnotes',
  }),
  ...wanted('character', {
    Strong: 'words in bold type',
    Emphasis: 'words in italics',
    Hyperlink: 'addresses',
    'footnote reference': 'the numbers of footnotes',
  }),
  ...wanted('table', { 'Table Grid': 'tables' }),
];

/** The wanted styles that a styles part lacks; all of them if there is no such part. */
export function missingStyles(root: Element | undefined): WantedStyle[] {
  const available = new Set((root ? usableStyles(root) : []).map(keyOf));
  return wantedStyles.filter(({ name, kind }) => !available.has(keyFor(kind, name)));
}

/** The styles of a reference document by the names that users of Word see, and those that are made for the document. */
export interface Styles {
  /** The style of that name, or undefined; one of paragraphs unless another kind is given. */
  readonly find: (name: string, kind?: StyleKind) => Element | undefined;
  /** The id of the style as it is written, with character references; empty if there is no such style. */
  readonly id: (name: string, kind?: StyleKind) => string;
  /** The id of a character style that combines these ones, which is made if need be. */
  readonly combined: (names: readonly string[]) => string;
  /** The id of the style of that name, which is made with these properties if there is none. */
  readonly ensure: (name: string, kind: 'paragraph' | 'character', properties: readonly Element[]) => string;
  /**
   * The styles part, with all styles made so far and `language` as that of all text. Of the styles that somebody has
   * made, only those are kept that are `used` by their ids, or that a document may need: a name may tell something.
   */
  readonly part: (language: string, used: ReadonlySet<string>) => Element;
}

export function stylesOf(root: Element): Styles {
  const usable = usableStyles(root);
  const styles = new Map(usable.map((style) => [keyOf(style), style]));
  const ids = new Set(usable.map(idOf));
  const newStyles: Element[] = [];
  const find: Styles['find'] = (name, kind = 'paragraph') => styles.get(keyFor(kind, name));
  const findCharacterStyle = (name: string): Element | undefined => find(name, 'character');
  const id: Styles['id'] = (name, kind) => idOf(find(name, kind) ?? element('w:style'));
  const freeId = (preferred: string): string => (ids.has(preferred) ? `${preferred}-of-prelim` : preferred);
  const add = (style: Element): string => {
    styles.set(keyOf(style), style);
    ids.add(idOf(style));
    newStyles.push(style);
    return idOf(style);
  };
  const combined: Styles['combined'] = (names) => {
    const [first = '', ...others] = names;
    if (others.length === 0) return id(first, 'character');
    const name = names
      .map((part) => (valueOf(findCharacterStyle(part), 'w:name') ?? part).replace(/,.*/, ''))
      .join(' + ');
    const existing = findCharacterStyle(name); // a reference document that prelim wrote has it already
    if (existing) return idOf(existing);
    const parts = names.flatMap((part) => findCharacterStyle(part) ?? []);
    return add(combinedStyle(freeId(names.map((part) => id(part, 'character')).join('')), name, parts));
  };
  const ensure: Styles['ensure'] = (name, kind, properties) => {
    const existing = find(name, kind);
    return existing ? idOf(existing) : add(newStyle(freeId(name.replaceAll(' ', '')), name, kind, properties, root));
  };
  return {
    find,
    id,
    combined,
    ensure,
    part: (language, used) =>
      inLanguage(withoutUnused({ ...root, children: [...root.children, ...newStyles] }, used, newStyles), language),
  };
}

/** Styles that documents use, and those that they are based on or belong to; all that come with Word. */
function withoutUnused(root: Element, used: ReadonlySet<string>, made: readonly Element[]): Element {
  const styles = childrenOf(root, 'w:style');
  const byId = new Map(styles.map((style) => [idOf(style), style]));
  const isNeeded = (style: Element): boolean =>
    made.includes(style) ||
    used.has(idOf(style)) ||
    !isOnText(style.attributes['w:customStyle']) ||
    isOnText(style.attributes['w:default']) ||
    wantedStyles.some(({ name, kind }) => keyFor(kind, name) === keyOf(style));
  const kept = new Set<Element>();
  const keep = (style: Element | undefined): void => {
    if (!style || kept.has(style)) return;
    kept.add(style);
    for (const name of ['w:basedOn', 'w:link']) keep(byId.get(valueOf(style, name) ?? ''));
  };
  for (const style of styles) if (isNeeded(style)) keep(style);
  const isGone = (child: Element): boolean =>
    child.name === 'w:next' && !kept.has(byId.get(child.attributes['w:val'] ?? '') ?? child);
  return {
    ...root,
    children: root.children.flatMap((child) => {
      if (!isElement(child) || child.name !== 'w:style') return child;
      return kept.has(child)
        ? { ...child, children: child.children.filter((inner) => !isElement(inner) || !isGone(inner)) }
        : [];
    }),
  };
}

const isOnText = (text: string | undefined): boolean => /^(?:1|true|on)$/.test(text ?? '');

/** Without those that have no id: nothing can be in such a style. */
const usableStyles = (root: Element): Element[] => childrenOf(root, 'w:style').filter((style) => idOf(style) !== '');

const idOf = (style: Element): string => style.attributes['w:styleId'] ?? '';

const keyOf = (style: Element): string => keyFor(style.attributes['w:type'] ?? 'paragraph', nameOf(style));

/** In lower case: Word writes “heading 1”, other programs “Heading 1”. */
const keyFor = (kind: string, name: string): string => `${kind} ${name.toLowerCase()}`;

/** Without its aliases, which may follow the name. */
const nameOf = (style: Element): string => (valueOf(style, 'w:name') ?? '').split(',')[0] ?? '';

/** Written as it stands, because ids have their character references. */
const basedOn = (style: Element): Element => element('w:basedOn', { 'w:val': idOf(style) });

/** A style with only these properties: the rest comes from the default style of its kind. */
function newStyle(id: string, name: string, kind: string, properties: readonly Element[], root: Element): Element {
  const defaultStyle = childrenOf(root, 'w:style').find(
    ({ attributes }) => attributes['w:type'] === kind && isOnText(attributes['w:default']),
  );
  return element('w:style', { 'w:type': kind, 'w:customStyle': '1', 'w:styleId': id }, [
    valueElement('w:name', name),
    ...(defaultStyle ? [basedOn(defaultStyle)] : []),
    ...properties,
  ]);
}

/** A character style that has what all of these have. Where two of them differ, the first one decides. */
function combinedStyle(id: string, name: string, styles: readonly Element[]): Element {
  const [first] = styles;
  const all = styles.flatMap((style) => childOf(style, 'w:rPr')?.children ?? []).filter(isElement);
  const properties = all
    .filter((property, index) => all.findIndex((earlier) => earlier.name === property.name) === index)
    .toSorted((a, b) => runPropertyOrder.indexOf(a.name) - runPropertyOrder.indexOf(b.name));
  return element('w:style', { 'w:type': 'character', 'w:customStyle': '1', 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    ...(first ? [basedOn(first)] : []),
    element('w:rPr', {}, properties),
  ]);
}

/** The order of run properties in the schema (CT_RPr). Word refuses a file in which they stand in another order. */
const runPropertyOrder = (
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid ' +
  'vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em ' +
  'lang eastAsianLayout specVanish oMath'
)
  .split(' ')
  .map((name) => `w:${name}`);

/** A styles part with `language` as that of all text: programs that read aloud ask for it. */
function inLanguage(root: Element, language: string): Element {
  const defaults = childOf(root, 'w:docDefaults') ?? element('w:docDefaults');
  const runDefaults = childOf(defaults, 'w:rPrDefault');
  const withLanguage = element('w:rPrDefault', {}, [
    element('w:rPr', {}, [
      ...((runDefaults && childOf(runDefaults, 'w:rPr'))?.children ?? []),
      valueElement('w:lang', language),
    ]),
  ]);
  const others = defaults.children.filter((child) => child !== runDefaults);
  return {
    ...root,
    children: [
      element('w:docDefaults', {}, [withLanguage, ...others]),
      ...root.children.filter((child) => child !== defaults),
    ],
  };
}
