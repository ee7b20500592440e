import type { PhrasingContent, RootContent } from 'mdast';
import type * as z from 'zod/mini';
import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import { partsOf } from './finding-parts.ts';
import { readMarkdownFile } from './markdown-file.ts';
import { spanOfNode } from './markdown.ts';
import type { Trees } from './trees.ts';
import type { Notes } from './references.ts';
import { findingHead } from './schema/finding.ts';
import type { YamlValues } from './yaml.ts';

/** One finding of the mission: what the release, the conclusions and the detail of the Statement say on it. */
export interface Finding {
  /** Its place in the mission without the ending, such as `findings/media`: the name that an outline uses. */
  readonly id: string;
  readonly source: Source;
  readonly head: YamlValues;
  readonly about: z.infer<typeof findingHead>;
  readonly title: readonly PhrasingContent[];
  readonly titleAt: Span;
  /** What the press release says. */
  readonly press: readonly RootContent[];
  readonly conclusion: readonly RootContent[];
  readonly detail: readonly RootContent[];
  readonly notes: Notes;
}

export interface ReadFinding {
  /** undefined where the file is too broken to be used. */
  readonly finding: Finding | undefined;
  /** Its front matter, and its topic where that is a text. */
  readonly head: YamlValues;
  readonly topic: string | undefined;
  readonly faults: readonly Diagnostic[];
}

/** Reads a file of `findings/`. */
export function readFinding(source: Source, id: string, trees?: Trees): ReadFinding {
  const { head, about, sound, text, faults } = readMarkdownFile(source, id, findingHead, 'topic: legal-framework', trees);
  const read = { head, topic: sound?.topic };
  if (!text) return { ...read, finding: undefined, faults };
  const { title, press, conclusion, detail, faults: partFaults } = partsOf(text.root, source, text.top);
  const all = [...faults, ...partFaults];
  if (all.length > 0 || !about || !title) return { ...read, finding: undefined, faults: all };
  const titleAt = spanOfNode(title, source);
  const finding: Finding = { id, source, head, about, title: title.children, titleAt, press, conclusion, detail, notes: text.notes };
  return { ...read, finding, faults: [] };
}
