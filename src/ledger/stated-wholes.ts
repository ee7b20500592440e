import { canBeSame, statementOf, type Range } from '../claims/clash.ts';
import { countOf } from '../claims/count.ts';
import { compare } from '../claims/decimal.ts';
import { singularOf } from '../claims/noun-phrase.ts';
import { sentenceAt } from '../claims/sentence.ts';
import { statedWhole, wholeOfFact, type StatedWhole } from '../claims/stated-whole.ts';
import type { Value } from '../claims/value.ts';
import type { Draft } from '../compose/compose.ts';
import type { Span } from '../diagnostic.ts';
import type { Fact } from '../mission/facts.ts';
import type { Mission } from '../mission/mission.ts';
import { countedNumbers, type Counted } from './counted-numbers.ts';
import type { LinkedEntry } from './entries.ts';
import { mentionsOf } from './mentions.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

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

/** More numbers of one thing than a person could hold against each other. */
const mostOfOne = 200;

/** The numbers of the text that say how many there are of one thing in all, in reading order, for each thing that has different ones. */
export function statedWholes(draft: Draft): readonly (readonly PlacedWhole[])[] {
  const passages = passagesOf(draft);
  const things = new Map<string, Counted[]>();
  for (const counted of countedNumbers(draft)) things.set(counted.what, [...(things.get(counted.what) ?? []), counted]);
  return [...things.values()].filter(areDifferent).map((all) =>
    all.slice(0, mostOfOne).flatMap((counted) => {
      const whole = counted.link ? linkedWhole(counted, counted.link, draft.mission) : unlinkedWhole(counted, draft.mission);
      return whole && !isAnaphoric(whole, passages) ? [whole] : [];
    }),
  );
}

function areDifferent(all: readonly Counted[]): boolean {
  const distinct = [...new Map(all.map((one) => [one.mention.text.toLowerCase(), one])).values()].slice(0, mostOfOne);
  return distinct.some((one) => distinct.some((other) => !canBeSame(one.range, other.range)));
}

/** “The six candidates” may be those of a sentence before it: “Six candidates complained.” */
function isAnaphoric({ ways, passage, count, at }: PlacedWhole, passages: readonly Passage[]): boolean {
  const number = statementOf(count)?.stated.number;
  if (!ways.includes('definite') || !number) return false;
  const before = passages.slice(0, passages.indexOf(passage) + 1).filter(({ sources }) => sources.includes(at.source));
  return before.some((one) =>
    mentionsOf(one).some((mention) => {
      if (one === passage && mention.start >= count.start) return false;
      const other = countOf(mention, one.text);
      const same = other && statementOf(other)?.stated.number;
      return same !== undefined && compare(same, number) === 0 && (other?.noun === undefined || other.noun.noun === count.noun?.noun);
    }),
  );
}

type Place = Pick<PlacedWhole, 'passage' | 'at' | 'sentence' | 'names'>;

/** Where it stands. The country that votes is no other place. */
function placed({ count, names }: StatedWhole, passage: Passage, { house, settings }: Mission): Place {
  const { start, end } = count;
  const country = (house.countries[settings.election?.country ?? ''] ?? '').toLowerCase();
  return { passage, at: passage.spanOf(start, end), sentence: sentenceAt(passage.text, start).start, names: names.filter((name) => !country.includes(name)) };
}

function unlinkedWhole({ mention, passage, range }: Counted, mission: Mission): PlacedWhole | undefined {
  const whole = statedWhole(passage.text, mentionsOf(passage), mention);
  const facts = whole ? factsSaying(whole, range, mission) : [];
  if (!whole || facts.some(({ isOfItsDate }) => isOfItsDate)) return undefined;
  return { ...whole, ...placed(whole, passage, mission), range, fact: undefined, isExplained: facts.length > 0 };
}

/** A link to a fact that counts all of something says so whatever the sentence is about. */
function linkedWhole({ mention, passage, range }: Counted, { judged }: LinkedEntry, mission: Mission): PlacedWhole | undefined {
  const [fact = ''] = judged?.link.paths ?? [];
  const whole = wholeOfFact(fact, passage.text, mention) ?? statedWhole(passage.text, mentionsOf(passage), mention);
  return whole && { ...whole, ...placed(whole, passage, mission), range, fact, isExplained: true };
}

/** Small numbers are explained only by facts that name what they count. */
const smallest = 20n;

/** The facts that say the same as a number: now, or as a plan or an earlier value that is no contradiction to anything later. */
function factsSaying({ count, what }: StatedWhole, range: Range, { facts }: Mission): readonly { isOfItsDate: boolean }[] {
  const isSmall = (statementOf(count)?.stated.number.digits ?? 0n) < smallest;
  const noun = what.split(' ').at(-1) ?? '';
  const isOfNoun = ({ name, about }: Fact): boolean => `${name}.${about.unit ?? ''}`.toLowerCase().split(/[^a-z]+/).some((word) => singularOf(word) === noun);
  const says = (value: Value): boolean => value.kind === 'number' && canBeSame({ meant: [value.interval], loose: [] }, range);
  return [...facts.own.facts.values()].flatMap((fact) => {
    const found = isSmall && !isOfNoun(fact) ? undefined : facts.lookup(fact.name);
    if (found?.kind !== 'fact') return [];
    const isNow = says(found.value);
    const isOfItsDate = isNow ? fact.about.settled === true : (fact.earlier ?? []).some(says);
    return isNow || isOfItsDate ? [{ isOfItsDate }] : [];
  });
}
