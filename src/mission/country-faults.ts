import type { Diagnostic } from '../diagnostic.ts';
import { fault } from './fault.ts';
import type { Mission } from './mission.ts';
import { nearest } from './nearest.ts';
import type { Path } from './yaml.ts';

type Countries = Mission['house']['countries'];

/** Countries that are no code: most people write the name. */
export function* countryFaults({ sound, house, yaml }: Mission): Generator<Diagnostic> {
  const { countries } = house;
  const named: readonly (readonly [Path, string | undefined])[] = [
    [['election', 'country'], sound.election?.country],
    ...Object.entries(sound.people ?? {}).map(([id, person]) => [['people', id, 'country'], person?.country] as const),
  ];
  for (const [path, written] of named) {
    if (written === undefined || Object.hasOwn(countries, written)) continue;
    const exact = codeOf(written, countries);
    const code = exact ?? codeNear(written, countries);
    const question = exact === undefined && code !== undefined ? ` Did you mean ${countries[code]}?` : '';
    const advice = code === undefined ? ' Use the two letters of ISO 3166-1, such as KZ.' : `${question} Write ${code}.`;
    yield fault('files/wrong-type', yaml.locate(path), `“${written}” is no country code.${advice}`, code === undefined ? {} : { suggestions: [code] });
  }
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '');

/** The code in small letters, or the name of the country. */
function codeOf(written: string, countries: Countries): string | undefined {
  return Object.keys(countries).find((code) => code === written.toUpperCase() || plain(countries[code] ?? '') === plain(written));
}

/** A misspelt name, or a part of only one: “Bosnia”, “Czech Republic”. */
function codeNear(written: string, countries: Countries): string | undefined {
  const names = Object.values(countries);
  const core = plain(written).replace(/\b(?:republic|of)\b/g, '').trim();
  const holding = core.length > 3 ? names.filter((name) => name.toLowerCase().includes(core)) : [];
  const meant = nearest(written, names) ?? (holding.length === 1 ? holding[0] : undefined);
  return Object.keys(countries).find((code) => meant !== undefined && countries[code] === meant);
}
