import { expect, test } from 'vitest';
import { tryFiles } from './fault.ts';
import { inputOf, readCorpus, sourcesFrom } from './input.ts';
import { minimised } from './minimise.ts';

const corpus = readCorpus();

test('spoilt fixtures are refused or read, and nothing that prelim promises breaks', async () => {
  const faults: string[] = [];
  const rules = new Set<string>();
  for (let run = 0; run < 200; run++) {
    const { files, mutations } = inputOf(12, run, corpus);
    const formats = run % 10 === 0 ? 'md,txt,html,ninjs,docx' : run % 3 === 0 ? 'md,html' : '';
    const { fault, rules: reported } = await tryFiles(files, corpus, formats, { isRelease: run % 2 === 0 });
    for (const rule of reported) rules.add(rule);
    // How long a step takes says something about the machine, too: `npm run fuzz` looks at it.
    if (fault && !fault.name.startsWith('slow'))
      faults.push(`run ${run}: ${fault.name}\n${mutations.join('; ')}\n${fault.detail}`);
  }
  expect(faults).toEqual([]);
  expect(rules.size, 'the mutations reach many rules').toBeGreaterThan(50);
});

test('the same seed and number give the same input, others another', () => {
  expect(inputOf(3, 5, corpus)).toEqual(inputOf(3, 5, corpus));
  expect(inputOf(3, 6, corpus)).not.toEqual(inputOf(3, 5, corpus));
  expect(inputOf(4, 5, corpus)).not.toEqual(inputOf(3, 5, corpus));
});

test('files come out as they are read from the disk', () => {
  for (const files of corpus.missions.values()) {
    const { mission, findings, quotes, unreadable } = sourcesFrom(files, corpus);
    expect([mission, ...findings.values(), ...quotes.values()]).toHaveLength(files.size);
    expect(unreadable).toEqual([]);
  }
});

test('a failing input is made as small as it can be', async () => {
  const files = new Map([
    ['mission.yaml', 'a: 1\nb: 2\nc: 3\n'],
    ['findings/a.md', 'One two three.\n\nFour five six.\n'],
    ['findings/b.md', 'Seven.\n'],
  ]);
  const least = await minimised(files, files, async (some) => some.get('findings/a.md')?.includes('five') === true);
  expect([...least]).toEqual([
    ['mission.yaml', ''],
    ['findings/a.md', 'five'],
  ]);
});
