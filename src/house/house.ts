import type * as z from 'zod/mini';
import type { Wording } from '../claims/write/write.ts';
import { houseFile as schema } from './schema/house.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Program } from '../source/handlebars/parse.ts';
import { validate } from '../source/schema/validate.ts';
import type { Source } from '../source/source.ts';
import { type YamlValues, readYaml } from '../source/yaml/read.ts';

/** Files of a house that are no text, by their path in its folder: `fonts/NotoSans-Regular.ttf`. */
export interface HouseAssets extends ReadonlyMap<string, Uint8Array> {
  /** Where the reader finds each of them, by the same paths. */
  readonly shown?: ReadonlyMap<string, string>;
  /**
   * Those that come with prelim, whatever stands in their place: a draft is made with them where the house's cannot be
   * used.
   */
  readonly own?: HouseAssets;
}

/** The files of a house, as read. */
export interface HouseFiles {
  /** Its name or folder, as mission.yaml has it. */
  readonly name: string;
  readonly file: Source;
  /** Set where the file is there but could not be read, which is told already. */
  readonly isUnread?: boolean;
  /**
   * Templates and styles of the house and of the mission by name: `press-release.md.hbs`, `partials/contacts.md.hbs`,
   * `page.css`.
   */
  readonly templates: ReadonlyMap<string, Source>;
  /** Those of the mission that replace none of the house's. */
  readonly added?: ReadonlyMap<string, Source>;
  /**
   * Where its parts stand: with prelim, in its own folder, in the mission's. Later ones take the place of earlier ones.
   */
  readonly folders: readonly string[];
  /** The same folders as the reader finds them. */
  readonly shownFolders?: readonly string[];
  /** Whether the house or the mission has a Word file, a layout or fonts of its own. */
  readonly hasOwnParts?: boolean;
  /** Names of all countries by code. */
  readonly countries: Readonly<Record<string, string>>;
  /** What the build has worked out of these files, if they come with prelim. */
  readonly packed?: PackedHouse | undefined;
}

/** What house.yaml says. */
type HouseValues = z.infer<ReturnType<typeof schema>>;

/** A house: what its house.yaml says, and its templates. */
export interface House extends HouseValues {
  readonly values: HouseValues;
  readonly file: Source;
  readonly countries: Readonly<Record<string, string>>;
  readonly templates: HouseFiles['templates'];
  readonly packed: PackedHouse | undefined;
  /** Whether its templates are those that the build has checked, every one of them. */
  readonly isChecked: boolean;
  readonly added: ReadonlyMap<string, Source>;
  /** Where a value of house.yaml stands, and where its key does. */
  readonly locate: YamlValues['locate'];
  readonly locateKey: YamlValues['locateKey'];
}

export function readHouse(files: HouseFiles): { house: House | undefined; diagnostics: readonly Diagnostic[] } {
  const { file, packed } = files;
  if (packed?.file.text === file.text) {
    const { values, places } = packed.file;
    const locate: House['locate'] = (path) => {
      const [start, end] = places[placeName(path)] ?? [0, 0];
      return { source: file, start, end };
    };
    return { house: houseOf(files, values, { locate, locateKey: locate }), diagnostics: [] };
  }
  if (files.isUnread === true) return { house: undefined, diagnostics: [] };
  const yaml = readYaml(file);
  if (yaml.diagnostics.length > 0 || yaml.value === undefined)
    return { house: undefined, diagnostics: yaml.diagnostics };
  const { value, diagnostics } = validate(schema(), yaml.value, yaml);
  return { house: value && houseOf(files, value, yaml), diagnostics };
}

const houseOf = (
  { file, templates, added = new Map(), countries, packed }: HouseFiles,
  values: HouseValues,
  { locate, locateKey }: Pick<House, 'locate' | 'locateKey'>,
): House => ({
  ...values,
  values,
  file,
  templates,
  added,
  packed,
  isChecked: [...templates].every(
    ([path, { text }]) => !path.endsWith('.hbs') || packed?.templates[path]?.text === text,
  ),
  locate,
  locateKey,
  countries: { ...countries, ...values.countries },
});

/**
 * What `npm run build` has worked out of a house that comes with prelim: a quarter of a run goes into reading it
 * otherwise. Each piece stands beside the text that it was made from and is used only for exactly that text.
 */
export interface PackedHouse {
  readonly file: {
    readonly text: string;
    readonly values: HouseValues;
    readonly places: Readonly<Record<string, readonly [number, number]>>;
  };
  readonly templates: Readonly<Record<string, { readonly text: string; readonly program: Program }>>;
}

/** The name of a place in `places`. */
export const placeName = (path: readonly (string | number)[]): string => path.join('/');

/** The house's words around numbers. */
export const wordingOf = ({ words }: House): Wording => ({ hedges: words, opening: words['total-of'] });
