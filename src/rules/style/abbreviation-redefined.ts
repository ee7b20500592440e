import { type PlacedDefinition, abbreviationsOf, isSameExpansion } from '../../analysis/text/abbreviations.ts';
import type { Document } from '../../compose/document.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const abbreviationRedefined: Rule = {
  id: 'style/abbreviation-redefined',
  severity: 'suggestion',
  summary: 'An abbreviation is explained twice in one document',
  why: 'Whoever reads the full name a second time looks for what has changed.',
  basis: 'United Nations Correspondence Manual: the full form stands once, and the abbreviation from then on.',
  wrong:
    'The Central Election Commission (CEC) worked in the open. In the evening, the Central Election Commission ' +
    '(CEC) published the turnout. The CEC sat all night.',
  right:
    'The Central Election Commission (CEC) worked in the open. In the evening, the CEC published the turnout. ' +
    'The CEC sat all night.',
  needs: ['findings', 'quotes'],

  *check({ mission, documents }) {
    for (const document of documents) yield* inDocument(document, mission);
  },
};

function* inDocument(document: Document, { findings }: Mission): Generator<Problem> {
  const isOwn = ({ at }: { at: Problem['at'] }): boolean => findings.some(({ source }) => source === at.source);
  const { definitions } = abbreviationsOf(document);
  for (const [index, later] of definitions.entries()) {
    const first = definitions.slice(0, index).find((definition) => isSame(definition, later));
    if (!first) continue;
    const [here, there] = isOwn(later) ? [later, first] : [first, later];
    if (!isOwn(here)) continue;
    yield {
      at: here.at,
      message: `“${here.abbreviation}” is explained twice.`,
      related: isOwn(there) ? [{ at: there.at, message: 'the other time' }] : [],
      advice: isOwn(there)
        ? `Write “${here.abbreviation}” alone here.`
        : `Write “${here.abbreviation}” alone here: the document itself explains it.`,
    };
  }
}

const isSame = (a: PlacedDefinition, b: PlacedDefinition): boolean =>
  a.abbreviation === b.abbreviation &&
  a.expansion !== undefined &&
  b.expansion !== undefined &&
  isSameExpansion(a.expansion, b.expansion, a.passage.language);
