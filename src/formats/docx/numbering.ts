import { type Element, childOf, childrenOf, element, isElement, valueOf, valued } from './opc/xml.ts';
import type { Styles } from './styles.ts';

/** A list of the document, and how its entries are marked. */
interface ListMarks {
  readonly style: string;
  /** Where the style alone does not say it: which list it is, and how deep. */
  readonly numbers: string;
  /** The style of further paragraphs of an entry. */
  readonly further: string;
}

/** Hands out the lists of a document. */
export interface Numbering {
  readonly list: (isOrdered: boolean, start: number, level: number) => ListMarks;
  readonly written: () => Element;
}

const deepest = 8;

export function createNumbering(root: Element, styles: Styles): Numbering {
  const abstracts = childrenOf(root, 'w:abstractNum');
  const lists = childrenOf(root, 'w:num');
  const own: Element[] = [];
  const made: Element[] = [];
  let next = largestId(lists, 'w:numId') + 1;
  const nextAbstract = largestId(abstracts, 'w:abstractNumId') + 1;

  /** The marks that a style brings along. */
  const marksOf = (name: string): { readonly list: string; readonly abstract: Element } | undefined => {
    const style = styles.named(name);
    const about = style && childOf(style, 'w:pPr');
    const list = valueOf(about && childOf(about, 'w:numPr'), 'w:numId');
    const abstractId = valueOf(
      lists.find(({ attributes }) => attributes['w:numId'] === list),
      'w:abstractNumId',
    );
    const abstract = abstracts.find(({ attributes }) => attributes['w:abstractNumId'] === abstractId);
    return list !== undefined && abstract ? { list, abstract } : undefined;
  };
  const ownMarks = (isOrdered: boolean): string => {
    const id = String(nextAbstract + (isOrdered ? 1 : 0));
    if (!own.some(({ attributes }) => attributes['w:abstractNumId'] === id)) own.push(plainMarks(id, isOrdered));
    return id;
  };
  const newList = (abstractId: string, level: number, start: number | undefined): string => {
    const restart =
      start === undefined
        ? []
        : [element('w:lvlOverride', { 'w:ilvl': String(level) }, [valued('w:startOverride', String(start))])];
    made.push(
      element('w:num', { 'w:numId': String(next) }, [element('w:abstractNumId', { 'w:val': abstractId }), ...restart]),
    );
    return String(next++);
  };
  const list = (isOrdered: boolean, start: number, depth: number): ListMarks => {
    const kind = isOrdered ? 'List Number' : 'List Bullet';
    const deep = `${kind} ${depth + 1}`;
    const hasOwnStyle = depth > 0 && marksOf(deep) !== undefined;
    const name = hasOwnStyle ? deep : kind;
    const level = hasOwnStyle ? 0 : Math.min(depth, deepest);
    const marks = marksOf(name);
    const fits =
      marks && childrenOf(marks.abstract, 'w:lvl').some(({ attributes }) => attributes['w:ilvl'] === String(level))
        ? marks
        : undefined;
    const abstractId = fits?.abstract.attributes['w:abstractNumId'] ?? ownMarks(isOrdered);
    const number = isOrdered
      ? newList(abstractId, level, start)
      : (fits?.list ?? newList(abstractId, level, undefined));
    const isSaid = !isOrdered && fits !== undefined && level === 0;
    return {
      style: styles.id(name),
      numbers: isSaid ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`,
      further: styles.id(furtherName(depth, styles)),
    };
  };
  return {
    list,
    written: () => ({
      ...root,
      children: [
        ...root.children.filter((child) => !isElement(child) || child.name !== 'w:num'),
        ...own,
        ...lists,
        ...made,
      ],
    }),
  };
}

const largestId = (elements: readonly Element[], name: string): number =>
  elements.reduce((largest, { attributes }) => Math.max(largest, Number(attributes[name]) || 0), 0);

function furtherName(depth: number, styles: Styles): string {
  for (let level = Math.min(depth, deepest) + 1; level > 1; level--)
    if (styles.named(`List Continue ${level}`)) return `List Continue ${level}`;
  return 'List Continue';
}

/** Marks for levels that the styles of a base do not have. */
function plainMarks(id: string, isOrdered: boolean): Element {
  const levels = Array.from({ length: deepest + 1 }, (_, level) =>
    element('w:lvl', { 'w:ilvl': String(level) }, [
      valued('w:start', '1'),
      valued('w:numFmt', isOrdered ? 'decimal' : 'bullet'),
      valued('w:lvlText', isOrdered ? `%${level + 1}.` : '–'),
      valued('w:lvlJc', 'left'),
      element('w:pPr', {}, [element('w:ind', { 'w:left': String(567 + 397 * level), 'w:hanging': '340' })]),
    ]),
  );
  return element('w:abstractNum', { 'w:abstractNumId': id }, [
    valued('w:multiLevelType', 'hybridMultilevel'),
    ...levels,
  ]);
}
