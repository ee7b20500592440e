import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { parse } from 'yaml';
import * as schema from '../../src/house/schema/tolerances.ts';
import { parseDecimal } from '../../src/claims/decimal.ts';
import { exactly, about, moreThan, upTo, between } from '../../src/claims/value.ts';
import { write } from '../../src/claims/write.ts';
import { parseDate, span, weekdayOf } from '../../src/claims/calendar.ts';
const house = parse(readFileSync('templates/osce/house.yaml','utf8'));
const t = schema.tolerances.parse(house.tolerances);
schema.bands.parse(house.bands);
const wording = { hedges: { about: 'some', 'more-than': 'more than', 'up-to': 'up to' }, opening: 'A total of' };
const d = (s: string) => parseDecimal(s)!;
test('try', () => {
  const out: unknown[] = [];
  for (const n of ['0','1','7','12','41','339','398','820','9968','11947995','12103000','12000000','11951000','1204567890','77.46', '999999', '100', '101'])
    out.push([n, ...[undefined,'digits','words','approx'].map((as: any) => write({kind:'fact', value: exactly(d(n))},{as, wording, tolerances: t})), write({kind:'fact', value: exactly(d(n))},{startsSentence:true, wording, tolerances: t}), write({kind:'fact', unit: 'per cent', value: exactly(d(n))},{startsSentence:true, wording, tolerances: t}), write({kind:'fact', unit:'per cent', value: exactly(d(n))},{as:'approx', wording, tolerances: t})]);
  out.push(write({kind:'fact', value: about(d('290'), t.facts)},{wording,tolerances:t, startsSentence:true}));
  out.push(write({kind:'fact', value: moreThan(d('1200'), t.facts)},{wording,tolerances:t, startsSentence:true}));
  out.push(write({kind:'fact', value: upTo(d('50'), t.facts)},{wording,tolerances:t}));
  out.push(write({kind:'fact', value: between(d('280'),d('300'))},{wording,tolerances:t}));
  out.push(write({kind:'share', part: exactly(d('1168')), whole: exactly(d('1204'))},{wording,tolerances:t, startsSentence: true}));
  out.push(write({kind:'span', from: parseDate('1992-01-30')!, to: parseDate('2019-06-09')!},{wording,tolerances:t, as: 'approx'}));
  out.push(Number(span(parseDate('1992-01-30')!, parseDate('2019-06-09')!, 'decades').numerator)/Number(span(parseDate('1992-01-30')!, parseDate('2019-06-09')!, 'decades').denominator), weekdayOf(parseDate('2019-06-09')!));
  console.log(out);
});
