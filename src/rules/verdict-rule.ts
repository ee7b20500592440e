import { factPlaces } from '../analysis/facts/places.ts';
import { type LinkedEntry, linkedEntriesOf } from '../analysis/numbers/entries.ts';
import { type JudgedWords, judgingContextOf } from '../analysis/numbers/judged.ts';
import { judge } from '../claims/judge/judge.ts';
import { readClaim } from '../claims/parse/parse-claim.ts';
import { factText, meaningOf, factValue } from '../claims/write/describe.ts';
import { suggest } from '../claims/write/suggest.ts';
import type { Draft } from '../compose/compose.ts';
import { wordingOf } from '../house/house.ts';
import type { Mission } from '../mission/mission.ts';
import type { Rule } from './rule.ts';
import type { Problem, Severity } from '../source/diagnostic.ts';
import { spanText } from '../source/source.ts';

/** A rule on what came out when the words of a link were held against their fact. */
export interface VerdictRule extends Omit<Rule, 'needs' | 'check'> {
  readonly applies: (judged: JudgedLink) => boolean;
  readonly explain: (said: Said, judged: JudgedLink) => string;
  /** What a case weighs where that is less than the rule. */
  readonly weight?: (judged: JudgedLink) => Severity | undefined;
}

export const verdictRule = ({ applies, explain, weight, ...rule }: VerdictRule): Rule => ({
  ...rule,
  needs: ['release'],

  *check(draft) {
    for (const judged of judgedLinks(draft).filter(applies)) {
      const severity = weight?.(judged);
      yield { ...claimProblem(judged, draft.mission, (said) => explain(said, judged)), ...(severity && { severity }) };
    }
  },
});

/**
 * “Almost 12 million” means slightly fewer than 12 million, but the fact is 12,103,000. Plain words need no
 * explanation.
 */
export function contrastMessage({ words, meaning, fact }: Said, what = 'the fact'): string {
  if (meaning === undefined || meaning.startsWith('exactly'))
    return `${words} is written here, but ${what} is ${fact}.`;
  return `${words} means ${meaning}${meaning.includes(', but') ? '; ' : ', but '}${what} is ${fact}.`;
}

/** The words of a fact link, held against their fact. */
type JudgedLink = Omit<LinkedEntry, 'judged'> & JudgedWords;

/** Every fact link whose words could be held against a fact. */
const judgedLinks = (draft: Draft): readonly JudgedLink[] =>
  linkedEntriesOf(draft).flatMap((entry) => (entry.judged ? [{ ...entry, ...entry.judged }] : []));

/** What a rule says of a link that fails it: both values, both places, and true words to choose from. */
function claimProblem(judged: JudgedLink, mission: Mission, explain: (said: Said) => string): Problem {
  const { at, claim, subject, url, isWider } = judged;
  const wording = wordingOf(mission.house);
  const offers = offersFor(judged, mission);
  const said = {
    words: `“${claim.words}”`,
    meaning: meaningOf(claim, mission.language),
    fact: factText(subject, wording, mission.language),
  };
  const shown = offers.map((words) => `“${words}”`);
  const advice =
    shown.length > 0
      ? `You could write ${shown.slice(0, -1).join(', ')}${shown.length > 1 ? ' or ' : ''}${shown.at(-1)}.`
      : undefined;
  const hasFootnote = spanText(at).includes('[^'); // it would be lost with the words
  const suggestions = isWider || hasFootnote ? [] : offers.map((words) => `[${words}](${url})`);
  return {
    at,
    message: explain(said),
    related: factPlaces(judged.link.paths, mission),
    suggestions,
    facts: valuesOf(judged, mission),
    ...(advice && { advice }),
  };
}

/**
 * A number alone for a share is offered as one: 65 as “65 per cent” where that is true, and other shares where it is
 * not.
 */
function offersFor({ claim, subject, judgement }: JudgedLink, mission: Mission): readonly string[] {
  const offer = { ...judgingContextOf(mission), wording: wordingOf(mission.house) };
  if (!judgement.isBareShare) return suggest(claim, subject, offer);
  const words = `${claim.words} ${mission.language.percents.percent?.[0] ?? ''}`;
  const share = readClaim(words, mission.language);
  return judge(share, subject, offer).verdict === 'true' ? [words] : suggest(share, subject, offer);
}

export interface Said {
  readonly words: string;
  readonly meaning: string | undefined;
  readonly fact: string;
}

/** Each fact that the link names, with its value. */
const valuesOf = ({ link }: JudgedLink, { facts }: Mission): NonNullable<Problem['facts']> =>
  Object.fromEntries(
    link.paths.flatMap((path) => {
      const found = facts.lookup(path);
      return found.kind === 'fact' ? [[path, factValue({ kind: 'fact', value: found.value })]] : [];
    }),
  );
