import type { FootnoteDefinition, Definition, Root, Nodes, RootContent } from 'mdast';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import { nodesOf, spanOfNode } from './parse.ts';
import { wholeOrigin } from '../origin.ts';
import type { Source } from '../source.ts';

/** The footnotes of a file by their name, which holds the name of the file so that two files cannot collide. */
export type Notes = ReadonlyMap<string, FootnoteDefinition>;

interface Defined {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly notes: Notes;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts the addresses of reference links into the links, takes the footnotes out of the text, and blanks out of fact
 * links without words.
 */
export function resolveReferences(
  root: Root,
  source: Source,
  id: string,
): { notes: Notes; diagnostics: readonly Diagnostic[] } {
  const { definitions, notes, diagnostics: twice } = definedIn(root, source, id);
  const diagnostics = [...twice];
  const used = new Set<string>();
  for (const tree of [root, ...notes.values()]) {
    for (const node of nodesOf(tree)) {
      if (node.type === 'footnoteReference') {
        used.add((node.identifier = `${id}:${node.identifier}`));
        if (tree !== root)
          diagnostics.push(
            fileError(
              'files/not-allowed',
              spanOfNode(node, source),
              'A footnote cannot have a footnote. Put the words of both into one.',
            ),
          );
      }
      if (node.type === 'link' && isFactUrl(node.url) && node.children.every(isBlank)) node.children = [];
      if ('children' in node)
        node.children = node.children.flatMap((child) => resolved(child, definitions, source)) as typeof node.children;
    }
  }
  for (const [name, note] of notes) {
    note.identifier = name;
    const at = spanOfNode(note, source);
    if (!used.has(name))
      diagnostics.push(
        fileError(
          'files/not-allowed',
          at,
          `Nothing refers to this footnote, so it would be lost: put “[^${note.label}]” where it belongs.`,
        ),
      );
    else if (note.children.length === 0)
      diagnostics.push(
        fileError('files/missing-key', at, `The footnote “[^${note.label}]” has no words. Write them after the colon.`),
      );
  }
  return { notes, diagnostics };
}

/** Who leaves a space between the brackets has written no words either. */
const isBlank = (node: Nodes): boolean =>
  node.type === 'break' || (node.type === 'text' && /^[\s\u200B]*$/.test(node.value));

function definedIn(root: Root, source: Source, id: string): Defined {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  const diagnostics: Diagnostic[] = [];
  for (const node of nodesOf(root)) {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
    const isNote = node.type === 'footnoteDefinition';
    const known = isNote ? notes.get(`${id}:${node.identifier}`) : definitions.get(node.identifier);
    if (known) {
      const related = [{ at: spanOfNode(known, source), message: 'it is defined here first' }];
      const name = `[${isNote ? '^' : ''}${node.label ?? node.identifier}]`;
      diagnostics.push(
        fileError(
          'files/not-allowed',
          spanOfNode(node, source),
          `“${name}” is defined twice. Keep one of the two, or give them different names.`,
          { related },
        ),
      );
    } else if (isNote) notes.set(`${id}:${node.identifier}`, node);
    else definitions.set(node.identifier, node);
  }
  return { definitions, notes, diagnostics };
}

function resolved(child: Nodes, definitions: ReadonlyMap<string, Definition>, source: Source): RootContent[] {
  if (child.type === 'definition' || child.type === 'footnoteDefinition' || child.type === 'root') return [];
  if (child.type !== 'linkReference') return [child];
  const url = definitions.get(child.identifier)?.url ?? '';
  const { children, position } = child;
  return [
    {
      type: 'link',
      url,
      children,
      ...(position && { position }),
      data: { origin: wholeOrigin(spanOfNode(child, source)) },
    },
  ];
}

/**
 * The end of what should have been a fact link but is still text: `](fact:two words)`. In capitals, too: places are
 * printed so.
 */
export const strayAddress = /\]\s*\(\s*fact:[^)\n]*\)?/gi;

/** The same with its words. */
export const strayLink = /(?:\[[^\][]*)?\]\s*\(\s*fact:[^)\n]*\)?/gi;

export const isFactUrl = (url: string): boolean => url.startsWith('fact:');
