import type { House } from '../../house/house.ts';
import { checkCounts, checkOrganisations, checkUncounted } from './numbers.ts';
import { checkPeople } from './people.ts';
import { withoutArticle } from '../institutions.ts';
import type { Language } from '../../languages/language.ts';
import { either } from '../../languages/patterns.ts';
import type { Mission } from '../mission.ts';
import { isMissing } from '../read-sections.ts';
import type { Institution } from '../schema/mission.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { didYouMean, nearest, suggestionsFor } from '../../source/did-you-mean.ts';
import type { ValidPart } from '../../source/schema/validate.ts';
import type { Path, YamlValues } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

/** Names in the mission that neither its house nor the mission itself knows, and keys that need one another. */
export function checkNames(mission: Mission): readonly Diagnostic[] {
  return [
    institutionFaults,
    countryFaults,
    electionFaults,
    formatFaults,
    checkPeople,
    checkOrganisations,
    checkCounts,
    idFaults,
    checkUncounted,
  ].flatMap((find) => [...find(mission)]);
}

function* electionFaults({ validSettings: { election }, yaml }: Mission): Generator<Diagnostic> {
  if (!election) return;
  if (yaml.has(['election', 'contests'])) {
    const [twice] = (['name', 'kind'] as const).filter((key) => yaml.has(['election', key]));
    if (twice)
      yield fileError(
        'files/not-allowed',
        yaml.locateKey(['election', twice]),
        `“${twice}” stands beside “contests”, which have names and kinds of their own. Leave one of them out.`,
      );
  } else {
    for (const key of ['name', 'kind'] as const) {
      if (isMissing([key], ['election'], yaml))
        yield fileError(
          'files/missing-key',
          yaml.locateKey(['election']),
          `“${key}” is missing in “election”; only an election with “contests” goes without.`,
        );
    }
  }
}

function* formatFaults({ validSettings: sound, house, yaml }: Mission): Generator<Diagnostic> {
  const known = Object.keys(house.formats);
  const format = sound.mission?.format;
  if (format !== undefined && !known.includes(format)) {
    const message =
      `“${format}” is no format of mission of this house, which knows ` +
      `${known.join(', ')}.${didYouMean(format, known)}`;
    yield fileError('files/wrong-type', yaml.locate(['mission', 'format']), message, suggestionsFor(format, known));
  }
}

/** A topic that the house of the mission does not have. */
export function checkTopics(topic: string | undefined, head: YamlValues, { topics }: House): readonly Diagnostic[] {
  if (topic === undefined || topics.includes(topic)) return [];
  const message = `“${topic}” is no topic of this house.${didYouMean(topic, topics) || ` Its topics are: ${topics.join(', ')}.`}`;
  return [fileError('files/wrong-type', head.locate(['topic']), message, suggestionsFor(topic, topics))];
}

type Institutions = Readonly<Record<string, ValidPart<Institution> | undefined>>;

/** Institutions that neither the house nor the mission knows. */
function* institutionFaults({ validSettings: sound, house, unread, yaml, language }: Mission): Generator<Diagnostic> {
  const added = isMapping(sound.institutions) ? sound.institutions : {};
  if (unread.has('institutions') && Object.keys(added).length === 0) return;
  const known: Institutions = { ...house.institutions, ...added };
  const where = `the house “${sound.house ?? house.name}” or of this mission`;
  for (const [path, written] of named(sound)) {
    if (written === undefined || Object.hasOwn(known, written) || yaml.has(['institutions', written])) continue;
    const meant = byOtherName(written, known, language);
    const hint = meant === undefined ? didYouMean(written, Object.keys(known)) || listed(known) : ` Write “${meant}”.`;
    const suggestion = meant ?? nearest(written, Object.keys(known));
    const message = `“${written}” is no institution of ${where}.${hint}`;
    yield fileError(
      'files/wrong-type',
      yaml.locate(path),
      message,
      suggestion === undefined ? {} : { suggestions: [suggestion] },
    );
  }
}

/** Everywhere that an institution is named by its short name. */
function named({
  mission,
  observers,
  people,
  contacts,
}: Mission['validSettings']): readonly (readonly [Path, string | undefined])[] {
  return [
    ...(mission?.partners ?? []).map((name, index) => [['mission', 'partners', index], name] as const),
    ...(mission?.withdrawn ?? []).map((name, index) => [['mission', 'withdrawn', index], name] as const),
    ...(observers?.parts ?? []).map(
      (part, index) => [['observers', 'parts', index, 'institution'], part?.institution] as const,
    ),
    ...Object.entries(people ?? {}).map(
      ([id, person]) => [['people', id, 'institution'], person?.institution] as const,
    ),
    ...(contacts ?? []).map((contact, index) => [['contacts', index, 'institution'], contact?.institution] as const),
  ];
}

/** The short name of an institution that is written with its abbreviation or in full: “OSCE PA”. */
function byOtherName(written: string, known: Institutions, language: Language): string | undefined {
  const plain = (text: string): string => withoutArticle(text.toLowerCase(), language);
  const [id] =
    Object.entries(known).find(([, one]) =>
      [one?.name, one?.abbreviation].some((text) => text !== undefined && plain(text) === plain(written)),
    ) ?? [];
  return id;
}

function listed(known: Institutions): string {
  const names = Object.entries(known).map(([id, one]) => `${id} (${one?.abbreviation ?? one?.name ?? id})`);
  if (names.length === 0) return ' None is known yet: add it under “institutions”, with its name.';
  const all = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
  return ` Known ${names.length === 1 ? 'is' : 'are'} ${all}. Add another one under “institutions”, with its name.`;
}

type Countries = Mission['house']['countries'];

/** Countries that are no code: most people write the name. */
function* countryFaults({ validSettings: sound, house, yaml, language }: Mission): Generator<Diagnostic> {
  const { countries } = house;
  const named: readonly (readonly [Path, string | undefined])[] = [
    [['election', 'country'], sound.election?.country],
    ...Object.entries(sound.people ?? {}).map(([id, person]) => [['people', id, 'country'], person?.country] as const),
  ];
  for (const [path, written] of named) {
    if (written === undefined || Object.hasOwn(countries, written)) continue;
    const exact = codeOf(written, countries, language);
    const code = exact ?? codeNear(written, countries, language);
    const question = exact === undefined && code !== undefined ? ` Did you mean ${countries[code]}?` : '';
    const advice =
      code === undefined ? ' Use the two letters of ISO 3166-1, such as KZ.' : `${question} Write ${code}.`;
    yield fileError(
      'files/wrong-type',
      yaml.locate(path),
      `“${written}” is no country code.${advice}`,
      code === undefined ? {} : { suggestions: [code] },
    );
  }
}

const plain = (name: string, language: Language): string => withoutArticle(name.toLowerCase(), language);

/** The code in small letters, or the name of the country. */
function codeOf(written: string, countries: Countries, language: Language): string | undefined {
  return Object.keys(countries).find(
    (code) => code === written.toUpperCase() || plain(countries[code] ?? '', language) === plain(written, language),
  );
}

/** A misspelt name, or a part of only one: “Bosnia”, “Czech Republic”. */
function codeNear(written: string, countries: Countries, language: Language): string | undefined {
  const names = Object.values(countries);
  const core = plain(written, language)
    .replace(new RegExp(String.raw`\b${either(...language.places.colourless)}\b`, 'g'), '')
    .trim();
  const holding = core.length > 3 ? names.filter((name) => name.toLowerCase().includes(core)) : [];
  const meant = nearest(written, names) ?? (holding.length === 1 ? holding[0] : undefined);
  return Object.keys(countries).find((code) => meant !== undefined && countries[code] === meant);
}

/** Ids that a link could not tell from another id or from an institution. */
function* idFaults(mission: Mission): Generator<Diagnostic> {
  const { election, observers } = mission.validSettings;
  const contests = (election?.contests ?? []).map((contest, index): Named => ({
    id: contest?.id,
    at: ['election', 'contests', index],
  }));
  const parts = (observers?.parts ?? []).map((part, index): Named => ({
    id: part?.id,
    institution: part?.institution,
    at: ['observers', 'parts', index],
  }));
  yield* twice(contests, 'contest', mission);
  yield* twice(parts, 'part', mission);
  yield* asInstitution(parts, mission);
}

interface Named {
  readonly id: string | undefined;
  readonly institution?: string | undefined;
  readonly at: Path;
}

/** Parts of two institutions may share an id: each is found below its own. */
const clash = (one: Named, other: Named): boolean =>
  one.id === other.id &&
  (one.institution === other.institution || one.institution === undefined || other.institution === undefined);

function* twice(entries: readonly Named[], what: string, { yaml }: Mission): Generator<Diagnostic> {
  for (const [index, entry] of entries.entries()) {
    const first = entry.id === undefined ? undefined : entries.slice(0, index).find((other) => clash(entry, other));
    if (!first) continue;
    const related = [{ at: yaml.locate([...first.at, 'id']), message: `this ${what} has it, too` }];
    const message = `The id “${entry.id}” stands twice, so that a link to it could mean either. Give this ${what} another one.`;
    yield fileError('files/wrong-type', yaml.locate([...entry.at, 'id']), message, { related });
  }
}

function* asInstitution(parts: readonly Named[], { house, yaml }: Mission): Generator<Diagnostic> {
  for (const { id, at } of parts) {
    const sender = id === undefined ? undefined : parts.find(({ institution }) => institution === id);
    if (id === undefined || (!sender && !Object.hasOwn(house.institutions, id) && !yaml.has(['institutions', id])))
      continue;
    const place: Path | undefined = sender
      ? [...sender.at, 'institution']
      : yaml.has(['institutions', id])
        ? ['institutions', id]
        : undefined;
    const related = place
      ? [{ at: sender ? yaml.locate(place) : yaml.locateKey(place), message: 'the institution' }]
      : [];
    const message =
      `The id “${id}” is the name of an institution: “observers.parts.${id}” means all that it sent. Give this ` +
      'part another one.';
    yield fileError('files/wrong-type', yaml.locate([...at, 'id']), message, { related });
  }
}
