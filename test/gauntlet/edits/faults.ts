import type { Proposed } from '../kind.ts';
import type { Place } from '../place.ts';

/** A place of the unchanged file, as it is after an edit before or inside it. */
const grown = ({ file, start, end }: Place, at: Place, replacement: string): Place => {
  const more = replacement.length - (at.end - at.start);
  return {
    file,
    start: at.file === file && at.end <= start && at.start < start ? start + more : start,
    end: at.file === file && at.start <= end ? end + more : end,
  };
};

/** An edit that a rule must report, on some of the characters around it. */
export const fault = (at: Place, replacement: string, rule: string, around: Place = at): Proposed => ({
  at,
  replacement,
  also: [{ rule, at: grown(around, at, replacement) }],
});

/** An edit that one of some rules must report, each at its place. */
export const faultOf = (at: Place, replacement: string, ways: readonly (readonly [string, Place])[]): Proposed => ({
  at,
  replacement,
  oneOf: ways.map(([rule, around]) => ({ rule, at: grown(around, at, replacement) })),
});

/** Some characters of a place. */
export const within = ({ file, start }: Place, from: number, to: number): Place => ({
  file,
  start: start + from,
  end: start + to,
});
