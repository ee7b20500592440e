import type { Kind } from '../kind.ts';
import type { Link } from '../reading/links.ts';
import type { Mission } from '../reading/mission.ts';
import { readWording } from '../oracle/wording.ts';
import { fileNamed } from '../place.ts';
import { writtenIn } from './wordings.ts';

const groupOf = (name: string): string => name.slice(0, name.lastIndexOf('.') + 1);

/** Facts beside a name in its group. */
const neighbours = (name: string, { facts }: Mission): string[] =>
  [...facts.keys()].filter((other) => other !== name && groupOf(other) === groupOf(name));

const withName = (link: Link, index: number, name: string): string => {
  const joint = link.kind === 'span' ? '..' : '/';
  return link.names.map((one, place) => (place === index ? name : one)).join(joint);
};

/** A link without words claims nothing: prelim writes whatever the fact says. */
const claims = ({ links }: Mission): readonly Link[] => links.filter(({ words }) => words !== '');

function asPlainWords(link: Link, mission: Mission): string | undefined {
  const wording = readWording(link.words);
  const isNumber =
    wording?.kind === 'part' ||
    (wording?.kind === 'number' && ['number', 'percent', 'points'].includes(wording.measure));
  const isPlain = isNumber && /\d|^(?:[a-z]+ )*(?:two|three|four|five|six|seven|eight|nine|ten)\b/i.test(link.words);
  const isInline = fileNamed(mission.sources, link.at.file)?.text[link.wordsAt.end + 1] === '(';
  return isPlain && isInline ? link.words : undefined;
}

export const linkKinds: readonly Kind[] = [
  {
    name: 'link: to a neighbour',
    *edits(mission) {
      for (const link of claims(mission)) {
        for (const [index, name] of link.names.entries())
          for (const other of neighbours(name, mission))
            yield { at: link.namesAt, replacement: withName(link, index, other) };
      }
    },
  },
  {
    name: 'link: to a fact of another group',
    *edits(mission, random) {
      const names = [...mission.own.keys()];
      for (const link of claims(mission)) {
        for (const [index, name] of link.names.entries()) {
          const other = random.pick(names.filter((one) => groupOf(one) !== groupOf(name)));
          if (other !== undefined) yield { at: link.namesAt, replacement: withName(link, index, other) };
        }
      }
    },
  },
  {
    name: 'link: a letter of the name left out',
    leaves: 'untrue',
    *edits(mission, random) {
      for (const link of mission.links) {
        for (const [index, name] of link.names.entries()) {
          const place = name.length - 1 - random.below(3);
          if (/[a-z]{2}/.test(name.slice(place - 1, place + 1)))
            yield {
              at: link.namesAt,
              replacement: withName(link, index, name.slice(0, place) + name.slice(place + 1)),
            };
        }
      }
    },
  },
  {
    name: 'link: left out, its words kept',
    leaves: 'untrue',
    *edits(mission) {
      for (const { link } of writtenIn(mission)) {
        const words = asPlainWords(link, mission);
        const at = { ...link.at, end: link.at.start + link.words.length };
        if (words !== undefined)
          yield { at: link.at, replacement: words, also: [{ rule: 'claims/unlinked-number', at }] };
      }
    },
  },
];
