import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import { fault } from '../mission/fault.ts';
import { didYouMean, listOf, suggestionsFor } from '../mission/nearest.ts';
import type { Shape } from './shape.ts';
import { offsetsOf, type Expression, type Part, type PathExpression, type Program } from './template-ast.ts';

/**
 * Handlebars prints nothing for a mistyped name, and nothing where a mistyped `{{#if}}` or `{{#each}}` should have printed.
 * So every name of a template is looked up in the shape of its view before anything is rendered.
 */
export interface Checking {
  readonly source: Source;
  /** The shapes in sight: the innermost last. */
  readonly scopes: readonly Shape[];
  /** Block parameters in sight. */
  readonly names: ReadonlyMap<string, Shape>;
  readonly partial: (name: string) => { readonly source: Source; readonly program: Program | undefined } | undefined;
  readonly partialNames: readonly string[];
  /** Partials that are open, so that one that calls itself is found. */
  readonly open: readonly string[];
  /** Whether `{{{ }}}` is allowed: in pages, for what is HTML already. */
  readonly rawNames: readonly string[];
}

const helpers = ['if', 'unless', 'each', 'with'];
const atNames = ['first', 'last', 'index', 'root'];

export function checkProgram(program: Program | null | undefined, checking: Checking): Diagnostic[] {
  return (program?.body ?? []).flatMap((part) => checkPart(part, checking));
}

function checkPart(part: Part, checking: Checking): Diagnostic[] {
  switch (part.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return [];
    case 'MustacheStatement':
      return checkPrinted(part, checking);
    case 'BlockStatement':
      return checkBlock(part, checking);
    case 'PartialStatement':
      return checkPartial(part, checking);
    default:
      return [syntax(part, checking, 'A template can use names, #if, #unless, #each, #with and partials, and nothing else.')];
  }
}

const spanIn = (source: Source, node: Pick<Part, 'loc'>): Span => ({ source, ...offsetsOf(source, node.loc) });

const syntax = (node: Pick<Part, 'loc'>, { source }: Checking, message: string): Diagnostic =>
  fault('templates/syntax', spanIn(source, node), message);

function checkPrinted(part: Part & { type: 'MustacheStatement' }, checking: Checking): Diagnostic[] {
  const { path, params, hash, escaped } = part;
  if (path.type !== 'PathExpression') return [syntax(part, checking, 'Write words of the template as they are, without braces.')];
  if (params.length > 0 || hash) {
    const message = `There is no helper “${path.original}”: a template places words, it does not compute. Inside {{ }} stands one name.`;
    return [fault('templates/unknown-name', spanIn(checking.source, path), message)];
  }
  const { shape, faults } = resolve(path, checking);
  if (!shape) return faults;
  const isRaw = escaped === false;
  if (isRaw && !checking.rawNames.includes(path.original)) return [syntax(part, checking, `Write {{${path.original}}} with two braces.`)];
  if (shape.is === 'text') return [];
  const holds = shape.is === 'group' ? `holds several values: write one of ${listOf(Object.keys(shape.keys).map((key) => `${path.original}.${key}`), 'or')}` : '';
  const message = shape.is === 'list' ? 'is a list: go through it with {{#each}}' : holds || 'is true or false: ask for it with {{#if}}';
  return [syntax(path, checking, `“${path.original}” ${message}.`)];
}

function checkBlock(part: Part & { type: 'BlockStatement' }, checking: Checking): Diagnostic[] {
  const { path, params, program, inverse, hash } = part;
  if (!helpers.includes(path.original)) {
    const message = `There is no block “#${path.original}”.${didYouMean(path.original, helpers)}`;
    return [fault('templates/unknown-name', spanIn(checking.source, path), message, suggestionsFor(path.original, helpers))];
  }
  const [subject] = params;
  if (!subject || params.length > 1 || hash) return [syntax(part, checking, `“#${path.original}” takes one name.`)];
  if (subject.type !== 'PathExpression') return [syntax(subject, checking, `“#${path.original}” takes a name.`)];
  const { shape, faults } = resolve(subject, checking);
  const otherwise = checkProgram(inverse, checking);
  if (!shape) return [...faults, ...otherwise];
  const isLoop = path.original === 'each';
  if (isLoop && shape.is !== 'list') return [syntax(subject, checking, `“${subject.original}” is no list, so #each cannot go through it.`), ...otherwise];
  if (!isLoop && path.original !== 'with') return [...checkProgram(program, checking), ...otherwise];
  const inner = shape.is === 'list' && isLoop ? shape.of : shape;
  const names = new Map(checking.names);
  const [name, second] = program?.blockParams ?? [];
  if (name) names.set(name, inner);
  if (second) names.set(second, { is: 'truth' });
  return [...checkProgram(program, { ...checking, scopes: [...checking.scopes, inner], names }), ...otherwise];
}

function checkPartial(part: Part & { type: 'PartialStatement' }, checking: Checking): Diagnostic[] {
  const { name, params, hash } = part;
  if (name.type !== 'PathExpression') return [syntax(part, checking, 'The name of a partial stands there as it is.')];
  const at = spanIn(checking.source, name);
  const found = checking.partial(name.original);
  if (!found) {
    const message = `There is no partial “${name.original}”.${didYouMean(name.original, checking.partialNames)}`;
    return [fault('templates/unknown-name', at, message, suggestionsFor(name.original, checking.partialNames))];
  }
  if (checking.open.includes(name.original)) return [fault('templates/syntax', at, `The partial “${name.original}” contains itself.`)];
  const resolved = params.map((param) => resolveArgument(param, checking));
  const pairs = (hash?.pairs ?? []).map(({ key, value }) => ({ key, ...resolveArgument(value, checking) }));
  const faults = [...resolved, ...pairs].flatMap((argument) => argument.faults);
  if (faults.length > 0 || params.length > 1) return faults.length > 0 ? faults : [syntax(part, checking, 'A partial takes one name.')];
  const context = resolved[0]?.shape ?? checking.scopes.at(-1);
  const keys = Object.fromEntries(pairs.flatMap(({ key, shape }) => (shape ? [[key, shape]] : [])));
  const scope: Shape = context?.is === 'group' ? { is: 'group', keys: { ...context.keys, ...keys } } : (context ?? { is: 'group', keys });
  const inside = { ...checking, source: found.source, scopes: [...checking.scopes.slice(0, 1), scope], names: new Map<string, Shape>(), open: [...checking.open, name.original] };
  return checkProgram(found.program, inside);
}

interface Resolved {
  readonly shape: Shape | undefined;
  readonly faults: Diagnostic[];
}

const resolveArgument = (argument: Expression, checking: Checking): Resolved =>
  argument.type === 'PathExpression' ? resolve(argument, checking) : { shape: undefined, faults: [syntax(argument, checking, 'An argument is a name.')] };

/** Finds what a name stands for; a name that stands for nothing is a fault at its own place. */
function resolve(path: PathExpression, checking: Checking): Resolved {
  const missing = (step: string, known: readonly string[]): Resolved => {
    const hint = didYouMean(step, known) || (known.length > 0 ? ` Here are ${listOf(known)}.` : '');
    const message = `“${path.original}” is not known here: there is no “${step}”.${hint}`;
    return { shape: undefined, faults: [fault('templates/unknown-name', spanIn(checking.source, path), message, suggestionsFor(step, known))] };
  };
  const parts = [...path.parts];
  let shape = checking.scopes.at(-1 - path.depth);
  if (path.data) {
    const name = parts.shift() ?? '';
    if (!atNames.includes(name)) return missing(`@${name}`, atNames.map((known) => `@${known}`));
    shape = name === 'root' ? checking.scopes[0] : { is: 'truth' };
  } else if (path.depth === 0 && !/^(?:this|\.)/.test(path.original)) {
    const named = checking.names.get(parts[0] ?? '');
    if (named) {
      shape = named;
      parts.shift();
    }
  }
  if (!shape) return missing('../', []);
  for (const step of parts) {
    if (shape.is !== 'group') return missing(step, []);
    const next: Shape | undefined = Object.hasOwn(shape.keys, step) ? shape.keys[step] : undefined;
    if (!next) return missing(step, Object.keys(shape.keys));
    shape = next;
  }
  return { shape, faults: [] };
}
