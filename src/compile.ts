import { type Draft, compose } from './compose/compose.ts';
import type { Document } from './compose/document.ts';
import { type House, readHouse } from './house/house.ts';
import { type Languages, languages as ownLanguages } from './languages/index.ts';
import { type Sources, isComplete, isInUnknownLanguage } from './mission/mission.ts';
import { readMission } from './mission/read-mission.ts';
import { type CheckOptions, check } from './rules/check.ts';
import { rules } from './rules/index.ts';
import { type Diagnostic, inReadingOrder } from './source/diagnostic.ts';
import { didYouMean } from './source/did-you-mean.ts';
import { UserError } from './source/user-error.ts';

export interface Compilation {
  /** undefined if the house could not be read. */
  readonly house: House | undefined;
  /** undefined if the house could not be read, or prelim does not have the language of the mission. */
  readonly draft: Draft | undefined;
  readonly documents: readonly Document[];
  /** All that is wrong, in reading order. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Options extends CheckOptions {
  /** The languages that a mission may be in, by the code that `language:` names. */
  readonly languages?: Languages;
  readonly documents?: readonly string[] | undefined;
  readonly isDraft?: boolean;
}

/** From files to documents. Pure: it reads nothing, writes nothing and does not know the time. */
export function compile(
  sources: Sources,
  { documents, isDraft = false, languages = ownLanguages, ...checkOptions }: Options = {},
): Compilation {
  const { house, diagnostics: houseDiagnostics } = readHouse(sources.house);
  if (!house)
    return {
      house,
      draft: undefined,
      documents: [],
      diagnostics: [...sources.diagnostics, ...houseDiagnostics].toSorted(inReadingOrder),
    };
  const unknown = documents?.find((kind) => !Object.hasOwn(house.documents, kind));
  if (unknown !== undefined)
    throw new UserError(
      `There is no document “${unknown}”.${didYouMean(unknown, Object.keys(house.documents))} The house has: ` +
        `${Object.keys(house.documents).join(', ')}.`,
    );
  const { mission, diagnostics: missionDiagnostics } = readMission(sources, house, languages);
  const { draft, diagnostics: templateDiagnostics } = compose(
    mission,
    documents ?? Object.keys(house.documents),
    isDraft,
    sources.parseCache,
  );
  sources.parseCache?.close();
  const diagnostics = [...sources.diagnostics, ...houseDiagnostics, ...missionDiagnostics, ...templateDiagnostics];
  const isUnknown = isInUnknownLanguage(mission);
  const able = isUnknown ? rules.filter(({ isOfAnyLanguage }) => isOfAnyLanguage) : rules;
  const problems = [...diagnostics, ...check(draft, able, checkOptions, diagnostics)];
  if (isUnknown) return { house, draft: undefined, documents: [], diagnostics: problems.toSorted(inReadingOrder) };
  return {
    house,
    draft,
    documents: isComplete(mission) ? draft.documents : [],
    diagnostics: problems.toSorted(inReadingOrder),
  };
}
