import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import type * as z from 'zod';
import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import { notAllowed } from './allowed.ts';
import { fault } from './fault.ts';
import { splitFrontMatter } from './front-matter.ts';
import { markdownTooLarge } from './limits.ts';
import { parseMarkdown, spanOfNode } from './markdown.ts';
import { didYouMean } from './nearest.ts';
import { plainText } from './plain-text.ts';
import { resolveReferences, type Notes } from './references.ts';
import { findingHead } from './schema/finding.ts';
import { validate } from './validate.ts';
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
  readonly faults: readonly Diagnostic[];
}

/** Reads a file of `findings/`. */
export function readFinding(source: Source, id: string): ReadFinding {
  const { head, body, bodyStart, faults: headFaults } = splitFrontMatter(source);
  const about = headFaults.length > 0 ? undefined : validate(findingHead, head.value ?? Object.create(null), head);
  const tooLarge = markdownTooLarge(source, bodyStart);
  const faults = [...headFaults, ...(about?.faults ?? []), ...(tooLarge ? [tooLarge] : [])];
  if (tooLarge) return { finding: undefined, faults };
  const root = parseMarkdown(source, body);
  const { notes, faults: referenceFaults } = resolveReferences(root, source, id);
  const parts = partsOf(root, source, bodyStart);
  const all = [...faults, ...notAllowed(root, source), ...referenceFaults, ...parts.faults];
  if (all.length > 0 || !about?.value || !parts.title) return { finding: undefined, faults: all };
  const titleAt = spanOfNode(parts.title, source);
  const { press, conclusion, detail } = parts;
  return { finding: { id, source, head, about: about.value, title: parts.title.children, titleAt, press, conclusion, detail, notes }, faults: [] };
}

interface Parts {
  readonly title: Heading | undefined;
  readonly press: RootContent[];
  readonly conclusion: RootContent[];
  readonly detail: RootContent[];
  readonly faults: Diagnostic[];
}

function partsOf(root: Root, source: Source, bodyStart: number): Parts {
  const faults: Diagnostic[] = [];
  const parts = { press: [] as RootContent[], conclusion: [] as RootContent[], detail: [] as RootContent[] };
  const begun = new Set<string>();
  let title: Heading | undefined;
  let into: keyof typeof parts = 'press';
  let level = 0;
  for (const node of root.children) {
    if (node.type !== 'heading') {
      parts[into].push(node);
      continue;
    }
    const words = plainText(node).trim();
    const wrong = headingFault(node, words, { level, hasTitle: title !== undefined, begun });
    if (wrong) faults.push(fault('files/not-allowed', spanOfNode(node, source), wrong));
    level = node.depth;
    if (node.depth === 1) title ??= node;
    else if (node.depth > 2) parts[into].push(node);
    else into = partNames[words.toLowerCase()] ?? into;
    if (node.depth === 2) begun.add(into);
  }
  const top = { source, start: bodyStart, end: bodyStart };
  if (!title) faults.push(fault('files/missing-key', top, 'The title is missing: a line that begins with “# ”.'));
  else if (begun.size === 0 && parts.press.length === 0) {
    faults.push(fault('files/missing-key', spanOfNode(title, source), 'This finding has no text after its title.'));
  }
  return { title, ...parts, faults };
}

const partNames: Readonly<Record<string, 'conclusion' | 'detail'>> = { conclusion: 'conclusion', findings: 'detail' };

interface Above {
  readonly level: number;
  readonly hasTitle: boolean;
  readonly begun: ReadonlySet<string>;
}

function headingFault({ depth }: Heading, words: string, { level, hasTitle, begun }: Above): string | undefined {
  if (words === '') return 'This heading is empty.';
  if (depth === 1 && hasTitle) return 'This finding has a second title. Use “##” for its parts and “###” inside them.';
  if (depth > level + 1) return `A heading level is skipped: write “${'#'.repeat(level + 1)} ${words}”.`;
  if (depth !== 2) return undefined;
  const part = partNames[words.toLowerCase()];
  if (part && begun.has(part)) return `The part “${words}” stands twice in this finding.`;
  if (part) return undefined;
  return `A finding has the parts “## Conclusion” and “## Findings”; “${words}” is neither.${didYouMean(words, ['Conclusion', 'Findings'])}`;
}
