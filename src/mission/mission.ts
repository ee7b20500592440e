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

/** The texts of a mission folder, in the order of their names. */
export interface MissionTexts {
  readonly name: string;
  readonly mission: Source;
  readonly findings: ReadonlyMap<string, Source>;
  readonly quotes: ReadonlyMap<string, Source>;
  /** Files that are there but hold no text that could be read. */
  readonly unreadable: readonly string[];
  /** What was parsed of them before. */
  readonly parseCache?: ParseCache | undefined;
}

/** A mission as far as it could be read: its facts, findings and quotations, each value with its place. */
export interface Mission {
  readonly name: string;
  readonly house: House;
  /** That of its texts, chosen by `language:`; the first that prelim has where mission.yaml names none. */
  readonly language: Language;
  readonly file: Source;
  readonly yaml: YamlValues;
  /** The sections of mission.yaml that could be read. */
  readonly settings: Partial<MissionFile>;
  /** The same and all that is sound in the other sections, for checks of one entry after the other. */
  readonly validSettings: ValidPart<MissionFile>;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly quotations: readonly Quotation[];
  /** Sections and files (`people`, `findings/media`) that are there but could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** A mission of which everything could be read. */
export interface CompleteMission extends Mission {
  readonly settings: MissionFile;
}

export const isComplete = (mission: Mission): mission is CompleteMission => mission.unread.size === 0;

/** Whether mission.yaml names a language that prelim does not have. No text may be judged by the words of another. */
export const isInUnknownLanguage = ({ unread, yaml }: Mission): boolean =>
  unread.has('language') && yaml.has(['language']);

/** Where a value of mission.yaml stands. */
export const placeOf = ({ yaml }: Pick<Mission, 'yaml'>, ...path: (string | number)[]): Span => yaml.locate(path);

/** Everything that was read of a mission and its house, and what could not be read. */
export interface Sources extends MissionTexts {
  readonly house: HouseFiles;
  readonly diagnostics: readonly Diagnostic[];
}
