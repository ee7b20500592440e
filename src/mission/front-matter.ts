import type { Diagnostic, Source } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { readYaml, type YamlValues } from './yaml.ts';

/** A Markdown file in its two parts. */
export interface FrontMatter {
  readonly head: YamlValues;
  /** The whole text with spaces in place of the head, so that every position stays what it is in the file. */
  readonly body: string;
  readonly bodyStart: number;
  readonly faults: readonly Diagnostic[];
}

const fence = /^---[ \t]*(?:\r\n|\r|\n|$)/;

/** Splits a Markdown file that begins with front matter between two lines of three dashes. */
export function splitFrontMatter(source: Source): FrontMatter {
  const { text } = source;
  const open = fence.exec(text);
  if (!open) {
    const at = { source, start: 0, end: 0 };
    const message = 'Front matter is missing: begin the file with “---”, keys such as “topic: legal-framework”, and “---” again.';
    return headless(source, fault('files/missing-key', at, message));
  }
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start).replace(/\r(?!\n)/g, '\n'));
  if (!close) {
    const at = { source, start: 0, end: 3 };
    return headless(source, fault('files/syntax', at, 'The front matter that begins here is not closed: a line of three dashes is missing.'));
  }
  const end = start + close.index;
  const bodyStart = end + close[0].length;
  const head = readYaml(source, start, end);
  return { head, body: text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart), bodyStart, faults: head.faults };
}

const headless = (source: Source, wrong: Diagnostic): FrontMatter => {
  const head: YamlValues = { ...readYaml(source, 0, 0), value: undefined };
  return { head, body: source.text, bodyStart: 0, faults: [wrong] };
};
