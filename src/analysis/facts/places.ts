import { readFactLink } from '../../claims/fact-link.ts';
import type { Value } from '../../claims/subject.ts';
import { factText } from '../../claims/write/describe.ts';
import type { Draft } from '../../compose/compose.ts';
import { wordingOf } from '../../house/house.ts';
import { brokenFactLinks, factLinks, linksInValues, proseOf } from '../../mission/fact-links.ts';
import type { Facts } from '../../mission/facts/lookup.ts';
import type { Fact } from '../../mission/facts/read.ts';
import { factsMeant } from '../../mission/facts/similar-names.ts';
import { type Mission, isComplete } from '../../mission/mission.ts';
import { factKeys } from '../../mission/schema/fact.ts';
import { parseDate } from '../../numbers/calendar.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { type Span, spanText } from '../../source/source.ts';

type Place = NonNullable<Problem['related']>[number];

/** A fact as another place that a problem is about: its name, its value and who vouches for it. */
export function factPlace(name: string, fact: Fact, value: Value, mission: Mission): Place {
  const { source, 'as-of': asOf, unit } = fact.about;
  const day = asOf === undefined ? undefined : parseDate(asOf);
  const vouched = [source, day && mission.language.print.date(day)].filter((part) => part !== undefined).join(', ');
  const text = factText({ kind: 'fact', value, unit }, wordingOf(mission.house), mission.language);
  return { at: mission.yaml.locate(fact.at), message: `${name} = ${text}${vouched && `  (${vouched})`}` };
}

/** Those of the named facts that exist, as other places that a problem is about. */
export const factPlaces = (names: readonly string[], mission: Mission): readonly Place[] =>
  names.flatMap((name) => {
    const result = mission.facts.lookup(name);
    return result.kind === 'fact' ? [factPlace(name, result.fact, result.value, mission)] : [];
  });

/** Where the value of a fact stands, without its other keys. */
export function valueSpan({ at }: Fact, { yaml }: Mission): Span {
  const key = factKeys.find((name) => yaml.has([...at, name]));
  return yaml.locate(key === undefined ? at : [...at, key]);
}

/**
 * The facts that are meant for print but that no text uses. Empty if that would be a guess: a link that leads nowhere
 * may mean any fact, and without a composed document a template may use some.
 */
export function unusedFacts(draft: Draft): readonly Fact[] {
  const { facts } = draft.mission;
  const meant = linkedNames(draft).map((name) => namesMeant(name, facts));
  const isComposed = draft.documents.length > 0 && isComplete(draft.mission);
  if (!isComposed || meant.includes(undefined)) return [];
  const used = new Set(meant.flatMap((names) => names ?? []));
  for (const name of used) {
    const about = aboutOf(name, facts);
    for (const next of [about?.sum, about?.of, about?.['part-of']].flat()) if (next !== undefined) used.add(next);
  }
  return [...facts.own.facts.values()].filter(({ name, about }) => about.internal !== true && !used.has(name));
}

/** A sum that cannot be added up still names its parts. */
function aboutOf(name: string, facts: Facts): Fact['about'] | undefined {
  const result = facts.lookup(name);
  return result.kind === 'fact' ? result.fact.about : facts.own.facts.get(name)?.about;
}

/** The names of all links of a mission, in its texts, its documents and mission.yaml, broken links included. */
function linkedNames({ mission, documents }: Draft): readonly string[] {
  const prose = [...proseOf(mission)].flatMap(({ nodes }) => nodes);
  const links = [...factLinks(prose), ...documents.flatMap((document) => document.links)];
  const broken = [...[...brokenFactLinks(prose)].map(({ at }) => at), ...linksInValues(mission)].map(
    (at) => /fact:[^)\]}>\s]*/.exec(spanText(at))?.[0] ?? '',
  );
  return [...links.map(({ link }) => link.url), ...broken].flatMap((url) => readFactLink(url)?.paths ?? namesIn(url));
}

/** The names in the address of a broken link. */
const namesIn = (url: string): readonly string[] =>
  url
    .slice('fact:'.length)
    .split(/\/|\?.*|\.\./)
    .filter((name) => name !== '');

/** The facts that a name stands for, be it misspelt or that of a group; undefined if nobody can know. */
function namesMeant(name: string, facts: Facts): readonly string[] | undefined {
  const { kind } = facts.lookup(name);
  if (kind === 'group') return [...facts.own.facts.keys()].filter((fact) => fact.startsWith(`${name}.`));
  const meant = kind === 'unknown' ? factsMeant(name, facts) : [name];
  return meant.length > 0 ? meant : undefined;
}
