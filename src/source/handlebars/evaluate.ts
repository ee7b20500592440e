import { type Diagnostic, fileError } from '../diagnostic.ts';
import { type Expression, type ParsedTemplate, type Part, type PathExpression, type Program, spanIn } from './parse.ts';
import type { Run } from '../origin.ts';
import type { Source } from '../source.ts';

/** What a template gave: its text, and where its own words stand. */
export interface TemplateOutput {
  text: string;
  readonly runs: Run[];
  /** How many parts were placed. */
  parts: number;
  /** Set if that was more than any document needs. */
  tooLarge: Diagnostic | undefined;
}

export interface Evaluation {
  readonly into: TemplateOutput;
  readonly source: Source;
  readonly partial: (name: string) => ParsedTemplate | undefined;
  /** What becomes of a text in two braces: the same text in Markdown, an escape in HTML. */
  readonly escape: (text: string) => string;
}

/**
 * Renders a template that was checked, as Handlebars does: names, #if, #unless, #each, #with and partials are all there
 * can be by then. Written by hand: Handlebars generates code, which a strict content policy refuses and which takes
 * longer to make than all the rest of a run, and it does not say where the words of a template end up. A test compares
 * the two.
 */
export function evaluate(program: Program | null | undefined, view: object, evaluation: Evaluation): void {
  visit(program, { contexts: [view], names: new Map(), loop: {} }, evaluation);
}

// More than any document needs: a loop inside a loop soon prints as much.
const mostParts = 100_000;

const mostCharacters = 50_000;

interface Scope {
  /** The contexts: the innermost last. */
  readonly contexts: readonly unknown[];
  readonly names: ReadonlyMap<string, unknown>;
  /** @first, @last and @index. */
  readonly loop: Readonly<Record<string, unknown>>;
}

function visit(program: Program | null | undefined, scope: Scope, evaluation: Evaluation): void {
  for (const part of program?.body ?? []) place(part, scope, evaluation);
}

function place(part: Part, scope: Scope, evaluation: Evaluation): void {
  const { into, source, escape, partial } = evaluation;
  if (into.tooLarge) return;
  into.parts += part.type === 'ContentStatement' ? 1 + (part.value.length * mostParts) / mostCharacters : 1;
  if (into.parts > mostParts) {
    const message =
      'Here the template has printed more than 100,000 names or 50,000 characters of its own. No document needs ' +
      'so many: look for a loop inside a loop, or something pasted by mistake.';
    into.tooLarge = fileError('files/too-large', spanIn(source, part), message);
  } else if (part.type === 'ContentStatement') {
    const from = spanIn(source, part).start + Math.max(0, part.original.indexOf(part.value));
    into.runs.push({ at: into.text.length, from, to: from + part.value.length, source });
    into.text += part.value;
  } else if (part.type === 'MustacheStatement') {
    const value = valueOf(part.path, scope);
    const text = value === undefined || value === null ? '' : String(value);
    into.text += part.escaped ? escape(text) : text;
  } else if (part.type === 'BlockStatement') {
    placeBlock(part, scope, evaluation);
  } else if (part.type === 'PartialStatement') {
    const file = partial((part.name as PathExpression).original);
    const [argument] = part.params;
    const inner = argument ? within(valueOf(argument, scope), scope) : scope;
    if (file) visit(file.program, inner, { ...evaluation, source: file.source });
  }
}

function placeBlock(
  { path, params, program, inverse }: Part & { type: 'BlockStatement' },
  scope: Scope,
  evaluation: Evaluation,
): void {
  const value = valueOf(params[0], scope);
  const hasValue = !isEmpty(value);
  const names = (values: readonly unknown[]): Map<string, unknown> =>
    new Map([
      ...scope.names,
      ...(program?.blockParams ?? []).map((name, index): [string, unknown] => [name, values[index]]),
    ]);
  if (path.original === 'unless' ? hasValue : !hasValue) visit(inverse, scope, evaluation);
  else if (path.original === 'each' && Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      const loop = { index, first: index === 0, last: index === value.length - 1 };
      visit(program, { ...within(entry, scope), names: names([entry, index]), loop }, evaluation);
    }
  } else if (path.original === 'with') visit(program, { ...within(value, scope), names: names([value]) }, evaluation);
  else visit(program, scope, evaluation);
}

const within = (context: unknown, scope: Scope): Scope => ({ ...scope, contexts: [...scope.contexts, context] });

const isEmpty = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

function valueOf(expression: Expression | undefined, { contexts, names, loop }: Scope): unknown {
  if (expression?.type !== 'PathExpression') return undefined;
  const { parts, depth, data, original } = expression;
  const [first = '', ...others] = parts;
  if (data) return first === 'root' ? valueAt(contexts[0], others) : loop[first];
  const isNamed = depth === 0 && names.has(first) && !/^(?:this|\.)/.test(original);
  return isNamed ? valueAt(names.get(first), others) : valueAt(contexts.at(-1 - depth), parts);
}

/** The value at the end of a path of own properties, or undefined. */
const valueAt = (root: unknown, path: readonly string[]): unknown =>
  path.reduce(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? value[step as keyof typeof value]
        : undefined,
    root,
  );
