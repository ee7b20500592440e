import { type Element, childOf, childrenOf, element, isElement, valueElement, valueOf } from './opc/xml.ts';
import type { Styles } from './styles.ts';

/** How the items of a list are marked. */
interface ListMarks {
  /** The id of the style of items. */
  readonly style: string;
  /** The properties that say which list it is and how deep; empty if the style alone says it. */
  readonly numbers: string;
  /** The id of the style of further paragraphs of an item. */
  readonly continuation: string;
}

/** The lists of a document. */
export interface Numbering {
  /** A new list. `start` is its first number, `depth` 0 for a list that stands in no other one. */
  readonly list: (isOrdered: boolean, start: number, depth: number) => ListMarks;
  /** The numbering part, with the lists made so far. */
  readonly part: () => Element;
}

/** The deepest level that a list can have in Word, counted from 0. */
const deepestLevel = 8;

/** `root` is the numbering part of the reference document. */
export function createNumbering(root: Element, styles: Styles): Numbering {
  const definitions = childrenOf(root, 'w:abstractNum');
  const lists = childrenOf(root, 'w:num');
  const newDefinitions: Element[] = [];
  const newLists: Element[] = [];
  let nextList = largestId(lists, 'w:numId') + 1;
  const nextDefinition = largestId(definitions, 'w:abstractNumId') + 1;

  /** The list that a style brings along, with its definition; undefined if it brings none. */
  const listOfStyle = (name: string): { readonly list: string; readonly definition: Element } | undefined => {
    const style = styles.find(name);
    const properties = style && childOf(style, 'w:pPr');
    const list = valueOf(properties && childOf(properties, 'w:numPr'), 'w:numId');
    const definitionId = valueOf(
      lists.find(({ attributes }) => attributes['w:numId'] === list),
      'w:abstractNumId',
    );
    const definition = definitions.find(({ attributes }) => attributes['w:abstractNumId'] === definitionId);
    return list !== undefined && definition ? { list, definition } : undefined;
  };
  const ownDefinition = (isOrdered: boolean): string => {
    const id = String(nextDefinition + (isOrdered ? 1 : 0));
    if (!newDefinitions.some(({ attributes }) => attributes['w:abstractNumId'] === id))
      newDefinitions.push(plainDefinition(id, isOrdered));
    return id;
  };
  const addList = (definitionId: string, level: number, start: number | undefined): string => {
    const restart =
      start === undefined
        ? []
        : [element('w:lvlOverride', { 'w:ilvl': String(level) }, [valueElement('w:startOverride', String(start))])];
    newLists.push(
      element('w:num', { 'w:numId': String(nextList) }, [
        element('w:abstractNumId', { 'w:val': definitionId }),
        ...restart,
      ]),
    );
    return String(nextList++);
  };
  const list: Numbering['list'] = (isOrdered, start, depth) => {
    const kind = isOrdered ? 'List Number' : 'List Bullet';
    const deepName = `${kind} ${depth + 1}`;
    const hasOwnStyle = depth > 0 && listOfStyle(deepName) !== undefined;
    const name = hasOwnStyle ? deepName : kind;
    const level = hasOwnStyle ? 0 : Math.min(depth, deepestLevel);
    const ofStyle = listOfStyle(name);
    const usable = ofStyle && hasLevel(ofStyle.definition, level) ? ofStyle : undefined;
    const definitionId = usable?.definition.attributes['w:abstractNumId'] ?? ownDefinition(isOrdered);
    const number = isOrdered
      ? addList(definitionId, level, start)
      : (usable?.list ?? addList(definitionId, level, undefined));
    const isSaidByStyle = !isOrdered && usable !== undefined && level === 0;
    return {
      style: styles.id(name),
      numbers: isSaidByStyle ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`,
      continuation: styles.id(continuationName(depth, styles)),
    };
  };
  return {
    list,
    part: () => ({
      ...root,
      children: [
        ...root.children.filter((child) => !isElement(child) || child.name !== 'w:num'),
        ...newDefinitions,
        ...lists,
        ...newLists,
      ],
    }),
  };
}

const largestId = (elements: readonly Element[], name: string): number =>
  elements.reduce((largest, { attributes }) => Math.max(largest, Number(attributes[name]) || 0), 0);

const hasLevel = (definition: Element, level: number): boolean =>
  childrenOf(definition, 'w:lvl').some(({ attributes }) => attributes['w:ilvl'] === String(level));

/** The deepest of the styles List Continue 2, 3, … that is not deeper than the list. */
function continuationName(depth: number, styles: Styles): string {
  for (let level = Math.min(depth, deepestLevel) + 1; level > 1; level--)
    if (styles.find(`List Continue ${level}`)) return `List Continue ${level}`;
  return 'List Continue';
}

/** The definition of a list for levels that the styles of the reference document do not have. */
function plainDefinition(id: string, isOrdered: boolean): Element {
  const levels = Array.from({ length: deepestLevel + 1 }, (_, level) =>
    element('w:lvl', { 'w:ilvl': String(level) }, [
      valueElement('w:start', '1'),
      valueElement('w:numFmt', isOrdered ? 'decimal' : 'bullet'),
      valueElement('w:lvlText', isOrdered ? `%${level + 1}.` : '–'),
      valueElement('w:lvlJc', 'left'),
      element('w:pPr', {}, [element('w:ind', { 'w:left': String(567 + 397 * level), 'w:hanging': '340' })]),
    ]),
  );
  return element('w:abstractNum', { 'w:abstractNumId': id }, [
    valueElement('w:multiLevelType', 'hybridMultilevel'),
    ...levels,
  ]);
}
