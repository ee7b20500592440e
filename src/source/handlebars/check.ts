import { type Diagnostic, fileError } from '../diagnostic.ts';
import { didYouMean, listOf, suggestionsFor } from '../did-you-mean.ts';
import { type Expression, type Part, type PathExpression, type Program, offsetsOf } from './parse.ts';
import type { Source, Span } from '../source.ts';

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

const helpers = ['if', 'unless', 'each', 'with'];

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
      return [
        syntax(part, checking, 'A template can use names, #if, #unless, #each, #with and partials, and nothing else.'),
      ];
  }
}

const syntax = (node: Pick<Part, 'loc'>, { source }: Checking, message: string): Diagnostic =>
  fileError('templates/syntax', spanIn(source, node), message);

function checkPrinted(part: Part & { type: 'MustacheStatement' }, checking: Checking): Diagnostic[] {
  const { path, params, hash, escaped } = part;
  if (path.type !== 'PathExpression')
    return [syntax(part, checking, 'Write words of the template as they are, without braces.')];
  if (params.length > 0 || hash) {
    const message =
      `There is no helper “${path.original}”: a template places words, it does not compute. Between {{ and }} ` +
      'stands one name.';
    return [fileError('templates/unknown-name', spanIn(checking.source, path), message)];
  }
  const { shape, diagnostics } = resolve(path, checking);
  if (!shape) return diagnostics;
  const isRaw = escaped === false;
  if (isRaw && !checking.rawNames.includes(path.original))
    return [syntax(part, checking, `Write {{${path.original}}} with two braces.`)];
  if (shape.is === 'text') return [];
  const before = /^(?:\.|this)$/.test(path.original)
    ? ''
    : `${path.original}${path.original.endsWith('..') ? '/' : '.'}`;
  const holds =
    shape.is === 'group'
      ? `holds several values: write one of ${listOf(
          Object.keys(shape.keys).map((key) => before + key),
          'or',
        )}`
      : '';
  const message =
    shape.is === 'list'
      ? 'is a list: go through it with {{#each}}'
      : holds || 'is true or false: ask for it with {{#if}}';
  return [syntax(path, checking, `“${path.original}” ${message}.`)];
}

function checkBlock(part: Part & { type: 'BlockStatement' }, checking: Checking): Diagnostic[] {
  const { path, params, program, inverse, hash } = part;
  if (!helpers.includes(path.original)) {
    const message = `There is no block “#${path.original}”.${didYouMean(path.original, helpers)}`;
    return [
      fileError(
        'templates/unknown-name',
        spanIn(checking.source, path),
        message,
        suggestionsFor(path.original, helpers),
      ),
    ];
  }
  const [subject] = params;
  if (!subject || params.length > 1 || hash)
    return [syntax(part, checking, `“#${path.original}” takes one name, such as {{#${path.original} contacts}}.`)];
  if (subject.type !== 'PathExpression')
    return [syntax(subject, checking, `“#${path.original}” takes a name, and nothing that would have to be computed.`)];
  const { shape, diagnostics } = resolve(subject, checking);
  const otherwise = checkProgram(inverse, checking);
  if (!shape) return [...diagnostics, ...otherwise];
  const isLoop = path.original === 'each';
  if (isLoop && shape.is !== 'list')
    return [
      syntax(subject, checking, `“${subject.original}” is no list, so #each cannot go through it.`),
      ...otherwise,
    ];
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
  if (name.type !== 'PathExpression')
    return [
      syntax(part, checking, 'The name of a partial cannot be computed: write it as it is, such as {{> contacts}}.'),
    ];
  const at = spanIn(checking.source, name);
  const found = checking.partial(name.original);
  if (!found) {
    const message = `There is no partial “${name.original}”.${didYouMean(name.original, checking.partialNames)}`;
    return [fileError('templates/unknown-name', at, message, suggestionsFor(name.original, checking.partialNames))];
  }
  if (checking.circular.has(name.original)) return [];
  const [argument] = params;
  if (params.length > 1 || hash)
    return [syntax(part, checking, 'A partial takes one name, or none: {{> institution sender}}.')];
  const { shape, diagnostics } = argument ? resolveArgument(argument, checking) : { shape: undefined, diagnostics: [] };
  if (diagnostics.length > 0) return diagnostics;
  const scopes = shape ? [...checking.scopes, shape] : checking.scopes;
  return checkProgram(found.program, { ...checking, source: found.source, scopes });
}

const resolveArgument = (argument: Expression, checking: Checking): Resolved =>
  argument.type === 'PathExpression'
    ? resolve(argument, checking)
    : {
        shape: undefined,
        diagnostics: [syntax(argument, checking, 'Behind the name of a partial stands a name, or nothing.')],
      };

/**
 * Handlebars prints nothing for a mistyped name, and nothing where a mistyped `{{#if}}` or `{{#each}}` should have
 * printed. So every name of a template is looked up in the shape of its view before anything is rendered.
 */
export interface Checking {
  readonly source: Source;
  /** The shapes in sight: the innermost last. */
  readonly scopes: readonly Shape[];
  /** Block parameters in sight. */
  readonly names: ReadonlyMap<string, Shape>;
  readonly partial: (name: string) => { readonly source: Source; readonly program: Program | undefined } | undefined;
  readonly partialNames: readonly string[];
  /** Partials that contain themselves, which is said already. */
  readonly circular: ReadonlySet<string>;
  /** Whether `{{{ }}}` is allowed: in pages, for what is HTML already. */
  readonly rawNames: readonly string[];
}

const atNames = ['first', 'last', 'index', 'root'];

export const spanIn = (source: Source, node: Pick<Part, 'loc'>): Span => ({ source, ...offsetsOf(source, node.loc) });

/** What a name stands for, or why it stands for nothing. */
interface Resolved {
  readonly shape: Shape | undefined;
  readonly diagnostics: Diagnostic[];
}

/** Finds what a name stands for; a name that stands for nothing is a fault at its own place. */
function resolve(path: PathExpression, checking: Checking): Resolved {
  const missing = (step: string, known: readonly string[], why = `there is no “${step}”`): Resolved => {
    const hint = didYouMean(step, known) || (known.length > 0 ? ` The names here are ${listOf(known)}.` : '');
    const message = `“${path.original}” is not known here: ${why}.${hint}`.replace(
      `“${step}” is not known here: there is no “${step}”.`,
      `“${step}” is not known here.`,
    );
    return {
      shape: undefined,
      diagnostics: [
        fileError('templates/unknown-name', spanIn(checking.source, path), message, suggestionsFor(step, known)),
      ],
    };
  };
  const parts = [...path.parts];
  let shape = checking.scopes.at(-1 - path.depth);
  if (path.data) {
    const name = parts.shift() ?? '';
    if (!atNames.includes(name))
      return missing(
        `@${name}`,
        atNames.map((known) => `@${known}`),
      );
    shape = name === 'root' ? checking.scopes[0] : { is: 'truth' };
  } else if (path.depth === 0 && !/^(?:this|\.)/.test(path.original)) {
    const named = checking.names.get(parts[0] ?? '');
    if (named) {
      shape = named;
      parts.shift();
    }
  }
  if (!shape) return missing('../', [], '../ leads above the top');
  for (const step of parts) {
    if (shape.is !== 'group') return missing(step, [], `there is nothing inside what stands before “${step}”`);
    const next: Shape | undefined = Object.hasOwn(shape.keys, step) ? shape.keys[step] : undefined;
    if (!next)
      return missing(step, [
        ...Object.keys(shape.keys),
        ...(step === path.parts[0] && path.depth === 0 ? checking.names.keys() : []),
      ]);
    shape = next;
  }
  return { shape, diagnostics: [] };
}
