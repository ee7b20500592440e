import { electionDayPlace, voteDaysOf } from '../../analysis/days/vote-days.ts';
import type { Passage } from '../../analysis/passages/passage.ts';
import { fullTextOf, passagesOf } from '../../analysis/passages/passages.ts';
import { type CitedDocument, citationsOf, commitmentsOf, saysUnbound } from '../../analysis/text/citations.ts';
import { occurrencesOf } from '../../analysis/text/place-names.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import type { Draft } from '../../compose/compose.ts';
import type { House } from '../../house/house.ts';
import { placeOf } from '../../mission/mission.ts';
import { parseDate } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

type Membership = NonNullable<House['memberships']>[number];

interface CitedStandard {
  readonly id: string;
  readonly document: CitedDocument;
  readonly at: Span;
}

export const notBound: Rule = {
  id: 'citations/not-bound',
  severity: 'warning',
  summary: 'The election is held against a standard that did not bind the state, or is later than the vote',
  why: 'A state can only be measured by what it has accepted, and by what there was when it voted.',
  basis: 'The lists “citations” and “memberships” of the house.',
  wrong:
    'election: { country: KZ }\nrelease: { place: Astana }\n\nfindings/overall.md\n---\ntopic: ' +
    'overall\n---\n# Voters in ' +
    'Kazakhstan had a choice\n\nThe [6 February](fact:election.date) elections were at odds with Council of Europe ' +
    'standards.',
  right:
    'election: { country: KZ }\nrelease: { place: Astana }\n\nfindings/overall.md\n---\ntopic: ' +
    'overall\n---\n# Voters in ' +
    'Kazakhstan had a choice\n\nThe [6 February](fact:election.date) elections were at odds with OSCE commitments.',
  needs: ['election.country', 'election.date', 'release.date'],

  *check(draft) {
    const { house, settings } = draft.mission;
    const year = Number(settings.election?.date.slice(0, 4));
    const outside = (house.memberships ?? []).filter((membership) => isOutside(membership, draft));
    const isDoubtful: IsDoubtful = (id, document) =>
      document.year > year || outside.some(({ documents }) => documents?.includes(id));
    const cited = firstOfEach(draft, isDoubtful);
    yield* later(cited, draft);
    for (const membership of outside) {
      const documents = cited.filter(({ id }) => membership.documents?.includes(id));
      for (const { document, at } of documents) yield outsideProblem(document.name, at, membership, draft);
      const standard = firstStandard(membership, draft);
      if (standard) yield outsideProblem(standard.words, standard.at, membership, draft);
    }
  },
};

type IsDoubtful = (id: string, document: CitedDocument) => boolean;

/** Where each doubtful document is first cited: in the text, or else in front matter. */
function firstOfEach(draft: Draft, isDoubtful: IsDoubtful): readonly CitedStandard[] {
  const { citations = {} } = draft.mission.house;
  const first = new Map<string, CitedStandard>();
  const add = (id: string, document: CitedDocument, at: Span): unknown =>
    first.has(id) || first.set(id, { id, document, at });
  for (const { id, document, passage, start, end } of citationsOf(draft)) {
    if (isDoubtful(id, document) && isMeant(passage, start)) add(id, document, passage.spanOf(start, end));
  }
  for (const { id, at } of commitmentsOf(draft)) {
    const document = Object.hasOwn(citations, id) ? citations[id] : undefined;
    if (document && isDoubtful(id, document)) add(id, document, at);
  }
  return [...first.values()];
}

/** Not where a speaker is quoted, nor where the sentence says itself that the standard does not bind. */
function isMeant({ part, text, language }: Passage, place: number): boolean {
  const { start, end } = sentenceAt(text, place, language);
  return part !== 'quotation' && part !== 'printed' && !saysUnbound(text.slice(start, end), language);
}

function* later(cited: readonly CitedStandard[], { mission }: Draft): Generator<Problem> {
  const days = voteDaysOf(mission);
  if (!days) return;
  for (const { document, at } of cited) {
    if (document.year <= days.election.year) continue;
    const day = mission.language.print.date(days.election);
    const message = `“${document.name}” is of ${document.year}, later than election day, ${day}.`;
    yield {
      at,
      message,
      related: [electionDayPlace(mission, days)],
      advice: 'Cite what there was when voters went to the polls.',
    };
  }
}

function isOutside({ members, left = {}, silent = [] }: Membership, { mission }: Draft): boolean {
  const { country, date } = mission.settings.election ?? {};
  if (country === undefined || date === undefined || silent.includes(country)) return false;
  const until = Object.hasOwn(left, country) ? left[country] : undefined;
  return until === undefined ? !members.includes(country) : date >= until;
}

function firstStandard({ standards }: Membership, draft: Draft): { words: string; at: Span } | undefined {
  const said = standards.filter((words) => fullTextOf(draft).includes(words));
  if (said.length === 0) return undefined;
  for (const passage of passagesOf(draft)) {
    const found = said.flatMap((words) => [...occurrencesOf(passage.text, words)].map((start) => ({ words, start })));
    const first = found.toSorted((a, b) => a.start - b.start).find(({ start }) => isMeant(passage, start));
    if (first) return { words: first.words, at: passage.spanOf(first.start, first.start + first.words.length) };
  }
  return undefined;
}

function outsideProblem(words: string, at: Span, { name, left = {} }: Membership, { mission }: Draft): Problem {
  const { country = '' } = mission.settings.election ?? {};
  const day = Object.hasOwn(left, country) ? parseDate(left[country] ?? '') : undefined;
  const state = mission.house.countries[country] ?? country;
  const why = day
    ? `${state} has not been a member of ${name} since ${mission.language.print.date(day)}`
    : `${state} is no member of ${name}`;
  return {
    at,
    message: `“${words}” is cited, but ${why}.`,
    related: [{ at: placeOf(mission, 'election', 'country'), message: `the country of the election: ${state}` }],
    advice: 'Measure the election by what binds the state, or say that this does not.',
  };
}
