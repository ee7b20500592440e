import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { parse } from 'yaml';
import * as schema from '../../src/house/schema/tolerances.ts';
import { parseDecimal } from '../../src/claims/decimal.ts';
import { exactly } from '../../src/claims/value.ts';
import { readClaim } from '../../src/claims/read-claim.ts';
import { judge } from '../../src/claims/verdict.ts';
import { parseDate } from '../../src/claims/calendar.ts';
const house = parse(readFileSync('templates/osce/house.yaml','utf8'));
const rules = { tolerances: schema.tolerances.parse(house.tolerances), bands: schema.bands.parse(house.bands), today: parseDate('2019-06-10')! };
const d = (s: string) => exactly(parseDecimal(s)!);
test('try', () => {
  const show = (x: unknown) => JSON.stringify(x, (_, v) => typeof v === 'bigint' ? Number(v) : v);
  for (const w of ['Almost 12 million','nearly 10,000','some 400','more than 800','11.95 million','two and a half million','a dozen','twenty (20)','29 of 107','58 out of 121','between 280 and 300','97 per cent','97%','two thirds','one in five','the majority','three decades','more than two decades ago','a record number of candidates','for the first time','one of whom','none','9 June 2019','Sunday, 9 June 2019','June 9, 2019','on 9 June','yesterday','in nearly 10,000','the only','only one','half a million','over half a million','nearly half','seven candidates','30 or so','2½ million','last Sunday','three of the seven candidates','nine out of ten','half a per cent','a percentage point','between two and three million','tens of thousands of','some of','all 40 countries','all','almost all','just under a third','14:30','seven or eight','twenty-seven years','the first','two to 12 million', 'not for the first time','a total of some 290','1,20,000','11 947 995','one hundred and five', 'eleven hundred', '290-odd', 'the 9th of June', 'yesterday’s', 'one of seven', 'no complaints', 'both', '100+','more than 1.2bn']) 
    console.log(w, '=>', show(readClaim(w).statement));
  for (const [w, f] of [['almost 12 million','11947995'],['nearly 10,000','9968'],['some 400','398'],['more than 800','820'],['nearly 10,000','9120'],['some 290','281'],['some 950','925'],['almost 12 million','3000000'],['almost 12 million','12103000'],['10,000','9968'],['38 countries','40']] as const)
    console.log(w, f, judge(readClaim(w), {kind:'fact', value: d(f)}, rules).verdict);
  for (const [w, f] of [['over half','53.2'],['nearly half','48.7'],['two thirds','65.6'],['almost 40 per cent','38.6'],['more than half','58'],['the majority','41'],['many','3']] as const)
    console.log(w, f, judge(readClaim(w), {kind:'fact', value: d(f), unit:'per cent'}, rules).verdict);
  console.log(judge(readClaim('more than two decades'), {kind:'span', from: parseDate('1992-01-30')!, to: parseDate('2019-06-09')!}, rules).verdict);
  const t0 = performance.now(); for (let i=0;i<20000;i++) judge(readClaim('Almost 12 million'), {kind:'fact', value: d('11947995')}, rules); console.log((performance.now()-t0)/20, 'µs');
});
