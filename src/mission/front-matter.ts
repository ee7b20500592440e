import type { Diagnostic, Source } from '../diagnostic.ts';
import { fault } from './fault.ts';
import type { Trees } from './trees.ts';
import { readYaml, type YamlValues } from './yaml.ts';

/** A Markdown file in its two parts. */
export interface FrontMatter {
  readonly head: YamlValues;
  /** Where the text begins. Undefined where nobody can tell. */
  readonly bodyStart: number | undefined;
  readonly faults: readonly Diagnostic[];
}

const fence = /^(?:[ \t]*(?:\r\n|\r|\n))*---[ \t]*(?:\r\n|\r|\n|$)/;

/** Splits a Markdown file that begins with front matter between two lines of three dashes. `example` is a line of it. */
export function splitFrontMatter(source: Source, example: string, trees?: Trees): FrontMatter {
  const { text } = source;
  const open = fence.exec(text);
  const at = { source, start: 0, end: Math.min(3, text.length) };
  if (!open) {
    const isEmpty = text.trim() === '';
    const what = isEmpty ? 'This file is empty' : 'The front matter is missing';
    const wrong = fault('files/missing-key', at, `${what}: begin the file with a line “---”, keys such as “${example}”, and “---” again.`);
    const isCovered = /^---[ \t]*$/m.test(text.slice(0, 1000)); // front matter is there, with something before it
    return { ...headless(source, wrong), bodyStart: isEmpty || isCovered ? undefined : 0 };
  }
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start).replace(/\r(?!\n)/g, '\n'));
  if (!close) return headless(source, fault('files/syntax', at, 'The front matter that begins here is not closed: a line of three dashes is missing.'));
  const end = start + close.index;
  const bodyStart = end + close[0].length;
  const head = readYaml(source, trees, start, end);
  return { head, bodyStart, faults: head.faults };
}

const headless = (source: Source, wrong: Diagnostic): FrontMatter => {
  const head: YamlValues = { ...readYaml(source, undefined, 0, 0), value: undefined };
  return { head, bodyStart: undefined, faults: [wrong] };
};

/** Where words that are missing from a body should stand: where it begins. */
export const bodyTop = (source: Source, bodyStart: number) => {
  const start = bodyStart + (/^\s*(?=\S)/.exec(source.text.slice(bodyStart))?.[0].length ?? 0);
  return { source, start, end: start };
};
