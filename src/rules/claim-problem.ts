import { factText, plainValue } from '../claims/describe.ts';
import { meaningOf } from '../claims/meaning.ts';
import { english } from '../claims/english/index.ts';
import { readClaim } from '../claims/read-claim.ts';
import { suggest } from '../claims/suggest.ts';
import { judge } from '../claims/verdict.ts';
import type { Draft } from '../compose/compose.ts';
import { wordingOf } from '../compose/fact-words.ts';
import { spanText, type Problem } from '../diagnostic.ts';
import { linkedEntriesOf, type LinkedEntry } from '../ledger/entries.ts';
import { rulesOf, type Judged } from '../ledger/judged.ts';
import type { Mission } from '../mission/mission.ts';
import { factPlaces } from '../ledger/fact-place.ts';

/** The words of a fact link, held against their fact. */
export type JudgedLink = Omit<LinkedEntry, 'judged'> & Judged;

/** Every fact link whose words could be held against a fact. */
export const judgedLinks = (draft: Draft): readonly JudgedLink[] =>
  linkedEntriesOf(draft).flatMap((entry) => (entry.judged ? [{ ...entry, ...entry.judged }] : []));

/** What a rule says of a link that fails it: both values, both places, and true words to choose from. */
export function claimProblem(judged: JudgedLink, mission: Mission, explain: (said: Said) => string): Problem {
  const { at, claim, subject, url, isWider } = judged;
  const wording = wordingOf(mission.house);
  const offers = offersFor(judged, mission);
  const said = { words: `“${claim.words}”`, meaning: meaningOf(claim), fact: factText(subject, wording) };
  const shown = offers.map((words) => `“${words}”`);
  const advice = shown.length > 0 ? `You could write ${shown.slice(0, -1).join(', ')}${shown.length > 1 ? ' or ' : ''}${shown.at(-1)}.` : undefined;
  const hasFootnote = spanText(at).includes('[^'); // it would be lost with the words
  const suggestions = isWider || hasFootnote ? [] : offers.map((words) => `[${words}](${url})`);
  return { at, message: explain(said), related: factPlaces(judged.link.paths, mission), suggestions, facts: valuesOf(judged, mission), ...(advice && { advice }) };
}

/** A number alone for a share is offered as one: 65 as “65 per cent” where that is true, and other shares where it is not. */
function offersFor({ claim, subject, judgement }: JudgedLink, mission: Mission): readonly string[] {
  const offer = { ...rulesOf(mission), wording: wordingOf(mission.house) };
  if (!judgement.isBareShare) return suggest(claim, subject, offer);
  const words = `${claim.words} ${english.percents.percent?.[0] ?? ''}`;
  const share = readClaim(words);
  return judge(share, subject, offer).verdict === 'true' ? [words] : suggest(share, subject, offer);
}

export interface Said {
  readonly words: string;
  readonly meaning: string | undefined;
  readonly fact: string;
}

/** Each fact that the link names, with its value. */
const valuesOf = ({ link }: JudgedLink, { facts }: Mission): NonNullable<Problem['facts']> =>
  Object.fromEntries(link.paths.flatMap((path) => {
    const found = facts.lookup(path);
    return found.kind === 'fact' ? [[path, plainValue({ kind: 'fact', value: found.value })]] : [];
  }));
