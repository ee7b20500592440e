import { describe, expect, test } from 'vitest';
import { rules, fact, number, tolerances } from '../claims/house.ts';
import { missionWith } from '../support/example.ts';
import { blank } from './blank.ts';
import { judge } from '../../src/claims/judge/judge.ts';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import { scan } from '../../src/claims/scan/scan.ts';
import { suggest } from '../../src/claims/write/suggest.ts';
import { write } from '../../src/claims/write/write.ts';
import { compile } from '../../src/compile.ts';
import { txt } from '../../src/formats/text.ts';
import type { Language } from '../../src/languages/language.ts';

/** A language of about ten words, made up; its decimals stand behind a comma, and its digits in groups with points. */
const invented: Language = {
  ...blank,
  digits: { group: '.', groupsRead: ['.'], point: ',' },
  numbers: {
    ...blank.numbers,
    small: ['nul', 'un', 'dul', 'trin', 'kvar', 'kvin', 'sis', 'sep', 'ot', 'nov'],
    scales: [[1_000_000n, 'milun']],
  },
  hedges: { ...blank.hedges, about: ['zirka'], 'more-than': ['plu ol'] },
  percents: { percent: ['prozento', '%'] },
  print: {
    ...blank.print,
    percent: 'prozento',
    hedges: { ...blank.print.hedges, about: 'zirka', 'more-than': 'plu ol', nearly: 'zirka' },
    almost: 'zirka',
    date: ({ year, month, day }) => `${day}/${month}/${year}`,
  },
};

const wording = { hedges: { about: 'zirka', 'more-than': 'plu ol', 'up-to': 'jis' }, opening: 'Suma' };
const verdictOf = (words: string, value: string | number) =>
  judge(readClaim(words, invented), fact(number(value)), { ...rules, language: invented }).verdict;

describe('a claim in an invented language', () => {
  test.each([
    ['1.204 homok', 1204, 'true'],
    ['1.204 homok', 1205, 'false'],
    ['zirka 1.200', 1204, 'true'],
    ['zirka 1.200', 1900, 'false'],
    ['plu ol 1.200', 1204, 'true'],
    ['plu ol 1.300', 1204, 'wrong-side'],
    ['trin', 3, 'true'],
    ['dul milun', 2_000_000, 'true'],
    ['12,5', '12.5', 'true'],
  ])('“%s” of %s is %s', (words, value, verdict) => expect(verdictOf(words, value)).toBe(verdict));

  test.each([
    [1204, '1.204'],
    [3, 'trin'],
    ['12.5', '12,5'],
    ['~290', 'zirka 290'],
    ['>1200', 'plu ol 1.200'],
  ])('%s is written “%s”', (value, words) =>
    expect(write(fact(number(value)), { wording, tolerances, language: invented })).toBe(words),
  );

  test('other words for a wrong one are of the language', () => {
    const offer = { ...rules, wording, language: invented };
    expect(suggest(readClaim('zirka 1.900', invented), fact(number(1204)), offer)).toContain('zirka 1.200');
  });

  test('is found in running text, and is nothing in English', () => {
    const found = (text: string, kind: string) =>
      scan(text, invented).flatMap((mention) =>
        'kind' in mention && mention.kind === kind ? [text.slice(mention.start, mention.end)] : [],
      );
    expect(found('Ni vidi zirka 1.200 homok; un e kvin. Ni vidi 12,5 prozento.', 'number')).toEqual([
      'zirka 1.200',
      'un',
      'kvin',
    ]);
    expect(found('Ni vidi zirka 1.200 homok, 12,5 prozento.', 'share')).toEqual(['12,5 prozento']);
    expect(scan('About five thousand of the people, a third and half of them, on Sunday in June.', invented)).toEqual(
      [],
    );
    for (const words of ['about 1.200', 'five', 'half', 'two million', 'more than 1.200', 'Sunday', 'yesterday'])
      expect([words, readClaim(words, invented).statement.kind]).toEqual([words, 'words']);
  });
});

describe('a mission in an invented language', () => {
  const mission = missionWith(
    `facts:
  homok: { vidit: { value: 1204, source: Komisio } }

Ni vidi [zirka 1.200](fact:homok.vidit). Ni vidi [1.900](fact:homok.vidit). Ni vidi [about 1.200](fact:homok.vidit). ` +
      'Ni vidi [](fact:homok.vidit), and five of the people were seen on Sunday 31 June.',
  );
  const sources = {
    ...mission,
    findings: new Map([...mission.findings].filter(([id]) => id === 'findings/example' || id === 'findings/overall')),
    quotes: new Map(),
    mission: { ...mission.mission, text: mission.mission.text.replace(/^language: .*$/m, 'language: xx') },
  };

  test('is checked and written in it', () => {
    const languages = new Map([['xx', invented]]);
    const { documents, house, diagnostics } = compile(sources, { languages, isDraft: true });
    const found = diagnostics.flatMap(({ rule, at }) =>
      /^(?:claims|dates|files)\//.test(rule) && at.source.path.includes('example')
        ? [`${rule}: ${at.source.text.slice(at.start, at.end)}`]
        : [],
    );
    // no English word says a number there, and a figure before “June” is a figure like any other
    expect(found).toEqual([
      'claims/differs: [1.900](fact:homok.vidit)',
      'claims/unreadable: [about 1.200](fact:homok.vidit)',
      'claims/unlinked-number: 31',
    ]);
    const [document] = documents;
    if (!document || !house) throw new Error('nothing was composed');
    expect(String(txt.render(document, house, new Map()))).toContain('Ni vidi 1.204,');
  });

  test('is an error where prelim does not have it, and nothing of it is judged', () => {
    const { draft, documents, diagnostics } = compile(sources);
    expect([draft, documents]).toEqual([undefined, []]);
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'files/wrong-type: prelim does not have the language “xx”: it has “en”, “en-GB” and “en-US”. ' +
        'Write the one that the texts are in. Texts in other languages can be neither checked nor built yet.',
    ]);
  });
});
