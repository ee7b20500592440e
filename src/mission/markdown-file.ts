import type { Root } from 'mdast';
import type * as z from 'zod/mini';
import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import { notAllowed } from './allowed.ts';
import { bodyTop, splitFrontMatter } from './front-matter.ts';
import { markdownTooLarge } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { resolveReferences, type Notes } from './references.ts';
import type { Sound } from './sound.ts';
import type { Trees } from './trees.ts';
import { validate } from './validate.ts';
import type { YamlValues } from './yaml.ts';

/** A file of findings/ or quotes/ as far as it could be read. */
interface MarkdownFile<T> {
  readonly head: YamlValues;
  /** What its front matter says. */
  readonly about: T | undefined;
  /** All that is sound in it. */
  readonly sound: Sound<T> | undefined;
  /** Its text, and where it begins. */
  readonly text: { readonly root: Root; readonly notes: Notes; readonly top: Span } | undefined;
  readonly faults: readonly Diagnostic[];
}

/** Reads a Markdown file whose front matter follows a schema; `example` is a line of such front matter. */
export function readMarkdownFile<T>(source: Source, id: string, schema: z.ZodMiniType<T>, example: string, trees?: Trees): MarkdownFile<T> {
  const { head, bodyStart, faults: headFaults } = splitFrontMatter(source, example, trees);
  const about = headFaults.length > 0 ? undefined : validate(schema, head.value ?? Object.create(null), head);
  const tooLarge = markdownTooLarge(source, bodyStart ?? 0);
  const faults = [...headFaults, ...(about?.faults ?? []), ...(tooLarge ? [tooLarge] : [])];
  const read = { head, about: about?.value, sound: about?.sound as Sound<T> | undefined };
  if (tooLarge || bodyStart === undefined) return { ...read, text: undefined, faults };
  const root = parseMarkdown(source, bodyStart, trees);
  const { notes, faults: referenceFaults } = resolveReferences(root, source, id);
  faults.push(...[root, ...notes.values()].flatMap((tree) => notAllowed(tree, source)), ...referenceFaults);
  return { ...read, text: { root, notes, top: bodyTop(source, bodyStart) }, faults };
}
