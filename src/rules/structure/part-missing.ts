import type { Document } from '../../compose/document.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { nodesOf } from '../../source/markdown/parse.ts';
import type { Source, Span } from '../../source/source.ts';

type PartName = Mission['house']['documents'][string]['parts'][number];

export const partMissing: Rule = {
  id: 'structure/part-missing',
  severity: 'error',
  summary: 'The document has no lead or no contacts; a warning where its template leaves out a part that it must have',
  why: 'Journalists expect every part in its place: without a lead there is no story, without contacts nobody to ask.',
  basis: 'The form of published releases. The house lists the parts of each document in house.yaml.',
  wrong: 'contacts: []',
  right: 'contacts:\n  - { name: Bram Terlinghuis, institution: odihr, email: bram.terlinghuis@odihr.pl }',
  needs: [],

  *check({ mission, documents }) {
    const lead = leadOf(mission);
    if (!lead) return; // then structure/overall says so
    for (const document of documents) {
      const { name, parts } = mission.house.documents[document.kind] ?? { name: document.kind, parts: [] };
      const missing = parts.filter((part) => !isPrinted[part](document, mission));
      const unwritten = missing.flatMap((part) => unwrittenPart(part, name, mission) ?? []);
      yield* unwritten;
      if (missing.length > unwritten.length)
        yield leftOut(
          missing.filter((part) => !unwrittenPart(part, name, mission)),
          name,
          document,
          mission,
        );
    }
  },
};

const leadOf = ({ findings, house }: Mission) => findings.find(({ about }) => about.topic === house.topics[0]);

/** Every printed word knows where it comes from, so a part is there if words from its place are. */
const isPrinted: Readonly<Record<PartName, (document: Document, mission: Mission) => boolean>> = {
  headline: ({ root }) => root.children.some((block) => block.type === 'heading' && block.depth === 1),
  lead: ({ root }, mission) =>
    root.children.some((block) => block.type !== 'heading' && originsIn(block).includes(leadOf(mission)?.source)),
  dateline: ({ links }, { findings, quotations }) =>
    links.some(
      ({ link, at }) =>
        link.url.startsWith('fact:release.date') &&
        ![...findings, ...quotations].some(({ source }) => source === at.source),
    ),
  partners: ({ root }, mission) =>
    (mission.settings.mission?.status ?? 'open') !== 'open' ||
    isFrom(root, placeOf(mission, 'mission', 'partners')) ||
    isFrom(root, placeOf(mission, 'institutions')),
  contacts: ({ root }, mission) => isFrom(root, placeOf(mission, 'contacts')),
};

const originsIn = (block: Document['root'] | Document['root']['children'][number]): readonly (Source | undefined)[] =>
  [...nodesOf(block)].map((node) => (node.type === 'text' ? node.data?.origin?.[0]?.source : undefined));

const isFrom = (root: Document['root'], { source, start, end }: Span): boolean =>
  end > 0 &&
  [...nodesOf(root)].some(
    (node) =>
      node.type === 'text' &&
      node.data?.origin?.some((run) => run.source === source && start <= run.from && run.to <= end) === true,
  );

/** A part that the mission has no words for. */
function unwrittenPart(part: PartName, name: string, mission: Mission): Problem | undefined {
  const lead = leadOf(mission);
  if (part === 'lead' && lead?.press.length === 0) {
    const advice = 'Write one paragraph right under the title that says what the observers concluded.';
    return {
      at: lead.titleAt,
      message: `The ${name} has no lead: nothing stands under the title of “${lead.id}” that it could print.`,
      advice,
    };
  }
  if (part !== 'contacts' || (mission.settings.contacts ?? []).length > 0) return undefined;
  const advice =
    'Add “contacts” to mission.yaml, with a name, a phone number and an e-mail address for each institution.';
  return {
    at: placeOf(mission, 'contacts'),
    message: `The ${name} names no contacts, so nobody can be asked.`,
    advice,
  };
}

/** Only likely: a template may say them in words of its own. */
function leftOut(parts: readonly PartName[], name: string, { kind }: Document, { house, file }: Mission): Problem {
  const listed = parts.join(', ').replace(/, (?=[^,]*$)/, ' and ');
  const them = parts.length === 1 ? 'it' : 'them';
  return {
    at: { source: house.templates.get(`${kind}.md.hbs`) ?? file, start: 0, end: 0 },
    severity: 'warning',
    message: `The ${name} seems to be printed without its ${listed}: the template leaves ${them} out.`,
    advice: `Put ${them} back into the template. If it says ${them} in words of its own, set this aside with a waiver.`,
  };
}
