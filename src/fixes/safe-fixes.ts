import type { Nodes, Text } from 'mdast';
import { type Fix, type FixedFile, type Rewording, fixedText } from './fix.ts';
import { splitFrontMatter } from '../source/markdown/front-matter.ts';
import { isFactUrl } from '../source/markdown/links.ts';
import { parseMarkdown } from '../source/markdown/parse.ts';
import type { Source, Span } from '../source/source.ts';
import { type Path, readYaml } from '../source/yaml/read.ts';
import { isMapping } from '../source/yaml/values.ts';

/**
 * The fixes that change the words that they are about and no others, and mark up no others: `a**14**b` with a link
 * inside its asterisks would no longer be bold. All are tried at once, which is nearly always enough, and one by one
 * only where that fails.
 */
export function safeFixes({ source, fixes }: FixedFile): FixedFile {
  const isSound = (some: readonly Fix[]): boolean => {
    const meant = saidIn(
      source,
      some.flatMap(({ words }) => words),
    );
    return meant !== undefined && saidIn({ ...source, text: fixedText(source.text, some) }) === meant;
  };
  if (isSound(fixes)) return { source, fixes };
  const sound = fixes.filter((fix) => isSound([fix]));
  return { source, fixes: isSound(sound) ? sound : [] };
}

/**
 * What a file says with all of its markup but fact links, some of its words put otherwise. Nothing where these are no
 * running text.
 */
function saidIn(source: Source, rewordings: readonly Rewording[] = []): string | undefined {
  const { bodyStart, head } = splitFrontMatter(source, '');
  const left = new Set(rewordings);
  const words = said(parseMarkdown(source, bodyStart), left);
  return left.size === 0 ? `${JSON.stringify(head.value ?? null)}${words}` : undefined;
}

function said(node: Nodes, rewordings: Set<Rewording>): string {
  if (node.type === 'text') return reworded(node, rewordings);
  const words =
    'children' in node
      ? node.children.map((child) => said(child, rewordings)).join('')
      : 'value' in node
        ? node.value
        : '';
  if (node.type === 'link' && isFactUrl(node.url)) return words;
  const { children: _children, position: _position, data: _data, ...markup } = node as Nodes & { children?: unknown };
  return `\0${JSON.stringify(markup)}${words}\0`;
}

/** The words of a text. The rewordings that stand in it are made and taken off the list. */
function reworded({ value, data }: Text, rewordings: Set<Rewording>): string {
  let words = value;
  let end = value.length;
  for (const { at, from, to } of data?.origin?.toReversed() ?? []) {
    const isOneToOne = to - from === end - at;
    const written = value.slice(at, end);
    const here = isOneToOne ? [...rewordings].filter((one) => from <= one.at.start && one.at.end <= to) : [];
    for (const one of here) rewordings.delete(one);
    if (here.length > 0) words = words.slice(0, at) + fixedText(written, here, from) + words.slice(end);
    end = at;
  }
  return words;
}

/**
 * The fixes of a YAML file after which it holds the same values, but for those that are meant. Only phone numbers may
 * be put otherwise, and only their spaces and marks: no name, number or quotation is ever changed. All are tried at
 * once, and one by one where that fails.
 */
export function safeValueFixes({ source, fixes }: FixedFile): FixedFile {
  const before = readYaml(source);
  const isSound = (some: readonly Fix[]): boolean => {
    const after = readYaml({ ...source, text: fixedText(source.text, some) });
    const changes = [...changesIn(before.value, after.value, [])];
    const isMeant = ({ path, from, to }: Change): boolean =>
      isPhone(path) && dialled(from) === dialled(to) && some.some((fix) => puts(fix, to, before.locate(path)));
    return after.diagnostics.length === 0 && changes.length === some.length && changes.every(isMeant);
  };
  if (isSound(fixes)) return { source, fixes };
  const sound = fixes.filter((fix) => isSound([fix]));
  return { source, fixes: isSound(sound) ? sound : [] };
}

/** A value that is no longer the same. */
interface Change {
  readonly path: Path;
  readonly from: unknown;
  readonly to: unknown;
}

function* changesIn(from: unknown, to: unknown, path: Path): Generator<Change> {
  const [before, after] = [entriesOf(from), entriesOf(to)];
  const isAlike =
    before !== undefined &&
    after !== undefined &&
    Array.isArray(from) === Array.isArray(to) &&
    before.map(([key]) => key).join('\n') === after.map(([key]) => key).join('\n');
  if (isAlike)
    for (const [index, [key, value]] of before.entries()) yield* changesIn(value, after[index]?.[1], [...path, key]);
  else if (before || after || !Object.is(from, to)) yield { path, from, to };
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] | undefined {
  if (Array.isArray(value)) return [...value.entries()];
  return isMapping(value) ? Object.entries(value) : undefined;
}

const isPhone = (path: Path): boolean => path.length === 4 && path[0] === 'contacts' && path[2] === 'phones';

/** What a telephone makes of it; the zero in brackets is not dialled from abroad. */
const dialled = (written: unknown): string =>
  typeof written === 'string' ? written.replace(/\(\s*0\s*\)/, '').replace(/[\s()./-]/g, '') : '';

/** Whether a fix stands in the value at this place and writes the new one there, with quotation marks or without. */
const puts = ({ at, replacement }: Fix, to: unknown, place: Span): boolean =>
  place.start <= at.start && at.end <= place.end && [`${to}`, `"${to}"`, `'${to}'`].includes(replacement);
