import type { Language } from '../../languages/language.ts';
import { either, eitherPattern } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { memoize } from '../../collections/memoize.ts';
import { groupedDigits } from '../../claims/write/numerals.ts';
import { parseDecimal } from '../../numbers/decimal.ts';
import type { Path } from '../../source/yaml/read.ts';

export const dotForThousands: Rule = {
  id: 'facts/dot-for-thousands',
  severity: 'warning',
  summary: 'A number with a dot and three digits behind it, which may be thousands',
  why:
    'Many countries write five thousand as 5.000. In a file of facts the dot is a decimal point: the release would ' +
    'say five.',
  basis: 'YAML: a dot in a number is a decimal point.',
  wrong: 'facts:\n  voters: { value: 261.485, source: Ministry of the Interior, internal: true }',
  right: 'facts:\n  voters: { value: 261485, source: Ministry of the Interior, internal: true }',
  needs: [],

  *check({ mission }) {
    for (const { at, about } of mission.facts.own.facts.values()) {
      if (about.unit !== undefined && hasDecimals(mission.language).test(about.unit.trim().toLowerCase())) continue;
      for (const path of valuePaths(at)) yield* problemAt(path, mission);
    }
    yield* problemAt(['observers', 'total'], mission);
    yield* problemAt(['observers', 'countries'], mission);
    for (const [index] of (mission.settings.observers?.parts ?? []).entries())
      yield* problemAt(['observers', 'parts', index, 'count'], mission);
  },
};

/** Where the numbers of a fact stand. */
const valuePaths = (at: Path): readonly Path[] => [
  at,
  ...['value', 'about', 'more-than', 'up-to'].map((key) => [...at, key]),
  [...at, 'between', 0],
  [...at, 'between', 1],
];

/** 0.125 cannot be thousands. */
const ambiguous = /^[1-9]\d{0,2}\.\d{3}$/;

function* problemAt(path: Path, { yaml, language }: Mission): Generator<Problem> {
  const written = yaml.written(path);
  const number = written !== undefined && ambiguous.test(written) ? parseDecimal(written) : undefined;
  if (written === undefined || !number) return;
  const thousands = written.replace('.', '');
  const decimal = written.replace(/\.?0+$/, '');
  const grouped = groupedDigits({ digits: BigInt(thousands), scale: 0 }, language);
  yield {
    at: yaml.locate(path),
    message: `“${written}” may be ${decimal} or ${grouped}: here a dot is a decimal point.`,
    advice: `Write ${thousands} if the dot parts thousands, and ${decimal} if it does not.`,
    suggestions: [thousands, decimal],
  };
}

/** Units that are measured and not counted: per cent, kilometres, hours. */
const hasDecimals = memoize(({ percents, mentions }: Language) => {
  const shares = [...(percents.percent ?? []), ...(percents.points ?? [])];
  return new RegExp(`^${either(...shares, eitherPattern([...mentions.lengths, ...mentions.times]))}$`, 'u');
});
