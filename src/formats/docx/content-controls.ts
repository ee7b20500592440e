import type { DocumentAbout } from '../../compose/document.ts';
import {
  type Element,
  type Node,
  childOf,
  element,
  elementsOf,
  escaped,
  isElement,
  replaceElements,
  valueElement,
  valueOf,
  wordsOf,
} from './opc/xml.ts';
import type { DocxContext } from './runs.ts';

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

type ControlTag = (typeof controlTags)[number];

/** What the content controls of a document show, by their tags; empty for controls that go. */
export type ControlWords = Readonly<Record<ControlTag, string>>;

/** `house` is the name of the house. */
export const controlWords = (about: DocumentAbout, house: string): ControlWords => ({
  // in Georgian no word begins with a capital
  mission: about.mission.replace(/^[^\u10d0-\u10ff]/u, (letter) => letter.toUpperCase()),
  country: about.country,
  date: about.dated,
  mark: about.marks.join(' – '),
  title: about.title,
  institutions: about.institutions.join(', '),
  institution: about.institutions.join(', '),
  place: about.places.join('/'),
  house,
});

/** The content controls with that tag below an element. */
export const controlsFor = (root: Element, tag: ControlTag): Element[] =>
  controlsOf(root).filter((control) => tagOf(control) === tag);

/**
 * The content controls that nothing would be put in, as messages call them: those with an unknown tag, and those that
 * ask for words, because what Word asks the designer to type would be printed.
 */
export const strayControls = (root: Element): string[] =>
  controlsOf(root).flatMap((control) => {
    const tag = tagOf(control);
    if (isControlTag(tag) || (tag === undefined && !isPlaceholder(control))) return [];
    return tag === undefined ? `without a tag (“${wordsOf(control)}”)` : `with the tag “${tag}”`;
  });

/** The run properties of what is put into a control: its own if it only asks for words, else those of its words. */
export function lookOf(control: Element): Element | undefined {
  if (isPlaceholder(control)) return ownLook(control);
  const run = [...elementsOf(control)].find(({ name }) => name === 'w:r');
  return run && childOf(run, 'w:rPr');
}

const controlsOf = (root: Element): Element[] => [...elementsOf(root)].filter(({ name }) => name === 'w:sdt');

/** The tag of a control, or its title if that is a known tag: LibreOffice 7 saves only titles. */
function tagOf(control: Element): string | undefined {
  const properties = childOf(control, 'w:sdtPr');
  const title = valueOf(properties, 'w:alias');
  return valueOf(properties, 'w:tag') ?? (isControlTag(title) ? title : undefined);
}

const isControlTag = (tag: string | undefined): tag is ControlTag => controlTags.some((each) => each === tag);

/** Whether a control shows only what Word asks the designer to type. */
const isPlaceholder = (control: Element): boolean =>
  childOf(childOf(control, 'w:sdtPr') ?? control, 'w:showingPlcHdr') !== undefined;

const ownLook = (control: Element): Element | undefined => childOf(childOf(control, 'w:sdtPr') ?? control, 'w:rPr');

/**
 * A header or footer with the words of a document. A line with the control “institution” stands once for each of
 * `institutions`. A control without words goes, and so does its paragraph if nothing else is in it.
 */
export function fillControls(
  root: Element,
  words: ControlWords,
  institutions: readonly string[],
  { styles, scriptFonts }: Pick<DocxContext, 'styles' | 'scriptFonts'>,
): Element {
  const runsFor = (text: string, look: Element | undefined): Element[] =>
    scriptFonts
      .split(text)
      .map((piece) =>
        textRun(
          piece.text,
          piece.style === undefined ? look : withScriptStyle(look, styles.id(piece.style, 'character')),
        ),
      );
  const filled = (child: Element, shown: ControlWords): readonly Node[] | undefined => {
    const tag = child.name === 'w:sdt' ? tagOf(child) : undefined;
    if (!isControlTag(tag)) return undefined;
    return shown[tag] === '' ? emptied(child) : [withText(child, tag, (look) => runsFor(shown[tag], look))];
  };
  const linesFor = (line: Element): Element[] =>
    institutions.map((institution) => replaceElements(line, (child) => filled(child, { ...words, institution })));
  return withoutEmptied(
    replaceElements(withSingleLines(root), (child) =>
      isInstitutionLine(child) && institutions.length > 0 ? linesFor(child) : filled(child, words),
    ),
  );
}

/** Whether a node is a paragraph with the control “institution” and holds no other paragraph. */
const isInstitutionLine = (node: Node | undefined): boolean =>
  node !== undefined &&
  isElement(node) &&
  node.name === 'w:p' &&
  controlsFor(node, 'institution').length > 0 &&
  [...elementsOf(node)].every((inner) => inner === node || inner.name !== 'w:p');

/** Leaves one of several institution lines in a row: a reference document that prelim wrote has one for each. */
function withSingleLines(parent: Element): Element {
  const children = parent.children.filter(
    (child, index, all) => !isInstitutionLine(child) || !isInstitutionLine(all[index - 1]),
  );
  return { ...parent, children: children.map((child) => (isElement(child) ? withSingleLines(child) : child)) };
}

/** A placeholder for `withoutEmptied` in the place of a control; a cell of a table stays, without words. */
function emptied(control: Element): readonly Node[] {
  const content = childOf(control, 'w:sdtContent');
  const isCell = content !== undefined && childOf(content, 'w:tc') !== undefined;
  return isCell
    ? replaceElements(content, ({ name }) => (name === 'w:r' ? [] : undefined)).children
    : [element(emptiedName)];
}

/** No element of OOXML has this name. */
const emptiedName = 'emptied';

/**
 * Takes away the placeholders of empty controls, and the paragraphs that held nothing else. One paragraph stays where
 * the schema demands it: in a header, a footer, a cell, a text box.
 */
function withoutEmptied(parent: Element): Element {
  const isEmpty = (child: Node): boolean =>
    isElement(child) && (child.name === emptiedName || (child.name === 'w:p' && holdsOnlyEmptied(child)));
  const isParagraph = (child: Node): boolean => isElement(child) && child.name === 'w:p';
  const full = parent.children.filter((child) => !isEmpty(child));
  const needsParagraph = /^w:(?:hdr|ftr|tc|txbxContent)$/.test(parent.name) && !full.some(isParagraph);
  const children = needsParagraph ? [...full, parent.children.find(isParagraph) ?? element('w:p')] : full;
  return { ...parent, children: children.map((child) => (isElement(child) ? withoutEmptied(child) : child)) };
}

function holdsOnlyEmptied({ children }: Element): boolean {
  const names = children.filter(isElement).map(({ name }) => name);
  return names.includes(emptiedName) && names.every((name) => name === emptiedName || name === 'w:pPr');
}

/** A control with the runs that `write` makes in a look, tagged by tag and title. */
function withText(
  control: Element,
  tag: ControlTag,
  write: (look: Element | undefined) => readonly Element[],
): Element {
  const content = childOf(control, 'w:sdtContent') ?? element('w:sdtContent');
  const oldRuns = [...elementsOf(content)].filter(({ name }) => name === 'w:r');
  const look = ownLook(control);
  const newRuns = write(lookOf(control));
  const properties = element('w:sdtPr', {}, [
    ...(look ? [look] : []),
    valueElement('w:alias', tag),
    valueElement('w:tag', tag),
    ...(newRuns.length === 1 ? [element('w:text')] : []), // a plain text control holds one run
  ]);
  return element('w:sdt', {}, [properties, withRuns(content, newRuns, oldRuns)]);
}

/** The content of a control with the new runs in the place of its first run; without runs, in its first paragraph. */
function withRuns(content: Element, newRuns: readonly Element[], oldRuns: readonly Element[]): Element {
  if (oldRuns.length > 0)
    return replaceElements(content, (child) =>
      oldRuns.includes(child) ? (child === oldRuns[0] ? newRuns : []) : undefined,
    );
  const paragraph = [...elementsOf(content)].find(({ name }) => name === 'w:p');
  if (!paragraph) return { ...content, children: newRuns };
  return replaceElements(content, (child) =>
    child === paragraph ? [{ ...child, children: [...child.children, ...newRuns] }] : undefined,
  );
}

const textRun = (text: string, look: Element | undefined): Element =>
  element('w:r', {}, [...(look ? [look] : []), element('w:t', { 'xml:space': 'preserve' }, [escaped(text)])]);

/** Run properties with a character style instead of their own style and font. */
const withScriptStyle = (look: Element | undefined, style: string): Element =>
  element('w:rPr', {}, [
    element('w:rStyle', { 'w:val': style }),
    ...(look?.children ?? []).filter(
      (child) => isElement(child) && child.name !== 'w:rStyle' && child.name !== 'w:rFonts',
    ),
  ]);
