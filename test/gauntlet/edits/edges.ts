import type { Kind } from '../kind.ts';
import { rangeOfFact } from '../oracle/subject.ts';
import { readWording, type Wording } from '../oracle/wording.ts';
import { isPoint } from '../range.ts';
import { minus, over, parseRational, percent, plus, rational, times, written, type Rational } from '../rational.ts';
import type { Fact } from '../reading/facts.ts';
import type { Link } from '../reading/links.ts';
import type { Mission } from '../reading/mission.ts';

/**
 * A number and what the house's figures put around it: half of its last digit, per cents of it, and in shares points.
 */
function ends(stated: Rational, unit: Rational, isShare: boolean): Rational[] {
  const reach = isShare
    ? ['1.5', '2', '3', '5', '6', '10', '12', '25'].map(parseRational)
    : ['2.5', '5', '10', '25'].map((hundredths) => percent(stated, hundredths));
  const around = [rational(0), over(unit, rational(2)), ...reach].flatMap((distance) => [
    plus(stated, distance),
    minus(stated, distance),
  ]);
  return isShare ? around : [...around, times(stated, rational(10)), times(stated, rational(2))];
}

/** The same with the numbers right beside them, written with so many decimals. */
function beside(numbers: readonly Rational[], decimals: number): string[] {
  const step = rational(1, 10n ** BigInt(decimals));
  const close = numbers.flatMap((number) => [minus(number, step), number, plus(number, step)]);
  return [...new Set(close.filter(({ above }) => above > 0n).map((number) => written(number, decimals)))];
}

const wordingOf = ({ words }: Link): Wording | undefined => (words === '' ? undefined : readWording(words));

/** Per cents have whole numbers or decimals for their last digit, whatever their zeros. */
function endsOf(wording: Wording | undefined): Rational[] {
  if (wording?.kind === 'fraction') return ends(wording.percent, rational(0), true);
  if (wording?.kind !== 'number') return [];
  const isShare = wording.measure === 'percent' || wording.measure === 'points';
  return ends(wording.stated, isShare && !wording.isRounded ? rational(1) : wording.unit, isShare);
}

function* facts({ own, observers: { total, countries } }: Mission): Generator<Fact> {
  for (const fact of [...own.values(), total, countries])
    if (fact?.value?.kind === 'number' && fact.value.hedge !== 'between') yield fact;
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;
const isShare = ({ unit }: Fact): boolean => unit?.text.startsWith('per') === true;

export const edgeKinds: readonly Kind[] = [
  {
    name: 'fact: to the edge of what its words allow',
    *edits(mission) {
      for (const fact of facts(mission)) {
        const [token] = fact.tokens;
        if (!token) continue;
        const decimals = decimalsOf(token.text) + (isShare(fact) ? 1 : 0);
        const numbers = mission.links
          .filter(({ names, kind }) => kind === 'one' && names[0] === fact.name)
          .flatMap((link) => endsOf(wordingOf(link)));
        for (const replacement of beside(numbers, decimals))
          if (replacement !== token.text && replacement !== '1') yield { at: token.at, replacement };
      }
    },
  },
  {
    name: 'fact: to the edge of what a share of it allows',
    *edits(mission) {
      for (const link of mission.links) {
        const [part, base] = link.names.map((name) => mission.facts.get(name));
        const whole = rangeOfFact(base, mission);
        const [token] = part?.tokens ?? [];
        if (link.kind !== 'share' || !token || !whole?.low || !isPoint(whole)) continue;
        const numbers = endsOf(wordingOf(link)).map((share) => percent(share, whole.low ? written(whole.low, 0) : '0'));
        for (const replacement of beside(numbers, 0))
          if (replacement !== token.text) yield { at: token.at, replacement };
      }
    },
  },
];
