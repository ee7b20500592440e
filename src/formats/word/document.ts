import type { Root } from 'mdast';
import type { DocumentAbout } from '../../compose/document.ts';
import { partOf, type Base } from './base.ts';
import { body } from './body.ts';
import type { HouseParts } from '../../house/house.ts';
import { controlWords, withWords } from './controls.ts';
import { withFonts } from './embedding.ts';
import { createNotes, separators } from './footnotes.ts';
import { createLetters } from './letters.ts';
import { createNumbering } from './numbering.ts';
import type { WrittenPart } from './package.ts';
import { sectionOf } from './pages.ts';
import { appXml, coreXml, settingsXml, withRegion } from './properties.ts';
import { addressBook, relationshipsPath, writeRelationships, type Relationship } from './relationships.ts';
import { stylesOf } from './styles.ts';
import { childOf, element, openTag, writeXml, written, xmlHead, type Element } from './xml.ts';

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
export function partsOf(root: Root, about: DocumentAbout, base: Base, house: string, fonts: HouseParts): Map<string, WrittenPart> {
  const folder = base.main.slice(0, base.main.lastIndexOf('/') + 1);
  const { made, furniture, embedded } = wordsOn(base, root, withRegion(about.language), controlWords(about, house), { parts: fonts, folder, institutions: about.institutions });
  const parts = new Map<string, WrittenPart>();
  const put = (path: string, kind: string, content: string | Uint8Array, ways: readonly Relationship[]): void => {
    parts.set(path, { kind, content });
    if (ways.length > 0) parts.set(relationshipsPath(path), { kind: 'relationships', content: writeRelationships(ways) });
  };
  const pathOf = (kind: string): string => (kind === 'document' ? base.main : (partOf(base, kind)?.path ?? freePath(`${folder}${kind}.xml`, base)));
  const added = [...made.keys()].filter((kind) => kind !== 'document' && !partOf(base, kind)).map((kind) => ({ id: `prelim-${kind}`, kind, target: pathOf(kind), isExternal: false }));
  put('docProps/core.xml', 'core-properties', coreXml(about), []);
  put('docProps/app.xml', 'extended-properties', appXml, []);
  for (const [kind, { content, ways }] of made) put(pathOf(kind), kind, content, kind === 'document' ? [...ways, ...added] : ways);
  for (const [path, { kind, content, relationships }] of base.parts) {
    if (made.has(kind)) continue;
    const tree = content instanceof Uint8Array ? undefined : (furniture.get(path) ?? content);
    put(path, kind, tree ? writeXml(tree) : (content as Uint8Array), relationships);
  }
  for (const { path, bytes } of embedded) put(path, 'font', bytes, []);
  const start = [['officeDocument', base.main], ['core-properties', 'docProps/core.xml'], ['extended-properties', 'docProps/app.xml']] as const;
  const ways = start.map(([kind, target]) => ({ id: `prelim-${kind}`, kind, target, isExternal: false }));
  return new Map([['_rels/.rels', { kind: 'relationships', content: writeRelationships(ways) }], ...parts]);
}

const freePath = (path: string, { parts }: Base): string => (parts.has(path) ? path.replace('.xml', '-of-prelim.xml') : path);

/** The parts that hold the words, those that the words need something of, by what they are, and the headers and footers. */
function wordsOn(base: Base, root: Root, language: string, controls: ReturnType<typeof controlWords>, fonts: { readonly parts: HouseParts; readonly folder: string; readonly institutions: readonly string[] }) {
  const main = base.parts.get(base.main);
  const section = main ? sectionOf(main) : element('w:sectPr');
  const treeOf = (name: string, kind = name): Element => partOf(base, kind)?.content ?? element(`w:${name}`, namespaces);
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
  const made = new Map<string, Made>([['document', { content: document, ways: [...(main?.relationships ?? []), ...addresses.all()] }]]);
  if (!notes.isEmpty()) {
    const content = `${xmlHead}${openTag('w:footnotes', attributes)}${separators}${notes.written({ ...pen, address: noteAddresses.id })}</w:footnotes>`;
    made.set('footnotes', { content, ways: noteAddresses.all() });
  }
  const furniture = new Map<string, Element>();
  for (const [path, { kind, content }] of base.parts) if (/^(?:header|footer)$/.test(kind) && !(content instanceof Uint8Array)) furniture.set(path, withWords(content, controls, fonts.institutions, pen));
  const { table, embedded } = withFonts(treeOf('fonts', 'fontTable'), letters.used(), fonts.parts, fonts.folder);
  if (embedded.length > 0) {
    const own = embedded.map(({ way }) => way);
    const others = waysOf('fontTable').filter(({ id }) => !own.some((way) => way.id === id));
    made.set('fontTable', { content: writeXml({ ...table, attributes: { ...table.attributes, ...namespaces } }), ways: [...others, ...own] });
  }
  made.set('styles', { content: writeXml(styles.written(language)), ways: [] });
  made.set('numbering', { content: writeXml(numbering.written()), ways: waysOf('numbering') });
  made.set('settings', { content: settingsXml(treeOf('settings'), language, { notes: !notes.isEmpty(), fonts: embedded.length > 0 }), ways: [] });
  return { made, furniture, embedded };
}

/** How wide the text is on a page; that of A4 with usual margins where the base does not say. */
function textWidth(section: Element): number {
  const measure = (name: string, attribute: string): number => Number(childOf(section, name)?.attributes[attribute]);
  const width = measure('w:pgSz', 'w:w') - measure('w:pgMar', 'w:left') - measure('w:pgMar', 'w:right');
  return width > 1000 ? width : 9000;
}
