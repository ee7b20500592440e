import { maskNames } from '../../analysis/passages/editable-text.ts';
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
  needs: [],

  *check({ mission, documents }) {
    for (const document of documents) yield* inDocument(document, mission);
  },
};

/** Who comes first in print explains: what a template repeats behind it, no writer can change. */
function* inDocument(document: Document, mission: Mission): Generator<Problem> {
  const isOwn = ({ at }: { at: Problem['at'] }): boolean => mission.findings.some(({ source }) => source === at.source);
  const { definitions } = abbreviationsOf(document);
  for (const [index, later] of definitions.entries()) {
    const first = isOwn(later)
      ? definitions.slice(0, index).find((definition) => isSame(definition, later))
      : undefined;
    if (!first || isInName(later, mission)) continue;
    yield {
      at: later.at,
      message: `“${later.abbreviation}” is explained twice.`,
      related: isOwn(first) ? [{ at: first.at, message: 'the other time' }] : [],
      advice: isOwn(first)
        ? `Write “${later.abbreviation}” alone here.`
        : `Write “${later.abbreviation}” alone here: the document itself explains it before.`,
    };
  }
}

/** Whether brackets and all stand in a name, such as the role of somebody in mission.yaml. */
const isInName = ({ passage, start }: PlacedDefinition, mission: Mission): boolean =>
  maskNames(passage.text, mission).charAt(start - 1) === '\uFFFC';

const isSame = (a: PlacedDefinition, b: PlacedDefinition): boolean =>
  a.abbreviation === b.abbreviation &&
  a.expansion !== undefined &&
  b.expansion !== undefined &&
  isSameExpansion(a.expansion, b.expansion, a.passage.language);
