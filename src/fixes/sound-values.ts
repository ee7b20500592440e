import type { Span } from '../diagnostic.ts';
import { isMapping } from '../mission/is-mapping.ts';
import { readYaml, type Path } from '../mission/yaml.ts';
import { fixedText, type Fix, type FixedFile } from './fix.ts';

/**
 * The fixes of a YAML file after which it holds the same values, but for those that are meant. Only phone numbers may be put otherwise, and
 * only their spaces and marks: no name, number or quotation is ever changed. All are tried at once, and one by one where that fails.
 */
export function soundValues({ source, fixes }: FixedFile): FixedFile {
  const before = readYaml(source);
  const isSound = (some: readonly Fix[]): boolean => {
    const after = readYaml({ ...source, text: fixedText(source.text, some) });
    const changes = [...changesIn(before.value, after.value, [])];
    const isMeant = ({ path, from, to }: Change): boolean => isPhone(path) && dialled(from) === dialled(to) && some.some((fix) => puts(fix, to, before.locate(path)));
    return after.faults.length === 0 && changes.length === some.length && changes.every(isMeant);
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
  const isAlike = before !== undefined && after !== undefined && Array.isArray(from) === Array.isArray(to) && before.map(([key]) => key).join('\n') === after.map(([key]) => key).join('\n');
  if (isAlike) for (const [index, [key, value]] of before.entries()) yield* changesIn(value, after[index]?.[1], [...path, key]);
  else if (before || after || !Object.is(from, to)) yield { path, from, to };
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] | undefined {
  if (Array.isArray(value)) return [...value.entries()];
  return isMapping(value) ? Object.entries(value) : undefined;
}

const isPhone = (path: Path): boolean => path.length === 4 && path[0] === 'contacts' && path[2] === 'phones';

/** What a telephone makes of it; the zero in brackets is not dialled from abroad. */
const dialled = (written: unknown): string => (typeof written === 'string' ? written.replace(/\(\s*0\s*\)/, '').replace(/[\s()./-]/g, '') : '');

/** Whether a fix stands in the value at this place and writes the new one there, with quotation marks or without. */
const puts = ({ at, replacement }: Fix, to: unknown, place: Span): boolean =>
  place.start <= at.start && at.end <= place.end && [`${to}`, `"${to}"`, `'${to}'`].includes(replacement);
