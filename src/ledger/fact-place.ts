import { parseDate } from '../claims/calendar.ts';
import { factText } from '../claims/describe.ts';
import { english } from '../claims/english/index.ts';
import type { Value } from '../claims/value.ts';
import { wordingOf } from '../compose/fact-words.ts';
import type { Problem, Span } from '../diagnostic.ts';
import type { Fact } from '../mission/facts.ts';
import type { Mission } from '../mission/mission.ts';
import { factKeys } from '../mission/schema/fact.ts';

type Place = NonNullable<Problem['related']>[number];

/** A fact as another place that a problem is about: its name, its value and who vouches for it. */
export function factPlace(name: string, fact: Fact, value: Value, mission: Mission): Place {
  const { source, 'as-of': asOf, unit } = fact.about;
  const day = asOf === undefined ? undefined : parseDate(asOf);
  const vouched = [source, day && english.print.date(day)].filter((part) => part !== undefined).join(', ');
  const text = factText({ kind: 'fact', value, unit }, wordingOf(mission.house));
  return { at: mission.yaml.locate(fact.at), message: `${name} = ${text}${vouched && `  (${vouched})`}` };
}

/** The facts of those names, as far as they are there. */
export const factPlaces = (names: readonly string[], mission: Mission): readonly Place[] =>
  names.flatMap((name) => {
    const found = mission.facts.lookup(name);
    return found.kind === 'fact' ? [factPlace(name, found.fact, found.value, mission)] : [];
  });

/** Where the value of a fact stands, without its other keys. */
export function valueSpan({ at }: Fact, { yaml }: Mission): Span {
  const key = factKeys.find((one) => yaml.has([...at, one]));
  return yaml.locate(key === undefined ? at : [...at, key]);
}
