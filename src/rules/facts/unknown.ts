import { readFactLink, type FactLink } from '../../claims/fact-link.ts';
import { subjectOf, wordsFor } from '../../compose/fact-words.ts';
import { spanText, type Problem, type Span } from '../../diagnostic.ts';
import { brokenFactLinks, factLinks, linksInValues, proseOf } from '../../mission/claim-links.ts';
import type { Fact } from '../../mission/facts.ts';
import { factsMeant } from '../../mission/facts-meant.ts';
import { isMapping } from '../../mission/is-mapping.ts';
import type { Mission } from '../../mission/mission.ts';
import { listOf } from '../../mission/nearest.ts';
import type { Path } from '../../mission/yaml.ts';
import type { Rule } from '../rule.ts';

export const unknown: Rule = {
  id: 'facts/unknown',
  severity: 'error',
  summary: 'A link names a fact that the mission does not have',
  why: 'Nobody can prove a figure that leads nowhere, and nothing could be printed in its place.',
  needs: [],

  *check({ mission, documents }) {
    for (const { nodes } of proseOf(mission)) yield* problemsOf(nodes, mission);
    yield* namesInFacts(mission);
    for (const at of linksInValues(mission)) {
      yield { at, message: 'This is no place for a fact link: only findings and quotations have them. Write the words or the number themselves.' };
    }
    const written = new Set([...proseOf(mission)].map(({ source }) => source));
    for (const { link, at } of documents.flatMap(({ links }) => links)) {
      if (!written.has(at.source)) yield* problemsOfLink(link.url, link.children.length === 0, at, mission);
    }
  },
};

function* problemsOf(nodes: Parameters<typeof factLinks>[0], mission: Mission): Generator<Problem> {
  for (const { link, at } of factLinks(nodes)) yield* problemsOfLink(link.url, link.children.length === 0, at, mission);
  for (const at of brokenFactLinks(nodes)) {
    const message = 'This should be a fact link, but it cannot be read as one: write [words](fact:name.of-the-fact), without spaces in the brackets and without a link inside the link.';
    yield { at, message };
  }
}

function* problemsOfLink(url: string, isEmpty: boolean, at: Span, mission: Mission): Generator<Problem> {
  const link = readFactLink(url);
  const name = url.replace(/^fact:/, '');
  if (!link) {
    yield { at, message: `“${name}” is no name of a fact.${formHint(name)}` };
    return;
  }
  let isSound = true;
  for (const path of link.paths) {
    const { kind } = mission.facts.lookup(path);
    if (kind === 'fact') continue;
    isSound = false;
    if (kind === 'group') yield { at, message: `“${path}” is a group of facts, not a fact. ${membersOf(path, mission)}` };
    if (kind === 'unknown') yield unknownName(path, at, mission, (meant) => inLink(at, url, path, meant));
  }
  if (isSound && !subjectOf(link, mission.facts)) yield { at, message: misfit(link) };
  else if (isSound && isEmpty && wordsFor(link, false, mission) === undefined) yield { at, message: `“${name}” cannot be written ${link.as === undefined ? 'by itself: the first fact is no part of the second. Look at the two facts, or write the words yourself.' : 'in this way. Leave out “?as=…”, or write the words yourself.'}` };
}

function formHint(name: string): string {
  const as = /\?(.*)$/.exec(name)?.[1];
  if (as !== undefined) return ` After the question mark stands as=digits, as=words, as=approx, as=percent or as=date, not “${as}”.`;
  return ' Names are letters, digits and hyphens with dots between them, such as fact:voters.registered.';
}

function unknownName(name: string, at: Span, { facts }: Mission, inPlace = (meant: string): readonly string[] => [meant]): Problem {
  const meant = factsMeant(name, facts);
  const hint = meant.length > 0 ? `Did you mean ${listOf(meant, 'or')}?` : 'Add it to “facts” in mission.yaml, with its source.';
  return { at, message: `There is no fact “${name}”. ${hint}`, suggestions: meant.flatMap(inPlace) };
}

/** The whole link with another name in it; nothing where its address stands elsewhere. */
function inLink(at: Span, url: string, name: string, meant: string): readonly string[] {
  const written = spanText(at);
  const start = written.lastIndexOf(url) + 'fact:'.length;
  if (!written.includes(url)) return [];
  const names = url.slice('fact:'.length).split(/(\/|\.\.|\?)/);
  return [written.slice(0, start) + names.map((one) => (one === name ? meant : one)).join('') + written.slice(start - 'fact:'.length + url.length)];
}

function membersOf(path: string, { facts }: Mission): string {
  const members = facts.names().filter((name) => name.startsWith(`${path}.`));
  return members.length > 0 ? `Name one of its facts: ${members.slice(0, 8).join(', ')}.` : '';
}

const misfit = ({ kind, paths: [first, second] }: FactLink): string =>
  kind === 'share'
    ? `“${first}/${second}” is a share, so both facts must be numbers.`
    : `“${first}..${second}” is the time between two days, so both facts must be dates.`;

/** A number of the mission with the names of other facts in it. */
type Naming = Pick<Fact, 'name' | 'at' | 'about'>;

/** The mission's own facts, and the numbers of observers that are sums. */
function namingFacts({ facts, settings: { observers } }: Mission): ReadonlyMap<string, Naming> {
  const counts: readonly (readonly [string, Path, unknown])[] = [
    ['observers.total', ['observers', 'total'], observers?.total],
    ['observers.countries', ['observers', 'countries'], observers?.countries],
    ...(observers?.parts ?? []).map(({ count }, index) => [`observers.parts.${index}`, ['observers', 'parts', index, 'count'], count] as const),
  ];
  const sums = counts.flatMap(([name, at, about]): [string, Naming][] => (isMapping(about) && 'sum' in about ? [[name, { name, at, about }]] : []));
  return new Map<string, Naming>([...facts.own.facts, ...sums]);
}

/** Facts that name other facts: sums, parts and bases. */
function* namesInFacts(mission: Mission): Generator<Problem> {
  const facts = namingFacts(mission);
  const circled = new Set<string>();
  for (const fact of facts.values()) {
    const { sum = [], of, 'part-of': partOf } = fact.about;
    const named = [
      ...sum.map((name, index) => ({ name, way: ['sum', index] })),
      ...(of === undefined ? [] : [{ name: of, way: ['of'] }]),
      ...(partOf === undefined ? [] : [{ name: partOf, way: ['part-of'] }]),
    ];
    for (const { name, way } of named) {
      const at = mission.yaml.locate([...fact.at, ...way]);
      const found = mission.facts.lookup(name);
      if (found.kind === 'unknown') yield unknownName(name, at, mission);
      else if (found.kind === 'group') yield { at, message: `“${name}” is a group of facts, not a fact. ${membersOf(name, mission)}` };
      else if (!circled.has(fact.name) && (way[0] !== 'sum' || mission.facts.lookup(fact.name).kind === 'unread')) {
        const circle = namesBelow(name, way[0] === 'sum' ? 'sum' : 'part-of', facts);
        if (!circle.has(fact.name)) continue;
        for (const member of circle) circled.add(member);
        const by = name === fact.name ? '' : `, by way of “${name}”`;
        yield { at, message: `“${fact.name}” is made of itself here${by}.` };
      }
    }
  }
}

/** A fact and all that it is made of by the same key; the observers of an institution are those of all its parts. */
function namesBelow(name: string, key: 'sum' | 'part-of', facts: ReadonlyMap<string, Naming>): ReadonlySet<string> {
  const names = new Set([name]);
  for (const each of names) {
    const those = each.startsWith('observers.parts.') ? [...facts.keys()].filter((one) => one.startsWith('observers.parts.')) : [each];
    for (const one of those) for (const next of [facts.get(one)?.about[key] ?? []].flat()) names.add(next);
  }
  return names;
}
