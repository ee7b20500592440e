import type { Kind, Proposed } from '../kind.ts';
import type { Mission } from '../reading/mission.ts';
import { valuesAt, type Value } from '../reading/values.ts';
import { fault } from './faults.ts';

/** Entries of a list, each on a line of its own, of institutions that have no other one; all partners have an entry. */
function* onlyEntries(
  { sources }: Mission,
  list: RegExp,
): Generator<{ readonly entry: Value; readonly partner: Value }> {
  const entries = valuesAt(sources.mission, list);
  const others = valuesAt(sources.mission, /^observers\.parts\.\d+\.from$/);
  const partners = valuesAt(sources.mission, /^mission\.partners\.\d+$/);
  if (
    partners.length < 2 ||
    (others.length > 0 && list.source.includes('observers')) ||
    !partners.every(({ text }) => entries.some((entry) => entry.text === text))
  )
    return;
  for (const entry of entries) {
    const partner = partners.find(({ text }) => text === entry.text);
    if (partner && entries.filter(({ text }) => text === entry.text).length === 1) yield { entry, partner };
  }
}

const dropped = (mission: Mission, list: RegExp): Proposed[] =>
  [...onlyEntries(mission, list)].map(({ entry, partner }) =>
    fault(entry.line, '', 'people/partner-missing', partner.at),
  );

export const partnerKinds: readonly Kind[] = [
  {
    name: 'partner: dropped from the contacts',
    leaves: 'untrue',
    *edits(mission) {
      yield* dropped(mission, /^contacts\.\d+\.institution$/);
    },
  },
  {
    name: 'partner: dropped from the observers',
    leaves: 'untrue',
    *edits(mission) {
      yield* dropped(mission, /^observers\.parts\.\d+\.institution$/);
    },
  },
  {
    name: 'partner: a contact of somebody else instead',
    leaves: 'untrue',
    follows: ['contacts/unknown-domain'],
    *edits(mission) {
      for (const { entry, partner } of onlyEntries(mission, /^contacts\.\d+\.institution$/)) {
        for (const other of ['ep', 'natopa', 'pace']) {
          if (valuesAt(mission.sources.mission, /^mission\.partners\.\d+$/).some(({ text }) => text === other))
            continue;
          yield {
            at: entry.at,
            replacement: other,
            also: [
              { rule: 'people/partner-missing', at: partner.at },
              { rule: 'people/partner-missing', at: { ...entry.at, end: entry.at.start + other.length } },
            ],
          };
        }
      }
    },
  },
];
