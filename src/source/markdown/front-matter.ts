import type { Root } from 'mdast';
import type * as z from 'zod/mini';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import { type Notes, resolveReferences } from './links.ts';
import { parseMarkdown } from './parse.ts';
import { markdownTooLarge, notAllowed } from './restrictions.ts';
import type { ParseCache } from '../parse-cache.ts';
import { type ValidPart, validate } from '../schema/validate.ts';
import type { Source, Span } from '../source.ts';
import { type YamlValues, readYaml } from '../yaml/read.ts';

/** A file of findings/ or quotes/ as far as it could be read. */
interface MarkdownFile<T> {
  readonly head: YamlValues;
  /** What its front matter says. */
  readonly about: T | undefined;
  /** All that is sound in it. */
  readonly sound: ValidPart<T> | undefined;
  /** Its text, and where it begins. */
  readonly text: { readonly root: Root; readonly notes: Notes; readonly top: Span } | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a Markdown file whose front matter follows a schema; `example` is a line of such front matter. */
export function readMarkdownFile<T>(
  source: Source,
  id: string,
  schema: z.ZodMiniType<T>,
  example: string,
  trees?: ParseCache,
): MarkdownFile<T> {
  const { head, bodyStart, diagnostics: headFaults } = splitFrontMatter(source, example, trees);
  const about = headFaults.length > 0 ? undefined : validate(schema, head.value ?? Object.create(null), head);
  const tooLarge = markdownTooLarge(source, bodyStart ?? 0);
  const diagnostics = [...headFaults, ...(about?.diagnostics ?? []), ...(tooLarge ? [tooLarge] : [])];
  const read = { head, about: about?.value, sound: about?.validPart as ValidPart<T> | undefined };
  if (tooLarge || bodyStart === undefined) return { ...read, text: undefined, diagnostics };
  const root = parseMarkdown(source, bodyStart, trees);
  const { notes, diagnostics: referenceFaults } = resolveReferences(root, source, id);
  diagnostics.push(...[root, ...notes.values()].flatMap((tree) => notAllowed(tree, source)), ...referenceFaults);
  return { ...read, text: { root, notes, top: bodyTop(source, bodyStart) }, diagnostics };
}

/** A Markdown file in its two parts. */
export interface FrontMatter {
  readonly head: YamlValues;
  /** Where the text begins. Undefined where nobody can tell. */
  readonly bodyStart: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const fence = /^(?:[ \t]*(?:\r\n|\r|\n))*---[ \t]*(?:\r\n|\r|\n|$)/;

/**
 * Splits a Markdown file that begins with front matter between two lines of three dashes. `example` is a line of it.
 */
export function splitFrontMatter(source: Source, example: string, trees?: ParseCache): FrontMatter {
  const { text } = source;
  const open = fence.exec(text);
  const at = { source, start: 0, end: Math.min(3, text.length) };
  if (!open) {
    const isEmpty = text.trim() === '';
    const what = isEmpty ? 'This file is empty' : 'The front matter is missing';
    const wrong = fileError(
      'files/missing-key',
      at,
      `${what}: begin the file with a line “---”, keys such as “${example}”, and “---” again.`,
    );
    const isCovered = /^---[ \t]*$/m.test(text.slice(0, 1000)); // front matter is there, with something before it
    return { ...headless(source, wrong), bodyStart: isEmpty || isCovered ? undefined : 0 };
  }
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start).replace(/\r(?!\n)/g, '\n'));
  if (!close)
    return headless(
      source,
      fileError(
        'files/syntax',
        at,
        'The front matter that begins here is not closed: a line of three dashes is missing.',
      ),
    );
  const end = start + close.index;
  const bodyStart = end + close[0].length;
  const head = readYaml(source, trees, start, end);
  return { head, bodyStart, diagnostics: head.diagnostics };
}

const headless = (source: Source, wrong: Diagnostic): FrontMatter => {
  const head: YamlValues = { ...readYaml(source, undefined, 0, 0), value: undefined };
  return { head, bodyStart: undefined, diagnostics: [wrong] };
};

/** Where words that are missing from a body should stand: where it begins. */
const bodyTop = (source: Source, bodyStart: number) => {
  const start = bodyStart + (/^\s*(?=\S)/.exec(source.text.slice(bodyStart))?.[0].length ?? 0);
  return { source, start, end: start };
};
