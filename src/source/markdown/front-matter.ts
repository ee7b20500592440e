import type { Root } from 'mdast';
import type * as z from 'zod/mini';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import { checkMarkdownSize } from './limits.ts';
import { type Notes, resolveReferences } from './links.ts';
import { parseMarkdown } from './parse.ts';
import { checkRestrictions } from './restrictions.ts';
import type { ParseCache } from '../parse-cache.ts';
import { type ValidPart, validate } from '../schema/validate.ts';
import type { Source, Span } from '../source.ts';
import { type YamlValues, readYaml } from '../yaml/read.ts';
import { trimmed } from '../yaml/values.ts';

/** A file of findings/ or quotes/ as far as it could be read. */
interface MarkdownFile<T> {
  readonly head: YamlValues;
  /** What its front matter says; undefined if anything in it is wrong. */
  readonly about: T | undefined;
  /** The front matter without what is wrong in it. */
  readonly validPart: ValidPart<T> | undefined;
  /** Its text, and where it begins; undefined if the text was not parsed. */
  readonly text: { readonly root: Root; readonly notes: Notes; readonly top: Span } | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a Markdown file whose front matter follows a schema. `id` is the name of the file, which makes the names of its
 * footnotes unique; `example` is a line of such front matter.
 */
export function readMarkdownFile<T>(
  source: Source,
  id: string,
  schema: z.ZodMiniType<T>,
  example: string,
  cache?: ParseCache,
): MarkdownFile<T> {
  const { head, bodyStart, diagnostics: headDiagnostics } = splitFrontMatter(source, example, cache);
  const about = headDiagnostics.length > 0 ? undefined : validate(schema, head.value ?? Object.create(null), head);
  const tooLarge = checkMarkdownSize(source, bodyStart ?? 0);
  const diagnostics = [...headDiagnostics, ...(about?.diagnostics ?? []), ...(tooLarge ? [tooLarge] : [])];
  const file = { head, about: about?.value, validPart: about?.validPart as ValidPart<T> | undefined };
  if (tooLarge || bodyStart === undefined) return { ...file, text: undefined, diagnostics };
  const root = parseMarkdown(source, bodyStart, cache);
  const { notes, diagnostics: referenceDiagnostics } = resolveReferences(root, source, id);
  diagnostics.push(...[root, ...notes.values()].flatMap((tree) => checkRestrictions(tree, source)));
  diagnostics.push(...referenceDiagnostics);
  return { ...file, text: { root, notes, top: topOfBody(source, bodyStart) }, diagnostics };
}

/** Where words that are missing from a body should stand: where it begins. */
const topOfBody = (source: Source, bodyStart: number): Span => {
  const start = bodyStart + (/^\s*(?=\S)/.exec(source.text.slice(bodyStart))?.[0].length ?? 0);
  return { source, start, end: start };
};

/** A Markdown file in its two parts. */
export interface FrontMatter {
  readonly head: YamlValues;
  /** Offset at which the text begins; undefined if nobody can tell. */
  readonly bodyStart: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Splits a Markdown file that begins with front matter between two lines of three dashes. `example` is a line of it.
 * Written by hand: vfile-matter loses the places of values, and remark-frontmatter takes as long to load as Markdown.
 */
export function splitFrontMatter(source: Source, example: string, cache?: ParseCache): FrontMatter {
  const { text } = source;
  const open = fence.exec(text);
  if (!open) return withoutFrontMatter(source, example);
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start).replace(/\r(?!\n)/g, '\n'));
  if (!close) {
    const message = 'The front matter that begins here is not closed: a line of three dashes is missing.';
    return headless(source, fileError('files/syntax', firstCharacters(source), message));
  }
  const end = start + close.index;
  const written = readYaml(source, cache, start, end);
  const head = { ...written, value: trimmed(written.value) };
  return { head, bodyStart: end + close[0].length, diagnostics: head.diagnostics };
}

const fence = /^(?:[ \t]*(?:\r\n|\r|\n))*---[ \t]*(?:\r\n|\r|\n|$)/;

function withoutFrontMatter(source: Source, example: string): FrontMatter {
  const isEmpty = source.text.trim() === '';
  const what = isEmpty ? 'This file is empty' : 'The front matter is missing';
  const message = `${what}: begin the file with a line “---”, keys such as “${example}”, and “---” again.`;
  const missing = fileError('files/missing-key', firstCharacters(source), message);
  const isBelowTop = /^---[ \t]*$/m.test(source.text.slice(0, 1000)); // it is there, with something before it
  return { ...headless(source, missing), bodyStart: isEmpty || isBelowTop ? undefined : 0 };
}

const headless = (source: Source, diagnostic: Diagnostic): FrontMatter => {
  const head: YamlValues = { ...readYaml(source, undefined, 0, 0), value: undefined };
  return { head, bodyStart: undefined, diagnostics: [diagnostic] };
};

const firstCharacters = (source: Source): Span => ({ source, start: 0, end: Math.min(3, source.text.length) });
