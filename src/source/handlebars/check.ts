import { type Diagnostic, fileError } from '../diagnostic.ts';
import { didYouMean, listOf, suggestionsFor } from '../did-you-mean.ts';
import { type Expression, type ParsedTemplate, type Part, type PathExpression, type Program, spanIn } from './parse.ts';
import type { Source } from '../source.ts';

/** What a template may find at a place of its view. */
export type Shape =
  | { readonly is: 'text' }
  | { readonly is: 'truth' }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'group'; readonly keys: Readonly<Record<string, Shape>> };

export const text = { is: 'text' } as const;

export const truth = { is: 'truth' } as const;

export const list = <S extends Shape>(of: S) => ({ is: 'list', of }) as const;

export const group = <K extends Readonly<Record<string, Shape>>>(keys: K) => ({ is: 'group', keys }) as const;

/** What a part of a template is checked against. */
export interface TemplateScope {
  readonly source: Source;
  /** The shapes of the contexts in sight: the innermost last. */
  readonly shapes: readonly Shape[];
  /** Block parameters in sight. */
  readonly names: ReadonlyMap<string, Shape>;
  readonly partial: (name: string) => ParsedTemplate | undefined;
  readonly partialNames: readonly string[];
  /** Partials that contain themselves, which is reported already. */
  readonly circular: ReadonlySet<string>;
  /** Names that may stand in `{{{ }}}`: in pages, those of what is HTML already. */
  readonly rawNames: readonly string[];
}

/**
 * Everything in a program that it cannot do or name. Handlebars prints nothing for a mistyped name, and nothing where a
 * mistyped `{{#if}}` or `{{#each}}` should have printed. So every name of a template is looked up in the shape of its
 * view before anything is rendered. Written by hand: the `strict` mode of Handlebars only sees names that are reached
 * at the time, and has no place for an unknown helper.
 */
export function checkProgram(program: Program | null | undefined, scope: TemplateScope): Diagnostic[] {
  return (program?.body ?? []).flatMap((part) => checkPart(part, scope));
}

function checkPart(part: Part, scope: TemplateScope): Diagnostic[] {
  switch (part.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return [];
    case 'MustacheStatement':
      return checkMustache(part, scope);
    case 'BlockStatement':
      return checkBlock(part, scope);
    case 'PartialStatement':
      return checkPartial(part, scope);
    default:
      return [
        syntaxError(
          part,
          scope,
          'A template can use names, #if, #unless, #each, #with and partials, and nothing else.',
        ),
      ];
  }
}

function checkMustache(part: Part & { type: 'MustacheStatement' }, scope: TemplateScope): Diagnostic[] {
  const { path, params, hash, escaped } = part;
  if (path.type !== 'PathExpression')
    return [syntaxError(part, scope, 'Write words of the template as they are, without braces.')];
  const { original: name } = path;
  if (params.length > 0 || hash) {
    const message =
      `There is no helper “${name}”: a template places words, it does not compute. Between {{ and }} stands one ` +
      'name.';
    return [fileError('templates/unknown-name', spanIn(scope.source, path), message)];
  }
  const { shape, diagnostics } = resolve(path, scope);
  if (!shape) return diagnostics;
  const isRaw = escaped === false;
  if (isRaw && !scope.rawNames.includes(name)) return [syntaxError(part, scope, `Write {{${name}}} with two braces.`)];
  return shape.is === 'text' ? [] : [syntaxError(path, scope, `“${name}” ${whyNotPrinted(name, shape)}.`)];
}

function whyNotPrinted(name: string, shape: Exclude<Shape, { is: 'text' }>): string {
  if (shape.is === 'list') return 'is a list: go through it with {{#each}}';
  if (shape.is === 'truth') return 'is true or false: ask for it with {{#if}}';
  const isThis = /^(?:\.|this)$/.test(name);
  const parent = isThis ? '' : `${name}${name.endsWith('..') ? '/' : '.'}`;
  const names = Object.keys(shape.keys).map((key) => parent + key);
  return `holds several values: write one of ${listOf(names, 'or')}`;
}

const blockHelpers = ['if', 'unless', 'each', 'with'];

function checkBlock(part: Part & { type: 'BlockStatement' }, scope: TemplateScope): Diagnostic[] {
  const { path, params, program, inverse, hash } = part;
  const { original: helper } = path;
  if (!blockHelpers.includes(helper)) {
    const message = `There is no block “#${helper}”.${didYouMean(helper, blockHelpers)}`;
    const suggestions = suggestionsFor(helper, blockHelpers);
    return [fileError('templates/unknown-name', spanIn(scope.source, path), message, suggestions)];
  }
  const [subject] = params;
  if (!subject || params.length > 1 || hash)
    return [syntaxError(part, scope, `“#${helper}” takes one name, such as {{#${helper} contacts}}.`)];
  if (subject.type !== 'PathExpression')
    return [syntaxError(subject, scope, `“#${helper}” takes a name, and nothing that would have to be computed.`)];
  const { shape, diagnostics } = resolve(subject, scope);
  const ofInverse = checkProgram(inverse, scope);
  if (!shape) return [...diagnostics, ...ofInverse];
  const isLoop = helper === 'each';
  if (isLoop && shape.is !== 'list') {
    const message = `“${subject.original}” is no list, so #each cannot go through it.`;
    return [syntaxError(subject, scope, message), ...ofInverse];
  }
  if (!isLoop && helper !== 'with') return [...checkProgram(program, scope), ...ofInverse];
  const inner = shape.is === 'list' && isLoop ? shape.of : shape;
  const names = new Map(scope.names);
  const [name, position] = program?.blockParams ?? [];
  if (name) names.set(name, inner);
  if (position) names.set(position, { is: 'truth' });
  return [...checkProgram(program, { ...scope, shapes: [...scope.shapes, inner], names }), ...ofInverse];
}

function checkPartial(part: Part & { type: 'PartialStatement' }, scope: TemplateScope): Diagnostic[] {
  const { name: expression, params, hash } = part;
  if (expression.type !== 'PathExpression') {
    const message = 'The name of a partial cannot be computed: write it as it is, such as {{> contacts}}.';
    return [syntaxError(part, scope, message)];
  }
  const { original: name } = expression;
  const template = scope.partial(name);
  if (!template) {
    const message = `There is no partial “${name}”.${didYouMean(name, scope.partialNames)}`;
    const suggestions = suggestionsFor(name, scope.partialNames);
    return [fileError('templates/unknown-name', spanIn(scope.source, expression), message, suggestions)];
  }
  if (scope.circular.has(name)) return [];
  const [argument] = params;
  if (params.length > 1 || hash)
    return [syntaxError(part, scope, 'A partial takes one name, or none: {{> institution sender}}.')];
  const { shape, diagnostics } = argument ? resolveArgument(argument, scope) : { shape: undefined, diagnostics: [] };
  if (diagnostics.length > 0) return diagnostics;
  const shapes = shape ? [...scope.shapes, shape] : scope.shapes;
  return checkProgram(template.program, { ...scope, source: template.source, shapes });
}

const resolveArgument = (argument: Expression, scope: TemplateScope): Resolution =>
  argument.type === 'PathExpression'
    ? resolve(argument, scope)
    : unresolved(syntaxError(argument, scope, 'Behind the name of a partial stands a name, or nothing.'));

/** What a name stands for, or why it stands for nothing. */
interface Resolution {
  readonly shape: Shape | undefined;
  readonly diagnostics: Diagnostic[];
}

const unresolved = (diagnostic: Diagnostic): Resolution => ({ shape: undefined, diagnostics: [diagnostic] });

/** Finds what a name stands for; if it stands for nothing, the diagnostic is at its place. */
function resolve(path: PathExpression, scope: TemplateScope): Resolution {
  const steps = [...path.parts];
  let shape = scope.shapes.at(-1 - path.depth);
  if (path.data) {
    const name = steps.shift() ?? '';
    if (!dataNames.includes(name)) {
      const names = dataNames.map((dataName) => `@${dataName}`);
      return unresolved(unknownStep(path, `@${name}`, names, scope));
    }
    shape = name === 'root' ? scope.shapes[0] : { is: 'truth' };
  } else if (path.depth === 0 && !/^(?:this|\.)/.test(path.original)) {
    const ofParameter = scope.names.get(steps[0] ?? '');
    if (ofParameter) {
      shape = ofParameter;
      steps.shift();
    }
  }
  if (!shape) return unresolved(unknownName(path, ': ../ leads above the top.', scope));
  for (const step of steps) {
    if (shape.is !== 'group') {
      const why = `: there is nothing inside what stands before “${step}”.`;
      return unresolved(unknownName(path, why, scope));
    }
    const next: Shape | undefined = Object.hasOwn(shape.keys, step) ? shape.keys[step] : undefined;
    if (!next) {
      const parameters = step === path.parts[0] && path.depth === 0 ? scope.names.keys() : [];
      return unresolved(unknownStep(path, step, [...Object.keys(shape.keys), ...parameters], scope));
    }
    shape = next;
  }
  return { shape, diagnostics: [] };
}

/** Names that begin with @. */
const dataNames = ['first', 'last', 'index', 'root'];

/** A step of a path that is none of the names there. */
function unknownStep(path: PathExpression, step: string, names: readonly string[], scope: TemplateScope): Diagnostic {
  const why = step === path.original ? '' : `: there is no “${step}”`;
  const namesHere = names.length > 0 ? ` The names here are ${listOf(names)}.` : '';
  return unknownName(path, `${why}.${didYouMean(step, names) || namesHere}`, scope, suggestionsFor(step, names));
}

const unknownName = (
  path: PathExpression,
  why: string,
  { source }: TemplateScope,
  suggestions: ReturnType<typeof suggestionsFor> = {},
): Diagnostic =>
  fileError('templates/unknown-name', spanIn(source, path), `“${path.original}” is not known here${why}`, suggestions);

const syntaxError = (node: Pick<Part, 'loc'>, { source }: TemplateScope, message: string): Diagnostic =>
  fileError('templates/syntax', spanIn(source, node), message);
