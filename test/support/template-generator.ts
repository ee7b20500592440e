import fc, { type GeneratorValue } from 'fast-check';
import { group, list, text, truth, type Shape } from '../../src/source/handlebars/check.ts';

const person = group({ name: text, isNew: truth, phones: list(text) });
const place = group({ name: text, people: list(person), head: person });

/** The shape of the views that generated templates are rendered with. */
export const shape = group({
  name: text,
  title: text,
  isOpen: truth,
  places: list(place),
  home: place,
  names: list(text),
});

const partialShapes: Readonly<Record<string, Shape>> = { person, place };

const words = fc.constantFrom('', 'A', 'x & <y>', '“é”', '{{name}}', '\uE0001\uE001');
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined });

/**
 * A value of a shape, with any text or list missing. In a partial of a missing group, Handlebars finds an empty one.
 */
export function valueOf(one: Shape): fc.Arbitrary<unknown> {
  if (one.is === 'text') return words;
  if (one.is === 'truth') return fc.boolean();
  if (one.is === 'list') return fc.array(valueOf(one.of), { maxLength: 3 });
  return fc.record(
    Object.fromEntries(
      Object.entries(one.keys).map(([key, inner]) => [
        key,
        inner.is === 'group' ? valueOf(inner) : maybe(valueOf(inner)),
      ]),
    ),
    { noNullPrototype: true },
  );
}

/** Something that a template can name, and where in the view it comes from. */
interface Seen {
  readonly path: string;
  readonly shape: Shape;
  readonly from: string;
}

interface Sight {
  readonly scopes: readonly Omit<Seen, 'path'>[];
  readonly params: readonly Seen[];
  readonly isInLoop: boolean;
  readonly depth: number;
  /** Whether partials can be called: they call none themselves. */
  readonly isOutside: boolean;
}

const below = ({ path, shape: one, from }: Seen, levels: number): Seen[] => {
  const inner = one.is === 'group' && levels > 0 ? Object.entries(one.keys) : [];
  const step = (key: string): string => (path === '' ? key : path.endsWith('/') ? path + key : `${path}.${key}`);
  return [
    { path, shape: one, from },
    ...inner.flatMap(([key, next]) => below({ path: step(key), shape: next, from: `${from}.${key}` }, levels - 1)),
  ];
};

function namesIn({ scopes, params, isInLoop, isOutside }: Sight): Seen[] {
  const ways = scopes
    .toReversed()
    .flatMap((scope, up) =>
      ['../'.repeat(up), ...(up === 0 ? ['this', './'] : [])].map((path) => ({ ...scope, path })),
    );
  // A partial does not know what it was called with, so from the root it could step into the context that it is in.
  const root = isOutside ? [{ path: '@root', shape, from: 'root' }] : [];
  const loop: Seen[] = isInLoop
    ? ['@first', '@last', '@index'].map((path) => ({ path, shape: truth, from: path }))
    : [];
  return [...[...ways, ...root, ...params].flatMap((way) => below(way, 2)), ...loop].filter(
    ({ path }) => path !== '' && !path.endsWith('/'),
  );
}

/** Writes a part of a template in which every name is known. */
function write(pick: GeneratorValue, sight: Sight): string {
  const seen = namesIn(sight);
  const one = (...values: string[]): string => pick(fc.constantFrom, ...values);
  const braces = (inside: string): string => `{{${one('', '', '~')}${inside}${one('', '', '~')}}}`;
  const chosen = (is: (one: Seen) => boolean): Seen | undefined => {
    const fitting = seen.filter(is);
    return fitting.length > 0 ? pick(fc.constantFrom, ...fitting) : undefined;
  };
  const inside = (scope: Seen | undefined, params: readonly Seen[] = [], isInLoop = sight.isInLoop): string =>
    several(pick, {
      ...sight,
      depth: sight.depth - 1,
      scopes: scope ? [...sight.scopes, scope] : sight.scopes,
      params: [...params, ...sight.params],
      isInLoop,
    });
  const otherwise = (): string =>
    one(
      '',
      braces(one('else', '^')) + inside(undefined),
      `${braces(`else if ${chosen(() => true)?.path ?? 'this'}`)}${inside(undefined)}`,
    );
  // Handlebars does not count a step into the very context that it is in, so `../` would mean something else there.
  // Here it does.
  const innermost = sight.scopes.at(-1)?.from;
  const isStep = ({ path, from }: Seen, added = ''): boolean =>
    from + added !== innermost && (sight.isOutside || !path.startsWith('@root'));
  const block = (name: string, { path }: Seen, body: string, as = ''): string =>
    braces(`#${name} ${path}${as}`) + body + otherwise() + braces(`/${name}`);
  const plain = (): string =>
    one(' ', 'word ', '\n', '\n\n', '  - ', '“', '\\\n', '# ', '{ ', ' }} ', String.raw`\{{name}} `, '[](fact:a.b)');
  const kind =
    sight.depth > 0
      ? one('text', 'text', 'print', 'print', 'if', 'each', 'with', 'partial', 'comment')
      : one('text', 'print');
  if (kind === 'print') return braces(chosen(({ shape: { is } }) => is === 'text')?.path ?? '@root.name');
  if (kind === 'comment') return one('{{! a comment }}', '{{!-- {{a}} --}}', '{{~! b ~}}');
  const param = `p${sight.depth}`;
  const name = one('if', 'unless');
  const condition = kind === 'if' ? chosen(() => true) : undefined;
  if (condition) return block(name, condition, inside(undefined));
  const through = kind === 'each' ? chosen((list) => list.shape.is === 'list' && isStep(list, '[]')) : undefined;
  if (through?.shape.is === 'list') {
    const entry = { path: param, shape: through.shape.of, from: `${through.from}[]` };
    const index: Seen = { path: `${param}i`, shape: truth, from: `${param}i` };
    const [as, params] = pick(
      fc.constantFrom,
      ['', []] as const,
      [` as |${param}|`, [entry]] as const,
      [` as |${param} ${param}i|`, [entry, index]] as const,
    );
    return block('each', through, inside(entry, params, true), as);
  }
  const into = kind === 'with' ? chosen((whole) => whole.shape.is === 'group' && isStep(whole)) : undefined;
  if (into) {
    const [as, params] = pick(
      fc.constantFrom,
      ['', []] as const,
      [` as |${param}|`, [{ ...into, path: param }]] as const,
    );
    return block('with', into, inside(into, params), as);
  }
  const called =
    kind === 'partial' && sight.isOutside
      ? chosen(({ shape: inner }) => Object.values(partialShapes).includes(inner))
      : undefined;
  const partial = Object.entries(partialShapes).find(([, inner]) => inner === called?.shape)?.[0];
  if (called && partial)
    return `${one('', '\n')}${braces(`> ${partial}${called.path === 'this' ? '' : ` ${called.path}`}`)}${one('', '\n')}`;
  return plain();
}

// Handlebars prints the spaces before a partial that has a line of its own. Here they are left out: four would make
// code of a paragraph.
const several = (pick: GeneratorValue, sight: Sight): string =>
  Array.from({ length: pick(fc.integer, { min: 0, max: 3 }) }, () => write(pick, sight))
    .join('')
    .replace(/^[ \t]+(?=\{\{~?>)/gm, '');

/** A template of the allowed subset with its partials, all of its names known. */
export function generated(pick: GeneratorValue): Record<string, string> {
  const sight = (one: Shape, from: string, isOutside: boolean): Sight => ({
    scopes: [{ shape: one, from }],
    params: [],
    isInLoop: false,
    depth: isOutside ? 3 : 2,
    isOutside,
  });
  const partials = Object.entries(partialShapes).map(([name, one]) => [
    `partials/${name}.md.hbs`,
    several(pick, sight(one, name, false)),
  ]);
  return { 'main.md.hbs': several(pick, sight(shape, 'root', true)), ...Object.fromEntries(partials) };
}
