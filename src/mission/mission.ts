import type { House, HouseFiles } from '../house/house.ts';
import type { Facts } from './facts/lookup.ts';
import type { Finding } from './finding.ts';
import type { Quotation } from './quotation.ts';
import type { MissionFile } from './schema/mission.ts';
import type { Language } from '../languages/language.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { ParseCache } from '../source/parse-cache.ts';
import type { ValidPart } from '../source/schema/validate.ts';
import type { Source, Span } from '../source/source.ts';
import type { YamlValues } from '../source/yaml/read.ts';

/** A mission as far as it could be read: its facts, findings and quotations, each value with its place. */
export interface Mission {
  /** The name of its folder. */
  readonly name: string;
  readonly house: House;
  /** That of its texts, chosen by `language:`; the first that prelim has if mission.yaml names none. */
  readonly language: Language;
  /** mission.yaml. */
  readonly file: Source;
  /** The values of mission.yaml and their places. */
  readonly yaml: YamlValues;
  /** The sections of mission.yaml that could be read, some of them without the keys of `unreadKeys`. */
  readonly settings: Partial<MissionFile>;
  /** The same, and of the other sections all that follows their schema: for checks of one entry after the other. */
  readonly validSettings: ValidPart<MissionFile>;
  readonly facts: Facts;
  /** In the order of their file names. */
  readonly findings: readonly Finding[];
  /** In the order of their file names. */
  readonly quotations: readonly Quotation[];
  /** Sections and files (`people`, `findings/media`) that are there but could not be read. */
  readonly unread: ReadonlySet<string>;
  /** Of unread sections that `settings` has all the same: the keys that it lacks because something is wrong in them. */
  readonly unreadKeys: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Whether any of a section, a key of one (`release.date`), a file or any file of a folder (`findings`) is there but
 * could not be read.
 */
export function isUnread(name: string, { unread, unreadKeys }: Mission): boolean {
  const [section = '', key] = name.split('.');
  if (key !== undefined) return unread.has(section) && unreadKeys.get(section)?.has(key) !== false;
  return unread.has(name) || [...unread].some((each) => each.startsWith(`${name}/`));
}

/** A mission of which everything could be read. */
export interface CompleteMission extends Mission {
  readonly settings: MissionFile;
}

export const isComplete = (mission: Mission): mission is CompleteMission => mission.unread.size === 0;

/** Whether enough of a mission could be read to compose its documents for rules to look at, never to be printed. */
export const isComposable = (mission: Mission): mission is CompleteMission =>
  (['house', 'language', 'election', 'mission', 'release'] as const).every(
    (section) => mission.settings[section] !== undefined,
  );

/** Whether mission.yaml names a language that prelim does not have. No text may be judged by the words of another. */
export const isInUnknownLanguage = ({ unread, validSettings, yaml }: Mission): boolean =>
  unread.has('language') && yaml.has(['language']) && validSettings.language === undefined;

/** Where a value of mission.yaml stands; the key of the mapping around it if the value is missing. */
export const placeOf = ({ yaml }: Pick<Mission, 'yaml'>, ...path: (string | number)[]): Span => yaml.locate(path);

/** The texts of a mission folder, from which a mission is read. */
export interface MissionTexts {
  /** The name of the folder. */
  readonly name: string;
  /** mission.yaml. */
  readonly mission: Source;
  /** The files of findings/ by their ids such as `findings/media`, in the order of their names. */
  readonly findings: ReadonlyMap<string, Source>;
  /** The files of quotes/, likewise. */
  readonly quotes: ReadonlyMap<string, Source>;
  /** Files that are there but hold no text that could be read. */
  readonly unreadable: readonly string[];
  /** What was parsed of them before. */
  readonly parseCache?: ParseCache | undefined;
}

/** The texts of a mission and of its house, and what was wrong when they were read from the disk. */
export interface Sources extends MissionTexts {
  readonly house: HouseFiles;
  readonly diagnostics: readonly Diagnostic[];
}
