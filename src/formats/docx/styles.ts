import { type Element, childOf, childrenOf, element, valueOf, valued } from './opc/xml.ts';

/** What a style is for. Two of different kinds may have the same name. */
type Kind = 'paragraph' | 'character' | 'table';

/** The styles of a base, found by the names that a reader of Word sees. */
export interface Styles {
  /** The style itself, if the base has it; one of paragraphs unless said otherwise. */
  readonly named: (name: string, kind?: Kind) => Element | undefined;
  /** What a style is called in the file, with references. */
  readonly id: (name: string, kind?: Kind) => string;
  /** A style for words that are in several styles of characters at once. */
  readonly both: (names: readonly string[]) => string;
  /** Makes a style that a base need not have, unless it has one of that name. Returns what it is called in the file. */
  readonly ensure: (name: string, kind: 'paragraph' | 'character', about: readonly Element[]) => string;
  /** The part of the file, in a language and with the styles that were asked for in between. */
  readonly written: (language: string) => Element;
}

const idOf = (style: Element): string => style.attributes['w:styleId'] ?? '';

/** What the others call a style by is written as it stands, with references. */
const basedOn = (style: Element): Element => element('w:basedOn', { 'w:val': idOf(style) });

/** Its kind and name. */
const keyOf = (style: Element): string => `${style.attributes['w:type'] ?? 'paragraph'} ${nameOf(style)}`;

/** The styles that can be used: nothing can be in one that the file does not call anything. */
const usable = (root: Element): Element[] => childrenOf(root, 'w:style').filter((style) => idOf(style) !== '');

/** The styles that a base lacks. */
export function missingStyles(root: Element | undefined): (typeof wantedStyles)[number][] {
  const found = new Set((root ? usable(root) : []).map(keyOf));
  return wantedStyles.filter(({ name, kind }) => !found.has(`${kind} ${name.toLowerCase()}`));
}

/**
 * In small letters: Word writes “heading 1”, and others “Heading 1”. A name may be followed by others for the same
 * style.
 */
const nameOf = (style: Element): string => (valueOf(style, 'w:name') ?? '').split(',')[0]?.toLowerCase() ?? '';

export function stylesOf(root: Element): Styles {
  const styles = new Map(usable(root).map((style) => [keyOf(style), style]));
  const ids = new Set(usable(root).map(idOf));
  const made: Element[] = [];
  const named: Styles['named'] = (name, kind = 'paragraph') => styles.get(`${kind} ${name.toLowerCase()}`);
  const id: Styles['id'] = (name, kind) => idOf(named(name, kind) ?? element('w:style'));
  const freeId = (key: string): string => (ids.has(key) ? `${key}-of-prelim` : key);
  const add = (style: Element): string => {
    styles.set(keyOf(style), style);
    ids.add(idOf(style));
    made.push(style);
    return idOf(style);
  };
  const looked = (name: string): Element | undefined => named(name, 'character');
  const both = (names: readonly string[]): string => {
    const [first = '', ...others] = names;
    if (others.length === 0) return id(first, 'character');
    const name = names.map((known) => (valueOf(looked(known), 'w:name') ?? known).replace(/,.*/, '')).join(' + ');
    const known = looked(name); // a base that prelim wrote has it already
    if (known) return idOf(known);
    const key = names.map((part) => id(part, 'character')).join('');
    return add(
      mixture(
        freeId(key),
        name,
        names.flatMap((part) => looked(part) ?? []),
      ),
    );
  };
  const ensure: Styles['ensure'] = (name, kind, about) => {
    const known = named(name, kind);
    return known ? idOf(known) : add(plainStyle(freeId(name.replaceAll(' ', '')), name, kind, about, root));
  };
  return {
    named,
    id,
    both,
    ensure,
    written: (language) => inLanguage({ ...root, children: [...root.children, ...made] }, language),
  };
}

/** A style that says nothing but what it is told to: the rest is as in paragraphs or characters without a style. */
function plainStyle(id: string, name: string, kind: string, about: readonly Element[], root: Element): Element {
  const usual = childrenOf(root, 'w:style').find(
    ({ attributes }) => attributes['w:type'] === kind && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  );
  const parent = usual ? [basedOn(usual)] : [];
  return element('w:style', { 'w:type': kind, 'w:customStyle': '1', 'w:styleId': id }, [
    valued('w:name', name),
    ...parent,
    ...about,
  ]);
}

/** A style of characters that has what all of these have. Where two of them differ, the first one says. */
function mixture(id: string, name: string, styles: readonly Element[]): Element {
  const [first] = styles;
  const looks = styles
    .flatMap((style) => childOf(style, 'w:rPr')?.children ?? [])
    .filter((child) => typeof child !== 'string');
  const own = looks
    .filter((look, index) => looks.findIndex(({ name }) => name === look.name) === index)
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return element('w:style', { 'w:type': 'character', 'w:customStyle': '1', 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    ...(first ? [basedOn(first)] : []),
    element('w:rPr', {}, own),
  ]);
}

/** Word refuses a file in which these stand in another order. */
const order = (
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid ' +
  'vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em ' +
  'lang eastAsianLayout specVanish oMath'
)
  .split(' ')
  .map((name) => `w:${name}`);

/** With the language of the document, which is asked for by whoever reads it aloud. */
function inLanguage(root: Element, language: string): Element {
  const defaults = childOf(root, 'w:docDefaults') ?? element('w:docDefaults');
  const looks = childOf(defaults, 'w:rPrDefault');
  const look = element('w:rPrDefault', {}, [
    element('w:rPr', {}, [...((looks && childOf(looks, 'w:rPr'))?.children ?? []), valued('w:lang', language)]),
  ]);
  const others = defaults.children.filter((child) => child !== looks);
  return {
    ...root,
    children: [element('w:docDefaults', {}, [look, ...others]), ...root.children.filter((child) => child !== defaults)],
  };
}

/** A style that a base must have, by the name that Word and LibreOffice write in every language. */
interface WantedStyle {
  readonly name: string;
  readonly kind: 'paragraph' | 'character' | 'table';
  /** What of the document is in it. */
  readonly of: string;
}

const wanted = (kind: WantedStyle['kind'], styles: Readonly<Record<string, string>>): WantedStyle[] =>
  Object.entries(styles).map(([name, of]) => ({ name, kind, of }));

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

/** The words that a header or a footer can show, by the tag of the content control that they are put in. */
export const controlTags = [
  'mission',
  'country',
  'date',
  'mark',
  'title',
  'institutions',
  'institution',
  'place',
  'house',
] as const;

export type ControlTag = (typeof controlTags)[number];
