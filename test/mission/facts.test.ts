import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';

const minimal = readSources('fixtures/missions/minimal', process.cwd());

/** What the rules on facts say of a mission with these sections. */
function saidOf(sections: string): string[] {
  const text = `${minimal.mission.text}\n${sections}\n`;
  const { diagnostics } = compile({ ...minimal, mission: { ...minimal.mission, text } });
  const said = diagnostics.filter(({ rule }) => !/^facts\/(?:no-source|unused)$/.test(rule));
  return said.map(({ severity, rule, message }) => `${severity} ${rule.replace('facts/', '')}: ${message}`);
}

const factsSaid = (...facts: readonly string[]): string[] =>
  saidOf(`facts:\n${facts.map((fact) => `  ${fact}`).join('\n')}`);
const verdict = (said: readonly string[]): string => said.map((message) => message.replace(/:.*/, '')).join(', ');

describe('the parts of a mission', () => {
  const observers = (total: string, parts: readonly string[], more: string): string =>
    verdict(
      saidOf(
        `observers:\n  total: ${total}\n${more}  parts: ` +
          `[${parts.map((count) => `{ institution: odihr, count: ${count} }`).join(', ')}]`,
      ),
    );
  const [whole, warned, less] = ['', 'warning sum-differs', '  complete: false\n'];
  const differs = 'error sum-differs';
  const madeUpOf = '  connector: made up of\n';

  test.each<readonly [string, readonly string[], string, string]>([
    ['339', ['290', '49'], '', whole],
    ['339', ['290', '49'], madeUpOf, whole],
    ['339', ['290', '51'], '', differs],
    ['312', ['290', '10'], '', differs],
    ['312', ['290', '10'], '  connector: including\n', differs],
    ['312', ['290', '10'], less, whole],
    ['312', ['290', '10'], `${less}  connector: including\n`, whole],
    ['312', ['290', '10'], less + madeUpOf, differs],
    ['312', ['290', '10'], `${less}  connector: composed of\n`, differs],
    ['312', ['290', '22'], less + madeUpOf, whole],
    ['339', ['290', '51'], less, differs],
    ['{ about: 290 }', ['281'], madeUpOf, warned],
    ['{ about: 290 }', ['281'], '', warned],
    ['{ about: 290 }', ['281'], less, whole],
    ['{ about: 950 }', ['{ about: 750 }', '175'], '', warned],
    ['{ about: 950 }', ['{ about: 750 }', '175'], less, whole],
    ['{ about: 950 }', ['{ about: 750 }', '260'], less, warned],
    ['{ more-than: 800 }', ['820'], '', whole],
    ['{ more-than: 800 }', ['800'], '', differs],
    ['{ value: 12, sum: [observers.parts.0, observers.parts.1] }', ['7', '7'], '', `${differs}, ${differs}`],
    ['{ about: 400 }', [], '', whole],
  ])('%s beside %j%s: %s', (total, parts, more, said) => {
    expect(parts.length > 0 ? observers(total, parts, more) : verdict(saidOf(`observers: { total: ${total} }`))).toBe(
      said,
    );
  });

  test('are not added up where one of them could not be read', () => {
    expect(observers('339', ['290', '-1'], '')).toBe('error files/wrong-type');
    expect(observers('339', ['290', 'many'], '')).toBe('error files/wrong-type');
  });
});

describe('sums', () => {
  test('of a fact that is a part of itself end', () => {
    expect(verdict(factsSaid('a: { value: 5, sum: [a, b] }', 'b: 2'))).toBe('error sum-differs');
    expect(verdict(factsSaid('a: { value: 5, sum: [b, c] }', 'b: { sum: [a] }', 'c: 1'))).toBe('error sum-differs');
    expect(verdict(factsSaid('a: { sum: [b] }', 'b: { sum: [a] }', 'c: { value: 3, sum: [a, b] }'))).toBe(
      'error unknown',
    );
  });

  test('cost no more than their length, however often a part is named', () => {
    const chain = Array.from({ length: 90 }, (_, index) => `a${index}: { sum: [a${index + 1}, a${index + 1}] }`);
    expect(verdict(factsSaid('all: { value: 7, sum: [a0] }', ...chain, 'a90: 1'))).toBe('error sum-differs');
  });

  test('of what is no number are told', () => {
    expect(verdict(factsSaid('a: { value: 5, sum: [b] }', 'b: a text'))).toBe('error files/wrong-type');
    expect(verdict(factsSaid('a: { value: 5, sum: [election.country] }'))).toBe('error files/wrong-type');
  });

  test('that are wrong are one message, not one more for each part', () => {
    expect(
      verdict(
        factsSaid(
          'all: { value: 42, sum: [a, b] }',
          'a: { value: 362, part-of: all }',
          'b: { value: 58, part-of: all }',
        ),
      ),
    ).toBe('error sum-differs');
  });

  test('of shares take the unit of their whole', () => {
    expect(verdict(factsSaid('all: { value: 100, unit: per cent, sum: [a, b, c] }', 'a: 33', 'b: 33', 'c: 33'))).toBe(
      '',
    );
    expect(verdict(factsSaid('all: { value: 100, unit: per cent, sum: [a, b, c] }', 'a: 33', 'b: 33', 'c: 30'))).toBe(
      'warning percentages-not-100',
    );
    expect(verdict(factsSaid('all: { value: 100, sum: [a, b, c] }', 'a: 33', 'b: 33', 'c: 30'))).toBe(
      'error sum-differs',
    );
  });
});

describe('parts of a whole', () => {
  test('end where they are parts of themselves', () => {
    expect(verdict(factsSaid('a: { value: 5, part-of: b }', 'b: { value: 5, part-of: a }'))).toBe('error unknown');
    expect(
      verdict(factsSaid('a: { value: 5, part-of: b }', 'b: { value: 6, part-of: c }', 'c: { value: 7, part-of: b }')),
    ).toBe('error unknown');
  });

  test('are compared with every whole above them, once', () => {
    expect(
      factsSaid('a: { value: 9, part-of: b }', 'b: { between: [5, 12], part-of: c }', 'c: 8').map((said) =>
        said.slice(0, 70),
      ),
    ).toEqual(['error part-exceeds-whole: “a” is 9, but “c”, of which it is a part, is']);
    expect(verdict(factsSaid('a: { value: 9, part-of: b }', 'b: { value: 10, part-of: c }', 'c: 8'))).toBe(
      'error part-exceeds-whole',
    );
  });

  test.each([
    ['a: { value: 62, unit: per cent, part-of: b }', 'b: 40'],
    ['a: { value: 90, unit: minutes, part-of: b }', 'b: { value: 2, unit: hours }'],
    ['a: { value: 2019-06-09, part-of: b }', 'b: 3'],
    ['a: { value: 12.3, unit: per cent, part-of: b }', 'b: { value: 12, unit: per cent }'],
    ['a: { value: 100, unit: per cent, of: b }', 'b: 12'],
    ['a: { value: 140, unit: per cent }', 'b: 12'],
    [
      'a: { sum: [c, d, c], unit: per cent, of: b }',
      'b: 12',
      'c: { value: 33.4, unit: per cent }',
      'd: { value: 33.3, unit: per cent }',
    ],
  ])('%s and %s cannot be told apart or do fit', (...facts) => expect(verdict(factsSaid(...facts))).toBe(''));

  test.each([
    ['a: { value: 100.1, unit: per cent, of: b }', 'b: 12'],
    ['a: { value: -1, unit: per cent, of: b }', 'b: 12'],
    ['a: { value: 3, part-of: observers.parts.0 }'],
  ])('%s', (...facts) => {
    const said = saidOf(
      'observers: { parts: [{ institution: odihr, count: 2 }] ' +
        `}\nfacts:\n${facts.map((fact) => `  ${fact}`).join('\n')}`,
    );
    expect(verdict(said)).toBe('error part-exceeds-whole');
  });
});

test('a unit is that of the parts, where a sum names none', () => {
  const shares = ['a: { sum: [c] }', 'b: { sum: [c] }', 'c: { value: 48, unit: per cent }'];
  expect(verdict(factsSaid('all: { value: 100, sum: [a, b] }', ...shares))).toBe('warning percentages-not-100');
  expect(verdict(factsSaid('all: { value: 97, sum: [a, b] }', ...shares))).toBe('');
});

describe('the countries of the observers', () => {
  const said = (country: string, observers: string): string => {
    const text = minimal.mission.text.replace('country: LI', `country: ${country}`);
    const { diagnostics } = compile({
      ...minimal,
      mission: { ...minimal.mission, text: `${text}\nobservers: ${observers}\n` },
    });
    const others = diagnostics.filter(({ rule }) => !rule.startsWith('election/')); // its texts name Liechtenstein
    return others.map(({ severity, rule }) => `${severity} ${rule}`).join(', ');
  };
  const tooMany = 'error facts/too-many-countries';

  test.each([
    ['GE', '{ countries: 56 }', ''],
    ['GE', '{ countries: 57 }', tooMany],
    ['GE', '{ countries: 58 }', tooMany],
    ['TN', '{ countries: 57 }', ''],
    ['TN', '{ countries: 58 }', tooMany],
    ['GE', '{ countries: { about: 58 } }', tooMany],
    ['GE', '{ countries: { between: [50, 60] } }', ''],
    ['GE', '{ countries: { more-than: 56 } }', tooMany],
    ['GE', '{ parts: [{ from: Georgia, count: 5 }] }', tooMany],
    ['BA', '{ parts: [{ from: "Spain, Bosnia and Herzegovina, and Georgia", count: 5 }] }', tooMany],
    ['GE', '{ parts: [{ from: South Georgia and Norway, count: 5 }] }', ''],
  ])('for %s: %s', (country, observers, expected) => expect(said(country, observers)).toBe(expected));
});
