import type { Value } from '../claims/value.ts';
import type { Tolerances } from '../claims/tolerances.ts';
import type { Fact, OwnFacts } from './facts.ts';
import { isMapping } from './is-mapping.ts';
import { deepestSum } from './yaml-limits.ts';
import { added, inSections, sectionPaths } from './sections.ts';
import type { YamlValues } from './yaml.ts';

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
    return depth > deepestSum ? { kind: 'unread' } : added(own, (own.about.sum ?? []).map((part) => lookup(part, depth + 1)));
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
