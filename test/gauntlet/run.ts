import { parseArgs } from 'node:util';
import { runGauntlet } from './gauntlet.ts';
import { list, summary, table } from './report.ts';

/** `npm run gauntlet`: edits every fixture mission and prints what the check made of it. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '60' },
    kind: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
  },
});

const gauntlet = runGauntlet('fixtures/missions', {
  seed: Number(values.seed),
  each: Number(values.each),
  kind: values.kind,
});
if (values.list) console.log(`${list(gauntlet)}\n`);
console.log(`${table(gauntlet)}\n\n${summary(gauntlet)}`);
