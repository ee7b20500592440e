import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import type { Sources } from '../../../src/mission/mission.ts';
import type { Source } from '../../../src/source/source.ts';
import { factAt, ownFacts, type Fact } from './facts.ts';
import { linksIn, type Link } from './links.ts';
import { observersFacts, observersIn, type Observers } from './observers.ts';

/** A mission as the gauntlet reads it: only what its oracle needs, and with none of the code under test. */
export interface Mission {
  readonly sources: Sources;
  readonly own: ReadonlyMap<string, Fact>;
  readonly observers: Observers;
  /** What a link can name. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly links: readonly Link[];
  /** The day of the release, as 2019-06-10. */
  readonly today: string | undefined;
}

export function readMission(sources: Sources): Mission {
  const read = files.get(sources.mission) ?? readFacts(sources.mission);
  files.set(sources.mission, read);
  const links = [...sources.findings.values(), ...sources.quotes.values()].flatMap(linksIn);
  return { sources, ...read, links, today: read.facts.get('release.date')?.tokens[0]?.text };
}

/** Most edits leave mission.yaml as it was. */
const files = new WeakMap<Source, Pick<Mission, 'own' | 'observers' | 'facts'>>();

function readFacts(file: Source): Pick<Mission, 'own' | 'observers' | 'facts'> {
  const document = parseDocument(file.text);
  const own = ownFacts(document, file);
  const observers = observersIn(document, file);
  return { own, observers, facts: new Map([...sectionFacts(document, file), ...observersFacts(observers), ...own]) };
}

/** Dates and numbers of the mission's own sections, and lists that are counted. */
function sectionFacts(document: Document, file: Source): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [section, key] of [
    ['election', 'date'],
    ['election', 'first-round'],
    ['election', 'round'],
    ['release', 'date'],
    ['mission', 'partners'],
    ['election', 'contests'],
  ] as const) {
    const group: unknown = document.get(section, true);
    const node: unknown = isMap(group) ? group.get(key, true) : undefined;
    const name = `${section}.${key}`;
    const fact = isSeq(node)
      ? counted(name, node.items.length - withdrawn(key, node.items, group), file.path, node.range ?? [0, 0, 0])
      : factAt(name, node, file);
    if (fact) facts.set(name, fact);
  }
  return facts;
}

/** How many partners are no longer part of the mission. */
function withdrawn(key: string, partners: readonly unknown[], group: unknown): number {
  const list: unknown = key === 'partners' && isMap(group) ? group.get('withdrawn', true) : undefined;
  const gone = new Set((isSeq(list) ? list.items : []).map(String));
  return partners.filter((partner) => gone.has(String(partner))).length;
}

function counted(name: string, count: number, file: string, [start, end]: readonly [number, number, number]): Fact {
  const number = { low: { above: BigInt(count), below: 1n }, high: { above: BigInt(count), below: 1n } };
  const value = { kind: 'number', hedge: 'value', range: number, texts: [String(count)] } as const;
  return {
    name,
    value,
    at: { file, start, end },
    hedgeKey: undefined,
    tokens: [],
    unit: undefined,
    of: undefined,
    partOf: undefined,
    sum: [],
    history: [],
    historyEntry: undefined,
  };
}
