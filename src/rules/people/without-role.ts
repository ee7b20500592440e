import { passageOf } from '../../analysis/passages/passage.ts';
import type { Document } from '../../compose/document.ts';
import { institutionOf } from '../../mission/institutions.ts';
import { plainApostrophes } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Person } from '../../mission/schema/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { plainText } from '../../source/markdown/parse.ts';

export const withoutRole: Rule = {
  id: 'people/without-role',
  severity: 'warning',
  summary: 'A person is named before the text has said who that is',
  why: 'Readers who meet a bare name cannot tell a head of delegation from a candidate.',
  basis: 'Published releases give name and role at first mention, and the name alone from then on.',
  wrong: example('Ingeborg Sandal'),
  right: example('Ingeborg Sandal, media analyst,'),
  needs: ['institutions', 'findings', 'quotes'],

  *check({ mission, documents }) {
    for (const person of Object.values(mission.settings.people ?? {})) {
      for (const document of documents) yield* firstMention(person, document, mission);
    }
  },
};

/** The first paragraph that names somebody must also say a role, the beginning of one, or the institution. */
function* firstMention(person: Person, { root }: Document, mission: Mission): Generator<Problem> {
  if (person.role === undefined && !person.roles && person.for === undefined) return; // that is reported already
  const name = plainApostrophes(person.name);
  const block = root.children.find((paragraph) => plainApostrophes(plainText(paragraph)).includes(name));
  if (!block) return;
  const passage = passageOf(block, 'printed', { language: mission.language, fill: () => '' });
  const start = plainApostrophes(passage.text).indexOf(name);
  if (
    start < 0 ||
    mayBeWords(person.name, passage.text.slice(start + person.name.length)) ||
    saysWho(passage.text, person, mission)
  )
    return;
  const message =
    `${person.name} is named here for the first time, without role or institution. Add one of the two, such as ` +
    `“${person.name}, ${[person.role, ...(person.roles ?? [])].find((role) => role !== undefined) ?? '…'}”.`;
  yield { at: passage.spanOf(start, start + person.name.length), message };
}

/** “Will May be heard?” names nobody: short words with a verb behind them are left alone. */
const mayBeWords = (name: string, after: string): boolean =>
  name.split(/[\s-]/).every((word) => word.length < 6) && /^ [a-z]/.test(after);

function saysWho(text: string, { role, roles = [], institution, title, mandate }: Person, mission: Mission): boolean {
  const { name, abbreviation } = institutionOf(mission, institution ?? '') ?? {};
  // of “Head of Mission and Special Co-ordinator” either is enough
  const openings = [role, ...roles].flatMap((words) =>
    (words?.split(/ (?:and|&) |, /) ?? []).map((part) => part.split(' ').slice(0, 2).join(' ')),
  );
  const lower = text.toLowerCase();
  return [...openings, name, abbreviation, title, mandate].some(
    (words) => words !== undefined && lower.includes(words.toLowerCase()),
  );
}

function example(name: string): string {
  return `people:
  sandal: { name: Ingeborg Sandal, role: media analyst }

Editors met with ${name} before the vote.`;
}
