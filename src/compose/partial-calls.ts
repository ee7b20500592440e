import type { Diagnostic, Source } from '../diagnostic.ts';
import { fault } from '../mission/fault.ts';
import type { Parsed } from './evaluate.ts';
import type { Part, Program } from './template-ast.ts';
import { spanIn } from './template-names.ts';

const deepest = 32;
const mostParts = 20_000;

interface Calls {
  readonly faults: readonly Diagnostic[];
  /** Partials that contain themselves, straight away or by way of others. */
  readonly circular: ReadonlySet<string>;
}

type Called = Part & { readonly type: 'PartialStatement' };

/** How partials call each other: in circles, too deeply, or so often that the template would never end. Each is said once. */
export function checkCalls(template: Parsed, partial: (name: string) => Parsed | undefined): Calls {
  const faults: Diagnostic[] = [];
  const circular = new Set<string>();
  const sizes = new Map<string, number>();
  const open: string[] = [];
  let isTooLarge = false;
  const tooLarge = (at: Called, source: Source, message: string): number => {
    if (!isTooLarge) faults.push(fault('files/too-large', spanIn(source, at.name), message));
    isTooLarge = true;
    return 0;
  };
  const sizeOf = (call: Called, source: Source): number => {
    const name = call.name.type === 'PathExpression' ? call.name.original : '';
    const known = sizes.get(name);
    const found = partial(name);
    if (known !== undefined || !found || isTooLarge) return known ?? 0;
    if (open.includes(name)) {
      const circle = open.slice(open.indexOf(name));
      const isSaid = circle.some((one) => circular.has(one));
      for (const one of circle) circular.add(one);
      if (isSaid) return 0;
      const by = circle.length > 1 ? `, by way of ${circle.slice(1).map((one) => `“${one}”`).join(', ')}` : '';
      faults.push(fault('templates/syntax', spanIn(source, call.name), `The partial “${name}” contains itself${by}.`));
      return 0;
    }
    if (open.length >= deepest) return tooLarge(call, source, `Partials are nested more than ${deepest} levels deep here. No template needs so many levels.`);
    open.push(name);
    const inside = sizeIn(found);
    open.pop();
    const size = circular.has(name) ? 0 : inside; // nobody will go into that one
    sizes.set(name, size);
    return size;
  };
  const sizeIn = ({ program, source }: Parsed): number => {
    const parts = [...partsOf(program)];
    let size = parts.length;
    for (const part of parts) {
      if (part.type === 'PartialStatement') size += sizeOf(part, source);
      if (part.type === 'PartialStatement' && size > mostParts) return tooLarge(part, source, 'With this, the partials call each other so often that the template has more than 20,000 parts. No template needs so many.');
    }
    return size;
  };
  sizeIn(template);
  return { faults, circular };
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
