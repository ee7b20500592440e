import { maskNames } from '../../analysis/passages/editable-text.ts';
import {
  type PlacedUse,
  abbreviationsOf,
  explainedInstitutions,
  isBefore,
  isCommonNoun,
  isExplainedBeside,
} from '../../analysis/text/abbreviations.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Document } from '../../compose/document.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const abbreviationUndefined: Rule = {
  id: 'style/abbreviation-undefined',
  severity: 'warning',
  summary: 'An abbreviation that the document does not explain, or only later',
  why: 'Readers abroad know neither the commissions of a country nor the vocabulary of observers.',
  basis:
    'United Nations Correspondence Manual: the full form first, with the abbreviation in brackets. The house ' +
    'lists what needs no explanation.',
  wrong: 'The CEC registered all lists of candidates.',
  right: 'The Central Election Commission (CEC) registered all lists of candidates. The CEC worked in the open.',
  needs: ['institutions', 'mission.partners', 'findings', 'quotes'],
  yieldsTo: ['style/garbled-letters', 'style/hidden-character', 'style/institution-form', 'style/placeholder'],

  *check(draft) {
    const wellKnown = draft.mission.house.style?.abbreviations;
    if (wellKnown === undefined) return;
    const explained = [...wellKnown, ...explainedInstitutions(draft.mission).map(({ abbreviation }) => abbreviation)];
    for (const document of draft.documents) yield* inDocument(document, explained, draft);
  },
};

function* inDocument(document: Document, explained: readonly string[], { mission }: Draft): Generator<Problem> {
  const { definitions, uses } = abbreviationsOf(document);
  const settled = new Set<string>(); // reported, or explained beside their first use
  for (const use of uses) {
    const { abbreviation, at, passage } = use;
    if (
      settled.has(abbreviation) ||
      isKnown(use, explained) ||
      isShouted(use, explained) ||
      !mission.findings.some(({ source }) => source === at.source)
    )
      continue;
    const definition = definitions.find((other) => other.abbreviation === abbreviation);
    if (definition && isBefore(definition, use)) continue;
    if (isExplainedBeside(passage.text, use, passage.language)) settled.add(abbreviation);
    if (settled.has(abbreviation) || isQuoted(use) || isInName(use, mission)) continue;
    settled.add(abbreviation);
    const isSure = isCommonNoun(passage.text, use, passage.language);
    yield {
      at,
      message: definition
        ? `“${abbreviation}” is explained only later.`
        : `“${abbreviation}” ${isSure ? 'is' : 'seems to be an abbreviation that is'} explained nowhere in this ` +
          'document.',
      // a headline has little room, and its lead is read with it
      ...((definition ? isInTitle(use, mission) : !isSure) && { severity: 'suggestion' as const }),
      ...(definition && { related: [{ at: definition.at, message: 'explained here' }] }),
      advice: definition
        ? 'Put the full name here, and the abbreviation in brackets behind it.'
        : `Write the full name, or put it before the first “${abbreviation}” with the abbreviation in brackets.`,
    };
  }
}

const isInTitle = ({ at }: PlacedUse, { findings }: Mission): boolean =>
  findings.some(({ source, titleAt }) => source === at.source && titleAt.start <= at.start && at.end <= titleAt.end);

/** Whether words in capitals follow one another for emphasis; “OSCE PA” is an abbreviation. */
const isShouted = ({ abbreviation }: PlacedUse, explained: readonly string[]): boolean => {
  const words = abbreviation.split(' ');
  return words.length > 2 || (words.length === 2 && words.every((word) => !explained.includes(word)));
};

const isKnown = ({ abbreviation }: PlacedUse, explained: readonly string[]): boolean =>
  explained.includes(abbreviation) || abbreviation.split(' ').every((word) => explained.includes(word));

/** Whether it is part of a longer name, as “EOM” is in the role of somebody. */
function isInName({ passage, start, end }: PlacedUse, mission: Mission): boolean {
  const masked = maskNames(passage.text, mission);
  return (
    masked.charAt(start) === '\uFFFC' && (masked.charAt(start - 1) === '\uFFFC' || masked.charAt(end) === '\uFFFC')
  );
}

const isQuoted = ({ passage: { text }, start }: PlacedUse): boolean =>
  text.lastIndexOf('“', start) > text.lastIndexOf('”', start);
