import type { Pass } from './pass.ts';
import { textNode } from '../tree.ts';

/** Puts the house’s words for a draft, in bold, before everything else. */
export const stampDraft: Pass = (root, { house }) => {
  const words = textNode(house.words.draft, house.locate(['words', 'draft']));
  root.children.unshift({ type: 'paragraph', children: [{ type: 'strong', children: [words] }] });
};
