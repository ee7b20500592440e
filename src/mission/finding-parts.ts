import type { Heading, Root, RootContent } from 'mdast';
import { ownEntry } from '../claims/own-entry.ts';
import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { spanOfNode } from './markdown.ts';
import { didYouMean } from './nearest.ts';
import { plainText } from './plain-text.ts';

/** The text of a finding under its title and its two further headings. */
interface Parts {
  readonly title: Heading | undefined;
  readonly press: RootContent[];
  readonly conclusion: RootContent[];
  readonly detail: RootContent[];
  readonly faults: Diagnostic[];
}

/** Divides a finding by its headings. `top` is where its text begins. */
export function partsOf(root: Root, source: Source, top: Span): Parts {
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
    if (wrong) faults.push(fault('files/not-allowed', spanOfNode(node, source), wrong + underlined(node, source)));
    level = node.depth;
    if (node.depth === 1) title ??= node;
    else if (node.depth > 2) parts[into].push(node);
    else into = ownEntry(partNames, words.toLowerCase()) ?? into;
    if (node.depth === 2) begun.add(into);
  }
  if (faults.length === 0) faults.push(...missing(root, source, { title, isEmpty: begun.size === 0 && parts.press.length === 0, top }));
  return { title, ...parts, faults };
}

/** What a finding needs and does not have; only asked where its headings are sound. */
function* missing({ children: [first] }: Root, source: Source, { title, isEmpty, top }: { title: Heading | undefined; isEmpty: boolean; top: Span }): Generator<Diagnostic> {
  if (!title) {
    const glued = /^#+([^\s#].*)/.exec(source.text.slice(top.start).split(/[\r\n]/, 1)[0] ?? '')?.[1];
    const hint = glued === undefined ? 'begin the text with a line such as “# Legal framework”.' : `without a space after the # this is none. Write “# ${glued}”.`;
    yield fault('files/missing-key', top, `The title is missing: ${hint}`);
  } else if (first && first !== title) yield fault('files/not-allowed', spanOfNode(first, source), 'This stands before the title of the finding. Put the title first.');
  else if (isEmpty) yield fault('files/missing-key', spanOfNode(title, source), 'This finding has no text under its title. Write what it says, or take the file away.');
}

const underlined = (node: Heading, { text }: Source): string =>
  text[node.position?.start.offset ?? 0] === '#' ? '' : ' The line of dashes or equals signs under it makes it a heading.';

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
  return `A finding has the parts “## Conclusion” and “## Findings”; “${words}” is neither.${didYouMean(words, ['Conclusion', 'Findings'])}`;
}
