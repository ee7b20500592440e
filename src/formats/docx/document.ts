/*
 * Word files are written here, part by part. The package docx 9 was tried and is not used: it takes 3.6 times as long,
 * writes random ids and the current time, and gives headings no outline level unless it is told to, so that screen
 * readers find no headings.
 */
import type { Root } from 'mdast';
import type { DocumentAbout } from '../../compose/document.ts';
import type { HouseAssets } from '../../house/house.ts';
import { body } from './body.ts';
import { type ControlWords, controlWords, fillControls } from './content-controls.ts';
import { type EmbeddedFont, createScriptFonts, withScriptFonts } from './fonts.ts';
import { createFootnotes } from './footnotes.ts';
import { createNumbering } from './numbering.ts';
import type { WrittenPart } from './opc/package.ts';
import { type Relationship, createHyperlinks, relationshipsPath, writeRelationships } from './opc/relationships.ts';
import { type Element, element, openTag, writeNode, writeXml, xmlHead } from './opc/xml.ts';
import { withoutHidden } from './looks.ts';
import { pageSetupOf, textWidth } from './page-setup.ts';
import { coreProperties, documentSettings, extendedProperties, withRegion } from './properties.ts';
import { type ReferenceDocument, partOf } from './reference/reference.ts';
import type { DocxContext } from './runs.ts';
import { stylesOf } from './styles.ts';

/**
 * The parts of a Word file that shows `root` in the look of a reference document, by their paths and in the order in
 * which they are written. `house` is the name of the house; its fonts are among `assets`.
 */
export function documentParts(
  root: Root,
  about: DocumentAbout,
  reference: ReferenceDocument,
  house: string,
  assets: HouseAssets,
): Map<string, WrittenPart> {
  const folder = reference.main.slice(0, reference.main.lastIndexOf('/') + 1);
  const { newParts, headersAndFooters, fonts } = writeWords(root, about, reference, controlWords(about, house), {
    assets,
    folder,
  });
  const parts = new Map<string, WrittenPart>([
    ['_rels/.rels', { kind: 'relationships', content: writeRelationships(packageRelationships(reference)) }],
  ]);
  const put = (
    path: string,
    kind: string,
    content: string | Uint8Array,
    relationships: readonly Relationship[] = [],
  ): void => {
    parts.set(path, { kind, content });
    if (relationships.length > 0)
      parts.set(relationshipsPath(path), { kind: 'relationships', content: writeRelationships(relationships) });
  };
  const pathOf = (kind: string): string =>
    kind === 'document'
      ? reference.main
      : (partOf(reference, kind)?.path ?? freePath(`${folder}${kind}.xml`, reference));
  const added = [...newParts.keys()]
    .filter((kind) => kind !== 'document' && !partOf(reference, kind))
    .map((kind) => internalRelationship(kind, pathOf(kind)));
  put(corePath, 'core-properties', coreProperties(about));
  put(extendedPath, 'extended-properties', extendedProperties);
  for (const [kind, { content, relationships }] of newParts)
    put(pathOf(kind), kind, content, kind === 'document' ? [...relationships, ...added] : relationships);
  for (const [path, { kind, content, relationships }] of reference.parts) {
    if (newParts.has(kind)) continue;
    const isTree = !(content instanceof Uint8Array);
    put(path, kind, isTree ? writeXml(headersAndFooters.get(path) ?? content) : content, relationships);
  }
  for (const { path, bytes } of fonts) put(path, 'font', bytes);
  return parts;
}

const corePath = 'docProps/core.xml';

const extendedPath = 'docProps/app.xml';

/** Where a reader of the file begins. */
const packageRelationships = ({ main }: ReferenceDocument): Relationship[] => [
  internalRelationship('officeDocument', main),
  internalRelationship('core-properties', corePath),
  internalRelationship('extended-properties', extendedPath),
];

const internalRelationship = (kind: string, target: string): Relationship => ({
  id: `prelim-${kind}`,
  kind,
  target,
  isExternal: false,
});

const freePath = (path: string, { parts }: ReferenceDocument): string =>
  parts.has(path) ? path.replace('.xml', '-of-prelim.xml') : path;

/** A part that is written anew for the document. */
interface NewPart {
  readonly content: string;
  readonly relationships: readonly Relationship[];
}

/** All that the words of a document make. */
interface WrittenWords {
  /** The part of the words and those that the words need something of, by their kinds. */
  readonly newParts: ReadonlyMap<string, NewPart>;
  /** The headers and footers with the words of the document, by their paths. */
  readonly headersAndFooters: ReadonlyMap<string, Element>;
  readonly fonts: readonly EmbeddedFont[];
}

/** Styles, lists, footnotes and fonts gather in the context while words are written, so their parts come last. */
function writeWords(
  root: Root,
  about: DocumentAbout,
  reference: ReferenceDocument,
  controls: ControlWords,
  { assets, folder }: { readonly assets: HouseAssets; readonly folder: string },
): WrittenWords {
  const language = withRegion(about.language);
  const pageSetup = pageSetupOf(reference);
  const treeOf = (name: string, kind = name): Element =>
    partOf(reference, kind)?.content ?? element(`w:${name}`, namespaces);
  const relationshipsOf = (kind: string): readonly Relationship[] => partOf(reference, kind)?.relationships ?? [];
  const styles = stylesOf(treeOf('styles'));
  const numbering = createNumbering(treeOf('numbering'), styles);
  const footnotes = createFootnotes(root, styles.id('footnote reference', 'character'));
  const [hyperlinks, footnoteHyperlinks] = [createHyperlinks(), createHyperlinks()];
  const scriptFonts = createScriptFonts(styles, assets);
  const context: DocxContext = {
    styles,
    scriptFonts,
    numbering,
    hyperlinkId: hyperlinks.id,
    footnoteMark: footnotes.mark,
    textWidth: textWidth(pageSetup),
  };
  const words = body(root, context);
  const attributes = { ...treeOf('document').attributes, ...namespaces };
  const newParts = new Map<string, NewPart>();
  newParts.set('document', {
    content:
      `${xmlHead}${openTag('w:document', attributes)}<w:body>${words}${writeNode(pageSetup)}</w:body>` +
      '</w:document>',
    relationships: [...(reference.parts.get(reference.main)?.relationships ?? []), ...hyperlinks.all()],
  });
  const hasFootnotes = !footnotes.isEmpty();
  if (hasFootnotes)
    newParts.set('footnotes', {
      content: footnotes.part(attributes, { ...context, hyperlinkId: footnoteHyperlinks.id }),
      relationships: footnoteHyperlinks.all(),
    });
  const headersAndFooters = new Map<string, Element>();
  for (const [path, { kind, content }] of reference.parts)
    if (/^(?:header|footer)$/.test(kind) && !(content instanceof Uint8Array))
      headersAndFooters.set(
        path,
        withoutHidden(
          fillControls(content, controls, about.institutions, context),
          partOf(reference, 'styles')?.content,
        ),
      );
  const { table, fonts } = withScriptFonts(treeOf('fonts', 'fontTable'), scriptFonts.used(), assets, folder);
  if (fonts.length > 0) {
    const own = fonts.map(({ relationship }) => relationship);
    const others = relationshipsOf('fontTable').filter(({ id }) => !own.some((relationship) => relationship.id === id));
    newParts.set('fontTable', {
      content: writeXml({ ...table, attributes: { ...table.attributes, ...namespaces } }),
      relationships: [...others, ...own],
    });
  }
  const lists = writeXml(numbering.part());
  const written = [...newParts.values()].map(({ content }) => String(content));
  const used = usedStyles([...written, ...[...headersAndFooters.values()].map(writeNode), lists]);
  newParts.set('styles', { content: writeXml(styles.part(language, used)), relationships: [] });
  newParts.set('numbering', { content: lists, relationships: relationshipsOf('numbering') });
  const settings = documentSettings(treeOf('settings'), language, {
    hasFootnotes,
    hasEmbeddedFonts: fonts.length > 0,
  });
  newParts.set('settings', { content: writeXml(settings), relationships: [] });
  return { newParts, headersAndFooters, fonts };
}

/** The ids of the styles that parts name, as they are written. */
const usedStyles = (parts: readonly string[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap((part) =>
      [...part.matchAll(/<w:(?:pStyle|rStyle|tblStyle|styleLink|numStyleLink) w:val="([^"]*)"/g)].map(
        ([, id = '']) => id,
      ),
    ),
  );

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
