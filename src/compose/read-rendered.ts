import type { Root, Nodes } from 'mdast';
import { firstIndex } from '../collections/search.ts';
import { type Slots, fillAddress } from './slots.ts';
import { reserved } from '../source/decode.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';
import type { TemplateOutput } from '../source/handlebars/evaluate.ts';
import { checkMarkdownSize } from '../source/markdown/limits.ts';
import { resolveReferences } from '../source/markdown/links.ts';
import { nodesOf, parseMarkdown, spanOfNode } from '../source/markdown/parse.ts';
import { checkPrintable } from '../source/markdown/restrictions.ts';
import { strayLinksIn } from '../source/markdown/stray-links.ts';
import type { Run } from '../source/origin.ts';
import type { ParseCache } from '../source/parse-cache.ts';
import type { Source, Span } from '../source/source.ts';

interface RenderedTree {
  /** The Markdown with slots in it. Each of the template's own words knows its place in the template. */
  readonly root: Root;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what a template gave as Markdown. A template is held to what a finding is held to. */
export function readRendered(
  { text, runs }: TemplateOutput,
  slots: Slots,
  template: Source,
  parseCache?: ParseCache,
): RenderedTree {
  const source = { path: 'rendered', text };
  const inTemplate = (diagnostic: Diagnostic): Diagnostic => ({
    ...diagnostic,
    rule: diagnostic.rule === 'files/too-large' ? diagnostic.rule : 'templates/syntax',
    at: spanInTemplate(diagnostic.at, runs, template),
  });
  const tooLarge = checkLines(source) ?? checkMarkdownSize(source, 0);
  if (tooLarge) return { root: { type: 'root', children: [] }, diagnostics: [inTemplate(tooLarge)] };
  const root = parseMarkdown(source, 0, parseCache);
  const diagnostics = [...nodesOf(root)].flatMap((node) => [...fillAddresses(node, slots, source)]);
  diagnostics.push(...checkPrintable(root, source));
  if (diagnostics.length === 0) diagnostics.push(...resolveReferences(root, source, '').diagnostics);
  for (const node of nodesOf(root)) {
    if ((node.type === 'text' || node.type === 'link' || node.type === 'inlineCode') && node.data?.origin)
      node.data.origin = node.data.origin.flatMap((run) => runsInTemplate(run, runs));
  }
  return { root, diagnostics: diagnostics.map(inTemplate) };
}

/** More than a hundred pages: only a loop in a template prints so much. */
const mostLines = 5000;

function checkLines(source: Source): Diagnostic | undefined {
  let at = -1;
  for (let line = 0; line < mostLines; line++) {
    at = source.text.indexOf('\n', at + 1);
    if (at < 0) return undefined;
  }
  return fileError(
    'files/too-large',
    { source, start: at, end: at },
    'This template prints more than 5,000 lines. No document needs so many.',
  );
}

/** Fills the slots in the address of a link; finds slots where they would lose their links, and footnotes. */
function* fillAddresses(node: Nodes, slots: Slots, source: Source): Generator<Diagnostic> {
  const diagnostic = (message: string): Diagnostic => fileError('templates/syntax', spanOfNode(node, source), message);
  if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
    yield diagnostic('A template has no footnotes; findings do.');
  if (node.type === 'inlineCode' && reserved.test(node.value)) {
    yield diagnostic(
      'A name such as {{headline}} cannot stand between ` marks: as program code it would lose its links and ' +
        'emphasis. Take the marks away.',
    );
  }
  if ((node.type === 'text' || node.type === 'inlineCode') && strayLinksIn(node.value).length > 0)
    yield diagnostic(
      'This should be a fact link, but it cannot be read as one, and its address would be printed: write ' +
        '[](fact:name.of-the-fact), without spaces in the brackets.',
    );
  if (node.type !== 'link' && node.type !== 'definition') return;
  if (reserved.test(node.title ?? ''))
    yield diagnostic(
      'A name such as {{headline}} cannot stand in the title of a link, which only some formats show. Take the ' +
        'title away.',
    );
  const url = fillAddress(node.url, slots);
  if (url === undefined)
    yield diagnostic(
      'In the address of a link only a short text of mission.yaml can stand, such as {{email}}: no finding and ' +
        'no quotation.',
    );
  else node.url = url;
}

/** The index of the run that holds a place of the rendered text: the last that begins there or before, or else 0. */
const runAt = (place: number, runs: readonly Run[]): number =>
  Math.max(0, firstIndex(runs, ({ at }) => at > place) - 1);

/** A run of the rendered text as runs of the templates that it came from. */
function runsInTemplate(run: Run, runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (let index = runAt(run.from, runs); index < runs.length; index++) {
    const words = runs[index];
    const end = runs[index + 1]?.at ?? Infinity;
    if (!words || words.at >= run.to) break;
    if (end <= run.from) continue;
    const from = Math.max(run.from, words.at);
    const to = Math.min(run.to, end);
    const shift = words.from - words.at;
    result.push({
      at: run.at + from - run.from,
      from: from + shift,
      to: Math.min(words.to, to + shift),
      source: words.source,
    });
  }
  return result;
}

/** Where something of the rendered text stands in a template; what stands in a slot, at the words before it. */
function spanInTemplate({ start, end }: Span, runs: readonly Run[], template: Source): Span {
  const index = runAt(start, runs);
  const words = runs[index];
  if (!words) return { source: template, start: 0, end: 0 };
  const from = Math.min(words.to, words.from + Math.max(0, start - words.at));
  const isWithin = end <= (runs[index + 1]?.at ?? Infinity);
  return {
    source: words.source,
    start: from,
    end: isWithin ? Math.max(from, Math.min(words.to, from + end - start)) : words.to,
  };
}
