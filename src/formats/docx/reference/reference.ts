import type { PackageParts } from '../opc/package.ts';
import { type Relationship, readRelationships, relationshipsPath } from '../opc/relationships.ts';
import { createSizeCheck } from '../opc/size-limits.ts';
import { type Element, readXml } from '../opc/xml.ts';
import { xmlFault } from '../opc/strict-xml.ts';
import { cleanPicture, looksLikeText } from './picture.ts';
import { droppedFrom, privateContent, withoutTraces } from './private-content.ts';
import { checkRelationship, keptRelationshipTypes } from './relationship-policy.ts';

/**
 * A Word file that gives its styles, page setup, headers and footers to the documents that are made on it; its own
 * words are left behind. (pandoc has the same under this name.)
 */
export interface ReferenceDocument {
  /** The path of the main part, the one with the words. */
  readonly main: string;
  /** The main part and all that kept relationships lead to, by their paths. */
  readonly parts: ReadonlyMap<string, Part>;
}

/** A part of a Word file: a tree if prelim looks into it, bytes if it is only carried along. */
export interface Part {
  /** What it is to the part that leads to it, as the last segment of the relationship type: styles, header, image. */
  readonly kind: string;
  readonly content: Element | Uint8Array;
  /** Those that are kept. */
  readonly relationships: readonly Relationship[];
}

/** What keeps a Word file from being used as a reference document. */
export interface ReferenceProblem {
  readonly message: string;
  /** The path of the part that it is in. */
  readonly path: string;
  /** Where in the part; undefined if it is about all of it. */
  readonly place?: { readonly text: string; readonly offset: number };
}

/** The first part of that kind, if it is a tree; undefined if the reference document has none. */
export function partOf(
  { parts }: ReferenceDocument,
  kind: string,
): (Part & { readonly path: string; readonly content: Element }) | undefined {
  for (const [path, part] of parts)
    if (part.kind === kind && !(part.content instanceof Uint8Array)) return { ...part, path, content: part.content };
  return undefined;
}

/**
 * Reads the parts that are kept of a Word file, and what is wrong with them. Those for which `isForeign` did not come
 * with prelim: they may be no XML, or not as Word reads it.
 */
export function readReferenceDocument(
  file: PackageParts,
  isForeign: (path: string) => boolean,
): {
  readonly reference: ReferenceDocument;
  readonly problems: readonly ReferenceProblem[];
} {
  const parts = new Map<string, Part>();
  const problems: ReferenceProblem[] = [];
  const canRead = createSizeCheck();
  const main = mainPath(file);
  if ([...file.keys()].some((path) => /vbaProject|\/activeX\//i.test(path)))
    problems.push({
      path: main,
      message: 'This Word file holds macros. Save it as a Word document without macros (.docx).',
    });
  const read = (path: string, kind: string): void => {
    if (parts.has(path)) return;
    const report = (message: string): void => void problems.push({ path, message });
    const [bytes, relationshipBytes] = [file.get(path), file.get(relationshipsPath(path))];
    if (!bytes) return report(damaged(path));
    if (!canRead(bytes, kind) || (relationshipBytes && !canRead(relationshipBytes, 'relationships')))
      return report(tooLarge(path));
    const broken = [
      ...(isXml(bytes, kind) ? brokenPart(path, bytes, isForeign) : []),
      ...(relationshipBytes ? brokenPart(relationshipsPath(path), relationshipBytes, isForeign) : []),
    ];
    if (broken.length > 0) return void problems.push(...broken);
    const { content, messages } = contentOf(bytes, path, kind);
    for (const message of messages) report(message);
    if (!content) return;
    const relationships = relationshipBytes ? readRelationships(decoded(relationshipBytes), path) : [];
    if (!relationships) return report(damaged(path));
    for (const message of relationships.flatMap((relationship) => checkRelationship(relationship, kind)))
      report(message);
    const kept = relationships.filter((relationship) => keptRelationshipTypes[kind]?.includes(relationship.kind));
    parts.set(path, { kind, content, relationships: kept });
    for (const { isExternal, target, kind: targetKind } of kept) if (!isExternal) read(target, targetKind);
  };
  read(main, 'document');
  return { reference: { main, parts }, problems };
}

/** Whether Word will read a part as XML. */
const isXml = (bytes: Uint8Array, kind: string): boolean => (kind === 'image' ? looksLikeText(bytes) : kind !== 'font');

function brokenPart(path: string, bytes: Uint8Array, isForeign: (path: string) => boolean): ReferenceProblem[] {
  const fault = isForeign(path) ? xmlFault(bytes) : undefined;
  if (!fault) return [];
  const { reason, line, text, offset } = fault;
  const message =
    `The part “${path}” of this Word file is no XML (line ${line}): ${reason}. Word would not open a file with it. ` +
    'Put it right, or open the file in Word or LibreOffice and save it anew.';
  return [{ path, message, place: { text, offset } }];
}

/** The path of the main part, which is up to the program that wrote the file. */
function mainPath(file: PackageParts): string {
  const bytes = file.get('_rels/.rels');
  const canRead = bytes && createSizeCheck()(bytes, 'relationships');
  const relationships = canRead ? readRelationships(decoded(bytes), '') : undefined;
  return relationships?.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
}

/** A part as it is kept, and what is wrong with it; without content if it cannot be read. */
function contentOf(
  bytes: Uint8Array,
  path: string,
  kind: string,
): { readonly content?: Part['content']; readonly messages: readonly string[] } {
  if (kind === 'image') {
    const picture = cleanPicture(bytes);
    return 'problem' in picture
      ? { messages: [`The picture “${path}” in this Word file ${picture.problem}.`] }
      : { content: picture, messages: [] };
  }
  if (carriedKinds.has(kind)) return { content: bytes, messages: [] };
  const text = decoded(bytes);
  const content = readXml(text, droppedFrom(kind));
  if (!content) return { messages: [damaged(path)] };
  return {
    content: withoutTraces(content),
    messages: content.attributes['xmlns:w'] === namespace ? [...privateContent(content, text, kind)] : [otherKind],
  };
}

/** Kinds of parts that are not looked into. */
const carriedKinds: ReadonlySet<string> = new Set(['font', 'theme']);

/** That of WordprocessingML in the transitional form (ECMA-376), which Word and LibreOffice write. */
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const decoder = new TextDecoder();

const decoded = (bytes: Uint8Array): string => decoder.decode(bytes);

const otherKind =
  'This Word file is of a kind that prelim does not read, such as Strict Open XML. Save it as a Word document (.docx).';

const damaged = (path: string): string =>
  `This Word file is damaged: its part “${path}” is missing or broken. Open it in Word or LibreOffice and save ` +
  'it anew.';

const tooLarge = (path: string): string =>
  `The part “${path}” of this Word file holds far more than a base needs. Take out its text and what it does not ` +
  'use, or begin with a Word file that prelim wrote.';
