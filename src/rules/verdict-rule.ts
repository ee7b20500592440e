import { factPlaces } from '../analysis/facts/places.ts';
import { type LinkedEntry, linkedEntriesOf } from '../analysis/numbers/linked.ts';
import { type LinkJudgement, judgingContextOf } from '../analysis/numbers/judge-link.ts';
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

/** A rule on the verdict of fact links: each link to which it applies is a problem. */
export interface VerdictRule extends Omit<Rule, 'needs' | 'check'> {
  readonly applies: (link: LinkClaim) => boolean;
  readonly message: (wording: ClaimWording, link: LinkClaim) => string;
  /** The severity of a case that weighs less than the rule; undefined for that of the rule. */
  readonly severityOf?: (link: LinkClaim) => Severity | undefined;
  /** Problems of the same kind that need no link. */
  readonly checkUnlinked?: (draft: Draft) => Iterable<Problem>;
}

/** A fact link whose words were judged by the fact that it names. */
type LinkClaim = Omit<LinkedEntry, 'judged'> & LinkJudgement;

/** A claim and its fact as messages show them. */
export interface ClaimWording {
  /** The words of the link, in quotation marks. */
  readonly words: string;
  /** What the words mean, such as “slightly fewer than 12 million”; undefined if they say it themselves. */
  readonly meaning: string | undefined;
  readonly fact: string;
}

export const verdictRule = ({
  applies,
  message,
  severityOf = () => undefined,
  checkUnlinked = () => [],
  ...page
}: VerdictRule): Rule => ({
  ...page,
  needs: ['release.date'],

  *check(draft) {
    for (const link of linkClaims(draft).filter(applies)) {
      const severity = severityOf(link);
      yield {
        ...claimProblem(link, draft.mission, (wording) => message(wording, link)),
        ...(severity && { severity }),
      };
    }
    yield* checkUnlinked(draft);
  },
});

const linkClaims = (draft: Draft): readonly LinkClaim[] =>
  linkedEntriesOf(draft).flatMap((entry) => (entry.judged ? [{ ...entry, ...entry.judged }] : []));

/**
 * Says both values: “Almost 12 million” means slightly fewer than 12 million, but the fact is 12,103,000. Words without
 * a meaning of their own, such as “12 million”, are only quoted.
 */
export function contrastMessage({ words, meaning, fact }: ClaimWording, what = 'the fact'): string {
  if (meaning === undefined || meaning.startsWith('exactly'))
    return `${words} is written here, but ${what} is ${fact}.`;
  return `${words} means ${meaning}${meaning.includes(', but') ? '; ' : ', but '}${what} is ${fact}.`;
}

/** The problem of a link: both values, both places, and true words to choose from. */
function claimProblem(link: LinkClaim, mission: Mission, message: (wording: ClaimWording) => string): Problem {
  const { at, claim, subject, url, isWider } = link;
  const wording = wordingOf(mission.house);
  const offers = offersFor(link, mission);
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
    message: message(said),
    related: factPlaces(link.link.paths, mission),
    suggestions,
    facts: valuesOf(link, mission),
    ...(advice && { advice }),
  };
}

/**
 * A number alone for a share is offered as one: 65 as “65 per cent” where that is true, and other shares where it is
 * not.
 */
function offersFor({ claim, subject, judgement }: LinkClaim, mission: Mission): readonly string[] {
  const offer = { ...judgingContextOf(mission), wording: wordingOf(mission.house) };
  if (!judgement.isBareShare) return suggest(claim, subject, offer);
  const words = `${claim.words} ${mission.language.percents.percent?.[0] ?? ''}`;
  const share = readClaim(words, mission.language);
  return judge(share, subject, offer).verdict === 'true' ? [words] : suggest(share, subject, offer);
}

/** The facts that a link names, with their values. */
const valuesOf = ({ link }: LinkClaim, { facts }: Mission): NonNullable<Problem['facts']> =>
  Object.fromEntries(
    link.paths.flatMap((path) => {
      const result = facts.lookup(path);
      return result.kind === 'fact' ? [[path, factValue({ kind: 'fact', value: result.value })]] : [];
    }),
  );
