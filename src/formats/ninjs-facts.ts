import { factText, plainValue } from '../claims/describe.ts';
import { readFactLink } from '../claims/fact-link.ts';
import type { Value } from '../claims/value.ts';
import type { Document } from '../compose/document.ts';
import { wordingOf } from '../compose/fact-words.ts';
import type { Fact } from '../mission/facts.ts';
import type { CompleteMission } from '../mission/mission.ts';
import { momentOf, uriOf } from './ninjs-terms.ts';

interface Published {
  readonly name: string;
  readonly about: Fact['about'];
  readonly value: Value;
}

/** The facts that the text states and the size of the mission, without those that are not meant for print. Of others nobody has been told yet. */
export function publishedFacts({ mission, links }: Document): Published[] {
  const { facts } = mission;
  const stated = new Set(links.flatMap(({ link }) => readFactLink(link.url)?.paths ?? []));
  const names = new Set([...[...facts.own.facts.keys()].filter((name) => stated.has(name)), ...sizesOf(mission)]);
  return [...names].flatMap((name) => {
    const found = facts.lookup(name);
    if (found.kind !== 'fact' || found.fact.about.internal === true) return [];
    return [{ name, about: found.fact.about, value: found.value }];
  });
}

/** The paths of the size of the mission and its parts; where one part is not meant for print, the others would give it away. */
function sizesOf({ settings: { observers } }: CompleteMission): string[] {
  if (!observers) return [];
  const { total, countries, parts = [] } = observers;
  const isPublic = parts.every(({ count }) => typeof count === 'number' || count.internal !== true);
  const ofParts = parts.map(({ institution, id }, index) => ['observers.parts', ...(institution === undefined && id === undefined ? [index] : [institution, id].filter((step) => step !== undefined))].join('.'));
  return [...(total === undefined ? [] : ['observers.total']), ...(countries === undefined ? [] : ['observers.countries']), ...(isPublic ? ofParts : [])];
}

/** Who vouches for the facts, each once. */
export const sourcesOf = (facts: readonly Published[]) =>
  [...new Set(facts.flatMap(({ about }) => about.source ?? []))].map((name) => ({ name, role: 'source of facts' }));

/**
 * Each fact as an object that goes with the statement: its value as JSON and in words, unit, day and source. ninjs has no
 * place for figures and takes no keys of others, but such an object may say all of this. What keeps the statement from
 * being published keeps its facts too.
 */
export function factObjects(document: Document, facts: readonly Published[]) {
  const { about, mission } = document;
  const names = new Set(facts.map(({ name }) => name));
  return facts.map((fact) => ({
    uri: `${uriOf(document)}:${encodeURIComponent(fact.name)}`,
    type: 'text',
    embargoedUntil: momentOf(about.embargo),
    pubStatus: about.isDraft ? 'withheld' : 'usable',
    descriptions: descriptionsOf(fact, names),
    bodies: [{ role: 'value', contentType: 'application/json', value: JSON.stringify(plainValue({ kind: 'fact', value: fact.value })) }],
    infoSources: fact.about.source === undefined ? undefined : [{ name: fact.about.source, role: 'source' }],
    title: factText({ kind: 'fact', value: fact.value, unit: fact.about.unit }, wordingOf(mission.house)),
    name: fact.name,
    rel: 'fact',
  }));
}

/** What else is said of a fact, under the names that mission.yaml has for it; facts that are not published are not named. */
function descriptionsOf({ about }: Published, published: ReadonlySet<string>) {
  const said = [
    { role: 'unit', value: about.unit },
    { role: 'as-of', value: about['as-of'] },
    { role: 'part-of', value: about['part-of'] },
    { role: 'of', value: about.of },
  ].flatMap(({ role, value }) => (value === undefined ? [] : [{ role, value }]));
  const shown = said.filter(({ role, value }) => (role !== 'part-of' && role !== 'of') || published.has(value));
  return shown.length > 0 ? shown : undefined;
}
