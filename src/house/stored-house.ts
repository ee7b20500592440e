import type { HouseContent, HouseFiles, HouseTemplate, HouseValues } from './house.ts';
import type { Program } from '../source/handlebars/parse.ts';
import type { Source } from '../source/source.ts';
import type { Path } from '../source/yaml/read.ts';

/**
 * What `npm run build` stores of a house that comes with prelim, as JSON: a quarter of a run goes into reading and
 * checking its files otherwise. Each result stands beside the text that it was made from and serves only that text.
 */
export interface StoredHouse {
  readonly file: {
    readonly text: string;
    readonly values: HouseValues;
    /** First and last offset of values in house.yaml, by their path with slashes. */
    readonly places: Readonly<Record<string, readonly [number, number]>>;
  };
  /** Templates that were parsed and checked, by path. */
  readonly templates: Readonly<Record<string, { readonly text: string; readonly program: Program }>>;
}

/** The files with what is stored of them. A file that somebody has changed since the build stays as it is. */
export function withStored(files: HouseFiles, stored: StoredHouse): HouseFiles {
  const templates = new Map<string, HouseTemplate>();
  for (const [path, template] of files.templates) {
    const result = stored.templates[path];
    templates.set(path, result?.text === template.text ? { ...template, program: result.program } : template);
  }
  const isUnchanged = stored.file.text === files.file.text;
  return { ...files, templates, ...(isUnchanged && { content: contentOf(files.file, stored.file) }) };
}

function contentOf(source: Source, { values, places }: StoredHouse['file']): HouseContent {
  const locate: HouseContent['locate'] = (path) => {
    const [start, end] = places[placeName(path)] ?? [0, 0];
    return { source, start, end };
  };
  return { values, locate, locateKey: locate };
}

/** What is to be stored of a house whose templates were checked. Of house.yaml it has the places of `words` alone. */
export function storedHouse(
  file: Source,
  { values, locate }: HouseContent,
  templates: StoredHouse['templates'],
): StoredHouse {
  const places: Record<string, readonly [number, number]> = {};
  const addPlaces = (value: unknown, path: Path): void => {
    const { start, end } = locate(path);
    places[placeName(path)] = [start, end];
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) addPlaces(inner, [...path, key]);
  };
  addPlaces(values.words, ['words']);
  return { file: { text: file.text, values, places }, templates };
}

const placeName = (path: Path): string => path.join('/');
