import { type Diagnostic, fileError } from '../diagnostic.ts';
import { type ParsedTemplate, type Part, partsOf, spanIn } from './parse.ts';
import type { Source } from '../source.ts';

const deepest = 32;

const mostParts = 20_000;

/**
 * How partials call each other: in circles, too deeply, or so often that the template would never end. Each is reported
 * once.
 */
export function checkPartialCalls(
  template: ParsedTemplate,
  partial: Walk['partial'],
): Pick<Walk, 'diagnostics' | 'circular'> {
  const walk: Walk = { partial, diagnostics: [], circular: new Set(), sizes: new Map(), open: [] };
  sizeOfTemplate(template, walk);
  return walk;
}

interface Walk {
  readonly partial: (name: string) => ParsedTemplate | undefined;
  readonly diagnostics: Diagnostic[];
  /** Partials that contain themselves, straight away or by way of others. */
  readonly circular: Set<string>;
  /** How many parts each partial has, with those of the partials that it calls. */
  readonly sizes: Map<string, number>;
  /** The partials that the walk is inside of, the innermost last. */
  readonly open: string[];
}

type PartialCall = Part & { readonly type: 'PartialStatement' };

function sizeOfTemplate({ program, source }: ParsedTemplate, walk: Walk): number {
  const parts = [...partsOf(program)];
  let size = parts.length;
  for (const part of parts) {
    if (part.type !== 'PartialStatement' || isTooLarge(walk)) continue;
    size += sizeOfCall(part, source, walk);
    if (size > mostParts)
      reportTooLarge(
        part,
        source,
        walk,
        'With this, the partials call each other so often that the template has more than 20,000 parts. No ' +
          'template needs so many.',
      );
  }
  return size;
}

function sizeOfCall(call: PartialCall, source: Source, walk: Walk): number {
  const name = call.name.type === 'PathExpression' ? call.name.original : '';
  const { circular, open, sizes } = walk;
  const cached = sizes.get(name);
  const template = walk.partial(name);
  if (cached !== undefined || !template) return cached ?? 0;
  if (open.includes(name)) reportCircle(call, name, source, walk);
  else if (open.length >= deepest)
    reportTooLarge(
      call,
      source,
      walk,
      `Partials are nested more than ${deepest} levels deep here. No template needs so many levels.`,
    );
  else {
    open.push(name);
    const size = sizeOfTemplate(template, walk);
    open.pop();
    sizes.set(name, circular.has(name) ? 0 : size); // nobody will go into one that contains itself
  }
  return sizes.get(name) ?? 0;
}

/** Reports once of partials that call each other in circles which one contains itself. */
function reportCircle(call: PartialCall, name: string, source: Source, { open, circular, diagnostics }: Walk): void {
  const members = open.slice(open.indexOf(name));
  const isReported = members.some((member) => circular.has(member));
  for (const member of members) circular.add(member);
  if (isReported) return;
  const others = members.slice(1).map((member) => `“${member}”`);
  const by = others.length > 0 ? `, by way of ${others.join(', ')}` : '';
  diagnostics.push(
    fileError('templates/syntax', spanIn(source, call.name), `The partial “${name}” contains itself${by}.`),
  );
}

const isTooLarge = ({ diagnostics }: Walk): boolean => diagnostics.some(({ rule }) => rule === 'files/too-large');

function reportTooLarge(call: PartialCall, source: Source, walk: Walk, message: string): void {
  if (!isTooLarge(walk)) walk.diagnostics.push(fileError('files/too-large', spanIn(source, call.name), message));
}
