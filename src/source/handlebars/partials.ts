import { type Diagnostic, fileError } from '../diagnostic.ts';
import { spanIn } from './check.ts';
import type { Parsed } from './evaluate.ts';
import type { Part, Program } from './parse.ts';
import type { Source } from '../source.ts';

const deepest = 32;

const mostParts = 20_000;

type Called = Part & { readonly type: 'PartialStatement' };

interface Walk {
  readonly partial: (name: string) => Parsed | undefined;
  readonly diagnostics: Diagnostic[];
  /** Partials that contain themselves, straight away or by way of others. */
  readonly circular: Set<string>;
  /** How many parts each partial has, with those of the partials that it calls. */
  readonly sizes: Map<string, number>;
  readonly open: string[];
}

/**
 * How partials call each other: in circles, too deeply, or so often that the template would never end. Each is said
 * once.
 */
export function checkCalls(template: Parsed, partial: Walk['partial']): Pick<Walk, 'diagnostics' | 'circular'> {
  const walk: Walk = { partial, diagnostics: [], circular: new Set(), sizes: new Map(), open: [] };
  sizeIn(template, walk);
  return walk;
}

function sizeIn({ program, source }: Parsed, walk: Walk): number {
  const parts = [...partsOf(program)];
  let size = parts.length;
  for (const part of parts) {
    if (part.type !== 'PartialStatement' || isTooLarge(walk)) continue;
    size += sizeOf(part, source, walk);
    if (size > mostParts)
      tooLarge(
        part,
        source,
        walk,
        'With this, the partials call each other so often that the template has more than 20,000 parts. No ' +
          'template needs so many.',
      );
  }
  return size;
}

function sizeOf(call: Called, source: Source, walk: Walk): number {
  const name = call.name.type === 'PathExpression' ? call.name.original : '';
  const { circular, open, sizes } = walk;
  const known = sizes.get(name);
  const found = walk.partial(name);
  if (known !== undefined || !found) return known ?? 0;
  if (open.includes(name)) circle(call, name, source, walk);
  else if (open.length >= deepest)
    tooLarge(
      call,
      source,
      walk,
      `Partials are nested more than ${deepest} levels deep here. No template needs so many levels.`,
    );
  else {
    open.push(name);
    const inside = sizeIn(found, walk);
    open.pop();
    sizes.set(name, circular.has(name) ? 0 : inside); // nobody will go into one that contains itself
  }
  return sizes.get(name) ?? 0;
}

/** Says once of partials that call each other in circles which one contains itself. */
function circle(call: Called, name: string, source: Source, { open, circular, diagnostics }: Walk): void {
  const members = open.slice(open.indexOf(name));
  const isSaid = members.some((one) => circular.has(one));
  for (const one of members) circular.add(one);
  if (isSaid) return;
  const by =
    members.length > 1
      ? `, by way of ${members
          .slice(1)
          .map((one) => `“${one}”`)
          .join(', ')}`
      : '';
  diagnostics.push(
    fileError('templates/syntax', spanIn(source, call.name), `The partial “${name}” contains itself${by}.`),
  );
}

const isTooLarge = ({ diagnostics }: Walk): boolean => diagnostics.some(({ rule }) => rule === 'files/too-large');

function tooLarge(call: Called, source: Source, walk: Walk, message: string): void {
  if (!isTooLarge(walk)) walk.diagnostics.push(fileError('files/too-large', spanIn(source, call.name), message));
}

/** All parts of a program, those inside its blocks too. */
export function* partsOf(program: Program | null | undefined): Generator<Part> {
  for (const part of program?.body ?? []) {
    yield part;
    if (part.type !== 'BlockStatement') continue;
    yield* partsOf(part.program);
    yield* partsOf(part.inverse);
  }
}
