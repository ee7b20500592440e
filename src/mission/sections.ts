import { integer, type Decimal } from '../claims/decimal.ts';
import { exactly, sum, type NumberValue } from '../claims/value.ts';
import type { Fact } from './facts.ts';
import { isMapping } from './is-mapping.ts';
import type { Found, Sections } from './lookup.ts';
import { readFact } from './read-fact.ts';
import { factKeys } from './schema/fact.ts';
import type { Path } from './yaml.ts';

interface Looking extends Sections {
  /** Looks up the parts of a sum. */
  readonly find: (name: string) => Found;
}

/** Looks a path up in the sections of mission.yaml. */
export function inSections(name: string, sections: Looking): Found {
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
  if (fact && !fact.value) return added(fact, (fact.about.sum ?? []).map((part) => sections.find(part)));
  return fact?.value ? { kind: 'fact', fact, value: fact.value } : { kind: 'unread' };
}

/** A fact with the sum of what its parts were found to be. */
export function added(fact: Fact, parts: readonly Found[]): Found {
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
  const found = chosen.map(([index, part]) => foundAt(name, isMapping(part) ? part['count'] : undefined, ['observers', 'parts', index, 'count'], sections));
  const [only] = found;
  if (found.length === 1 && only) return only;
  const at: Path = ['observers', 'parts'];
  return added({ name, at, value: undefined, about: {} }, found);
}

/** Scalars and lists of the sections by their paths, for “did you mean”. */
export function sectionPaths({ file }: Sections): string[] {
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
