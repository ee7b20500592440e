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
  needs: ['findings', 'quotes'],

  *check({ mission, documents }) {
    for (const document of documents) yield* inDocument(document, mission);
  },
};

/** Who comes first in print explains: what a template repeats behind it, no writer can change. */
function* inDocument(document: Document, mission: Mission): Generator<Problem> {
  const sources = new Set(mission.findings.map(({ source }) => source));
  const isOwn = ({ at }: { at: Problem['at'] }): boolean => sources.has(at.source);
  const { definitions } = abbreviationsOf(document);
  const earlier = new Map<string, PlacedDefinition[]>();
  for (const later of definitions) {
    if (later.expansion === undefined) continue;
    const alike = earlier.get(later.abbreviation) ?? [];
    earlier.set(later.abbreviation, alike);
    const first = alike.find((definition) => isSame(definition, later));
    if (!first) alike.push(later);
    if (!first || !isOwn(later) || isInName(later, mission)) continue;
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
