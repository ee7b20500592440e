import { memoize } from '../../collections/memoize.ts';
import { unprintableCharacterIn } from '../decode.ts';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import type { Span } from '../source.ts';
import { deepest, mostEntries, tooDeep, tooManyEntries } from './limits.ts';
import { commaSlip, curlyQuoteSlip, numberSlip } from './slips.ts';
import type { SpanOf, YamlAlias, YamlMapping, YamlNode } from './tree.ts';

/**
 * The plain values of a YAML text. What was refused is undefined and has its diagnostic here; nobody need report it
 * again.
 */
export function valuesOf(
  tree: YamlNode | null,
  text: string,
  span: SpanOf,
): { value: unknown; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const refused = new Set<string>();
  const value = valueOf(tree, { tree, text, span, diagnostics, refused, depth: 0, count: { values: 0 } });
  return { value: refused.has('depth') || refused.has('entries') ? undefined : value, diagnostics };
}

interface Context {
  readonly tree: YamlNode | null;
  readonly text: string;
  readonly span: SpanOf;
  readonly diagnostics: Diagnostic[];
  /** Kinds of things that are reported once, although they are refused at every place. */
  readonly refused: Set<string>;
  readonly depth: number;
  /** How many values there were so far. */
  readonly count: { values: number };
}

function refuse({ diagnostics, refused }: Context, diagnostic: Diagnostic, once?: string): undefined {
  if (once === undefined || !refused.has(once)) diagnostics.push(diagnostic);
  if (once !== undefined) refused.add(once);
}

function valueOf(node: YamlNode | null, context: Context): unknown {
  if (!node) return null;
  const at = context.span(...node.at);
  if (context.depth > deepest) return refuse(context, tooDeep(at), 'depth');
  if (++context.count.values > mostEntries) return refuse(context, tooManyEntries(at), 'entries');
  if (node.kind === 'alias') return valueOfAlias(node, at, context);
  if (node.isTagged) return refuse(context, tagError(node, context));
  const inside = { ...context, depth: context.depth + 1 };
  if (node.kind === 'list') return node.items.map((item) => valueOf(item, inside));
  if (node.kind === 'mapping') return valueOfMapping(node, inside);
  const unprintable = typeof node.value === 'string' ? unprintableCharacterIn(node.value) : undefined;
  if (unprintable) return refuse(context, fileError('files/not-allowed', at, unprintable.message));
  const slip = numberSlip(node.value, node.written, at) ?? (node.isPlain ? curlyQuoteSlip(node.value, at) : undefined);
  return slip ? refuse(context, slip) : node.value;
}

function valueOfAlias(alias: YamlAlias, at: Span, context: Context): unknown {
  const target = context.tree ? aliasTarget(alias, context.tree) : undefined;
  if (target?.kind === 'scalar') return valueOf(target, context);
  const why = target
    ? 'is short for a whole list or group that stands elsewhere. Write it out, here and wherever else a * stands ' +
      'for one.'
    : 'is short for something that does not exist. Write the value itself; a text that begins with * needs ' +
      'quotation marks.';
  return refuse(context, fileError('files/syntax', at, `“*${alias.of}” ${why}`), target && 'alias');
}

/** A mark such as `!!binary` stands before the value, and often it was meant to be a part of it. */
function tagError(node: YamlNode, { text, span }: Context): Diagnostic {
  const [end] = node.at;
  const tag = /!\S*\s*(?:&\S+\s+)?$/.exec(text.slice(0, end));
  const start = tag?.index ?? end;
  const mark = tag?.[0].trim() ?? '!';
  return fileError(
    'files/syntax',
    span(start, start + mark.length),
    `“${mark}” begins with !, which YAML does not take for text. Put the whole text in quotation marks, or leave ` +
      `“${mark}” out.`,
  );
}

function valueOfMapping({ pairs, isFlow }: YamlMapping, context: Context): Record<string, unknown> | undefined {
  const slip = isFlow ? commaSlip(pairs, context.span) : undefined;
  if (slip) return refuse(context, slip);
  const values: Record<string, unknown> = Object.create(null);
  const places = new Map<string, Span>();
  for (const { key, value } of pairs) {
    const at = context.span(...(key?.at ?? ([0, 0] as const)));
    const name = keyName(key);
    const error = keyError(name, at, places);
    if (error) refuse(context, error);
    if (error || name === undefined) continue;
    places.set(name, at);
    values[name] = valueOf(value, context);
  }
  return values;
}

/** The name before a colon, by which its value is found; undefined if it is no word or text. */
export const keyName = (key: YamlNode | null): string | undefined =>
  key?.kind === 'scalar' && key.value !== null ? composed(String(key.written ?? key.value)) : undefined;

/** Letters with their marks as one character. Plain ASCII, the usual case, is that already. */
const composed = (text: string): string => (/[^\0-\x7f]/.test(text) ? text.normalize('NFC') : text);

function keyError(name: string | undefined, at: Span, places: ReadonlyMap<string, Span>): Diagnostic | undefined {
  if (name === undefined) return fileError('files/syntax', at, 'The name before a colon must be a word or a text.');
  const unprintable = unprintableCharacterIn(name);
  if (unprintable) return fileError('files/not-allowed', at, unprintable.message);
  if (name === '<<')
    return fileError('files/syntax', at, '“<<” cannot take over the keys of something else here. Write the keys out.');
  const first = places.get(name);
  if (!first) return undefined;
  const related = [{ at: first, message: `“${name}” stands here first` }];
  return fileError('files/syntax', at, `“${name}” stands twice in the same place. Keep one of the two.`, { related });
}

/** What `*name` is short for: the last thing before it that is marked `&name`; undefined if there is none. */
export const aliasTarget = (alias: YamlAlias, tree: YamlNode): YamlNode | undefined => aliasTargets(tree).get(alias);

const aliasTargets = memoize((tree: YamlNode): ReadonlyMap<YamlAlias, YamlNode | undefined> => {
  const marked = new Map<string, YamlNode>();
  const targets = new Map<YamlAlias, YamlNode | undefined>();
  const visit = (node: YamlNode | null): void => {
    if (!node) return;
    if (node.kind === 'alias') targets.set(node, marked.get(node.of));
    else if (node.anchor !== undefined) marked.set(node.anchor, node);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind !== 'mapping') return;
    for (const { key, value } of node.pairs) {
      visit(key);
      visit(value);
    }
  };
  visit(tree);
  return targets;
});

/**
 * A value without the spaces and line ends around its texts: a block text ends with one, and what is copied brings its
 * own. Where they are meant, as between the words of a house, texts are left as they are.
 */
export function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (!isMapping(value)) return value;
  const values: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) values[key] = trimmed(value[key]);
  return values;
}

/** Whether a value of a YAML file is keys with values, and neither a list nor a single value. */
export const isMapping = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
