import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Source } from '../../../src/source/source.ts';
import type { Place } from '../place.ts';

/** A text or number of mission.yaml. */
export interface Value {
  /** Such as “people.gacek.role” or “contacts.0.phones.1”. */
  readonly path: string;
  readonly text: string;
  /** Without quotation marks around it. */
  readonly at: Place;
  /** The line on which it stands, with its end. */
  readonly line: Place;
}

const known = new WeakMap<Source, readonly Value[]>();

/** Every value of mission.yaml, from top to bottom. */
function valuesOf(source: Source): readonly Value[] {
  const values = known.get(source) ?? [...valuesIn(parseDocument(source.text).contents, '', source)];
  known.set(source, values);
  return values;
}

function* valuesIn(node: unknown, path: string, source: Source): Generator<Value> {
  const below = (key: string): string => (path === '' ? key : `${path}.${key}`);
  if (isMap(node))
    for (const { key, value } of node.items)
      yield* valuesIn(value, below(isScalar(key) ? String(key.value) : ''), source);
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) yield* valuesIn(item, below(String(index)), source);
  if (!isScalar(node)) return;
  const text = String(node.value);
  const from = source.text.indexOf(text, node.range?.[0]);
  const [lineStart, lineEnd] = [source.text.lastIndexOf('\n', from) + 1, source.text.indexOf('\n', from) + 1];
  if (from >= 0)
    yield {
      path,
      text,
      at: { file: source.path, start: from, end: from + text.length },
      line: { file: source.path, start: lineStart, end: lineEnd },
    };
}

/** The values whose path is of a kind. */
export const valuesAt = (source: Source, pattern: RegExp): readonly Value[] =>
  valuesOf(source).filter(({ path }) => pattern.test(path));
