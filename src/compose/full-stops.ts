import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { Source } from '../diagnostic.ts';
import { sliceText, textBlocks } from './tree.ts';

/** The full stop of a template falls away after a text of the mission that ends with one: “said Ann Lee Jr.” */
export function dropDoubleStops(root: Root): void {
  for (const block of textBlocks(root)) dropIn(block, { words: '', file: undefined });
}

interface Said {
  words: string;
  file: Source | undefined;
}

function dropIn(parent: Nodes & { children: PhrasingContent[] }, said: Said): void {
  parent.children = parent.children.flatMap((child): PhrasingContent[] => {
    if ('children' in child) dropIn(child as typeof parent, said);
    if (child.type !== 'text') {
      if (!('children' in child)) said.words = '';
      return [child];
    }
    const left = afterStop(child, said);
    [said.words, said.file] = [child.value, child.data?.origin?.at(-1)?.source];
    return left.value === '' ? [] : [left];
  });
}

function afterStop(text: Text, { words, file }: Said): Text {
  const isDouble = words.endsWith('.') && /^\.(?!\.)/.test(text.value) && text.data?.origin?.[0]?.source !== file;
  return isDouble ? sliceText(text, 1, text.value.length) : text;
}
