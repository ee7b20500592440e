import type { Link } from '../reading/links.ts';
import type { Mission } from '../reading/mission.ts';
import { isPoint, meets, point } from '../range.ts';
import { over, rational, times } from '../rational.ts';
import { percentMeaning } from './meaning.ts';
import type { Report } from './report.ts';
import { measureOf, rangeOfFact } from './subject.ts';
import { readWording } from './wording.ts';

/** What must be said of per cents of few, and of those that no number of so many can give. */
export function shareReports(link: Link, isTrue: boolean, mission: Mission): readonly Report[] {
  const wording = readWording(link.words + (/^\s+per cent\b/.exec(link.behind)?.[0] ?? ''));
  const base = baseOf(link, mission);
  if (base === undefined || base === 0n || wording?.kind !== 'number' || wording.measure !== 'percent') return [];
  const decimals = wording.stated.below > 1n;
  const isSmall = base < 50n || (decimals && base < 100n);
  const isImpossible =
    isTrue &&
    link.kind === 'one' &&
    wording.hedge === undefined &&
    !parts(base).some((part) => isPart(part, base, wording));
  return [
    ...(isSmall ? [{ rule: 'claims/small-base', at: link.at }] : []),
    ...(isImpossible ? [{ rule: 'claims/percentage-impossible', at: link.at }] : []),
  ];
}

const isPart = (part: bigint, base: bigint, wording: Parameters<typeof percentMeaning>[1]): boolean =>
  percentMeaning(undefined, wording).some(([, range]) =>
    meets(range, point(times(rational(100), over(rational(part), rational(base))))),
  );

/** Every number of so many; a large base can give any per cent with one decimal. */
const parts = (base: bigint): bigint[] =>
  Array.from({ length: Number(base < 5000n ? base : 5000n) + 1 }, (_, part) =>
    base < 5000n ? BigInt(part) : (BigInt(part) * base) / 5000n,
  );

/** How many a per cent is a share of. */
function baseOf({ names: [first = '', second], kind }: Link, mission: Mission): bigint | undefined {
  const fact = mission.facts.get(first);
  const isShare = kind === 'share' || (kind === 'one' && measureOf(fact?.unit?.text) === 'percent');
  const range = isShare ? rangeOfFact(mission.facts.get(second ?? fact?.of ?? ''), mission) : undefined;
  return range?.low && isPoint(range) && range.low.below === 1n ? range.low.above : undefined;
}
