import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integer } from '../../src/numbers/decimal.ts';
import { groupedDigits } from '../../src/claims/write/numerals.ts';
import { spell } from '../../src/claims/write/numerals.ts';
import { compile } from '../../src/compile.ts';
import { type Sources } from '../../src/mission/mission.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { english } from '../../src/languages/english/index.ts';

const base = readSources('fixtures/missions/kazakhstan-2019', process.cwd());
const finding = (path: string, body: string) => ({
  path: `findings/${path}.md`,
  text: `---\ntopic: ${path}\n---\n# A title\n\n${body}\n`,
});

/** What the rule says of passages, each in a finding of its own, in a mission with the facts of Kazakhstan 2019. */
function said(...bodies: string[]): string[] {
  const topics = ['background', 'participation-of-women', 'national-minorities', 'persons-with-disabilities'];
  const more = bodies.map((body, index) => [`findings/${topics[index]}`, finding(topics[index] ?? '', body)] as const);
  const sources: Sources = { ...base, findings: new Map([...base.findings, ...more]) };
  return compile(sources)
    .diagnostics.filter(({ rule }) => rule === 'claims/contradicting-numbers')
    .map(({ severity, message }) => `${severity} ${message}`);
}

describe('a number beside one that is linked and true', () => {
  test.each([
    [
      'Six candidates were registered by the Central Election Commission.',
      'error “Six candidates” contradicts what stands elsewhere: “seven candidates”.',
    ],
    [
      'There were six candidates in the race.',
      'error “six candidates” contradicts what stands elsewhere: “seven candidates”.',
    ],
    [
      'Voters in Kazakhstan could choose among six candidates.',
      'warning “six candidates” seems to contradict what stands elsewhere: “seven candidates”.',
    ],
    [
      'One of the six candidates was a woman.',
      'warning “the six candidates” seems to contradict what stands elsewhere: “seven candidates”.',
    ],
    [
      'The mission deployed 341 observers from 40 countries.',
      'error “341 observers” contradicts what stands elsewhere: “339 observers”.',
    ],
    [
      'There were 9,986 polling stations in the country.',
      'error “9,986 polling stations” contradicts what stands elsewhere: “9,968 polling stations”.',
    ],
  ])('%s', (body, message) => expect(said(body)).toEqual([message]));

  test.each([
    'There were seven candidates in the race.',
    'There were nearly 10,000 polling stations.',
    'There were 9,968 polling stations.',
    'There were 11.9 million registered voters.',
    'Almost 12 million voters were registered.',
    'More than 300 observers were deployed by the mission.',
    'There were six women candidates.',
    'There were six candidates in 2015.',
    'Six candidates were registered in Almaty.',
    'Six candidates were registered before one withdrew.',
    'Six candidates complained. The six candidates were heard.',
    'In six polling stations the seals were missing.',
    'Observers visited 1,204 polling stations.',
    'The OSCE PA deployed 49 observers.',
    'There were six candidates who had never run.',
    'Of six candidates, two were heard.',
    'The number of candidates grew from six candidates to seven candidates.',
    'The six candidates of the opposition met.',
    'Nine candidates had been registered.',
    'In the elections of 2015 the field was wider. Nine candidates were registered.',
    'By the deadline, nine candidates were registered.',
    'In one municipality, nine candidates were registered.',
    'Some six candidates were registered as independents.',
    'There were six candidates at the debate.',
    'Nine candidates who were registered withdrew.',
    'The nine candidates’ programmes were alike.',
    'Nine candidates and their agents were heard.',
  ])('%s', (body) => expect(said(body)).toEqual([]));
});

describe('two numbers that nobody linked', () => {
  test.each<[string, string, string?]>([
    ['Fourteen parties were registered.', 'Sixteen parties were registered.', 'error'],
    ['Fourteen parties competed.', 'Sixteen parties stood in the election.', 'error'],
    ['There were 14 party lists.', 'There were 16 party lists, all of them national.', 'error'],
    ['There were 14 party lists.', 'The 16 party lists were heard.', 'warning'],
    ['There were 14 complaints.', 'There were 16 complaints.', 'warning'],
    [
      'Fourteen parties, most of them small, were registered.',
      'Sixteen parties were registered in an open process.',
      'error',
    ],
    ['Almost 12 million voters were registered.', 'Almost 10 million voters were registered.', 'error'],
    ['Almost 12 million voters were registered.', 'Almost 11 million voters were registered.', 'warning'],
    ['Almost 12 million voters were registered.', 'Some 11.9 million voters were registered.'],
    ['Fourteen parties were registered.', 'Sixteen parties competed.'],
    ['Fourteen parties were registered.', 'Sixteen small parties were registered.'],
    ['Fourteen parties were registered.', 'Sixteen parties were registered in the second round.'],
    ['Fourteen parties were registered.', 'A further 16 parties were registered.'],
    ['There were 14 complaints about media.', 'There were 16 complaints about campaigning.'],
    ['There were some 1,400 rallies.', 'There were more than 1,400 rallies.'],
    ['Fourteen parties complained.', 'Sixteen parties complained.'],
    ['There were 14 party lists, up from 12.', 'There were 16 party lists.'],
    ['Fourteen parties were registered and sixteen parties were registered.', 'None.'],
  ])('%s %s', (one, other, severity) => {
    expect(said(one, other).map((message) => message.split(' ')[0])).toEqual(severity === undefined ? [] : [severity]);
  });

  test('the number that most passages have is taken for the right one', () => {
    const [message, ...others] = said(
      'Fourteen parties were registered.',
      'Sixteen parties were registered.',
      'Sixteen parties were registered by the CEC.',
    );
    expect(message).toContain('“Fourteen parties” contradicts');
    expect(others).toEqual([]);
  });

  test('are reported exactly where they differ, however they are written', () => {
    const number = fc.integer({ min: 4, max: 90 });
    const written = (value: number, inWords: boolean): string =>
      inWords ? spell(BigInt(value), english) : groupedDigits(integer(value), english);
    fc.assert(
      fc.property(number, number, fc.boolean(), fc.boolean(), (one, other, inWords, alsoInWords) => {
        const found = said(
          `There were ${written(one, inWords)} party lists.`,
          `There are ${written(other, alsoInWords)} party lists in the race.`,
        );
        expect(found).toHaveLength(one === other ? 0 : 1);
      }),
      { numRuns: 25 },
    );
  });
});
