import type { FactLink } from '../../claims/fact-link.ts';
import { type NumberValue, type Subject, type Value, exactly, sum } from '../../claims/subject.ts';
import type { Language } from '../../languages/language.ts';
import type { Tolerances } from '../../claims/tolerances.ts';
import { type Fact, type OwnFacts, readFact } from './read.ts';
import { factKeys } from '../schema/fact.ts';
import { integer } from '../../numbers/decimal.ts';
import { deepestSum } from '../limits.ts';
import { deepest } from '../../source/yaml/limits.ts';
import type { Path, YamlValues } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

/** What a name in a fact link leads to. */
export type LookupResult =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly value: Value }
  | { readonly kind: 'group' }
  /** It is there but could not be read, which is reported already. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'unknown' };

/** The facts of a mission as links see them. */
export interface Facts {
  /** Looks a name up among the mission's own facts and then in the other sections of mission.yaml. */
  readonly lookup: (name: string) => LookupResult;
  /** The section `facts`. */
  readonly own: OwnFacts;
  /** Every name that a link could be meant for. */
  readonly names: () => readonly string[];
}

/** What facts are looked up in. */
interface FactSources {
  /** mission.yaml. */
  readonly file: YamlValues;
  readonly tolerances: Tolerances;
  readonly language: Language;
  readonly own: OwnFacts;
  /** Sections that could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** The facts of mission.yaml. Each is looked up once; a sum is added up when it is first asked for. */
export function factsOf(sources: FactSources): Facts {
  const results = new Map<string, LookupResult>();
  const compute = (name: string, depth: number): LookupResult => {
    if (isUnread(name, sources)) return { kind: 'unread' };
    if (sources.own.groups.has(name)) return { kind: 'group' };
    const own = sources.own.facts.get(name);
    if (!own) return lookUpInSections(name, { ...sources, lookUp: (part) => lookUp(part, depth + 1) });
    if (own.value) return { kind: 'fact', fact: own, value: own.value };
    if (depth > deepestSum) return { kind: 'unread' };
    return sumOf(
      own,
      (own.about.sum ?? []).map((part) => lookUp(part, depth + 1)),
    );
  };
  const lookUp = (name: string, depth: number): LookupResult => {
    const cached = results.get(name);
    if (cached) return cached;
    results.set(name, { kind: 'unread' }); // what a sum finds that is a part of itself: the reason against `memoize`
    const result = compute(name, depth);
    results.set(name, result);
    return result;
  };
  let names: readonly string[] | undefined;
  return {
    lookup: (name) => lookUp(name, 0),
    own: sources.own,
    names: () => (names ??= [...sources.own.facts.keys(), ...sectionPaths(sources)]),
  };
}

/**
 * What a link claims something of. undefined if one of its facts is not there or is not of the kind that the link
 * needs: numbers for a share, dates for a span.
 */
export function subjectOf({ kind, paths }: FactLink, facts: Facts): Subject | undefined {
  const [first, second] = paths.map((path) => facts.lookup(path));
  if (first?.kind !== 'fact') return undefined;
  if (kind === 'one') {
    return { kind: 'fact', value: first.value, unit: first.fact.about.unit, history: first.fact.earlier };
  }
  if (second?.kind !== 'fact') return undefined;
  const [a, b] = [first.value, second.value];
  if (kind === 'share')
    return a.kind === 'number' && b.kind === 'number' ? { kind: 'share', part: a, whole: b } : undefined;
  return a.kind === 'date' && b.kind === 'date' ? { kind: 'span', from: a.date, to: b.date } : undefined;
}

/** Whether a fact is missing only because it, its group or its file could not be read. */
function isUnread(name: string, { file, own, unread }: FactSources): boolean {
  if (!isMapping(file.value)) return true;
  if (unread.has('facts') && !isMapping(file.value['facts'])) return true;
  const steps = name.split('.').slice(0, deepest); // nothing that was read is nested more deeply
  return steps.some((_, index) => own.unread.has(steps.slice(0, index + 1).join('.')));
}

interface LookupContext extends FactSources {
  /** Looks up the parts of a sum. */
  readonly lookUp: (name: string) => LookupResult;
}

/** Looks a name up in the sections of mission.yaml other than `facts`. */
function lookUpInSections(name: string, context: LookupContext): LookupResult {
  const steps = name.split('.');
  const result = followSteps(steps, context);
  return result.kind === 'unknown' && context.unread.has(steps[0] ?? '') ? { kind: 'unread' } : result;
}

function followSteps(steps: readonly string[], context: LookupContext): LookupResult {
  const [section] = steps;
  const { file } = context;
  if (section === undefined || section === 'facts' || !isMapping(file.value)) return { kind: 'unknown' };
  if (section === 'observers' && steps[1] === 'parts' && steps.length > 2) return lookUpParts(steps, context);
  let value: unknown = file.value;
  const at: (string | number)[] = [];
  for (const step of steps) {
    const next = stepInto(value, step);
    if (next === undefined) return { kind: 'unknown' };
    [value] = [next.value];
    at.push(next.key);
  }
  return resultAt(steps.join('.'), value, at, context);
}

/** One step down: by key, by the `id` of an entry of a list, or by its number from 0. */
function stepInto(value: unknown, step: string): { key: string | number; value: unknown } | undefined {
  if (Array.isArray(value)) {
    const byId = value.findIndex((entry) => isMapping(entry) && entry['id'] === step);
    const index = byId >= 0 ? byId : /^\d+$/.test(step) ? Number(step) : -1;
    return index >= 0 && index < value.length ? { key: index, value: value[index] } : undefined;
  }
  return isMapping(value) && Object.hasOwn(value, step) ? { key: step, value: value[step] } : undefined;
}

/** The institutions that no longer are partners, although the list may still have them. */
function withdrawnFrom({ file }: LookupContext): readonly unknown[] {
  const mission = isMapping(file.value) ? file.value['mission'] : undefined;
  const withdrawn = isMapping(mission) ? mission['withdrawn'] : undefined;
  return Array.isArray(withdrawn) ? withdrawn : [];
}

/** A value of a section as a fact; a list stands for the number of its entries. */
function resultAt(name: string, value: unknown, at: Path, context: LookupContext): LookupResult {
  if (Array.isArray(value)) {
    const gone = name === 'mission.partners' ? withdrawnFrom(context) : [];
    const count = exactly(integer(value.filter((entry) => !gone.includes(entry)).length));
    return { kind: 'fact', fact: { name, at, value: count, about: {} }, value: count };
  }
  if (value === null || value === undefined) return { kind: 'unread' };
  if (isMapping(value) && !factKeys.some((key) => key in value)) return { kind: 'group' };
  const { fact } = readFact(name, value, at, context);
  if (!fact) return { kind: 'unread' };
  if (fact.value) return { kind: 'fact', fact, value: fact.value };
  return sumOf(
    fact,
    (fact.about.sum ?? []).map((part) => context.lookUp(part)),
  );
}

/** A fact with the sum of its parts as its value; unread if one of them is no number. */
function sumOf(fact: Fact, parts: readonly LookupResult[]): LookupResult {
  const numbers: NumberValue[] = [];
  for (const part of parts) {
    if (part.kind !== 'fact' || part.value.kind !== 'number') return { kind: 'unread' };
    numbers.push(part.value);
  }
  return { kind: 'fact', fact, value: sum(numbers) };
}

/** `observers.parts.odihr`, `observers.parts.odihr.long-term`, `observers.parts.seconded`, `observers.parts.0`. */
function lookUpParts([, , first = '', second, ...rest]: readonly string[], context: LookupContext): LookupResult {
  const observers = stepInto(context.file.value, 'observers')?.value;
  const parts = stepInto(observers, 'parts')?.value;
  if (!Array.isArray(parts) || rest.length > 0) return { kind: 'unknown' };
  const isNamed = (part: unknown, index: number): boolean => {
    if (!isMapping(part)) return false;
    if (second !== undefined) return part['institution'] === first && part['id'] === second;
    if (/^\d+$/.test(first)) return String(index) === first;
    return part['institution'] === first || part['id'] === first;
  };
  const chosen = [...parts.entries()].filter(([index, part]) => isNamed(part, index));
  const name = ['observers', 'parts', first, ...(second === undefined ? [] : [second])].join('.');
  if (chosen.length === 0) return { kind: 'unknown' };
  const counts = chosen.map(([index, part]) =>
    resultAt(name, isMapping(part) ? part['count'] : undefined, ['observers', 'parts', index, 'count'], context),
  );
  const [only] = counts;
  if (counts.length === 1 && only) return only;
  return sumOf({ name, at: ['observers', 'parts'], value: undefined, about: {} }, counts);
}

/** No section is nested more deeply than this: `observers.total.history.2015`. */
const deepestName = 4;

/** Scalars and lists of the sections by their paths, for “did you mean”. */
function sectionPaths({ file }: FactSources): string[] {
  const paths: string[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (path.length > deepestName || path[0] === 'facts' || path[0] === 'waivers') return;
    if (path.length > 1) paths.push(path.join('.'));
    if (Array.isArray(value)) {
      for (const entry of value) {
        if (!isMapping(entry)) continue;
        const names = [entry['institution'], entry['id']].filter((name) => typeof name === 'string');
        if (names.length > 0) paths.push([...path, ...names].join('.'), [...path, names[0]].join('.'));
      }
    } else if (isMapping(value)) for (const [key, next] of Object.entries(value)) walk(next, [...path, key]);
  };
  walk(file.value, []);
  return [...new Set(paths)];
}
