import type { Kind } from '../kind.ts';
import type { Source } from '../../../src/source/source.ts';
import type { Link } from '../reading/links.ts';
import type { Mission } from '../reading/mission.ts';

interface Announced {
  readonly link: Link;
  readonly source: Source;
  /** The lines of the list, each with its line end. */
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

/** Lists below a sentence that ends in a colon and whose last number is a link. */
function* announcedIn({ sources, links }: Mission): Generator<Announced> {
  for (const source of [...sources.findings.values(), ...sources.quotes.values()]) {
    for (const { index, 0: text, groups } of source.text.matchAll(/^[^\n]*:\n\n(?<items>(?:- [^\n]*\n)+)/gm)) {
      const link = links.findLast(
        ({ at, words }) =>
          at.file === source.path && at.start >= index && at.end < index + text.length && /^\w+$/.test(words),
      );
      const first = index + text.length - (groups?.['items']?.length ?? 0);
      const items = Array.from(source.text.slice(first, index + text.length).matchAll(/[^\n]*\n/g), (line) => ({
        start: first + line.index,
        end: first + line.index + line[0].length,
      }));
      if (link) yield { link, source, items };
    }
  }
}

const reportAt = ({ wordsAt }: Link) => ({ rule: 'claims/list-count', at: wordsAt });

export const listKinds: readonly Kind[] = [
  {
    name: 'list: an entry dropped',
    leaves: 'untrue',
    *edits(mission) {
      for (const { link, source, items } of announcedIn(mission))
        for (const item of items) yield { at: { file: source.path, ...item }, replacement: '', also: [reportAt(link)] };
    },
  },
  {
    name: 'list: an entry doubled',
    leaves: 'untrue',
    *edits(mission) {
      for (const { link, source, items } of announcedIn(mission)) {
        for (const { start, end } of items)
          yield {
            at: { file: source.path, start: end, end },
            replacement: source.text.slice(start, end),
            also: [reportAt(link)],
          };
      }
    },
  },
];
