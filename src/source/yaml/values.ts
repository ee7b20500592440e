import { unprintableIn } from '../decode.ts';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import type { Span } from '../source.ts';
import { mostEntries, tooManyEntries } from './limits.ts';
import { deepest, tooDeep } from './syntax.ts';
import type { YamlAlias, YamlMapping, YamlNode, YamlPair } from './tree.ts';

interface Reading {
  readonly tree: YamlNode | null;
  readonly text: string;
  readonly span: (from: number, to: number) => Span;
  readonly diagnostics: Diagnostic[];
  /** What was refused before: the same thing at its other places is no further problem. */
  readonly refused: Set<string>;
  readonly depth: number;
  /** How many values there were so far. */
  readonly count: { values: number };
}

/**
 * The plain values of a YAML text. What was refused is undefined, and its fault is told here: nobody need tell it
 * again.
 */
export function valuesOf(
  tree: YamlNode | null,
  text: string,
  span: Reading['span'],
): { value: unknown; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const refused = new Set<string>();
  const value = valueOf(tree, { tree, text, span, diagnostics, refused, depth: 0, count: { values: 0 } });
  return { value: refused.has('depth') || refused.has('entries') ? undefined : value, diagnostics };
}

function refuse({ diagnostics, refused }: Reading, wrong: Diagnostic, once?: string): undefined {
  if (once === undefined || !refused.has(once)) diagnostics.push(wrong);
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
  if (unprintable) return refuse(reading, fileError('files/not-allowed', at, unprintable.message));
  const wrong = numberFault(node.value, node.written, at) ?? (node.isPlain ? curlyFault(node.value, at) : undefined);
  return wrong ? refuse(reading, wrong) : node.value;
}

function valueOfAlias(node: YamlAlias, at: Span, reading: Reading): unknown {
  const target = reading.tree ? aliasTarget(node, reading.tree) : undefined;
  if (target?.kind === 'scalar') return valueOf(target, reading);
  const why = target
    ? 'is short for a whole list or group that stands elsewhere. Write it out, here and wherever else a * stands ' +
      'for one.'
    : 'is short for something that does not exist. Write the value itself; a text that begins with * needs ' +
      'quotation marks.';
  return refuse(reading, fileError('files/syntax', at, `“*${node.of}” ${why}`), target && 'alias');
}

/** A mark such as `!!binary` stands before the value, and often it was meant to be a part of it. */
function tagFault(node: YamlNode, { text, span }: Reading): Diagnostic {
  const start = node.at[0];
  const tag = /!\S*\s*(?:&\S+\s+)?$/.exec(text.slice(0, start));
  const from = tag?.index ?? start;
  const mark = tag?.[0].trim() ?? '!';
  return fileError(
    'files/syntax',
    span(from, from + mark.length),
    `“${mark}” begins with !, which YAML does not take for text. Put the whole text in quotation marks, or leave ` +
      `“${mark}” out.`,
  );
}

/** The name before a colon, by which its value is found. */
export const keyName = (key: YamlNode | null): string | undefined =>
  key?.kind === 'scalar' && key.value !== null ? composed(String(key.written ?? key.value)) : undefined;

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
  if (name === undefined) return fileError('files/syntax', at, 'The name before a colon must be a word or a text.');
  const unprintable = unprintableIn(name);
  if (unprintable) return fileError('files/not-allowed', at, unprintable.message);
  if (name === '<<')
    return fileError('files/syntax', at, '“<<” cannot take over the keys of something else here. Write the keys out.');
  const first = places.get(name);
  const related = first ? [{ at: first, message: `“${name}” stands here first` }] : [];
  return (
    first &&
    fileError('files/syntax', at, `“${name}” stands twice in the same place. Keep one of the two.`, { related })
  );
}

type Targets = ReadonlyMap<YamlAlias, YamlNode | undefined>;

const known = new WeakMap<YamlNode, Targets>();

/** What `*name` is short for: the last thing before it that is marked `&name`. All are found in one pass. */
export function aliasTarget(alias: YamlAlias, tree: YamlNode): YamlNode | undefined {
  const targets = known.get(tree) ?? targetsIn(tree);
  known.set(tree, targets);
  return targets.get(alias);
}

function targetsIn(tree: YamlNode): Targets {
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
}

/** What people really type into YAML, and how to write what they mean. */

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A number that YAML would read as another one than the eye does. */
function numberFault(value: unknown, source: string | undefined, at: Span): Diagnostic | undefined {
  if (typeof value !== 'number' || source === undefined) return undefined;
  if (plainNumber.test(source)) {
    if (Number.isSafeInteger(Math.trunc(value))) return undefined;
    return fileError('files/wrong-type', at, `${source} has too many digits. Check the number.`);
  }
  if (/^\+\d{6,}$/.test(source)) {
    return fileError(
      'files/wrong-type',
      at,
      `${source} reads as a number. Put a phone number in quotation marks: "${source}".`,
    );
  }
  if (/^[-+]?0\d+/.test(source)) {
    const digits = source.replace(/^([-+]?)0+(?=\d)/, '$1');
    return fileError(
      'files/wrong-type',
      at,
      `A number does not begin with 0. Write ${digits}, or "${source}" if it is a text.`,
    );
  }
  const written = Number.isFinite(value) ? `Write ${value}` : 'Write the number itself';
  return fileError(
    'files/wrong-type',
    at,
    `“${source}” is no way to write a number here. ${written}, or "${source}" if it is a text.`,
  );
}

/** Quotation marks that a word processor has turned round are letters to YAML, and would be printed. */
function curlyFault(value: unknown, at: Span): Diagnostic | undefined {
  if (typeof value !== 'string' || !/^[“”„‘’«].*[“”’‘»]$/s.test(value) || value.length < 2) return undefined;
  const words = value.slice(1, -1);
  return /[“”„«»]/.test(words)
    ? undefined
    : fileError(
        'files/wrong-type',
        at,
        'The quotation marks around this text are those of a word processor, which would be printed. Type ' +
          `straight ones: "${words}".`,
      );
}

/** Inside `{ }` a comma begins a new entry, so that `11,947,995` and an unquoted “Council, Prague” fall apart. */
function brokenEntry(pairs: readonly YamlPair[], span: (from: number, to: number) => Span): Diagnostic | undefined {
  const index = pairs.findIndex(({ key, value }) => value === null && key?.kind === 'scalar');
  const key = pairs[index]?.key;
  if (key?.kind !== 'scalar') return undefined;
  const at = span(...key.at);
  const name = String(key.written ?? key.value);
  const glued = /^([\w-]+):(.+)$/.exec(name);
  if (glued)
    return fileError('files/syntax', at, `A space is missing after the colon: write “${glued[1]}: ${glued[2]}”.`);
  const number = numberFrom(pairs.slice(Math.max(0, index - 1)));
  if (number)
    return fileError(
      'files/syntax',
      at,
      `A comma inside { } begins a new entry. Write the number without commas: ${number}.`,
    );
  return fileError(
    'files/syntax',
    at,
    `A comma inside { } begins a new entry. Put a text that contains a comma in quotation marks: "…, ${name}".`,
  );
}

/** 11,947,995 from the value 11 and the two entries 947 and 995 after it. */
function numberFrom([first, ...others]: readonly YamlPair[]): string | undefined {
  const textOf = (part: YamlNode | null | undefined): string =>
    part?.kind === 'scalar' ? String(part.written ?? part.value) : '';
  const end = others.findIndex(({ key, value }) => value !== null || !/^\d{3}$/.test(textOf(key)));
  const groups = (end < 0 ? others : others.slice(0, end)).map(({ key }) => textOf(key));
  const start = textOf(first?.value);
  return groups.length > 0 && /^-?\d{1,3}$/.test(start) ? [start, ...groups].join('') : undefined;
}

/** Whether a value of a YAML file is keys with values, and neither a list nor a single value. */
export const isMapping = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
