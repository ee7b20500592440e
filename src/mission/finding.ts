import type * as z from 'zod/mini';
import type { PhrasingContent, RootContent, Heading, Root } from 'mdast';
import { findingHead } from './schema/finding.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';
import { didYouMean } from '../source/did-you-mean.ts';
import { readMarkdownFile } from '../source/markdown/front-matter.ts';
import type { Notes } from '../source/markdown/links.ts';
import { plainText, spanOfNode } from '../source/markdown/parse.ts';
import type { ParseCache } from '../source/parse-cache.ts';
import type { ValidPart } from '../source/schema/validate.ts';
import type { Source, Span } from '../source/source.ts';
import type { YamlValues } from '../source/yaml/read.ts';

/** One finding of the mission: what the release, the conclusions and the detail of the Statement say on it. */
export interface Finding {
  /** Its place in the mission without the ending, such as `findings/media`: the name that an outline uses. */
  readonly id: string;
  readonly source: Source;
  /** The front matter with its places. */
  readonly head: YamlValues;
  /** What the front matter says. */
  readonly about: z.infer<typeof findingHead>;
  readonly title: readonly PhrasingContent[];
  readonly titleAt: Span;
  /** What the press release says: the text under the title. */
  readonly press: readonly RootContent[];
  /** What the conclusions of the Statement say: the text under “## Conclusion”. */
  readonly conclusion: readonly RootContent[];
  /** What the Statement says in detail: the text under “## Findings”. */
  readonly detail: readonly RootContent[];
  readonly notes: Notes;
}

interface FindingResult {
  /** undefined if it has no text or no title; if anything else is wrong with the file, all that can be read of it. */
  readonly finding: Finding | undefined;
  /** Its front matter, and its topic if that is a text. */
  readonly head: YamlValues;
  readonly topic: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of findings/. `id` is its path without the ending. */
export function readFinding(source: Source, id: string, parseCache?: ParseCache): FindingResult {
  const example = 'topic: legal-framework';
  const { head, about, validPart, text, diagnostics } = readMarkdownFile(source, id, findingHead, example, parseCache);
  const result = { head, topic: validPart?.topic };
  if (!text) return { ...result, finding: undefined, diagnostics };
  const { title, press, conclusion, detail, diagnostics: ofParts } = partsOf(text.root, source, text.top);
  const all = [...diagnostics, ...ofParts];
  if (!title) return { ...result, finding: undefined, diagnostics: all };
  const finding: Finding = {
    id,
    source,
    head,
    about: about ?? readablePart(validPart),
    title: title.children,
    titleAt: spanOfNode(title, source),
    press,
    conclusion,
    detail,
    notes: text.notes,
  };
  return { ...result, finding, diagnostics: all };
}

/** What a broken front matter says in keys that are sound; its topic may be an empty text, which no house has. */
function readablePart({
  topic = '',
  assessment,
  evidence,
  strength,
}: ValidPart<Finding['about']> = {}): Finding['about'] {
  return { topic, assessment, evidence, strength };
}

/** The text of a finding under its title and its two further headings. */
interface Parts {
  readonly title: Heading | undefined;
  readonly press: RootContent[];
  readonly conclusion: RootContent[];
  readonly detail: RootContent[];
  readonly diagnostics: Diagnostic[];
}

type PartName = 'press' | 'conclusion' | 'detail';

const partHeadings: ReadonlyMap<string, PartName> = new Map([
  ['conclusion', 'conclusion'],
  ['findings', 'detail'],
]);

/** Divides a finding by its headings. `top` is where its text begins. */
function partsOf(root: Root, source: Source, top: Span): Parts {
  const diagnostics: Diagnostic[] = [];
  const parts: Record<PartName, RootContent[]> = { press: [], conclusion: [], detail: [] };
  const begun = new Set<PartName>();
  let title: Heading | undefined;
  let part: PartName = 'press';
  let level = 0;
  for (const node of root.children) {
    if (node.type !== 'heading') {
      parts[part].push(node);
      continue;
    }
    const words = plainText(node).trim();
    const message = headingProblem(node, words, { level, hasTitle: title !== undefined, begun });
    if (message !== undefined)
      diagnostics.push(fileError('files/not-allowed', spanOfNode(node, source), message + underlineHint(node, source)));
    level = node.depth;
    if (node.depth === 1) title ??= node;
    else if (node.depth > 2) parts[part].push(node);
    else part = partHeadings.get(words.toLowerCase()) ?? part;
    if (node.depth === 2) begun.add(part);
  }
  if (diagnostics.length === 0) {
    const isEmpty = begun.size === 0 && parts.press.length === 0;
    diagnostics.push(...checkCompleteness(root, source, { title, isEmpty, top }));
  }
  return { title, ...parts, diagnostics };
}

/** What stands above a heading. */
interface HeadingContext {
  /** The depth of the heading before it; 0 if it is the first. */
  readonly level: number;
  readonly hasTitle: boolean;
  /** The parts that have their heading already. */
  readonly begun: ReadonlySet<PartName>;
}

/** The message on a heading that cannot stand where it stands. */
function headingProblem(
  { depth }: Heading,
  words: string,
  { level, hasTitle, begun }: HeadingContext,
): string | undefined {
  if (words === '') return 'This heading has no words. Write them after the #, or leave the heading out.';
  if (depth === 1 && hasTitle) return 'This finding has a second title. Use “##” for its parts and “###” inside them.';
  if (depth > 1 && level === 0) return `A finding begins with its title, under a single #: write “# ${words}”.`;
  if (depth > level + 1) return `A heading level is skipped: write “${'#'.repeat(level + 1)} ${words}”.`;
  if (depth !== 2) return undefined;
  const part = partHeadings.get(words.toLowerCase());
  if (part && begun.has(part)) return `The part “${words}” stands twice in this finding. Put the two together.`;
  if (part) return undefined;
  return (
    `A finding has the parts “## Conclusion” and “## Findings”; “${words}” is ` +
    `neither.${didYouMean(words, ['Conclusion', 'Findings'])}`
  );
}

/** Says so if a heading is one by a line under it, which a writer may not have meant. */
const underlineHint = (node: Heading, { text }: Source): string =>
  text[node.position?.start.offset ?? 0] === '#'
    ? ''
    : ' The line of dashes or equals signs under it makes it a heading.';

/** Finds what a finding with correct headings lacks: a title, with nothing before it, and a text. */
function* checkCompleteness(
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
