import { expect, test } from 'vitest';
import { runGauntlet } from './gauntlet.ts';
import { judge } from './oracle/link.ts';
import { readWording, type Measure } from './oracle/wording.ts';
import { between, point } from './range.ts';
import { parseRational } from './rational.ts';
import { list, scoreOf } from './report.ts';

// The examples of design.md, section 2: the oracle must know them without the code that it is to test.
test.each([
  ['almost 12 million', '11947995', 'number', 'true'],
  ['almost 12 million', '12103000', 'number', 'wrong-side'],
  ['almost 12 million', '3000000', 'number', 'false'],
  ['nearly 10,000', '9968', 'number', 'true'],
  ['nearly 10,000', '9120', 'number', 'loose'],
  ['10,000', '9968', 'number', 'rounded-as-exact'],
  ['40', '38', 'number', 'false'],
  ['some 400', '398', 'number', 'true'],
  ['some 290', '281', 'number', 'loose'],
  ['some 950', '925', 'number', 'loose'],
  ['more than 800', '820', 'number', 'true'],
  ['at least 120', '119', 'number', 'wrong-side'],
  ['77.5', '77.46', 'number', 'true'],
  ['dozens', '23', 'number', 'false'],
  ['over half', '53.2', 'percent', 'true'],
  ['more than half', '58', 'percent', 'loose'],
  ['nearly half', '48.7', 'percent', 'true'],
  ['two thirds', '65.6', 'percent', 'true'],
  ['almost 40 per cent', '38.6', 'percent', 'true'],
  ['97 per cent', '97.51', 'percent', 'false'],
  ['many', '24', 'percent', 'outside-band'],
  ['the majority', '50', 'percent', 'false'],
] as const)('the oracle: “%s” of %s (%s) is %s', (words, fact, measure: Measure, verdict) => {
  const wording = readWording(words);
  const range = point(parseRational(fact));
  expect(wording && judge(wording, { kind: 'number', range, measure, unit: undefined, history: [] }, undefined)).toBe(
    verdict,
  );
});

test('the oracle knows time and ranges', () => {
  const decades = readWording('more than two decades');
  expect(decades && judge(decades, { kind: 'span', from: '1992-01-30', to: '2019-06-10' }, undefined)).toBe('true');
  const years = readWording('28 years');
  expect(years && judge(years, { kind: 'span', from: '1992-01-30', to: '2019-06-10' }, undefined)).toBe('false');
  const number = readWording('295');
  const about = between(parseRational('285'), parseRational('295'));
  expect(
    number &&
      judge(number, { kind: 'number', range: about, measure: 'number', unit: undefined, history: [] }, undefined),
  ).toBe('rounded-as-exact');
});

test('an edit of each kind is caught where it does harm and passes where it does none', () => {
  const gauntlet = runGauntlet('fixtures/missions', { seed: 4, each: 1 });
  const { damaging, caught, withExtra, harmless, falseAlarms } = scoreOf(gauntlet.trials);
  const ofProse = scoreOf(
    gauntlet.trials.filter(({ required }) => required.some(({ rule }) => !/^(?:claims|facts|files)\//.test(rule))),
  );
  const wrong = list(gauntlet);
  expect(damaging).toBeGreaterThan(100);
  expect(ofProse.damaging).toBeGreaterThan(30);
  expect(harmless).toBeGreaterThan(25);
  expect(ofProse.caught / ofProse.damaging, wrong).toBeGreaterThanOrEqual(0.97);
  expect(ofProse.withExtra / ofProse.damaging, wrong).toBeLessThanOrEqual(0.02);
  expect(caught / damaging, wrong).toBeGreaterThanOrEqual(0.99);
  expect(withExtra / damaging, wrong).toBeLessThanOrEqual(0.01);
  expect(falseAlarms, wrong).toBe(0);
});
