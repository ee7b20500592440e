import { factPlaces } from '../analysis/facts/places.ts';
import { type LinkedEntry, linkedEntriesOf } from '../analysis/numbers/linked.ts';
import { type LinkJudgement, judgingContextOf } from '../analysis/numbers/judge-link.ts';
import { currencyOf, currencyUnit } from '../claims/judge/currency.ts';
import { judge } from '../claims/judge/judge.ts';
import { readClaim } from '../claims/parse/parse-claim.ts';
import type { Claim } from '../claims/parse/statement.ts';
import { factText, meaningOf, factValue } from '../claims/write/describe.ts';
import { suggest } from '../claims/write/suggest.ts';
import { memoize } from '../collections/memoize.ts';
import type { Draft } from '../compose/compose.ts';
import { wordingOf } from '../house/house.ts';
import type { Language } from '../languages/language.ts';
import type { Mission } from '../mission/mission.ts';
import { compare, decimalText, integer } from '../numbers/decimal.ts';
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

const linkClaims = memoize((draft: Draft): readonly LinkClaim[] =>
  linkedEntriesOf(draft).flatMap((entry) => (entry.judged ? [{ ...entry, ...entry.judged }] : [])),
);

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
  const unit = missingUnit(link, mission);
  const offers = unit === undefined ? offersFor(link, mission) : [];
  const said = {
    words: `“${claim.words}”`,
    meaning: meaningOf(claim, mission.language),
    fact: factText(subject, wording, mission.language),
  };
  const shown = offers.map((words) => `“${words}”`);
  const advice =
    unit ??
    (shown.length > 0
      ? `You could write ${shown.slice(0, -1).join(', ')}${shown.length > 1 ? ' or ' : ''}${shown.at(-1)}.`
      : undefined);
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
 * How to give a fact the unit that its words have, where it has none: without it no words of a share or of money can be
 * true of it. Undefined for facts that have a unit, and for numbers of other sections.
 */
function missingUnit({ link, claim, subject, judgement }: LinkClaim, mission: Mission): string | undefined {
  const [name = ''] = link.paths;
  const isOwn = mission.facts.own.facts.has(name);
  if (!isOwn || judgement.verdict !== 'wrong-kind' || subject.kind !== 'fact' || subject.unit) return undefined;
  const { value } = subject;
  const unit = unitNamed(claim, mission.language);
  if (value.kind !== 'number' || unit === undefined) return undefined;
  const key = value.hedge === 'exactly' ? 'value' : value.hedge;
  const figure = value.to ? `[${decimalText(value.stated)}, ${decimalText(value.to)}]` : decimalText(value.stated);
  const entry = `{ ${key}: ${figure}, unit: ${unit} }`;
  const isTrue = judge(claim, { ...subject, unit }, judgingContextOf(mission)).verdict === 'true';
  const isNoShare = unit === mission.language.print.percent && compare(value.stated, integer(100)) > 0;
  if (isNoShare && !isTrue) return `“${name}” is no share, so these are the words of another fact: link that one.`;
  const repair = `“${name}” has no unit. If it is in ${unit}, write ${entry} in mission.yaml`;
  return `${repair}${isTrue ? '' : ', and correct the words'}; if not, these are the words of another fact.`;
}

/** The unit that words have beside their number: per cent, percentage points, euros. */
function unitNamed({ words, statement }: Claim, language: Language): string | undefined {
  const currency = currencyOf(words, language);
  if (currency !== undefined) return currencyUnit(currency, language);
  const isShare = statement.kind === 'fraction' || (statement.kind === 'part' && statement.isIdiom);
  const measure = isShare ? 'percent' : 'measure' in statement ? statement.measure : 'number';
  return measure === 'number' ? undefined : measure === 'percent' ? language.print.percent : language.print.points[1];
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
