import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import { fault } from '../mission/fault.ts';
import { didYouMean, listOf, suggestionsFor } from '../mission/nearest.ts';
import type { Shape } from './shape.ts';
import { offsetsOf, type Part, type PathExpression, type Program } from './template-ast.ts';

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
  /** Partials that contain themselves, which is said already. */
  readonly circular: ReadonlySet<string>;
  /** Whether `{{{ }}}` is allowed: in pages, for what is HTML already. */
  readonly rawNames: readonly string[];
}

const atNames = ['first', 'last', 'index', 'root'];

export const spanIn = (source: Source, node: Pick<Part, 'loc'>): Span => ({ source, ...offsetsOf(source, node.loc) });

/** What a name stands for, or why it stands for nothing. */
export interface Resolved {
  readonly shape: Shape | undefined;
  readonly faults: Diagnostic[];
}

/** Finds what a name stands for; a name that stands for nothing is a fault at its own place. */
export function resolve(path: PathExpression, checking: Checking): Resolved {
  const missing = (step: string, known: readonly string[], why = `there is no “${step}”`): Resolved => {
    const hint = didYouMean(step, known) || (known.length > 0 ? ` The names here are ${listOf(known)}.` : '');
    const message = `“${path.original}” is not known here: ${why}.${hint}`.replace(`“${step}” is not known here: there is no “${step}”.`, `“${step}” is not known here.`);
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
  if (!shape) return missing('../', [], '../ leads above the top');
  for (const step of parts) {
    if (shape.is !== 'group') return missing(step, [], `there is nothing inside what stands before “${step}”`);
    const next: Shape | undefined = Object.hasOwn(shape.keys, step) ? shape.keys[step] : undefined;
    if (!next) return missing(step, [...Object.keys(shape.keys), ...(step === path.parts[0] && path.depth === 0 ? checking.names.keys() : [])]);
    shape = next;
  }
  return { shape, faults: [] };
}
