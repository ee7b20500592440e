import type * as z from 'zod/mini';
import type { PhrasingContent, RootContent, Heading, Root } from 'mdast';
import { ownEntry } from '../languages/word-lists.ts';
import { findingHead } from './schema/finding.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';
import { didYouMean } from '../source/did-you-mean.ts';
import { readMarkdownFile } from '../source/markdown/front-matter.ts';
import type { Notes } from '../source/markdown/links.ts';
import { plainText, spanOfNode } from '../source/markdown/parse.ts';
import type { ParseCache } from '../source/parse-cache.ts';
import type { Source, Span } from '../source/source.ts';
import type { YamlValues } from '../source/yaml/read.ts';

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
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of `findings/`. */
export function readFinding(source: Source, id: string, trees?: ParseCache): ReadFinding {
  const { head, about, validPart, text, diagnostics } = readMarkdownFile(
    source,
    id,
    findingHead,
    'topic: legal-framework',
    trees,
  );
  const read = { head, topic: validPart?.topic };
  if (!text) return { ...read, finding: undefined, diagnostics };
  const { title, press, conclusion, detail, diagnostics: partDiagnostics } = partsOf(text.root, source, text.top);
  const all = [...diagnostics, ...partDiagnostics];
  if (all.length > 0 || !about || !title) return { ...read, finding: undefined, diagnostics: all };
  const titleAt = spanOfNode(title, source);
  const finding: Finding = {
    id,
    source,
    head,
    about,
    title: title.children,
    titleAt,
    press,
    conclusion,
    detail,
    notes: text.notes,
  };
  return { ...read, finding, diagnostics: [] };
}

/** The text of a finding under its title and its two further headings. */
interface Parts {
  readonly title: Heading | undefined;
  readonly press: RootContent[];
  readonly conclusion: RootContent[];
  readonly detail: RootContent[];
  readonly diagnostics: Diagnostic[];
}

/** Divides a finding by its headings. `top` is where its text begins. */
function partsOf(root: Root, source: Source, top: Span): Parts {
  const diagnostics: Diagnostic[] = [];
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
    if (wrong)
      diagnostics.push(fileError('files/not-allowed', spanOfNode(node, source), wrong + underlined(node, source)));
    level = node.depth;
    if (node.depth === 1) title ??= node;
    else if (node.depth > 2) parts[into].push(node);
    else into = ownEntry(partNames, words.toLowerCase()) ?? into;
    if (node.depth === 2) begun.add(into);
  }
  if (diagnostics.length === 0)
    diagnostics.push(...missing(root, source, { title, isEmpty: begun.size === 0 && parts.press.length === 0, top }));
  return { title, ...parts, diagnostics };
}

/** What a finding needs and does not have; only asked where its headings are sound. */
function* missing(
  { children: [first] }: Root,
  source: Source,
  { title, isEmpty, top }: { title: Heading | undefined; isEmpty: boolean; top: Span },
): Generator<Diagnostic> {
  if (!title) {
    const glued = /^#+([^\s#].*)/.exec(source.text.slice(top.start).split(/[\r\n]/, 1)[0] ?? '')?.[1];
    const hint =
      glued === undefined
        ? 'begin the text with a line such as “# Legal framework”.'
        : `without a space after the # this is none. Write “# ${glued}”.`;
    yield fileError('files/missing-key', top, `The title is missing: ${hint}`);
  } else if (first && first !== title)
    yield fileError(
      'files/not-allowed',
      spanOfNode(first, source),
      'This stands before the title of the finding. Put the title first.',
    );
  else if (isEmpty)
    yield fileError(
      'files/missing-key',
      spanOfNode(title, source),
      'This finding has no text under its title. Write what it says, or take the file away.',
    );
}

const underlined = (node: Heading, { text }: Source): string =>
  text[node.position?.start.offset ?? 0] === '#'
    ? ''
    : ' The line of dashes or equals signs under it makes it a heading.';

const partNames: Readonly<Record<string, 'conclusion' | 'detail'>> = { conclusion: 'conclusion', findings: 'detail' };

interface Above {
  readonly level: number;
  readonly hasTitle: boolean;
  readonly begun: ReadonlySet<string>;
}

function headingFault({ depth }: Heading, words: string, { level, hasTitle, begun }: Above): string | undefined {
  if (words === '') return 'This heading has no words. Write them after the #, or leave the heading out.';
  if (depth === 1 && hasTitle) return 'This finding has a second title. Use “##” for its parts and “###” inside them.';
  if (depth > 1 && level === 0) return `A finding begins with its title, under a single #: write “# ${words}”.`;
  if (depth > level + 1) return `A heading level is skipped: write “${'#'.repeat(level + 1)} ${words}”.`;
  if (depth !== 2) return undefined;
  const part = ownEntry(partNames, words.toLowerCase());
  if (part && begun.has(part)) return `The part “${words}” stands twice in this finding. Put the two together.`;
  if (part) return undefined;
  return (
    `A finding has the parts “## Conclusion” and “## Findings”; “${words}” is ` +
    `neither.${didYouMean(words, ['Conclusion', 'Findings'])}`
  );
}
