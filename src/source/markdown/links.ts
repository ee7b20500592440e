import type { Definition, FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent } from 'mdast';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import { nodesOf, spanOfNode } from './parse.ts';
import { wholeOrigin } from '../origin.ts';
import type { Source } from '../source.ts';

/** The footnotes of a file by their name, which holds the name of the file so that two files cannot collide. */
export type Notes = ReadonlyMap<string, FootnoteDefinition>;

/**
 * Puts the addresses of reference links into the links of a tree, takes the footnotes out of it, and blanks out of fact
 * links without words. Changes the tree. `id` is the name of the file.
 */
export function resolveReferences(
  root: Root,
  source: Source,
  id: string,
): { notes: Notes; diagnostics: readonly Diagnostic[] } {
  const { addresses, notes, diagnostics: doubles } = definitionsIn(root, source, id);
  const diagnostics = [...doubles];
  const used = new Set<string>();
  for (const tree of [root, ...notes.values()]) {
    for (const node of nodesOf(tree)) {
      if (node.type === 'footnoteReference') {
        used.add((node.identifier = `${id}:${node.identifier}`));
        if (tree !== root) diagnostics.push(nestedNote(node, source));
      }
      if (node.type === 'link' && isFactUrl(node.url) && node.children.every(isBlank)) node.children = [];
      if ('children' in node)
        node.children = node.children.flatMap((child) => resolve(child, addresses, source)) as typeof node.children;
    }
  }
  for (const [name, note] of notes) {
    note.identifier = name;
    if (!used.has(name)) diagnostics.push(unusedNote(note, source));
    else if (note.children.length === 0) diagnostics.push(emptyNote(note, source));
  }
  return { notes, diagnostics };
}

const nestedNote = (node: FootnoteReference, source: Source): Diagnostic =>
  fileError(
    'files/not-allowed',
    spanOfNode(node, source),
    'A footnote cannot have a footnote. Put the words of both into one.',
  );

const unusedNote = (note: FootnoteDefinition, source: Source): Diagnostic =>
  fileError(
    'files/not-allowed',
    spanOfNode(note, source),
    `Nothing refers to this footnote, so it would be lost: put “[^${note.label}]” where it belongs.`,
  );

const emptyNote = (note: FootnoteDefinition, source: Source): Diagnostic =>
  fileError(
    'files/missing-key',
    spanOfNode(note, source),
    `The footnote “[^${note.label}]” has no words. Write them after the colon.`,
  );

/** Whether a node is no word: who leaves a space between the brackets has written none either. */
const isBlank = (node: Nodes): boolean =>
  node.type === 'break' || (node.type === 'text' && /^[\s\u200B]*$/.test(node.value));

interface Definitions {
  /** Those of reference links, by their label. */
  readonly addresses: ReadonlyMap<string, Definition>;
  readonly notes: Notes;
  readonly diagnostics: readonly Diagnostic[];
}

function definitionsIn(root: Root, source: Source, id: string): Definitions {
  const addresses = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  const diagnostics: Diagnostic[] = [];
  for (const node of nodesOf(root)) {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
    const isNote = node.type === 'footnoteDefinition';
    const first = isNote ? notes.get(`${id}:${node.identifier}`) : addresses.get(node.identifier);
    if (first) {
      const related = [{ at: spanOfNode(first, source), message: 'it is defined here first' }];
      const name = `[${isNote ? '^' : ''}${node.label ?? node.identifier}]`;
      const message = `“${name}” is defined twice. Keep one of the two, or give them different names.`;
      diagnostics.push(fileError('files/not-allowed', spanOfNode(node, source), message, { related }));
    } else if (isNote) notes.set(`${id}:${node.identifier}`, node);
    else addresses.set(node.identifier, node);
  }
  return { addresses, notes, diagnostics };
}

/** What a node becomes: definitions go, reference links are made links. */
function resolve(node: Nodes, addresses: ReadonlyMap<string, Definition>, source: Source): RootContent[] {
  if (node.type === 'definition' || node.type === 'footnoteDefinition' || node.type === 'root') return [];
  if (node.type !== 'linkReference') return [node];
  const url = addresses.get(node.identifier)?.url ?? '';
  const { children, position } = node;
  const origin = wholeOrigin(spanOfNode(node, source));
  return [{ type: 'link', url, children, ...(position && { position }), data: { origin } }];
}

export const isFactUrl = (url: string): boolean => url.startsWith('fact:');

/**
 * The end of what should have been a fact link but is still text: `](fact:two words)`. In capitals, too: places are
 * printed so.
 */
export const strayAddress = /\]\s*\(\s*fact:[^)\n]*\)?/gi;
