import type { Source } from '../../../src/source/source.ts';
import type { Place } from '../place.ts';

/** A fact link as it stands in a finding or quotation. */
export interface Link {
  /** Empty where prelim writes the words. */
  readonly words: string;
  readonly names: readonly string[];
  readonly kind: 'one' | 'share' | 'span';
  readonly at: Place;
  readonly wordsAt: Place;
  /** Where the names stand, without “fact:” and without “?as=…”. */
  readonly namesAt: Place;
  /** The paragraph or line around it, up to the link and behind it. */
  readonly before: string;
  readonly behind: string;
}

const inline = /\[([^\][]*)\]\(fact:([^)\s?]+)(?:\?[^)\s]*)?\)/g;
const reference = /\[([^\][]+)\]\[([^\][]+)\]/g;

/** Every fact link of a file, those by reference as well. */
export function linksIn(source: Source): Link[] {
  const { text } = source;
  const found = [...text.matchAll(inline)].map((match) =>
    linkFrom(
      source,
      match.index,
      match[0].length,
      match[1] ?? '',
      match[2] ?? '',
      match.index + match[0].indexOf('](fact:') + '](fact:'.length,
    ),
  );
  const named = [...text.matchAll(reference)].flatMap((match) => {
    const target = new RegExp(`^\\[${match[2]}\\]: fact:(\\S+)$`, 'm').exec(text);
    return target
      ? [
          linkFrom(
            source,
            match.index,
            match[0].length,
            match[1] ?? '',
            target[1] ?? '',
            target.index + target[0].indexOf('fact:') + 'fact:'.length,
          ),
        ]
      : [];
  });
  return [...found, ...named].toSorted((a, b) => a.at.start - b.at.start);
}

function linkFrom(
  { path: file, text }: Source,
  start: number,
  length: number,
  words: string,
  path: string,
  pathStart: number,
): Link {
  const at = { file, start, end: start + length };
  const kind = path.includes('..') ? 'span' : path.includes('/') ? 'share' : 'one';
  return {
    words,
    names: path.split(/\.\.|\//),
    kind,
    at,
    wordsAt: { file, start: start + 1, end: start + 1 + words.length },
    namesAt: { file, start: pathStart, end: pathStart + path.length },
    before: text.slice(text.lastIndexOf('\n', start) + 1, start),
    behind: text.slice(at.end).split('\n', 1)[0] ?? '',
  };
}
