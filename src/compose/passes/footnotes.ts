import type { Root, FootnoteDefinition } from 'mdast';
import { copyOf } from '../tree.ts';
import type { Mission } from '../../mission/mission.ts';
import { nodesOf } from '../../source/markdown/parse.ts';

/** Numbers the footnotes through the document in the order of their marks, and puts their texts at its end. */
export function placeFootnotes(root: Root, { findings }: Mission): void {
  const texts = new Map(findings.flatMap(({ notes }) => [...notes]));
  const placed = new Map<string, FootnoteDefinition>();
  const visit = (node: Root | FootnoteDefinition): void => {
    for (const reference of nodesOf(node)) {
      if (reference.type !== 'footnoteReference') continue;
      const text = texts.get(reference.identifier);
      const known = placed.get(reference.identifier);
      const note =
        known ?? (text && { ...copyOf(text), identifier: String(placed.size + 1), label: String(placed.size + 1) });
      if (!note) continue;
      if (!known) {
        placed.set(reference.identifier, note);
        visit(note);
      }
      reference.label = note.identifier;
      reference.identifier = note.identifier;
    }
  };
  visit(root);
  root.children.push(...placed.values());
}
