import type * as z from 'zod/mini';
import { readLanguage } from './read-language.ts';
import type { Languages } from '../languages/index.ts';
import { type MissionFile, missionFile, sectionNames } from './schema/mission.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';
import { didYouMean, nearest, suggestionsFor } from '../source/did-you-mean.ts';
import { pathText, valueText } from '../source/schema/expected.ts';
import { type ValidPart, validate } from '../source/schema/validate.ts';
import type { Source } from '../source/source.ts';
import { mostInSection, tooMany } from './limits.ts';
import type { Path, YamlValues } from '../source/yaml/read.ts';
import { isMapping } from '../source/yaml/values.ts';

interface MissionSections {
  /** The sections of mission.yaml that follow their schema, be it without the keys of `unreadKeys`. */
  readonly settings: Partial<MissionFile>;
  /** The same, and of the other sections all that follows their schema. */
  readonly validSettings: ValidPart<MissionFile>;
  /** The names of the sections that could not be read. */
  readonly unread: readonly string[];
  /** Of sections that only some keys keep from being read: those keys. */
  readonly unreadKeys: ReadonlyMap<string, ReadonlySet<string>>;
  readonly diagnostics: readonly Diagnostic[];
}

const { shape } = missionFile.def;

const knownKeys = Object.keys(shape);

/** Reads the sections of mission.yaml one by one, but for the facts, which `facts/read.ts` reads. */
export function readSections(yaml: YamlValues, file: Source, languages: Languages): MissionSections {
  const { value: top } = yaml;
  if (!isMapping(top)) {
    const diagnostics = top === undefined ? [] : [noSections(top, file)];
    return { settings: {}, validSettings: {}, unread: sectionNames, unreadKeys: new Map(), diagnostics };
  }
  const settings: Record<string, unknown> = {};
  const validSettings: Record<string, unknown> = {};
  const unread: string[] = [];
  const unreadKeys = new Map<string, ReadonlySet<string>>();
  const diagnostics: Diagnostic[] = [];
  const unknownKeys = Object.keys(top).filter((key) => !knownKeys.includes(key));
  const absentKeys = knownKeys.filter((key) => !(key in top));
  const misspelt = unknownKeys.flatMap((key) => nearest(key, absentKeys) ?? []);
  for (const [name, schema] of Object.entries<z.ZodMiniType>(shape)) {
    if (name === 'facts' || misspelt.includes(name)) continue;
    const section =
      name === 'language' && name in top
        ? readLanguage(top[name], yaml, languages)
        : readSection(name, schema, top[name], yaml);
    const invalid = [...section.invalidKeys, ...refusedKeys(top[name])];
    const isWhole = section.value !== undefined && invalid.length === 0;
    if (!isWhole && (name in top || section.diagnostics.length > 0)) unread.push(name);
    const value = isWhole ? section.value : withoutKeys(top[name], invalid, schema);
    if (section.validPart !== undefined) validSettings[name] = section.validPart;
    diagnostics.push(...section.diagnostics);
    if (value === undefined) continue;
    settings[name] = withoutPrototype(value);
    if (!isWhole) unreadKeys.set(name, new Set(invalid));
  }
  diagnostics.push(...unknownKeys.map((key) => unknownSection(key, yaml)));
  return { settings, validSettings, unread: [...unread, ...misspelt], unreadKeys, diagnostics };
}

function readSection(name: string, schema: z.ZodMiniType, input: unknown, yaml: YamlValues) {
  const tooLong = checkLength(input, [name], yaml);
  if (tooLong) return { value: undefined, validPart: undefined, invalidKeys: [], diagnostics: [tooLong] };
  return validate(schema, input, yaml, [name]);
}

/** The keys of a section with a value that was refused when the file was read. */
const refusedKeys = (section: unknown): readonly string[] =>
  isMapping(section) ? Object.keys(section).filter((key) => hasRefused(section[key])) : [];

const hasRefused = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.values(value).some(hasRefused));

/** A section without some of its keys; undefined if it needs one of them. */
function withoutKeys(section: unknown, keys: readonly string[], schema: z.ZodMiniType): unknown {
  if (!isMapping(section) || keys.length === 0) return undefined;
  const rest = Object.entries(section).filter(([key]) => !keys.includes(key));
  const result = schema.safeParse(Object.fromEntries(rest));
  return result.success ? result.data : undefined;
}

/** So that a name that nobody gave, such as “constructor”, is not there either. */
const withoutPrototype = (section: unknown): unknown =>
  isMapping(section) ? Object.assign(Object.create(null), section) : section;

/** Finds the first list or group with more entries than anybody would write. */
function checkLength(value: unknown, path: Path, yaml: YamlValues): Diagnostic | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  if (entries.length > mostInSection) return tooMany(pathText(path), yaml.locateKey(path));
  for (const [key, next] of entries) {
    const diagnostic = checkLength(next, [...path, Array.isArray(value) ? Number(key) : key], yaml);
    if (diagnostic) return diagnostic;
  }
  return undefined;
}

/** That mission.yaml holds something else than sections. */
function noSections(top: unknown, file: Source): Diagnostic {
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
  const hint = didYouMean(key, knownKeys) || ' If it is a fact, put it under “facts”.';
  return fileError(
    'files/unknown-key',
    yaml.locateKey([key]),
    `“${key}” is not a section of a mission.${hint}`,
    suggestionsFor(key, knownKeys),
  );
}
