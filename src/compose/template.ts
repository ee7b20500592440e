import { evaluate, type Parsed, type Rendered } from './evaluate.ts';
import type { Root } from 'mdast';
import type { Diagnostic } from '../diagnostic.ts';
import type { House } from '../house/house.ts';
import { fault } from '../mission/fault.ts';
import { parseMarkdown, nodesOf } from '../mission/markdown.ts';
import type { Run } from '../origin.ts';
import type { Shape } from './shape.ts';
import { checkProgram } from './template-check.ts';
import type { Program } from './template-ast.ts';
import { parseTemplate } from './template-syntax.ts';

/** A template that was checked against the shape of its view, with its partials. */
export interface Template {
  readonly render: (view: object) => Rendered;
}

/** Parses and checks the template of that name and all partials that it uses. */
export function readTemplate(
  { templates: sources, file, packed, isChecked }: House,
  name: string,
  view: Shape,
  rawNames: readonly string[] = [],
): { template: Template | undefined; faults: readonly Diagnostic[] } {
  const source = sources.get(name);
  if (!source) {
    const at = { source: file, start: 0, end: 0 };
    return { template: undefined, faults: [fault('templates/unknown-name', at, `This house has no template ${name}.`)] };
  }
  const faults: Diagnostic[] = [];
  const known = new Map<string, Parsed>();
  const parsed = (path: string): Parsed | undefined => {
    const text = sources.get(path);
    if (!text) return undefined;
    const ready = packed?.templates[path];
    const one = known.get(path) ?? { source: text, ...(ready?.text === text.text ? ready : note(parseTemplate(text), faults)) };
    known.set(path, one);
    return one;
  };
  const extension = /\.[a-z]+\.hbs$/.exec(name)?.[0] ?? '';
  const partialNames = [...sources.keys()].flatMap((key) => (key.startsWith('partials/') && key.endsWith(extension) ? [key.slice(9, -extension.length)] : []));
  const partial = (called: string): Parsed | undefined => parsed(`partials/${called}${extension}`);
  const program = parsed(name)?.program;
  const checking = { source, scopes: [view], names: new Map<string, Shape>(), partial, partialNames, open: [], rawNames };
  if (!isChecked) faults.push(...checkProgram(program, checking));
  if (faults.length > 0 || !program) return { template: undefined, faults: [...new Set(faults)] };
  const escape = rawNames.length > 0 ? escapeHtml : (text: string): string => text;
  const render = (values: object): Rendered => {
    const into: Rendered = { text: '', runs: [] };
    evaluate(program, values, { into, source, partial, escape });
    return into;
  };
  return { template: { render }, faults: [] };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;', '`': '&#x60;', '=': '&#x3D;' };

/** The escape of Handlebars. */
const escapeHtml = (text: string): string => text.replace(/[&<>"'`=]/g, (character) => escapes[character] ?? character);

const note = ({ program, faults: wrong }: ReturnType<typeof parseTemplate>, faults: Diagnostic[]): { program: Program | undefined } => {
  faults.push(...wrong);
  return { program };
};

/** Parses what a template gave; each of the template's own words knows its place in the template. */
export function parseRendered({ text, runs }: Rendered): Root {
  const root = parseMarkdown({ path: 'rendered', text });
  for (const node of nodesOf(root)) {
    if ((node.type === 'text' || node.type === 'link') && node.data?.origin) node.data.origin = node.data.origin.flatMap((run) => inTemplate(run, runs));
  }
  return root;
}

/** The last run that begins at or before a place, or the first of all. */
function lastBefore(place: number, runs: readonly Run[]): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((runs[middle]?.at ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** A run of the rendered text as runs of the templates that it came from. */
function inTemplate(run: Run, runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (let index = lastBefore(run.from, runs); index < runs.length; index++) {
    const words = runs[index];
    const end = runs[index + 1]?.at ?? Infinity;
    if (!words || words.at >= run.to) break;
    if (end <= run.from) continue;
    const from = Math.max(run.from, words.at);
    const to = Math.min(run.to, end);
    const shift = words.from - words.at;
    found.push({ at: run.at + from - run.from, from: from + shift, to: Math.min(words.to, to + shift), source: words.source });
  }
  return found;
}
