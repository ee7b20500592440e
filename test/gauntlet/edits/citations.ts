import type { Kind } from '../kind.ts';
import type { Place } from '../place.ts';
import type { Mission } from '../reading/mission.ts';
import { placesOf, proseOf } from '../reading/prose.ts';
import { fault } from './faults.ts';

/** The last number of each document, and of its paragraphs that have parts: from the documents themselves. */
const documents: readonly {
  readonly id: string;
  readonly name: RegExp;
  readonly last: number;
  readonly parts?: Readonly<Record<string, number>>;
}[] = [
  { id: 'copenhagen-1990', name: /Copenhagen Document/, last: 45, parts: { 5: 21, 7: 9, 9: 5, 10: 4 } },
  { id: 'iccpr', name: /ICCPR|International Covenant on Civil and Political Rights/, last: 53 },
  { id: 'gc25', name: /General Comment 25/, last: 27 },
  { id: 'gc34', name: /General Comment 34/, last: 52 },
  { id: 'cedaw', name: /CEDAW/, last: 30 },
  { id: 'crpd', name: /Convention on the Rights of Persons with Disabilities/, last: 50 },
];

interface Cited {
  readonly document: (typeof documents)[number];
  readonly number: string;
  readonly at: Place;
}

/** “paragraph 7.7 of the 1990 OSCE Copenhagen Document”, and the same in front matter. */
function* citedIn({ sources }: Mission): Generator<Cited> {
  for (const prose of proseOf(sources)) {
    for (const {
      match: [words, opening = '', number = '', name = ''],
      at,
    } of placesOf(/([Pp]aragraph|[Aa]rticle) (\d+(?:\.\d+)?) of (?:the )?([^.,;]+)/g, prose)) {
      const document = documents.find((one) => one.name.test(name));
      const start = at.start + words.indexOf(number, opening.length);
      if (document) yield { document, number, at: { ...at, start, end: start + number.length } };
    }
  }
  for (const { path: file, text } of sources.findings.values()) {
    const line = /^commitments: \[.*\]$/m.exec(text);
    for (const { index, 1: id, 2: number = '' } of line?.[0].matchAll(/([a-z\d-]+) (\d+(?:\.\d+)?)(?=[\],])/g) ?? []) {
      const document = documents.find((one) => one.id === id);
      const start = (line?.index ?? 0) + index + (id?.length ?? 0) + 1;
      if (document) yield { document, number, at: { file, start, end: start + number.length } };
    }
  }
}

const within = (last: number): number[] => [1, Math.ceil(last / 2), last - 1, last];

export const citationKinds: readonly Kind[] = [
  {
    name: 'citation: a paragraph beyond the last',
    leaves: 'untrue',
    *edits(mission) {
      for (const {
        document: { last },
        at,
      } of citedIn(mission))
        for (const step of [1, 3, 40]) yield fault(at, String(last + step), 'citations/no-such-paragraph', at);
    },
  },
  {
    name: 'citation: a part of a paragraph beyond the last',
    leaves: 'untrue',
    *edits(mission) {
      for (const {
        document: { parts = {} },
        number,
        at,
      } of citedIn(mission)) {
        const [first = ''] = number.split('.');
        const last = number.includes('.') ? parts[first] : undefined;
        for (const step of last === undefined ? [] : [1, 2, 20])
          yield fault(at, `${first}.${(last ?? 0) + step}`, 'citations/no-such-paragraph', at);
      }
    },
  },
  {
    name: 'harmless: another paragraph of the same document',
    leaves: 'true',
    *edits(mission) {
      for (const {
        document: { last, parts = {} },
        number,
        at,
      } of citedIn(mission)) {
        const [first = ''] = number.split('.');
        const part = parts[first];
        const numbers =
          part !== undefined && number.includes('.')
            ? within(part).map((one) => `${first}.${one}`)
            : within(last).map(String);
        for (const replacement of numbers) if (replacement !== number) yield { at, replacement };
      }
    },
  },
];
