import { type LinkedEntry, linksByPassage } from './linked.ts';
import { mentionsOf } from './mentions.ts';
import type { Passage } from '../passages/passage.ts';
import { passagesOf, writtenSources } from '../passages/passages.ts';
import type { Mention } from '../../claims/scan/scan.ts';
import { type Range, canBeSame, rangeOf } from '../../claims/sentences/contradiction.ts';
import { countOf, statementOf } from '../../claims/sentences/counts.ts';
import { singularOf } from '../../claims/sentences/noun-phrase.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { type StatedWhole, countedIn, statedWhole, wholeOfFact } from '../../claims/sentences/wholes.ts';
import type { Value } from '../../claims/subject.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Fact } from '../../mission/facts/read.ts';
import type { Mission } from '../../mission/mission.ts';
import { compare } from '../../numbers/decimal.ts';
import type { Interval } from '../../numbers/interval.ts';
import type { Span } from '../../source/source.ts';

/** What a text says of all of something, and where. */
export interface PlacedWhole extends StatedWhole {
  readonly passage: Passage;
  readonly at: Span;
  /** Where its sentence begins. */
  readonly sentence: number;
  /** All that it may stand for. */
  readonly range: Range;
  /** The fact that it claims, if it is linked. */
  readonly fact: string | undefined;
  /** Whether it is linked, or a fact of the mission says the same. */
  readonly isExplained: boolean;
}

/** The most numbers of one thing that are compared: each is held against each, and no person could do more. */
const mostOfOne = 200;

/**
 * The numbers of the text that say how many there are of one thing in all, in reading order, for each thing that has
 * different ones.
 */
export function statedWholes(draft: Draft): readonly (readonly PlacedWhole[])[] {
  const passages = passagesOf(draft);
  const things = new Map<string, CountedNumber[]>();
  for (const counted of countedNumbers(draft)) things.set(counted.what, [...(things.get(counted.what) ?? []), counted]);
  return [...things.values()].filter(areDifferent).map((all) =>
    all.slice(0, mostOfOne).flatMap((counted) => {
      const whole = counted.link
        ? linkedWhole(counted, counted.link, draft.mission)
        : unlinkedWhole(counted, draft.mission);
      return whole && !isAnaphoric(whole, passages) ? [whole] : [];
    }),
  );
}

/** A number with what it counts, before it is known how it is said. */
interface CountedNumber {
  readonly passage: Passage;
  readonly mention: Mention;
  readonly link: LinkedEntry | undefined;
  readonly what: string;
  /** All that it may stand for. */
  readonly range: Range;
}

/** Whether two of the numbers cannot be the same. */
function areDifferent(all: readonly CountedNumber[]): boolean {
  const distinct = [...new Map(all.map((counted) => [counted.mention.text.toLowerCase(), counted])).values()];
  const compared = distinct.slice(0, mostOfOne);
  return compared.some(({ range }) => compared.some((other) => !canBeSame(range, other.range)));
}

/** “The six candidates” may be those of a sentence before it: “Six candidates complained.” */
function isAnaphoric({ phrasings, passage, count, at }: PlacedWhole, passages: readonly Passage[]): boolean {
  const number = statementOf(count)?.stated.number;
  if (!phrasings.includes('definite') || !number) return false;
  const upToIt = passages.slice(0, passages.indexOf(passage) + 1).filter(({ sources }) => sources.includes(at.source));
  return upToIt.some((earlier) =>
    mentionsOf(earlier).some((mention) => {
      if (earlier === passage && mention.start >= count.start) return false;
      const other = countOf(mention, earlier.text, earlier.language);
      const otherNumber = other && statementOf(other)?.stated.number;
      return (
        otherNumber !== undefined &&
        compare(otherNumber, number) === 0 &&
        (other?.noun === undefined || other.noun.noun === count.noun?.noun)
      );
    }),
  );
}

type Place = Pick<PlacedWhole, 'passage' | 'at' | 'sentence' | 'names'>;

/** Where a whole stands, and the names that tell it from others; that of the country that votes tells nothing. */
function placeOf({ count, names }: StatedWhole, passage: Passage, { house, settings }: Mission): Place {
  const { start, end } = count;
  const country = (house.countries[settings.election?.country ?? ''] ?? '').toLowerCase();
  return {
    passage,
    at: passage.spanOf(start, end),
    sentence: sentenceAt(passage.text, start, passage.language).start,
    names: names.filter((name) => !country.includes(name)),
  };
}

function unlinkedWhole({ mention, passage, range }: CountedNumber, mission: Mission): PlacedWhole | undefined {
  const whole = statedWhole(passage.text, mentionsOf(passage), mention, passage.language);
  const facts = whole ? factsSaying(whole, range, mission) : [];
  if (!whole || facts.some(({ isOfItsDate }) => isOfItsDate)) return undefined;
  return { ...whole, ...placeOf(whole, passage, mission), range, fact: undefined, isExplained: facts.length > 0 };
}

/** A link to a fact that counts all of something says so whatever the sentence is about. */
function linkedWhole(
  { mention, passage, range }: CountedNumber,
  { judged }: LinkedEntry,
  mission: Mission,
): PlacedWhole | undefined {
  const [fact = ''] = judged?.link.paths ?? [];
  const whole =
    wholeOfFact(fact, passage.text, mention, passage.language) ??
    statedWhole(passage.text, mentionsOf(passage), mention, passage.language);
  return whole && { ...whole, ...placeOf(whole, passage, mission), range, fact, isExplained: true };
}

/** Numbers below this are often equal by chance: only facts that name what they count explain them. */
const leastTelling = 20n;

/**
 * The facts that say the same as a number: now, or as a plan or an earlier value that is no contradiction to anything
 * later.
 */
function factsSaying(
  { count, what }: StatedWhole,
  range: Range,
  { facts, language }: Mission,
): readonly { isOfItsDate: boolean }[] {
  const isSmall = (statementOf(count)?.stated.number.digits ?? 0n) < leastTelling;
  const noun = what.split(' ').at(-1) ?? '';
  const isOfNoun = ({ name, about }: Fact): boolean =>
    `${name}.${about.unit ?? ''}`
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => singularOf(word, language) === noun);
  const says = (value: Value): boolean =>
    value.kind === 'number' && canBeSame({ meant: [value.interval], loose: [] }, range);
  return [...facts.own.facts.values()].flatMap((fact) => {
    const result = isSmall && !isOfNoun(fact) ? undefined : facts.lookup(fact.name);
    if (result?.kind !== 'fact') return [];
    const isNow = says(result.value);
    const isOfItsDate = isNow ? fact.about.settled === true : (fact.earlier ?? []).some(says);
    return isNow || isOfItsDate ? [{ isOfItsDate }] : [];
  });
}

/**
 * The numbers of a text with what they count. Of what is printed only numbers that templates and mission.yaml add, and
 * of links only those whose words are true of a fact of today.
 */
function* countedNumbers(draft: Draft): Generator<CountedNumber> {
  const { tolerances } = draft.mission.house;
  const written = writtenSources(draft.mission);
  for (const passage of passagesOf(draft)) {
    const links = linksByPassage(draft).get(passage) ?? [];
    for (const mention of passage.part !== 'printed' || links.length > 0 ? mentionsOf(passage) : []) {
      const link = links.find(({ start, end }) => start < mention.end && mention.start < end);
      const counted = countedIn(mention, passage.text, passage.language);
      const fact = link && factInterval(link, draft.mission);
      if (!counted || !statementOf(counted.count) || (link && !fact)) continue;
      if (passage.part === 'printed' && (!link || written.has(link.at.source))) continue;
      yield { passage, mention, link, what: counted.what, range: withFact(rangeOf(counted.count, tolerances), fact) };
    }
  }
}

const withFact = ({ meant, loose }: Range, fact: Interval | undefined): Range =>
  fact ? { meant: [...meant, fact], loose: [...loose, fact] } : { meant, loose };

/** The value of a fact that counts all of something today; undefined unless the words of its link are true. */
function factInterval({ judged }: LinkedEntry, { facts }: Mission): Interval | undefined {
  if (judged?.judgement.verdict !== 'true' || judged.link.kind !== 'one') return undefined;
  const result = facts.lookup(judged.link.paths[0] ?? '');
  if (result.kind !== 'fact' || result.value.kind !== 'number') return undefined;
  const { 'part-of': whole, settled } = result.fact.about;
  return whole === undefined && settled !== true ? result.value.interval : undefined;
}
