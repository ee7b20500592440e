import type { Diagnostic, Span } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { unprintableIn } from './invisible.ts';
import { mostEntries, tooManyEntries } from './yaml-limits.ts';
import { aliasTarget } from './yaml-aliases.ts';
import { brokenEntry, curlyFault, numberFault } from './yaml-habits.ts';
import type { YamlAlias, YamlMapping, YamlNode } from './yaml-tree.ts';
import { deepest, tooDeep } from './yaml-syntax.ts';

interface Reading {
  readonly tree: YamlNode | null;
  readonly text: string;
  readonly span: (from: number, to: number) => Span;
  readonly faults: Diagnostic[];
  /** What was refused before: the same thing at its other places is no further problem. */
  readonly refused: Set<string>;
  readonly depth: number;
  /** How many values there were so far. */
  readonly count: { values: number };
}

/** The plain values of a YAML text. What was refused is undefined, and its fault is told here: nobody need tell it again. */
export function valuesOf(tree: YamlNode | null, text: string, span: Reading['span']): { value: unknown; faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = [];
  const refused = new Set<string>();
  const value = valueOf(tree, { tree, text, span, faults, refused, depth: 0, count: { values: 0 } });
  return { value: refused.has('depth') || refused.has('entries') ? undefined : value, faults };
}

function refuse({ faults, refused }: Reading, wrong: Diagnostic, once?: string): undefined {
  if (once === undefined || !refused.has(once)) faults.push(wrong);
  if (once !== undefined) refused.add(once);
}

const spanOfNode = ({ at }: YamlNode, { span }: Reading): Span => span(...at);

function valueOf(node: YamlNode | null, reading: Reading): unknown {
  if (!node) return null;
  const at = spanOfNode(node, reading);
  if (reading.depth > deepest) return refuse(reading, tooDeep(at), 'depth');
  if (++reading.count.values > mostEntries) return refuse(reading, tooManyEntries(at), 'entries');
  if (node.kind === 'alias') return valueOfAlias(node, at, reading);
  if (node.isTagged) return refuse(reading, tagFault(node, reading));
  const inside = { ...reading, depth: reading.depth + 1 };
  if (node.kind === 'list') return node.items.map((item) => valueOf(item, inside));
  if (node.kind === 'mapping') return valueOfMap(node, inside);
  const unprintable = typeof node.value === 'string' ? unprintableIn(node.value) : undefined;
  if (unprintable) return refuse(reading, fault('files/not-allowed', at, unprintable.message));
  const wrong = numberFault(node.value, node.written, at) ?? (node.isPlain ? curlyFault(node.value, at) : undefined);
  return wrong ? refuse(reading, wrong) : node.value;
}

function valueOfAlias(node: YamlAlias, at: Span, reading: Reading): unknown {
  const target = reading.tree ? aliasTarget(node, reading.tree) : undefined;
  if (target?.kind === 'scalar') return valueOf(target, reading);
  const why = target
    ? 'is short for a whole list or group that stands elsewhere. Write it out, here and wherever else a * stands for one.'
    : 'is short for something that does not exist. Write the value itself; a text that begins with * needs quotation marks.';
  return refuse(reading, fault('files/syntax', at, `“*${node.of}” ${why}`), target && 'alias');
}

/** A mark such as `!!binary` stands before the value, and often it was meant to be a part of it. */
function tagFault(node: YamlNode, { text, span }: Reading): Diagnostic {
  const start = node.at[0];
  const tag = /!\S*\s*(?:&\S+\s+)?$/.exec(text.slice(0, start));
  const from = tag?.index ?? start;
  const mark = tag?.[0].trim() ?? '!';
  return fault('files/syntax', span(from, from + mark.length), `“${mark}” begins with !, which YAML does not take for text. Put the whole text in quotation marks, or leave “${mark}” out.`);
}

/** The name before a colon, by which its value is found. */
export const keyName = (key: YamlNode | null): string | undefined => (key?.kind === 'scalar' && key.value !== null ? composed(String(key.written ?? key.value)) : undefined);

/** Letters with their marks as one character. Plain ASCII, the usual case, is that already. */
const composed = (text: string): string => (/[^\0-\x7f]/.test(text) ? text.normalize('NFC') : text);

function valueOfMap({ pairs, isFlow }: YamlMapping, reading: Reading): Record<string, unknown> | undefined {
  const broken = isFlow ? brokenEntry(pairs, reading.span) : undefined;
  if (broken) return refuse(reading, broken);
  const values: Record<string, unknown> = Object.create(null);
  const places = new Map<string, Span>();
  for (const { key, value } of pairs) {
    const at = key ? spanOfNode(key, reading) : reading.span(0, 0);
    const name = keyName(key);
    const wrong = keyFault(name, at, places);
    if (wrong) refuse(reading, wrong);
    if (wrong || name === undefined) continue;
    places.set(name, at);
    values[name] = valueOf(value, reading);
  }
  return values;
}

function keyFault(name: string | undefined, at: Span, places: ReadonlyMap<string, Span>): Diagnostic | undefined {
  if (name === undefined) return fault('files/syntax', at, 'The name before a colon must be a word or a text.');
  const unprintable = unprintableIn(name);
  if (unprintable) return fault('files/not-allowed', at, unprintable.message);
  if (name === '<<') return fault('files/syntax', at, '“<<” cannot take over the keys of something else here. Write the keys out.');
  const first = places.get(name);
  const related = first ? [{ at: first, message: `“${name}” stands here first` }] : [];
  return first && fault('files/syntax', at, `“${name}” stands twice in the same place. Keep one of the two.`, { related });
}
