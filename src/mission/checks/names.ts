import type { House } from '../../house/house.ts';
import { withoutArticle } from '../institutions.ts';
import type { Language } from '../../languages/language.ts';
import { either } from '../../languages/patterns.ts';
import type { Mission } from '../mission.ts';
import type { Institution } from '../schema/mission.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { didYouMean, nearest, suggestionsFor } from '../../source/did-you-mean.ts';
import type { ValidPart } from '../../source/schema/validate.ts';
import type { Path, YamlValues } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

/** Finds institutions that neither the house nor the mission knows. */
export function* checkInstitutions({ validSettings, house, unread, yaml, language }: Mission): Generator<Diagnostic> {
  const own = isMapping(validSettings.institutions) ? validSettings.institutions : {};
  if (unread.has('institutions') && Object.keys(own).length === 0) return;
  const institutions: Institutions = { ...house.institutions, ...own };
  const where = `the house “${validSettings.house ?? house.name}” or of this mission`;
  for (const [path, id] of institutionNames(validSettings)) {
    if (id === undefined || Object.hasOwn(institutions, id) || yaml.has(['institutions', id])) continue;
    const meant = idByName(id, institutions, language);
    const hint =
      meant === undefined ? didYouMean(id, Object.keys(institutions)) || choice(institutions) : ` Write “${meant}”.`;
    const suggestion = meant ?? nearest(id, Object.keys(institutions));
    yield fileError(
      'files/wrong-type',
      yaml.locate(path),
      `“${id}” is no institution of ${where}.${hint}`,
      suggestion === undefined ? {} : { suggestions: [suggestion] },
    );
  }
}

type Institutions = Readonly<Record<string, ValidPart<Institution> | undefined>>;

/** Every place of mission.yaml where an institution is named by its id, with what stands there. */
function institutionNames({
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

/** The id of an institution that is written with its abbreviation or in full: “OSCE PA”. */
function idByName(written: string, institutions: Institutions, language: Language): string | undefined {
  const [id] =
    Object.entries(institutions).find(([, institution]) =>
      [institution?.name, institution?.abbreviation].some(
        (name) => name !== undefined && comparable(name, language) === comparable(written, language),
      ),
    ) ?? [];
  return id;
}

/** The institutions that could be named, for a message. */
function choice(institutions: Institutions): string {
  const names = Object.entries(institutions).map(
    ([id, institution]) => `${id} (${institution?.abbreviation ?? institution?.name ?? id})`,
  );
  if (names.length === 0) return ' None is known yet: add it under “institutions”, with its name.';
  const list = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
  return ` Known ${names.length === 1 ? 'is' : 'are'} ${list}. Add another one under “institutions”, with its name.`;
}

/** Finds countries that are no code: most people write the name. */
export function* checkCountries({ validSettings, house, yaml, language }: Mission): Generator<Diagnostic> {
  const { countries } = house;
  const places: readonly (readonly [Path, string | undefined])[] = [
    [['election', 'country'], validSettings.election?.country],
    ...Object.entries(validSettings.people ?? {}).map(
      ([id, person]) => [['people', id, 'country'], person?.country] as const,
    ),
  ];
  for (const [path, written] of places) {
    if (written === undefined || Object.hasOwn(countries, written)) continue;
    const exact = codeOf(written, countries, language);
    const code = exact ?? similarCode(written, countries, language);
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

type Countries = House['countries'];

/** The code of a country that is written as its code in small letters, or as its name. */
const codeOf = (written: string, countries: Countries, language: Language): string | undefined =>
  Object.keys(countries).find(
    (code) =>
      code === written.toUpperCase() || comparable(countries[code] ?? '', language) === comparable(written, language),
  );

/** The code of a country whose name is misspelt, or of which only a part is written: “Bosnia”, “Czech Republic”. */
function similarCode(written: string, countries: Countries, language: Language): string | undefined {
  const names = Object.values(countries);
  const core = comparable(written, language)
    .replace(new RegExp(String.raw`\b${either(...language.places.colourless)}\b`, 'g'), '')
    .trim();
  const holding = core.length > 3 ? names.filter((name) => name.toLowerCase().includes(core)) : [];
  const meant = nearest(written, names) ?? (holding.length === 1 ? holding[0] : undefined);
  return Object.keys(countries).find((code) => meant !== undefined && countries[code] === meant);
}

/** A name in small letters and without its article, for comparison. */
const comparable = (name: string, language: Language): string => withoutArticle(name.toLowerCase(), language);

/** Finds a format of mission that the house does not have. */
export function* checkFormat({ validSettings: { mission }, house, yaml }: Mission): Generator<Diagnostic> {
  const names = Object.keys(house.formats);
  const format = mission?.format;
  if (format !== undefined && !names.includes(format)) {
    const message =
      `“${format}” is no format of mission of this house, which knows ` +
      `${names.join(', ')}.${didYouMean(format, names)}`;
    yield fileError('files/wrong-type', yaml.locate(['mission', 'format']), message, suggestionsFor(format, names));
  }
}

/** Finds rounds that the house has no word for: they would be left out in print. */
export function* checkRounds({ validSettings: { election }, house, yaml }: Mission): Generator<Diagnostic> {
  const { rounds: words } = house.words;
  const rounds = [
    [['election', 'round'], election?.round] as const,
    ...(election?.contests ?? []).map(
      (contest, index) => [['election', 'contests', index, 'round'], contest?.round] as const,
    ),
  ];
  for (const [path, round] of rounds) {
    if (round === undefined || round <= words.length) continue;
    yield fileError(
      'files/wrong-type',
      yaml.locate(path),
      `The house has no words for round ${round}.${words.length > 0 ? ` Its last is the ${words.at(-1)}.` : ''}`,
    );
  }
}

/** Finds a topic of a finding that the house does not have. `head` is the front matter that names it. */
export function checkTopic(topic: string | undefined, head: YamlValues, { topics }: House): readonly Diagnostic[] {
  if (topic === undefined || topics.includes(topic)) return [];
  const hint = didYouMean(topic, topics) || ` Its topics are: ${topics.join(', ')}.`;
  const message = `“${topic}” is no topic of this house.${hint}`;
  return [fileError('files/wrong-type', head.locate(['topic']), message, suggestionsFor(topic, topics))];
}
