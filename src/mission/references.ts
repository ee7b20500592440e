import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import type { Diagnostic, Source } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { nodesOf, spanOfNode } from './markdown.ts';

/** The footnotes of a file by their name, which holds the name of the file so that two files cannot collide. */
export type Notes = ReadonlyMap<string, FootnoteDefinition>;

/** Puts the addresses of reference links into the links and takes the footnotes out of the text. */
export function resolveReferences(root: Root, source: Source, id: string): { notes: Notes; faults: readonly Diagnostic[] } {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  const faults: Diagnostic[] = [];
  for (const node of nodesOf(root)) {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
    const known = node.type === 'definition' ? definitions.get(node.identifier) : notes.get(`${id}:${node.identifier}`);
    if (known) {
      const related = [{ at: spanOfNode(known, source), message: 'it is defined here first' }];
      faults.push(fault('files/not-allowed', spanOfNode(node, source), `“${node.label ?? node.identifier}” is defined twice.`, { related }));
    } else if (node.type === 'definition') definitions.set(node.identifier, node);
    else notes.set(`${id}:${node.identifier}`, node);
  }
  const used = new Set<string>();
  for (const node of nodesOf(root)) {
    if (node.type === 'footnoteReference') used.add((node.identifier = `${id}:${node.identifier}`));
    if ('children' in node) node.children = node.children.flatMap((child) => resolved(child, definitions)) as typeof node.children;
  }
  for (const [name, note] of notes) {
    if (used.has(name)) note.identifier = name;
    else faults.push(fault('files/not-allowed', spanOfNode(note, source), `Nothing refers to this footnote, so it would be lost: put “[^${note.label}]” where it belongs.`));
  }
  return { notes, faults };
}

function resolved(child: Nodes, definitions: ReadonlyMap<string, Definition>): RootContent[] {
  if (child.type === 'definition' || child.type === 'footnoteDefinition' || child.type === 'root') return [];
  if (child.type !== 'linkReference') return [child];
  const { children, position } = child;
  const url = definitions.get(child.identifier)?.url ?? '';
  return [{ type: 'link', url, children, ...(position && { position }) }];
}
