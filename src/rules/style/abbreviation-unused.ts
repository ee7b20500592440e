import { printedPassages } from '../../analysis/passages/passages.ts';
import { type PlacedDefinition, abbreviationsOf } from '../../analysis/text/abbreviations.ts';
import type { Document } from '../../compose/document.ts';
import type { Language } from '../../languages/language.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const abbreviationUnused: Rule = {
  id: 'style/abbreviation-unused',
  severity: 'suggestion',
  summary: 'An abbreviation is explained and then never used',
  why: 'It makes a reader remember what is not needed.',
  basis: 'United Nations Correspondence Manual: no abbreviation for what is named once or twice.',
  wrong: 'The Central Election Commission (CEC) worked in the open.',
  right: 'The Central Election Commission worked in the open.',
  needs: ['findings', 'quotes'],

  *check({ mission, documents }) {
    for (const document of documents) yield* inDocument(document, mission);
  },
};

function* inDocument(document: Document, { findings }: Mission): Generator<Problem> {
  const { definitions } = abbreviationsOf(document);
  for (const [index, definition] of definitions.entries()) {
    const { abbreviation, expansion, at, start, end } = definition;
    const isFirst = definitions.findIndex((other) => other.abbreviation === abbreviation) === index;
    const isOwn = findings.some(({ source }) => source === at.source);
    if (!isFirst || !isOwn || expansion === undefined || isUsed(definition, document)) continue;
    const written = definition.passage.text.slice(start, end);
    yield {
      at: definition.passage.spanOf(start, end),
      message: `“${written}” is explained here and used nowhere.`,
      advice: 'Take it out, with its brackets.',
    };
  }
}

/**
 * Whether it stands anywhere else, be it in a quotation, in a compound or in brackets once more. A use that comes too
 * early is one: style/abbreviation-undefined reports it.
 */
function isUsed({ abbreviation, passage, start, end }: PlacedDefinition, document: Document): boolean {
  const isIn = (text: string): boolean => {
    for (let at = text.indexOf(abbreviation); at >= 0; at = text.indexOf(abbreviation, at + 1)) {
      if (!/\w/.test(text.charAt(at - 1)) && !isLonger(text.slice(at + abbreviation.length), passage.language))
        return true;
    }
    return false;
  };
  return printedPassages(document).some((other) =>
    isIn(other === passage ? `${other.text.slice(0, start)}\n${other.text.slice(end)}` : other.text),
  );
}

/** Whether letters follow that are no ending of one that stands for several. */
const isLonger = (after: string, { acronyms }: Language): boolean =>
  /^[A-Za-z]/.test(after) && !after.startsWith(acronyms.plural);
