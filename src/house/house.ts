import { memoize } from '../collections/memoize.ts';
import type * as z from 'zod/mini';
import { houseFile } from './schema/house.ts';
import type { Wording } from '../claims/write/write.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Program } from '../source/handlebars/parse.ts';
import { validate } from '../source/schema/validate.ts';
import type { Source } from '../source/source.ts';
import { type YamlValues, readYaml } from '../source/yaml/read.ts';

/** A house: what its house.yaml says, and its templates. */
export interface House extends HouseValues {
  readonly file: Source;
  /** Names of all countries by code, with those that house.yaml has for itself. */
  readonly countries: Readonly<Record<string, string>>;
  readonly templates: ReadonlyMap<string, HouseTemplate>;
  /** Where a value of house.yaml stands, and where its key does. */
  readonly locate: YamlValues['locate'];
  readonly locateKey: YamlValues['locateKey'];
}

/** What house.yaml says. */
export type HouseValues = z.infer<ReturnType<typeof houseFile>>;

/** A text file of a house or of its mission: a template, a partial, a style sheet or a page layout. */
export interface HouseTemplate extends Source {
  /**
   * Its syntax tree, if it is word for word a template that comes with prelim: those are parsed and checked by the
   * build. Undefined for all others, and for all where prelim runs from its sources.
   */
  readonly program?: Program;
  /** Set if it stands in the mission's templates/ and takes the place of no file of the house. */
  readonly isAddition?: true;
}

/** The files of a house, as read. */
export interface HouseFiles {
  /** Its name or folder, as mission.yaml has it. */
  readonly name: string;
  readonly file: Source;
  /** Set if house.yaml is there but could not be read, which is reported already. */
  readonly isUnreadable?: boolean;
  /** What house.yaml says, if the build has stored it for exactly this text. */
  readonly content?: HouseContent;
  /**
   * Templates and styles of the house and of the mission by path: `press-release.md.hbs`, `partials/contacts.md.hbs`,
   * `page.css`. Those of the mission take the place of the house's.
   */
  readonly templates: ReadonlyMap<string, HouseTemplate>;
  /** Where its assets stand: with prelim, in its own folder, in the mission's. Later ones replace earlier ones. */
  readonly folders: readonly string[];
  /** The same folders as the reader finds them. */
  readonly shownFolders?: readonly string[];
  /** Whether the house or the mission has a Word file, a layout or fonts of its own. */
  readonly hasOwnAssets?: boolean;
  /** Names of all countries by code. */
  readonly countries: Readonly<Record<string, string>>;
}

/** Files of a house that are no text, by their path in its folder: `fonts/NotoSans-Regular.ttf`. */
export interface HouseAssets extends ReadonlyMap<string, Uint8Array> {
  /** Where the reader finds each of them, by the same paths. */
  readonly shown?: ReadonlyMap<string, string>;
  /**
   * Those that come with prelim, whatever stands in their place: a draft is made with them where the house's cannot be
   * used.
   */
  readonly builtIn?: HouseAssets;
}

/** The values of house.yaml with their places. */
export interface HouseContent extends Pick<YamlValues, 'locate' | 'locateKey'> {
  readonly values: HouseValues;
}

/** The house of these files, or undefined if its house.yaml has errors; those are the diagnostics. */
export function readHouse(files: HouseFiles): { house: House | undefined; diagnostics: readonly Diagnostic[] } {
  const { content, diagnostics } = readHouseFile(files);
  return { house: content && houseOf(files, content), diagnostics };
}

/** What house.yaml says, or undefined if it has errors; those are the diagnostics. */
export function readHouseFile({ file, content, isUnreadable }: HouseFiles): HouseFileResult {
  if (content || isUnreadable === true) return { content, diagnostics: [] };
  return parseHouseFile(file);
}

interface HouseFileResult {
  readonly content: HouseContent | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Once for each file that was read: the missions of one command mostly share a house that comes with prelim. */
const parseHouseFile = memoize((file: Source): HouseFileResult => {
  const yaml = readYaml(file);
  if (yaml.diagnostics.length > 0 || yaml.value === undefined)
    return { content: undefined, diagnostics: yaml.diagnostics };
  const { value, diagnostics } = validate(houseFile(), yaml.value, yaml);
  return { content: value && { values: value, locate: yaml.locate, locateKey: yaml.locateKey }, diagnostics };
});

const houseOf = ({ file, templates, countries }: HouseFiles, { values, locate, locateKey }: HouseContent): House => ({
  ...values,
  file,
  templates,
  locate,
  locateKey,
  countries: { ...countries, ...values.countries },
});

/** Whether a template is word for word one that comes with prelim. False for all where prelim runs from its sources. */
export const isBuiltIn = ({ program }: HouseTemplate): boolean => program !== undefined;

/** Whether the build has checked all templates of a house together: then none of them can be wrong. */
export const hasCheckedTemplates = ({ templates }: House): boolean =>
  [...templates].every(([path, template]) => !path.endsWith('.hbs') || isBuiltIn(template));

/** The house's words around numbers. */
export const wordingOf = ({ words }: House): Wording => ({ hedges: words, opening: words['total-of'] });
