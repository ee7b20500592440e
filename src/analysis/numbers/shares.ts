import { factPlace } from '../facts/places.ts';
import { linkVerdict } from './linked.ts';
import { mentionsOf } from './mentions.ts';
import type { Passage } from '../passages/passage.ts';
import { passagesOf } from '../passages/passages.ts';
import { readFactLink } from '../../claims/fact-link.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Verdict } from '../../claims/judge/judge.ts';
import { readClaim } from '../../claims/parse/parse-claim.ts';
import type { NumberStatement } from '../../claims/parse/statement.ts';
import type { Mention } from '../../claims/scan/scan.ts';
import { type ShareBase, shareBase } from '../../claims/sentences/shares.ts';
import { type NumberValue, measureOf } from '../../claims/subject.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import { patternOf } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';
import { isWhole, wholeOf } from '../../numbers/decimal.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

/** A count with where it stands: in the text or in mission.yaml. */
interface PlacedCount {
  readonly number: bigint;
  readonly place: NonNullable<Problem['related']>[number];
}

/** A per cent that a text states. */
export interface WrittenShare {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly at: Span;
  readonly statement: NumberStatement;
  /** What it is a share of; undefined if neither the text beside it nor its fact says so. */
  readonly base: PlacedCount | undefined;
  readonly part: PlacedCount | undefined;
  /** Whether the part is one of two facts of its link, so that the rules on links judge it. */
  readonly isJudged: boolean;
  /** The verdict of its link, which rules of their own report; undefined if it has no link. */
  readonly verdict: Verdict | undefined;
}

/**
 * Every per cent in the findings and quotations, in reading order. Only passages that speak of per cents are searched.
 */
export const sharesOf = memoize((draft: Draft): readonly WrittenShare[] =>
  passagesOf(draft).flatMap((passage) => (passage.part === 'printed' ? [] : sharesIn(passage, draft))),
);

/** Whether a text may state a share: a quick look that spares most passages a search. */
export const speaksOfShares = (text: string, language: Language): boolean => shareHint(language)().test(text);

const shareHint = memoize(({ shares }: Language) => patternOf(() => shares.hint, 'i'));

function sharesIn(passage: Passage, draft: Draft): readonly WrittenShare[] {
  if (!speaksOfShares(passage.text, passage.language)) return [];
  const mentions = mentionsOf(passage).filter((mention) => !('aside' in mention));
  return mentions.flatMap((mention, index) => {
    const { statement } = readClaim(mention.text, passage.language);
    if (statement.kind !== 'number' || statement.measure !== 'percent') return [];
    const { start, end, text } = mention;
    const verdict = linkVerdict(passage, mention, draft);
    const linked = linkedBase(mention, passage, draft.mission);
    const written = linked
      ? undefined
      : placedBase(shareBase(passage.text, mentions, index, passage.language), passage);
    return [
      {
        passage,
        start,
        end,
        text,
        at: passage.spanOf(start, end),
        statement,
        base: undefined,
        part: undefined,
        isJudged: linked?.part !== undefined,
        verdict,
        ...(linked ?? written),
      },
    ];
  });
}

function placedBase(
  share: ShareBase | undefined,
  { text, spanOf }: Passage,
): Pick<WrittenShare, 'base' | 'part'> | undefined {
  if (!share) return undefined;
  const placed = ({ number, start, end }: ShareBase['base']): PlacedCount => ({
    number,
    place: { at: spanOf(start, end), message: `“${text.slice(start, end)}”` },
  });
  return { base: placed(share.base), part: share.part && placed(share.part) };
}

/**
 * The counts behind a link: those of `fact:A/B`, or the base that a fact in per cent names by its key `of`; undefined
 * if no link holds the number, or a link of another kind.
 */
function linkedBase(
  { start, end }: Mention,
  { links }: Passage,
  mission: Mission,
): Pick<WrittenShare, 'base' | 'part'> | undefined {
  const url = links.find((link) => link.start < end && start < link.end)?.url;
  const link = url === undefined ? undefined : readFactLink(url);
  const [first = '', second] = link?.paths ?? [];
  if (link?.kind === 'share') return { base: countOf(second ?? '', mission), part: countOf(first, mission) };
  const result = link?.kind === 'one' ? mission.facts.lookup(first) : undefined;
  if (result?.kind !== 'fact' || measureOf(result.fact.about.unit, mission.language) !== 'percent') return undefined;
  return { base: countOf(result.fact.about.of ?? '', mission), part: undefined };
}

/** The whole number that a fact states exactly; undefined if there is no such fact or it is another number. */
function countOf(path: string, mission: Mission): PlacedCount | undefined {
  const result = path === '' ? undefined : mission.facts.lookup(path);
  if (result?.kind !== 'fact' || !isCount(result.value)) return undefined;
  return { number: wholeOf(result.value.stated), place: factPlace(path, result.fact, result.value, mission) };
}

const isCount = (value: { readonly kind: string }): value is NumberValue =>
  value.kind === 'number' && (value as NumberValue).hedge === 'exactly' && isWhole((value as NumberValue).stated);
