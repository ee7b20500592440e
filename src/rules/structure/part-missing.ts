import { type PartName, isPrinted, overallFinding } from '../../analysis/passages/printed-parts.ts';
import type { Document } from '../../compose/document.ts';
import type { Finding } from '../../mission/finding.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const partMissing: Rule = {
  id: 'structure/part-missing',
  severity: 'error',
  summary: 'The document has no lead or no contacts; a warning where its template leaves out a part that it must have',
  why: 'Journalists expect every part in its place: without a lead there is no story, without contacts nobody to ask.',
  basis: 'The form of published releases. The house lists the parts of each document in house.yaml.',
  wrong: 'contacts: []',
  right: 'contacts:\n  - { name: Bram Terlinghuis, institution: odihr, email: bram.terlinghuis@odihr.pl }',
  needs: ['findings', 'contacts', 'mission', 'institutions', 'release', 'quotes'],

  *check({ mission, documents }) {
    const overall = overallFinding(mission);
    if (!overall) return; // then structure/overall says so
    for (const document of documents) {
      const { name, parts } = mission.house.documents[document.kind] ?? { name: document.kind, parts: [] };
      const leftOut: PartName[] = [];
      for (const part of parts.filter((part) => !isPrinted(part, document, mission))) {
        const problem = unwrittenProblem(part, name, overall, mission);
        if (problem) yield problem;
        else leftOut.push(part);
      }
      if (leftOut.length > 0) yield leftOutProblem(leftOut, name, document, mission);
    }
  },
};

/** undefined if the mission has words for the part. */
function unwrittenProblem(part: PartName, name: string, overall: Finding, mission: Mission): Problem | undefined {
  if (part === 'lead' && overall.press.length === 0)
    return {
      at: overall.titleAt,
      message: `The ${name} has no lead: nothing stands under the title of “${overall.id}” that it could print.`,
      advice: 'Write one paragraph right under the title that says what the observers concluded.',
    };
  if (part !== 'contacts' || (mission.settings.contacts ?? []).length > 0) return undefined;
  return {
    at: placeOf(mission, 'contacts'),
    message: `The ${name} names no contacts, so nobody can be asked.`,
    advice: 'Add “contacts” to mission.yaml, with a name, a phone number and an e-mail address for each institution.',
  };
}

/** Only a warning: the template may say the parts in words of its own. */
function leftOutProblem(
  parts: readonly PartName[],
  name: string,
  { kind }: Document,
  { house, file }: Mission,
): Problem {
  const listed = parts.join(', ').replace(/, (?=[^,]*$)/, ' and ');
  const them = parts.length === 1 ? 'it' : 'them';
  return {
    at: { source: house.templates.get(`${kind}.md.hbs`) ?? file, start: 0, end: 0 },
    severity: 'warning',
    message: `The ${name} seems to be printed without its ${listed}: the template leaves ${them} out.`,
    advice: `Put ${them} back into the template. If it says ${them} in words of its own, set this aside with a waiver.`,
  };
}
