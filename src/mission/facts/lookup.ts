import type { FactLink } from '../../claims/fact-link.ts';
import { type NumberValue, type Subject, type Value, exactly, sum } from '../../claims/subject.ts';
import type { Tolerances } from '../../claims/tolerances.ts';
import { type Fact, type OwnFacts, readFact } from './read.ts';
import { factKeys } from '../schema/fact.ts';
import { type Decimal, integer } from '../../numbers/decimal.ts';
import { deepestSum } from '../limits.ts';
import type { Path, YamlValues } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

/** What a path of a fact link leads to. */
export type Found =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly value: Value }
  | { readonly kind: 'group' }
  /** It is there, but its own fault is already reported. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'unknown' };

export interface Facts {
  /** Looks a path up among the mission's own facts and then in its sections. */
  readonly lookup: (name: string) => Found;
  readonly own: OwnFacts;
  /** Every name that a link could be meant for. */
  readonly names: () => readonly string[];
}

export interface Sections {
  readonly file: YamlValues;
  readonly tolerances: Tolerances;
  readonly own: OwnFacts;
  /** Sections that could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** The facts of a mission as links see them. */
export function factsOf(sections: Sections): Facts {
  const known = new Map<string, Found>();
  const find = (name: string, depth: number): Found => {
    if (isUnread(name, sections)) return { kind: 'unread' };
    if (sections.own.groups.has(name)) return { kind: 'group' };
    const own = sections.own.facts.get(name);
    if (!own) return inSections(name, { ...sections, find: (part) => lookup(part, depth + 1) });
    if (own.value) return { kind: 'fact', fact: own, value: own.value };
    return depth > deepestSum
      ? { kind: 'unread' }
      : added(
          own,
          (own.about.sum ?? []).map((part) => lookup(part, depth + 1)),
        );
  };
  const lookup = (name: string, depth: number): Found => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, { kind: 'unread' }); // what a sum finds that is a part of itself
    const found = find(name, depth);
    known.set(name, found);
    return found;
  };
  let names: readonly string[] | undefined;
  return {
    lookup: (name) => lookup(name, 0),
    own: sections.own,
    names: () => (names ??= [...sections.own.facts.keys(), ...sectionPaths(sections)]),
  };
}

/** Whether a fact is missing only because it, its group or its file could not be read. */
function isUnread(name: string, { file, own, unread }: Sections): boolean {
  if (!isMapping(file.value)) return true;
  if (unread.has('facts') && !isMapping(file.value['facts'])) return true;
  const steps = name.split('.');
  return steps.some((_, index) => own.unread.has(steps.slice(0, index + 1).join('.')));
}

interface Looking extends Sections {
  /** Looks up the parts of a sum. */
  readonly find: (name: string) => Found;
}

/** Looks a path up in the sections of mission.yaml. */
function inSections(name: string, sections: Looking): Found {
  const steps = name.split('.');
  const found = foundBy(steps, sections);
  return found.kind === 'unknown' && sections.unread.has(steps[0] ?? '') ? { kind: 'unread' } : found;
}

function foundBy(steps: readonly string[], sections: Looking): Found {
  const [section] = steps;
  const { file } = sections;
  if (section === undefined || section === 'facts' || !isMapping(file.value)) return { kind: 'unknown' };
  if (section === 'observers' && steps[1] === 'parts' && steps.length > 2) return partsFound(steps, sections);
  let value: unknown = file.value;
  const at: (string | number)[] = [];
  for (const step of steps) {
    const next = stepInto(value, step);
    if (next === undefined) return { kind: 'unknown' };
    [value] = [next.value];
    at.push(next.key);
  }
  return foundAt(steps.join('.'), value, at, sections);
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

const count = (entries: number): Decimal => integer(entries);

function foundAt(name: string, value: unknown, at: Path, sections: Looking): Found {
  if (Array.isArray(value)) {
    const number = exactly(count(value.length));
    return { kind: 'fact', fact: { name, at, value: number, about: {} }, value: number };
  }
  if (value === null || value === undefined) return { kind: 'unread' };
  if (isMapping(value) && !factKeys.some((key) => key in value)) return { kind: 'group' };
  const { fact } = readFact(name, value, at, sections);
  if (fact && !fact.value)
    return added(
      fact,
      (fact.about.sum ?? []).map((part) => sections.find(part)),
    );
  return fact?.value ? { kind: 'fact', fact, value: fact.value } : { kind: 'unread' };
}

/** A fact with the sum of what its parts were found to be. */
function added(fact: Fact, parts: readonly Found[]): Found {
  const numbers: NumberValue[] = [];
  for (const part of parts) {
    if (part.kind !== 'fact' || part.value.kind !== 'number') return { kind: 'unread' };
    numbers.push(part.value);
  }
  return { kind: 'fact', fact, value: sum(numbers) };
}

/** `observers.parts.odihr`, `observers.parts.odihr.long-term`, `observers.parts.seconded`, `observers.parts.0`. */
function partsFound([, , first = '', second, ...rest]: readonly string[], sections: Looking): Found {
  const observers = stepInto(sections.file.value, 'observers')?.value;
  const parts = stepInto(observers, 'parts')?.value;
  if (!Array.isArray(parts) || rest.length > 0) return { kind: 'unknown' };
  const fits = (part: unknown, index: number): boolean => {
    if (!isMapping(part)) return false;
    if (second !== undefined) return part['institution'] === first && part['id'] === second;
    if (/^\d+$/.test(first)) return String(index) === first;
    return part['institution'] === first || part['id'] === first;
  };
  const chosen = [...parts.entries()].filter(([index, part]) => fits(part, index));
  const name = ['observers', 'parts', first, ...(second === undefined ? [] : [second])].join('.');
  if (chosen.length === 0) return { kind: 'unknown' };
  const found = chosen.map(([index, part]) =>
    foundAt(name, isMapping(part) ? part['count'] : undefined, ['observers', 'parts', index, 'count'], sections),
  );
  const [only] = found;
  if (found.length === 1 && only) return only;
  const at: Path = ['observers', 'parts'];
  return added({ name, at, value: undefined, about: {} }, found);
}

/** Scalars and lists of the sections by their paths, for “did you mean”. */
function sectionPaths({ file }: Sections): string[] {
  const paths: string[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (path.length > 4 || path[0] === 'facts' || path[0] === 'waivers') return;
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

/** What a link claims something of. Nothing where one of its facts is not there or is not of the kind that it needs. */
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
