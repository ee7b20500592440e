import type { Root } from 'mdast';
import type { DocumentAbout } from '../../compose/document.ts';
import { body, createNotes, separatorSetting, separators } from './body.ts';
import { controlWords, withWords } from './content-controls.ts';
import { createLetters, withFonts } from './fonts.ts';
import { createNumbering } from './numbering.ts';
import type { WrittenPart } from './opc/package.ts';
import {
  type Relationship,
  addressBook,
  coreProperties,
  relationshipsPath,
  writeRelationships,
} from './opc/relationships.ts';
import {
  type Element,
  childOf,
  element,
  elementsOf,
  escaped,
  isElement,
  openTag,
  writeXml,
  written,
  xmlHead,
} from './opc/xml.ts';
import { type ReferenceDocument, type Part, partOf } from './reference/reference.ts';
import { stylesOf } from './styles.ts';
import type { HouseAssets } from '../../house/house.ts';
import { parseDate } from '../../numbers/calendar.ts';

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** A part that the words of the document make, with the ways that lead from it. */
interface Made {
  readonly content: string;
  readonly ways: readonly Relationship[];
}

/** The parts of the file in which a base holds the words of a document. */
export function partsOf(
  root: Root,
  about: DocumentAbout,
  base: ReferenceDocument,
  house: string,
  fonts: HouseAssets,
): Map<string, WrittenPart> {
  const folder = base.main.slice(0, base.main.lastIndexOf('/') + 1);
  const { made, furniture, embedded } = wordsOn(base, root, withRegion(about.language), controlWords(about, house), {
    parts: fonts,
    folder,
    institutions: about.institutions,
  });
  const parts = new Map<string, WrittenPart>();
  const put = (path: string, kind: string, content: string | Uint8Array, ways: readonly Relationship[]): void => {
    parts.set(path, { kind, content });
    if (ways.length > 0)
      parts.set(relationshipsPath(path), { kind: 'relationships', content: writeRelationships(ways) });
  };
  const pathOf = (kind: string): string =>
    kind === 'document' ? base.main : (partOf(base, kind)?.path ?? freePath(`${folder}${kind}.xml`, base));
  const added = [...made.keys()]
    .filter((kind) => kind !== 'document' && !partOf(base, kind))
    .map((kind) => ({ id: `prelim-${kind}`, kind, target: pathOf(kind), isExternal: false }));
  put('docProps/core.xml', 'core-properties', coreXml(about), []);
  put('docProps/app.xml', 'extended-properties', appXml, []);
  for (const [kind, { content, ways }] of made)
    put(pathOf(kind), kind, content, kind === 'document' ? [...ways, ...added] : ways);
  for (const [path, { kind, content, relationships }] of base.parts) {
    if (made.has(kind)) continue;
    const tree = content instanceof Uint8Array ? undefined : (furniture.get(path) ?? content);
    put(path, kind, tree ? writeXml(tree) : (content as Uint8Array), relationships);
  }
  for (const { path, bytes } of embedded) put(path, 'font', bytes, []);
  const start = [
    ['officeDocument', base.main],
    ['core-properties', 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
  ] as const;
  const ways = start.map(([kind, target]) => ({ id: `prelim-${kind}`, kind, target, isExternal: false }));
  return new Map([['_rels/.rels', { kind: 'relationships', content: writeRelationships(ways) }], ...parts]);
}

const freePath = (path: string, { parts }: ReferenceDocument): string =>
  parts.has(path) ? path.replace('.xml', '-of-prelim.xml') : path;

/**
 * The parts that hold the words, those that the words need something of, by what they are, and the headers and footers.
 */
function wordsOn(
  base: ReferenceDocument,
  root: Root,
  language: string,
  controls: ReturnType<typeof controlWords>,
  fonts: { readonly parts: HouseAssets; readonly folder: string; readonly institutions: readonly string[] },
) {
  const main = base.parts.get(base.main);
  const section = main ? sectionOf(main) : element('w:sectPr');
  const treeOf = (name: string, kind = name): Element =>
    partOf(base, kind)?.content ?? element(`w:${name}`, namespaces);
  const waysOf = (kind: string): readonly Relationship[] => partOf(base, kind)?.relationships ?? [];
  const styles = stylesOf(treeOf('styles'));
  const numbering = createNumbering(treeOf('numbering'), styles);
  const notes = createNotes(root, styles.id('footnote reference', 'character'));
  const [addresses, noteAddresses] = [addressBook(), addressBook()];
  const letters = createLetters(styles, fonts.parts);
  const pen = { styles, letters, numbering, address: addresses.id, note: notes.mark, width: textWidth(section) };
  const words = body(root, pen);
  const attributes = { ...treeOf('document').attributes, ...namespaces };
  const document = `${xmlHead}${openTag('w:document', attributes)}<w:body>${words}${written(section)}</w:body></w:document>`;
  const made = new Map<string, Made>([
    ['document', { content: document, ways: [...(main?.relationships ?? []), ...addresses.all()] }],
  ]);
  if (!notes.isEmpty()) {
    const content = `${xmlHead}${openTag('w:footnotes', attributes)}${separators}${notes.written({ ...pen, address: noteAddresses.id })}</w:footnotes>`;
    made.set('footnotes', { content, ways: noteAddresses.all() });
  }
  const furniture = new Map<string, Element>();
  for (const [path, { kind, content }] of base.parts)
    if (/^(?:header|footer)$/.test(kind) && !(content instanceof Uint8Array))
      furniture.set(path, withWords(content, controls, fonts.institutions, pen));
  const { table, embedded } = withFonts(treeOf('fonts', 'fontTable'), letters.used(), fonts.parts, fonts.folder);
  if (embedded.length > 0) {
    const own = embedded.map(({ way }) => way);
    const others = waysOf('fontTable').filter(({ id }) => !own.some((way) => way.id === id));
    made.set('fontTable', {
      content: writeXml({ ...table, attributes: { ...table.attributes, ...namespaces } }),
      ways: [...others, ...own],
    });
  }
  made.set('styles', { content: writeXml(styles.written(language)), ways: [] });
  made.set('numbering', { content: writeXml(numbering.written()), ways: waysOf('numbering') });
  made.set('settings', {
    content: settingsXml(treeOf('settings'), language, { notes: !notes.isEmpty(), fonts: embedded.length > 0 }),
    ways: [],
  });
  return { made, furniture, embedded };
}

/** How wide the text is on a page; that of A4 with usual margins where the base does not say. */
function textWidth(section: Element): number {
  const measure = (name: string, attribute: string): number => Number(childOf(section, name)?.attributes[attribute]);
  const width = measure('w:pgSz', 'w:w') - measure('w:pgMar', 'w:left') - measure('w:pgMar', 'w:right');
  return width > 1000 ? width : 9000;
}

/** The setup of the pages, with the headers and footers that it takes over from sections before. */
function sectionOf({ content }: Part): Element {
  const sections =
    content instanceof Uint8Array ? [] : [...elementsOf(content)].filter(({ name }) => name === 'w:sectPr');
  const last = sections.at(-1) ?? { name: 'w:sectPr', attributes: {}, children: [] };
  const references = new Map<string, Element>();
  for (const child of sections.flatMap(({ children }) => children)) {
    if (typeof child !== 'string' && /^w:(?:header|footer)Reference$/.test(child.name))
      references.set(`${child.name} ${child.attributes['w:type'] ?? 'default'}`, child);
  }
  const others = last.children.filter(
    (child) => typeof child === 'string' || ![...references.values()].some(({ name }) => name === child.name),
  );
  return { ...last, children: [...references.values(), ...others] };
}

/** The headers and footers by the kind of page that they are on. */
export function headersAndFooters(base: ReferenceDocument): Map<string, string[]> {
  const main = base.parts.get(base.main);
  const section = main && sectionOf(main);
  const settings = partOf(base, 'settings')?.content;
  const isOn = (owner: Element | undefined, name: string): boolean => {
    const found = owner && childOf(owner, name);
    return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '');
  };
  const pages = [
    'default',
    ...(isOn(section, 'w:titlePg') ? ['first'] : []),
    ...(isOn(settings, 'w:evenAndOddHeaders') ? ['even'] : []),
  ];
  const targets = new Map(main?.relationships.map(({ id, target }) => [id, target]));
  return new Map(
    pages.map((page) => {
      const references =
        section?.children.filter(
          (child): child is Element =>
            typeof child !== 'string' &&
            child.name.endsWith('Reference') &&
            (child.attributes['w:type'] ?? 'default') === page,
        ) ?? [];
      return [page, references.flatMap(({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? [])];
    }),
  );
}

/** What Word shows as the properties of a file. The author is who publishes it, the day that of the release. */
function coreXml({ title, institutions, language, date }: DocumentAbout): string {
  const day = parseDate(date)
    ? `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified ` +
      `xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified>`
    : '';
  const author = institutions.length === 0 ? '' : `<dc:creator>${escaped(institutions.join('; '))}</dc:creator>`;
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${coreProperties.replace('relationships/', '')}" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${author}<dc:language>${escaped(language)}</dc:language>${day}</cp:coreProperties>`
  );
}

const appXml =
  `${xmlHead}<Properties ` +
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>prelim</Application></Properties>';

/** A language with a region, without which Word has no dictionary for it. */
function withRegion(language: string): string {
  const regions: Readonly<Record<string, string>> = {
    en: 'GB',
    hy: 'AM',
    ka: 'GE',
    kk: 'KZ',
    ky: 'KG',
    sq: 'AL',
    sr: 'RS',
    tg: 'TJ',
    uk: 'UA',
    bs: 'BA',
    mn: 'MN',
    be: 'BY',
  };
  return language.includes('-') ? language : `${language}-${regions[language] ?? language.toUpperCase()}`;
}

/**
 * The settings that are the look of a house, in the order of the standard. What a person or a computer left in them is
 * not among them.
 */
const kept = [
  'embedTrueTypeFonts',
  'saveSubsetFonts',
  'mirrorMargins',
  'bordersDoNotSurroundHeader',
  'bordersDoNotSurroundFooter',
  'gutterAtTop',
  'defaultTabStop',
  'autoHyphenation',
  'consecutiveHyphenLimit',
  'hyphenationZone',
  'doNotHyphenateCaps',
  'evenAndOddHeaders',
  'characterSpacingControl',
  'footnotePr',
  'compat',
  'themeFontLang',
  'clrSchemeMapping',
  'decimalSymbol',
  'listSeparator',
];

function settingsXml(
  root: Element,
  language: string,
  has: { readonly notes: boolean; readonly fonts: boolean },
): string {
  const own = [
    ...(has.notes ? [separatorSetting] : []),
    ...(has.fonts ? [element('w:embedTrueTypeFonts')] : []),
    element('w:themeFontLang', { 'w:val': language }),
  ];
  const children = kept.flatMap(
    (name) =>
      [...own, ...root.children.filter(isElement)].find(
        (child) => child.name === `w:${name}` && (name !== 'footnotePr' || child === separatorSetting),
      ) ?? [],
  );
  return writeXml({ ...root, children });
}
