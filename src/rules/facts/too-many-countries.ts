import { valueSpan } from '../../analysis/facts/places.ts';
import { statedNumber, statedText } from '../../analysis/facts/sums.ts';
import type { House } from '../../house/house.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import type { Mission } from '../../mission/mission.ts';
import { atMost, meets } from '../../numbers/interval.ts';
import { ratio } from '../../numbers/ratio.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const tooManyCountries: Rule = {
  id: 'facts/too-many-countries',
  severity: 'error',
  summary: 'Observers come from more countries than can send any, or from the country that votes',
  why:
    'Nobody observes an election of their own country, and an organisation has only so many members: a number ' +
    'beyond that is a slip that every delegation will see.',
  basis: 'The OSCE has 57 participating States: the list “senders” of the house.',
  wrong: 'observers: { total: 339, countries: 58 }',
  right: 'observers: { total: 339, countries: 40 }',
  needs: ['election.country', 'observers.countries', 'observers.parts'],
  isOfAnyLanguage: true,

  *check({ mission }) {
    const { senders } = mission.house;
    const host = mission.settings.election?.country;
    if (!senders || host === undefined) return;
    yield* tooMany(senders, host, mission);
    yield* hostAmongThem(host, mission);
  },
};

function* tooMany(senders: readonly string[], host: string, mission: Mission): Generator<Problem> {
  const others = senders.filter((code) => code !== host).length;
  const countries = statedNumber('observers.countries', mission);
  if (!countries || meets(countries.value.interval, atMost(ratio(others)))) return;
  const limit = `no more than ${senders.length} countries send observers to the missions of this house`;
  const isOne = others < senders.length;
  const why = isOne
    ? `${limit}, and ${nameOf(host, mission)}, which votes, is one of them: that leaves ${others}`
    : limit;
  const related = isOne
    ? [{ at: mission.yaml.locate(['election', 'country']), message: `${nameOf(host, mission)} votes` }]
    : [];
  const message = `The observers are said to come from ${statedText(countries, mission, 'countries')}. But ${why}.`;
  yield { at: valueSpan(countries.fact, mission), message, related, advice: 'Count the countries again.' };
}

function* hostAmongThem(host: string, mission: Mission): Generator<Problem> {
  const name = nameOf(host, mission);
  for (const [index, { from }] of (mission.settings.observers?.parts ?? []).entries()) {
    if (from === undefined || !isAmong(name, from, mission.house)) continue;
    const related = [{ at: mission.yaml.locate(['election', 'country']), message: `${name} votes` }];
    const message = `Observers are said to come from ${name}, which votes and sends none.`;
    yield {
      at: mission.yaml.locate(['observers', 'parts', index, 'from']),
      message,
      related,
      advice: 'Correct “from”, or the country of the election.',
    };
  }
}

const nameOf = (code: string, { house }: Mission): string => ownEntry(house.countries, code) ?? code;

/** Whether a country is one of a list in words. Its name inside a longer one, such as a university's, is not. */
function isAmong(name: string, listed: string, { words }: House): boolean {
  const joints = [words['comma-and'], words.comma, words.and];
  const onLines = (text: string): string =>
    `\n${joints.reduce((lines, joint) => lines.replaceAll(joint, '\n'), text.toLowerCase())}\n`;
  return onLines(listed).includes(onLines(name));
}
