import type { DocumentAbout } from '../../compose/document.ts';
import {
  type Element,
  type Node,
  changed,
  childOf,
  element,
  elementsOf,
  escaped,
  isElement,
  valueOf,
  valued,
  wordsOf,
} from './opc/xml.ts';
import type { DocxContext } from './runs.ts';
import { type ControlTag, controlTags } from './styles.ts';

/** What the controls of headers and footers show. */
export const controlWords = (about: DocumentAbout, house: string): Record<ControlTag, string> => ({
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

/** The tag of a control, else its title: LibreOffice 7 saves only that. */
function tagOf(control: Element): string | undefined {
  const about = childOf(control, 'w:sdtPr');
  const title = valueOf(about, 'w:alias');
  return valueOf(about, 'w:tag') ?? (isKnown(title) ? title : undefined);
}

const isKnown = (tag: string | undefined): tag is ControlTag => controlTags.some((known) => known === tag);

const controlsOf = (root: Element): Element[] => [...elementsOf(root)].filter(({ name }) => name === 'w:sdt');

export const controlsFor = (root: Element, tag: ControlTag): Element[] =>
  controlsOf(root).filter((control) => tagOf(control) === tag);

const isAsking = (control: Element): boolean =>
  childOf(childOf(control, 'w:sdtPr') ?? control, 'w:showingPlcHdr') !== undefined;

/** Controls that nothing would be put in: what Word asks the designer to type would be printed. */
export const strayControls = (root: Element): string[] =>
  controlsOf(root)
    .filter((control) => !isKnown(tagOf(control)) && (tagOf(control) !== undefined || isAsking(control)))
    .map((control) =>
      tagOf(control) === undefined ? `without a tag (“${wordsOf(control)}”)` : `with the tag “${tagOf(control)}”`,
    );

/**
 * A header or footer with the words of a document. A control without words is gone, and so is its line where nothing
 * else is in it.
 */
export function withWords(
  root: Element,
  words: Readonly<Record<ControlTag, string>>,
  institutions: readonly string[],
  { styles, letters }: Pick<DocxContext, 'styles' | 'letters'>,
): Element {
  const piecesOf = (text: string, look: Element | undefined): Element[] =>
    letters
      .pieces(text)
      .map(({ text: piece, style }) =>
        runWith(piece, style === undefined ? look : inLetters(look, styles.id(style, 'character'))),
      );
  const filled = (child: Element, said: typeof words): readonly Node[] | undefined => {
    const tag = child.name === 'w:sdt' ? tagOf(child) : undefined;
    if (!isKnown(tag)) return undefined;
    return said[tag] === '' ? emptied(child) : [withText(child, tag, (look) => piecesOf(said[tag], look))];
  };
  const each = (line: Element): Element[] =>
    institutions.map((institution) => changed(line, (child) => filled(child, { ...words, institution })));
  return withoutEmptied(
    changed(withOneLine(root), (child) =>
      isLine(child) && institutions.length > 0 ? each(child) : filled(child, words),
    ),
  );
}

/** A line for one institution, which stands once for each of them. */
const isLine = (node: Node | undefined): boolean =>
  node !== undefined &&
  isElement(node) &&
  node.name === 'w:p' &&
  controlsFor(node, 'institution').length > 0 &&
  [...elementsOf(node)].every((inner) => inner === node || inner.name !== 'w:p');

/** A base that prelim wrote has several such lines, one after the other. */
function withOneLine(parent: Element): Element {
  const children = parent.children.filter((child, index, all) => !isLine(child) || !isLine(all[index - 1]));
  return { ...parent, children: children.map((child) => (isElement(child) ? withOneLine(child) : child)) };
}

/** Nothing in its place; a cell of a table stays, without words. */
function emptied(control: Element): readonly Node[] {
  const content = childOf(control, 'w:sdtContent');
  const isCell = content !== undefined && childOf(content, 'w:tc') !== undefined;
  return isCell ? changed(content, ({ name }) => (name === 'w:r' ? [] : undefined)).children : [element('emptied')];
}

const runWith = (text: string, look: Element | undefined): Element =>
  element('w:r', {}, [...(look ? [look] : []), element('w:t', { 'xml:space': 'preserve' }, [escaped(text)])]);

/** The look of a run, but for its font. */
const inLetters = (look: Element | undefined, style: string): Element =>
  element('w:rPr', {}, [
    element('w:rStyle', { 'w:val': style }),
    ...(look?.children ?? []).filter(
      (child) => isElement(child) && child.name !== 'w:rStyle' && child.name !== 'w:rFonts',
    ),
  ]);

const ownLook = (control: Element): Element | undefined => childOf(childOf(control, 'w:sdtPr') ?? control, 'w:rPr');

/** The look of what is put into a control: its own where it only asks for words, else that of the words in it. */
export function lookOf(control: Element): Element | undefined {
  if (isAsking(control)) return ownLook(control);
  const run = [...elementsOf(control)].find(({ name }) => name === 'w:r');
  return run && childOf(run, 'w:rPr');
}

function withText(
  control: Element,
  tag: ControlTag,
  write: (look: Element | undefined) => readonly Element[],
): Element {
  const content = childOf(control, 'w:sdtContent') ?? element('w:sdtContent');
  const runs = [...elementsOf(content)].filter(({ name }) => name === 'w:r');
  const own = ownLook(control);
  const written = write(lookOf(control));
  const properties = element('w:sdtPr', {}, [
    ...(own ? [own] : []),
    valued('w:alias', tag),
    valued('w:tag', tag),
    ...(written.length === 1 ? [element('w:text')] : []),
  ]); // plain text is one run
  return element('w:sdt', {}, [properties, withRuns(content, written, runs)]);
}

/** The first run of a control becomes the given ones, and others go. */
function withRuns(content: Element, written: readonly Element[], runs: readonly Element[]): Element {
  if (runs.length > 0)
    return changed(content, (child) => (runs.includes(child) ? (child === runs[0] ? written : []) : undefined));
  const [paragraph] = [...elementsOf(content)].filter(({ name }) => name === 'w:p');
  if (!paragraph) return { ...content, children: written };
  return changed(content, (child) =>
    child === paragraph ? [{ ...child, children: [...child.children, ...written] }] : undefined,
  );
}

/**
 * Takes away the places of empty controls, and the paragraphs that held nothing else. One paragraph stays: a header and
 * a cell need it.
 */
function withoutEmptied(parent: Element): Element {
  const isEmpty = (child: Node): boolean =>
    isElement(child) && (child.name === 'emptied' || (child.name === 'w:p' && heldNothingElse(child)));
  const full = parent.children.filter((child) => !isEmpty(child));
  const needsParagraph =
    /^w:(?:hdr|ftr|tc|txbxContent)$/.test(parent.name) &&
    !full.some((child) => isElement(child) && child.name === 'w:p');
  const kept = needsParagraph
    ? [...full, parent.children.find((child) => isElement(child) && child.name === 'w:p') ?? element('w:p')]
    : full;
  return { ...parent, children: kept.map((child) => (isElement(child) ? withoutEmptied(child) : child)) };
}

const heldNothingElse = ({ children }: Element): boolean => {
  const names = children.filter(isElement).map(({ name }) => name);
  return names.includes('emptied') && names.every((name) => name === 'emptied' || name === 'w:pPr');
};
