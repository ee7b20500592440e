import Handlebars from 'handlebars';
import type { Root } from 'mdast';
import type { Diagnostic, Source } from '../diagnostic.ts';
import type { House } from '../house/house.ts';
import { fault } from '../mission/fault.ts';
import { parseMarkdown, nodesOf } from '../mission/markdown.ts';
import type { Run } from '../origin.ts';
import type { Shape } from './shape.ts';
import { checkProgram } from './template-check.ts';
import { offsetsOf, parseTemplate, type Part, type Program } from './template-ast.ts';

/** A template that was checked against the shape of its view, with its partials. */
export interface Template {
  readonly render: (view: object) => Rendered;
}

/** What a template gave: its text, and where its own words stand. */
interface Rendered {
  readonly text: string;
  readonly runs: readonly Run[];
}

interface Parsed {
  readonly source: Source;
  readonly program: Program | undefined;
}

/** Parses and checks the template of that name and all partials that it uses. */
export function readTemplate(
  { templates: sources, file }: Pick<House, 'templates' | 'file'>,
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
  const parsed = (text: Source): Parsed => {
    const one = known.get(text.path) ?? { source: text, ...note(parseTemplate(text), faults) };
    known.set(text.path, one);
    return one;
  };
  const extension = /\.[a-z]+\.hbs$/.exec(name)?.[0] ?? '';
  const fileOf = (partial: string): Source | undefined => sources.get(`partials/${partial}${extension}`);
  const partialNames = [...sources.keys()].flatMap((key) => (key.startsWith('partials/') && key.endsWith(extension) ? [key.slice(9, -extension.length)] : []));
  const partial = (called: string): Parsed | undefined => {
    const text = fileOf(called);
    return text && parsed(text);
  };
  const { program } = parsed(source);
  const checking = { source, scopes: [view], names: new Map<string, Shape>(), partial, partialNames, open: [], rawNames };
  faults.push(...checkProgram(program, checking));
  if (faults.length > 0 || !program) return { template: undefined, faults: [...new Set(faults)] };
  const partials = new Map(partialNames.flatMap((called) => (known.has(fileOf(called)?.path ?? '') ? [[called, partial(called)]] : []) as [string, Parsed][]));
  return { template: compiled({ source, program }, partials, rawNames.length === 0), faults: [] };
}

const note = ({ program, faults: wrong }: ReturnType<typeof parseTemplate>, faults: Diagnostic[]): { program: Program | undefined } => {
  faults.push(...wrong);
  return { program };
};

function compiled(main: Parsed, partials: ReadonlyMap<string, Parsed>, isMarkdown: boolean): Template {
  const words: Run[] = [];
  const options = { noEscape: isMarkdown, preventIndent: true, knownHelpersOnly: true };
  const compile = ({ source, program }: Parsed): Handlebars.TemplateDelegate => {
    if (isMarkdown && program) markWords(program, source, words);
    return Handlebars.compile(program as unknown as hbs.AST.Program, options);
  };
  const compiledPartials = Object.fromEntries([...partials].map(([name, parsed]) => [name, compile(parsed)]));
  const template = compile(main);
  return { render: (view) => withoutMarks(template(view, { partials: compiledPartials }), words) };
}

/** Puts a mark before each piece of the template's own words, so that they can be told from what was put in. */
function markWords(program: Program, source: Source, words: Run[]): void {
  for (const part of program.body as readonly Part[]) {
    if (part.type === 'ContentStatement') {
      const { start } = offsetsOf(source, part.loc);
      const from = start + Math.max(0, part.original.indexOf(part.value));
      const index = words.push({ at: 0, from, to: from + part.value.length, source }) - 1;
      part.value = `\uE002${index}\uE003${part.value}`;
    } else if (part.type === 'BlockStatement') {
      for (const inner of [part.program, part.inverse]) if (inner) markWords(inner, source, words);
    }
  }
}

function withoutMarks(marked: string, words: readonly Run[]): Rendered {
  const runs: Run[] = [];
  let text = '';
  let done = 0;
  for (const { 0: mark, 1: index, index: start } of marked.matchAll(/\uE002(\d+)\uE003/g)) {
    text += marked.slice(done, start);
    const run = words[Number(index)];
    if (run) runs.push({ ...run, at: text.length });
    done = start + mark.length;
  }
  return { text: text + marked.slice(done), runs };
}

/** Parses what a template gave; each of the template's own words knows its place in the template. */
export function parseRendered({ text, runs }: Rendered): Root {
  const root = parseMarkdown({ path: 'rendered', text });
  for (const node of nodesOf(root)) {
    if ((node.type === 'text' || node.type === 'link') && node.data?.origin) node.data.origin = node.data.origin.flatMap((run) => inTemplate(run, runs));
  }
  return root;
}

/** A run of the rendered text as runs of the templates that it came from. */
function inTemplate(run: Run, runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const [index, words] of runs.entries()) {
    const end = runs[index + 1]?.at ?? Infinity;
    if (end <= run.from || words.at >= run.to) continue;
    const from = Math.max(run.from, words.at);
    const to = Math.min(run.to, end);
    const shift = words.from - words.at;
    found.push({ at: run.at + from - run.from, from: from + shift, to: Math.min(words.to, to + shift), source: words.source });
  }
  return found;
}
