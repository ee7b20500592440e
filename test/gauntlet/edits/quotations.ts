import type { Kind } from '../kind.ts';
import type { Place } from '../place.ts';
import type { Mission } from '../reading/mission.ts';
import { proseOf, type Prose } from '../reading/prose.ts';
import { fault, faultOf, within } from './faults.ts';

interface Quoted {
  readonly speaker: string;
  readonly at: Place;
}

const quotedIn = ({ sources: { quotes } }: Mission): Quoted[] =>
  [...quotes.values()].flatMap(({ path, text }) => {
    const [line = '', speaker = ''] = /^speaker: (\S+)$/m.exec(text) ?? [];
    const start = text.indexOf(line) + 'speaker: '.length;
    return [{ speaker, at: { file: path, start, end: start + speaker.length } }];
  });

const isTold = ({ text }: Prose): boolean =>
  text.split(/[.!?] /).length === 1 && text.split(' ').length >= 12 && !text.includes('][');
const paragraphsOf = ({ sources }: Mission): readonly Prose[] =>
  proseOf(sources).filter(({ part }) => part === 'quotation');

/** Characters of a paragraph that open or close quoted words. */
const marks = /[“”]|(?<![\w])"(?=\w)|(?<=\w)"(?!\w)/g;

export const quotationKinds: readonly Kind[] = [
  {
    name: 'quotation: given to another speaker',
    *edits(mission) {
      const quoted = quotedIn(mission);
      const { path, text } = mission.sources.mission;
      const places = [...quoted.map(({ at }) => at), { file: path, start: 0, end: text.length }];
      for (const { speaker, at } of quoted) {
        // the other quotation stays, and nobody can know
        if (quoted.filter((one) => one.speaker === speaker).length > 1) continue;
        for (const other of new Set(quoted.map((one) => one.speaker))) {
          if (other !== speaker)
            yield faultOf(
              at,
              other,
              ['people/out-of-order', 'people/partner-missing'].flatMap((rule) =>
                places.map((place) => [rule, place] as const),
              ),
            );
        }
      }
    },
  },
  {
    name: 'quotation: given to nobody of the mission',
    leaves: 'untrue',
    *edits(mission) {
      for (const { speaker, at } of quotedIn(mission))
        yield fault(within(at, 2, 3), '', 'people/unknown-speaker', { ...at, end: at.start + speaker.length });
    },
  },
  {
    name: 'quotation: its words given to another one as well',
    *edits(mission) {
      const paragraphs = paragraphsOf(mission);
      for (const { text, at } of paragraphs.filter(isTold)) {
        for (const other of paragraphs) {
          if (other.at.file === at.file || other.text === text) continue;
          const behind = { ...other.at, start: other.at.end };
          const copy = `\n\n${text}`;
          yield faultOf(behind, copy, [
            ['quotes/repeated', behind],
            ['quotes/repeated', at],
          ]);
        }
      }
    },
  },
  {
    name: 'quotation mark: removed',
    *edits({ sources }) {
      for (const { text, at } of proseOf(sources))
        for (const { index } of text.matchAll(marks))
          yield fault(within(at, index, index + 1), '', 'quotes/unbalanced-marks', at);
    },
  },
  {
    name: 'harmless: straight quotation marks for a pair of curly ones',
    leaves: 'true',
    *edits({ sources }) {
      for (const { text, at } of proseOf(sources))
        for (const { index, 0: words } of text.matchAll(/“([^”]*)”/g))
          yield { at: within(at, index, index + words.length), replacement: `"${words.slice(1, -1)}"` };
    },
  },
  {
    name: 'harmless: a speaker quoted once more',
    leaves: 'true',
    *edits(mission) {
      for (const { at } of paragraphsOf(mission))
        yield {
          at: { ...at, start: at.end },
          replacement: '\n\nThis we saw in more places than one, and on more days than one.',
        };
    },
  },
];
