import { isObserving } from '../../analysis/days/vote-days.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import { daysBetween, parseDate } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

type Where = readonly (string | number)[];

/** Two days of mission.yaml of which the first must come before the second. */
interface Order {
  readonly first: Where;
  readonly second: Where;
  /** What is wrong where it does not, with both days in words. */
  readonly clash: (first: string, second: string) => string;
  /** Whether both may be on one day. */
  readonly mayCoincide?: true;
}

export const outOfOrder: Rule = {
  id: 'dates/out-of-order',
  severity: 'error',
  summary: 'Days of mission.yaml come in an order that cannot be',
  why:
    'A preliminary statement cannot appear before the vote, nor a second round before the first: one of the two ' +
    'dates is a slip, and every sentence that uses it will be wrong.',
  basis:
    'An election takes place before it is assessed. An advisory that a mission is cancelled or was not invited ' +
    'may come earlier.',
  wrong: 'release: { date: 2033-02-05 }',
  right: 'release: { date: 2033-02-07 }',
  needs: ['mission.status'],
  isOfAnyLanguage: true,

  *check({ mission }) {
    for (const order of ordersIn(mission)) {
      const problem = clashIn(order, mission);
      if (problem) yield problem;
    }
  },
};

const releaseDay: Order = {
  first: ['election', 'date'],
  second: ['release', 'date'],
  mayCoincide: true,
  clash: (a, b) => `The release is of ${b}, before election day, ${a}`,
};

function* ordersIn(mission: Mission): Generator<Order> {
  const date = ['election', 'date'];
  const firstRound = (first: Where): Order => ({
    first,
    second: date,
    clash: (a, b) => `The first round is of ${a}, but election day is ${b}`,
  });
  if (isObserving(mission)) yield releaseDay;
  // what is wrong with the date of the release is wrong with its embargo, too
  if (isObserving(mission) && !clashIn(releaseDay, mission))
    yield {
      first: date,
      second: ['release', 'embargo'],
      mayCoincide: true,
      clash: (a, b) => `The embargo lifts on ${b}, before election day, ${a}`,
    };
  yield firstRound(['election', 'first-round']);
  yield {
    first: ['election', 'postponed-from'],
    second: date,
    clash: (a, b) => `The election is postponed from ${a}, but election day is ${b}`,
  };
  for (const index of (mission.settings.election?.contests ?? []).keys()) {
    yield firstRound(['election', 'contests', index, 'first-round']);
    yield {
      first: ['election', 'contests', index, 'repeat', 'of'],
      second: date,
      clash: (a, b) => `The vote of ${a} is repeated, but election day is ${b}`,
    };
  }
}

function clashIn({ first, second, clash, mayCoincide }: Order, mission: Mission): Problem | undefined {
  const [from, to] = [dayAt(first, mission), dayAt(second, mission)];
  if (!from || !to || daysBetween(from, to) > (mayCoincide ? -1 : 0)) return undefined;
  const message = `${clash(mission.language.print.date(from), mission.language.print.date(to))}.`;
  const [at, other] = mayCoincide ? [second, first] : [first, second];
  const shown = mission.language.print.date(mayCoincide ? from : to);
  return {
    at: placeOf(mission, ...at),
    message,
    related: [{ at: placeOf(mission, ...other), message: `election day: ${shown}` }],
    advice: 'Correct one of the two.',
  };
}

function dayAt(where: Where, { yaml }: Mission): ReturnType<typeof parseDate> {
  const written = yaml.has(where) ? yaml.written(where) : undefined;
  return written === undefined ? undefined : parseDate(written.slice(0, 10)); // an embargo has an hour, too
}
