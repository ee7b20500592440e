import type { Kind } from '../kind.ts';
import { placesOf, proseOf } from '../reading/prose.ts';
import { valuesAt } from '../reading/values.ts';
import { fault, within } from './faults.ts';

const formats = [
  'election observation mission',
  'limited election observation mission',
  'special election assessment mission',
  'election assessment mission',
  'election expert team',
];
const format = /(?:(?:limited |special )?election (?:observation|assessment) mission|election expert team)/g;

const inMission: readonly Kind[] = [
  {
    name: 'role in mission.yaml: another format of mission',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const { text, at } of valuesAt(sources.mission, /^people\.[^.]+\.roles?\b/)) {
        for (const { index, 0: own } of text.matchAll(format)) {
          for (const other of formats)
            if (other !== own) yield fault(within(at, index, index + own.length), other, 'people/role-differs', at);
        }
      }
    },
  },
  {
    name: 'role in mission.yaml: the hyphen of the title lost',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const { text, at } of valuesAt(sources.mission, /^people\.[^.]+\.roles?\b/)) {
        const hyphen = text.indexOf('Co-ordinator') + 2;
        if (hyphen > 1) yield fault(within(at, hyphen, hyphen + 1), '', 'people/role-differs', at);
      }
    },
  },
];

/** A role behind the name of somebody: “, Head of the PACE delegation,”. */
const apposition = /, (Special Co-ordinator and leader of the [^,.]+|Head of the [^,.]+)/g;

const inText: readonly Kind[] = [
  {
    name: 'role in the text: another format of mission',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const prose of proseOf(sources)) {
        for (const {
          match: [role],
          at,
        } of placesOf(apposition, prose)) {
          for (const { index, 0: own } of role.matchAll(format)) {
            for (const other of formats)
              if (other !== own) yield fault(within(at, index, index + own.length), other, 'people/role-differs', at);
          }
        }
      }
    },
  },
  {
    name: 'role in the text: the hyphen of the title lost',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const prose of proseOf(sources))
        for (const { at } of placesOf(/Special Co-ordinator/g, prose))
          yield fault(within(at, 10, 11), '', 'people/role-differs', at);
    },
  },
  {
    name: 'role in the text: deputy, or of another institution',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const prose of proseOf(sources)) {
        for (const {
          match: [words],
          at,
        } of placesOf(apposition, prose)) {
          if (words.startsWith(', Head')) yield fault(within(at, 2, 2), 'Deputy ', 'people/role-differs', at);
          const own = /PACE|ODIHR|OSCE PA/.exec(words);
          for (const other of own ? ['EP', 'NATO PA'] : [])
            yield fault(
              within(at, own?.index ?? 0, (own?.index ?? 0) + (own?.[0].length ?? 0)),
              other,
              'people/role-differs',
              at,
            );
        }
      }
    },
  },
  {
    name: 'harmless: a role in the text shortened',
    leaves: 'true',
    *edits({ sources }) {
      for (const prose of proseOf(sources)) {
        for (const {
          match: [role],
          at,
        } of placesOf(apposition, prose)) {
          const rest = / and leader.*| election observation/.exec(role);
          if (rest) yield { at: within(at, rest.index, rest.index + rest[0].length), replacement: '' };
        }
      }
    },
  },
];

export const roleKinds: readonly Kind[] = [...inMission, ...inText];
