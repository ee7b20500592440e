import { isMap, isSeq, type Document } from 'yaml';
import type { Source } from '../../../src/source/source.ts';
import type { Place } from '../place.ts';
import { added } from '../range.ts';
import { factAt, type Fact } from './facts.ts';

interface Part {
  readonly institution: string;
  readonly id: string;
  readonly count: Fact;
  /** Its line in mission.yaml, with the line end. */
  readonly line: Place;
}

export interface Observers {
  readonly total: Fact | undefined;
  readonly countries: Fact | undefined;
  readonly parts: readonly Part[];
  readonly isComplete: boolean;
}

export function observersIn(document: Document, file: Source): Observers {
  const observers: unknown = document.get('observers', true);
  if (!isMap(observers)) return { total: undefined, countries: undefined, parts: [], isComplete: false };
  const list: unknown = observers.get('parts', true);
  const parts = (isSeq(list) ? list.items : []).flatMap((node, index): Part[] => {
    const count = isMap(node) ? factAt(`observers.parts.${index}`, node.get('count', true), file) : undefined;
    if (!isMap(node) || !count) return [];
    const start = file.text.lastIndexOf('\n', node.range?.[0] ?? 0) + 1;
    const end = file.text.indexOf('\n', start) + 1;
    return [
      {
        institution: String(node.get('institution') ?? ''),
        id: String(node.get('id') ?? ''),
        count,
        line: { file: file.path, start, end },
      },
    ];
  });
  const number = (key: string): Fact | undefined => factAt(`observers.${key}`, observers.get(key, true), file);
  return {
    total: number('total'),
    countries: number('countries'),
    parts,
    isComplete: observers.get('complete') !== false,
  };
}

/** What links can name among the observers: parts by place, by id, and all of an institution together. */
export function observersFacts({ total, countries, parts }: Observers): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const note = (name: string, chosen: readonly Part[]): void => {
    const fact = together(name, chosen);
    if (fact) facts.set(name, fact);
  };
  if (total) facts.set(total.name, total);
  if (countries) facts.set(countries.name, countries);
  for (const part of parts) {
    note(part.count.name, [part]);
    if (part.id !== '')
      note(
        `observers.parts.${part.id}`,
        parts.filter(({ id }) => id === part.id),
      );
    if (part.institution === '') continue;
    note(
      `observers.parts.${part.institution}`,
      parts.filter(({ institution }) => institution === part.institution),
    );
    if (part.id !== '')
      note(
        `observers.parts.${part.institution}.${part.id}`,
        parts.filter(({ institution, id }) => institution === part.institution && id === part.id),
      );
  }
  return facts;
}

function together(name: string, [first, ...others]: readonly Part[]): Fact | undefined {
  if (!first || others.length === 0) return first && { ...first.count, name };
  const values = [first, ...others].flatMap(({ count: { value } }) => (value?.kind === 'number' ? [value] : []));
  if (values.some(({ hedge }) => hedge !== 'value')) return undefined;
  return {
    ...first.count,
    name,
    tokens: [],
    value: { kind: 'number', hedge: 'value', range: added(values.map(({ range }) => range)), texts: [] },
  };
}
