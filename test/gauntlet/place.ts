import type { Sources } from '../../src/mission/mission.ts';
import type { Source } from '../../src/source/source.ts';

/** Characters of a file, the end not included. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** One change of one file. */
export interface Edit {
  readonly at: Place;
  readonly replacement: string;
}

/** The files of a mission with one of them changed. */
export function edited(sources: Sources, { at, replacement }: Edit): Sources {
  const change = (source: Source): Source =>
    source.path === at.file
      ? { ...source, text: source.text.slice(0, at.start) + replacement + source.text.slice(at.end) }
      : source;
  const changeAll = (files: Sources['findings']): Map<string, Source> =>
    new Map([...files].map(([id, source]) => [id, change(source)]));
  return {
    ...sources,
    mission: change(sources.mission),
    findings: changeAll(sources.findings),
    quotes: changeAll(sources.quotes),
  };
}

export const fileNamed = (sources: Sources, path: string): Source | undefined =>
  [sources.mission, ...sources.findings.values(), ...sources.quotes.values()].find((source) => source.path === path);
