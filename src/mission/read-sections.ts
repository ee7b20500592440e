import type * as z from 'zod/mini';
import { sectionNames } from './facts/read.ts';
import { type MissionFile, missionFile } from './schema/mission.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';
import { didYouMean, nearest, suggestionsFor } from '../source/did-you-mean.ts';
import { pathText, valueText } from '../source/schema/expected.ts';
import { type ValidPart, validate } from '../source/schema/validate.ts';
import type { Source } from '../source/source.ts';
import { mostInSection, tooMany } from './limits.ts';
import type { Path, YamlValues } from '../source/yaml/read.ts';
import { isMapping } from '../source/yaml/values.ts';

export interface ReadSettings {
  /** The sections of mission.yaml that could be read, each of which follows its schema. */
  readonly settings: Partial<MissionFile>;
  /** All that is sound in the others, too, for checks of one entry after the other. */
  readonly sound: ValidPart<MissionFile>;
  /** The names of those that could not. */
  readonly unread: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const { shape } = missionFile.def;

const known = Object.keys(shape);

/** Reads the sections of mission.yaml one by one; the facts are read on their own. */
export function readSettings(yaml: YamlValues, file: Source): ReadSettings {
  const { value: top } = yaml;
  if (!isMapping(top))
    return {
      settings: {},
      sound: {},
      unread: sectionNames,
      diagnostics: top === undefined ? [] : [noMission(top, file)],
    };
  const settings: Record<string, unknown> = {};
  const sound: Record<string, unknown> = {};
  const unread: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const strangers = Object.keys(top).filter((name) => !known.includes(name));
  const misspelt = strangers.flatMap(
    (name) =>
      nearest(
        name,
        known.filter((one) => !(one in top)),
      ) ?? [],
  );
  for (const [name, schema] of Object.entries<z.ZodMiniType>(shape)) {
    if (name === 'facts' || misspelt.includes(name)) continue;
    const tooLong = tooManyIn(top[name], [name], yaml);
    const {
      value,
      validPart: left,
      diagnostics: wrong,
    } = tooLong
      ? { value: undefined, validPart: undefined, diagnostics: [tooLong] }
      : validate(schema, top[name], yaml, [name]);
    if (value === undefined && (name in top || wrong.length > 0)) unread.push(name);
    else if (value !== undefined) settings[name] = withoutPrototype(value);
    if (left !== undefined) sound[name] = left;
    diagnostics.push(...wrong);
  }
  return {
    settings,
    sound,
    unread: [...unread, ...misspelt],
    diagnostics: [...diagnostics, ...strangers.map((key) => unknownSection(key, yaml))],
  };
}

/** So that a name that nobody gave, such as “constructor”, is not there either. */
const withoutPrototype = (section: unknown): unknown =>
  isMapping(section) ? Object.assign(Object.create(null), section) : section;

/** The first list or group that has more entries than anybody would write. */
function tooManyIn(value: unknown, path: Path, yaml: YamlValues): Diagnostic | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  if (entries.length > mostInSection) return tooMany(pathText(path), yaml.locateKey(path));
  for (const [key, next] of entries) {
    const wrong = tooManyIn(next, [...path, Array.isArray(value) ? Number(key) : key], yaml);
    if (wrong) return wrong;
  }
  return undefined;
}

function noMission(top: unknown, file: Source): Diagnostic {
  const at = { source: file, start: 0, end: 0 };
  const begin = 'Begin with “house: osce”; “prelim init” writes a whole mission to start from.';
  if (top === null) return fileError('files/missing-key', at, `This file is empty. ${begin}`);
  return fileError(
    'files/wrong-type',
    at,
    'This file should have keys such as “house:” and “election:” without dashes before them, but is ' +
      `${valueText(top)}. ${begin}`,
  );
}

function unknownSection(key: string, yaml: YamlValues): Diagnostic {
  const hint = didYouMean(key, known) || ' If it is a fact, put it under “facts”.';
  return fileError(
    'files/unknown-key',
    yaml.locateKey([key]),
    `“${key}” is not a section of a mission.${hint}`,
    suggestionsFor(key, known),
  );
}

/** Whether none of some keys stands in a mapping, be it misspelt: a slip is told already. */
export const isMissing = (keys: readonly string[], path: Path, yaml: YamlValues): boolean =>
  !keys.some((key) => yaml.has([...path, key])) &&
  !yaml.keys(path).some((written) => nearest(written, keys) !== undefined);
