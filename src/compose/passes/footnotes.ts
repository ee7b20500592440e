import type { Root, FootnoteDefinition } from 'mdast';
import type { Pass } from './pass.ts';
import { copyOf } from '../tree.ts';
import { nodesOf } from '../../source/markdown/parse.ts';

/** Numbers the footnotes through the document in the order of their marks, and puts their texts at its end. */
export const numberFootnotes: Pass = (root, { findings }) => {
  const texts = new Map(findings.flatMap(({ notes }) => [...notes]));
  const numbered = new Map<string, FootnoteDefinition>();
  const visit = (node: Root | FootnoteDefinition): void => {
    for (const reference of nodesOf(node)) {
      if (reference.type !== 'footnoteReference') continue;
      const text = texts.get(reference.identifier);
      let note = numbered.get(reference.identifier);
      if (!note) {
        if (!text) continue;
        const number = String(numbered.size + 1);
        note = { ...copyOf(text), identifier: number, label: number };
        numbered.set(reference.identifier, note);
        visit(note);
      }
      reference.label = note.identifier;
      reference.identifier = note.identifier;
    }
  };
  visit(root);
  root.children.push(...numbered.values());
};
