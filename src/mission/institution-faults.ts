import type { Diagnostic } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { isMapping } from './is-mapping.ts';
import type { Mission } from './mission.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { Institution } from './schema/mission.ts';
import type { Sound } from './sound.ts';
import type { Path } from './yaml.ts';

type Institutions = Readonly<Record<string, Sound<Institution> | undefined>>;

/** Institutions that neither the house nor the mission knows. */
export function* institutionFaults({ sound, house, unread, yaml }: Mission): Generator<Diagnostic> {
  const added = isMapping(sound.institutions) ? sound.institutions : {};
  if (unread.has('institutions') && Object.keys(added).length === 0) return;
  const known: Institutions = { ...house.institutions, ...added };
  const where = `the house “${sound.house ?? house.name}” or of this mission`;
  for (const [path, written] of named(sound)) {
    if (written === undefined || Object.hasOwn(known, written) || yaml.has(['institutions', written])) continue;
    const meant = byOtherName(written, known);
    const hint = meant === undefined ? didYouMean(written, Object.keys(known)) || listed(known) : ` Write “${meant}”.`;
    const suggestion = meant ?? nearest(written, Object.keys(known));
    const message = `“${written}” is no institution of ${where}.${hint}`;
    yield fault('files/wrong-type', yaml.locate(path), message, suggestion === undefined ? {} : { suggestions: [suggestion] });
  }
}

/** Everywhere that an institution is named by its short name. */
function named({ mission, observers, people, contacts }: Mission['sound']): readonly (readonly [Path, string | undefined])[] {
  return [
    ...(mission?.partners ?? []).map((name, index) => [['mission', 'partners', index], name] as const),
    ...(mission?.withdrawn ?? []).map((name, index) => [['mission', 'withdrawn', index], name] as const),
    ...(observers?.parts ?? []).map((part, index) => [['observers', 'parts', index, 'institution'], part?.institution] as const),
    ...Object.entries(people ?? {}).map(([id, person]) => [['people', id, 'institution'], person?.institution] as const),
    ...(contacts ?? []).map((contact, index) => [['contacts', index, 'institution'], contact?.institution] as const),
  ];
}

/** The short name of an institution that is written with its abbreviation or in full: “OSCE PA”. */
function byOtherName(written: string, known: Institutions): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/^the /, '');
  const [id] = Object.entries(known).find(([, one]) => [one?.name, one?.abbreviation].some((text) => text !== undefined && plain(text) === plain(written))) ?? [];
  return id;
}

function listed(known: Institutions): string {
  const names = Object.entries(known).map(([id, one]) => `${id} (${one?.abbreviation ?? one?.name ?? id})`);
  if (names.length === 0) return ' None is known yet: add it under “institutions”, with its name.';
  const all = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
  return ` Known ${names.length === 1 ? 'is' : 'are'} ${all}. Add another one under “institutions”, with its name.`;
}
