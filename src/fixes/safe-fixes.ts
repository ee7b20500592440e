import type { Nodes, Text } from 'mdast';
import { type Fix, type FixedFile, type Rewording, fixedText } from './fix.ts';
import { splitFrontMatter } from '../source/markdown/front-matter.ts';
import { isFactUrl } from '../source/markdown/links.ts';
import { parseMarkdown } from '../source/markdown/parse.ts';
import type { Source, Span } from '../source/source.ts';
import { type Path, readYaml } from '../source/yaml/read.ts';
import { isMapping } from '../source/yaml/values.ts';

/**
 * The fixes of a Markdown file that change the words that they are about and no others, and mark up no others:
 * `a**14**b` with a link inside its asterisks would no longer be bold.
 */
export function safeFixes({ source, fixes }: FixedFile): FixedFile {
  const areSound = (some: readonly Fix[]): boolean => {
    const rewordings = some.flatMap(({ words }) => words);
    const meant = contentOf(source, rewordings);
    return meant !== undefined && contentOf({ ...source, text: fixedText(source.text, some) }) === meant;
  };
  return { source, fixes: soundFixes(fixes, areSound) };
}

/**
 * The fixes of a YAML file after which it holds the same values, but for those that are meant. Only phone numbers may
 * be put otherwise, and only their spaces and marks: no name, number or quotation is ever changed.
 */
export function safeValueFixes({ source, fixes }: FixedFile): FixedFile {
  const original = readYaml(source);
  const areSound = (some: readonly Fix[]): boolean => {
    const fixed = readYaml({ ...source, text: fixedText(source.text, some) });
    const changes = [...changesIn(original.value, fixed.value, [])];
    const isMeant = ({ path, from, to }: Change): boolean =>
      isPhone(path) && dialled(from) === dialled(to) && some.some((fix) => puts(fix, to, original.locate(path)));
    return fixed.diagnostics.length === 0 && changes.length === some.length && changes.every(isMeant);
  };
  return { source, fixes: soundFixes(fixes, areSound) };
}

/** All fixes at once, which is nearly always enough; otherwise those that are sound one by one, if all of them are. */
function soundFixes(fixes: readonly Fix[], areSound: (some: readonly Fix[]) => boolean): readonly Fix[] {
  if (areSound(fixes)) return fixes;
  const sound = fixes.filter((fix) => areSound([fix]));
  return areSound(sound) ? sound : [];
}

/**
 * The words of a Markdown file with all of its markup but fact links, some of the words put otherwise. undefined if
 * these are no running text.
 */
function contentOf(source: Source, rewordings: readonly Rewording[] = []): string | undefined {
  const { bodyStart, head } = splitFrontMatter(source, '');
  const left = new Set(rewordings);
  const content = contentIn(parseMarkdown(source, bodyStart), left);
  return left.size === 0 ? `${JSON.stringify(head.value ?? null)}${content}` : undefined;
}

function contentIn(node: Nodes, rewordings: Set<Rewording>): string {
  if (node.type === 'text') return reworded(node, rewordings);
  const content =
    'children' in node
      ? node.children.map((child) => contentIn(child, rewordings)).join('')
      : 'value' in node
        ? node.value
        : '';
  if (node.type === 'link' && isFactUrl(node.url)) return content;
  const { children: _children, position: _position, data: _data, ...markup } = node as Nodes & { children?: unknown };
  return `\0${JSON.stringify(markup)}${content}\0`;
}

/** The words of a text. The rewordings that stand in it are made and taken out of the set. */
function reworded({ value, data }: Text, rewordings: Set<Rewording>): string {
  let words = value;
  let end = value.length;
  for (const { at, from, to } of data?.origin?.toReversed() ?? []) {
    const isOneToOne = to - from === end - at;
    const written = value.slice(at, end);
    const here = isOneToOne
      ? [...rewordings].filter((rewording) => from <= rewording.at.start && rewording.at.end <= to)
      : [];
    for (const rewording of here) rewordings.delete(rewording);
    if (here.length > 0) words = words.slice(0, at) + fixedText(written, here, from) + words.slice(end);
    end = at;
  }
  return words;
}

/** A value that two readings of a YAML file do not have in common. */
interface Change {
  readonly path: Path;
  readonly from: unknown;
  readonly to: unknown;
}

function* changesIn(from: unknown, to: unknown, path: Path): Generator<Change> {
  const [left, right] = [entriesOf(from), entriesOf(to)];
  const isAlike =
    left !== undefined &&
    right !== undefined &&
    Array.isArray(from) === Array.isArray(to) &&
    left.map(([key]) => key).join('\n') === right.map(([key]) => key).join('\n');
  if (isAlike)
    for (const [index, [key, value]] of left.entries()) yield* changesIn(value, right[index]?.[1], [...path, key]);
  else if (left || right || !Object.is(from, to)) yield { path, from, to };
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] | undefined {
  if (Array.isArray(value)) return [...value.entries()];
  return isMapping(value) ? Object.entries(value) : undefined;
}

const isPhone = (path: Path): boolean => path.length === 4 && path[0] === 'contacts' && path[2] === 'phones';

/** The digits and signs that a telephone dials; the zero in brackets is not dialled from abroad. */
const dialled = (written: unknown): string =>
  typeof written === 'string' ? written.replace(/\(\s*0\s*\)/, '').replace(/[\s()./-]/g, '') : '';

/** Whether a fix lies in the value at this place and writes the new one there, with quotation marks or without. */
const puts = ({ at, replacement }: Fix, to: unknown, place: Span): boolean =>
  place.start <= at.start && at.end <= place.end && [`${to}`, `"${to}"`, `'${to}'`].includes(replacement);
