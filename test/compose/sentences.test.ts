import { describe, expect, test } from 'vitest';
import { readBuiltInHouse } from '../../src/disk/read-house.ts';
import { released } from '../support/release.ts';

const osce = readBuiltInHouse('osce');

describe('the comma before an attribution', () => {
  test.each([
    ['We saw it.', 'We saw it,'],
    ['We saw it', 'We saw it,'],
    ['We saw [](fact:n)', 'We saw seven,'],
    ['We saw [](fact:n).', 'We saw seven,'],
    ['We saw it ([](fact:n))', 'We saw it (seven),'],
    ['We saw [seven](fact:n)', 'We saw seven,'],
    ['We saw **[seven](fact:n)**.', 'We saw seven,'],
    ['[](fact:n)', 'Seven,'],
    ['We saw *this.*', 'We saw this,'],
    ['We saw **this**', 'We saw this,'],
    ['We saw `this.`', 'We saw this.,'],
    ['See <https://x.org/a.>', 'See https://x.org/a.,'],
    ['See <https://x.org>.', 'See https://x.org,'],
    ["See <https://x.org/?q='a'>", "See https://x.org/?q='a',"],
    ['Write to <ann@x.org>', 'Write to ann@x.org,'],
    ['See [the site.](https://x.org)', 'See the site,'],
    ['See [the site](https://x.org)', 'See the site,'],
    ['Was it so?', 'Was it so?'],
    ['It was!', 'It was!'],
    ['Well…', 'Well…'],
    ['Well ...', 'Well ...'],
    ['So it was –', 'So it was –'],
    ['It was, ', 'It was,'],
    ['It was so;', 'It was so,'],
    ['It was so:', 'It was so,'],
    ['It was so (or not)', 'It was so (or not),'],
    ['It was so. (It was.)', 'It was so. (It was),'],
    ['It was so (was it?)', 'It was so (was it?),'],
    ['They said "yes."', 'They said ‘yes,’'],
    ['They said "yes".', 'They said ‘yes’,'],
    ['They said "yes"', 'They said ‘yes’,'],
    ['They said "*yes.*"', 'They said ‘yes,’'],
    ['They asked "why?"', 'They asked ‘why?’'],
    ['The choice is the voters’', 'The choice is the voters’,'],
    ["The choice is the voters'.", 'The choice is the voters’,'],
    ['It ended at 3 p.m.', 'It ended at 3 p.m.,'],
    ['In the U.S.', 'In the U.S.,'],
    ['Leaflets, etc.', 'Leaflets, etc.,'],
    ['They said no.', 'They said no,'],
    ['This is plan B.', 'This is plan B,'],
    ['In Łódź 😀', 'In Łódź 😀,'],
    ['It was so\\\nindeed.', 'It was so\nindeed,'],
  ])('“%s” reads “%s”', (quotation, words) => {
    const { paragraphs, faults } = released({ quotation });
    expect(faults).toEqual([]);
    expect(paragraphs.find((text) => text.includes('said Ann'))).toBe(`“${words}” said Ann, Head.`);
  });

  test('stands in words that a template emphasises', () => {
    const templates = { 'partials/quotation.md.hbs': '*{{first}}* – {{speaker.name}}\n\n' };
    expect(released({ quotation: 'We saw [](fact:n)', templates }).paragraphs).toContain('We saw seven, – Ann');
  });
});

describe('the start of a sentence', () => {
  test.each([
    ['[](fact:n) came.', 'Seven came.'],
    ['*[](fact:m) came.* [](fact:n) went.', 'A total of 339 came. Seven went.'],
    ['[**Seven**](fact:n) came, [](fact:n) went. [](fact:n)!', 'Seven came, seven went. Seven!'],
    ['We came (late.) [](fact:n) went.', 'We came (late.) Seven went.'],
    ['Why? [](fact:n). “So.” [](fact:n)', 'Why? Seven. “So.” Seven'],
    ...[
      'e.g.',
      '(i.e.',
      'no.',
      'No.',
      'approx.',
      'St.',
      'Mr.',
      'Dr.',
      '3 p.m.',
      'Art.',
      'art.',
      'para.',
      'paras.',
      'J.',
      'J. R.',
      'U.S.',
      '(leaflets, etc.)',
      'vs.',
    ].map((short): [string, string] => [`In ${short} [](fact:m) or [](fact:n).`, `In ${short} 339 or seven.`]),
    ['It is the last. [](fact:m) came.', 'It is the last. A total of 339 came.'],
    ['[](fact:m) came.\\\n[](fact:m) went', 'A total of 339 came.\nA total of 339 went'],
  ])('%j reads %j', (words, printed) => {
    const { paragraphs, faults } = released({ lead: words, finding: words });
    expect(faults).toEqual([]);
    expect(paragraphs).toContain(`25 April 2032 – ${printed}`);
    expect(paragraphs).toContain(printed);
  });
});

describe('marks', () => {
  test.each([
    ['He said "yes" and "no".', 'He said “yes” and “no”.'],
    ['He said yes" loudly, and "no".', 'He said yes” loudly, and “no”.'],
    ['He said "yes loudly, and then "no", and "so".', 'He said “yes loudly, and then “no”, and “so”.'],
    ['"Yes, "no" and (“so”)", they said.', '“Yes, ‘no’ and (‘so’)”, they said.'],
    ['They "say “yes” and “no”".', 'They “say ‘yes’ and ‘no’”.'],
    ['They “say yes" and "no".', 'They “say yes” and “no”.'],
    ['"`code`" and "*so*" ("[x](https://x.org)") – "y"/"z"-"w"', '“code” and “so” (“x”) – “y”/“z”-“w”'],
    ['" spaced " and " so "', '“ spaced ” and “ so ”'],
    ['`"` and "so"', '" and “so”'],
    [
      "It's the '90s: 'tis the parties' choice, rock 'n' roll.",
      'It’s the ’90s: ’tis the parties’ choice, rock ’n’ roll.',
    ],
    ["The 'yes' and the \"'no' camp\" of 'nobody", 'The ‘yes’ and the “‘no’ camp” of ’nobody'],
    ["The ('yes') of \"the parties' leaders\"", 'The (‘yes’) of “the parties’ leaders”'],
  ])('%j reads %j', (words, printed) => {
    const { paragraphs, faults } = released({ lead: words, finding: `${words}\n\n"So" it is.` });
    expect(faults).toEqual([]);
    expect(paragraphs).toContain(`25 April 2032 – ${printed}`);
    expect(paragraphs).toContain(printed);
    expect(paragraphs).toContain('“So” it is.');
  });

  test.each([
    ['He said "yes loudly.\n\nThen "no" and "so".', '“He said ‘yes loudly,” said Ann, Head. “Then ‘no’ and ‘so’.”'],
    ['He said “yes loudly.\n\nThen no” and "so".', '“He said ‘yes loudly,” said Ann, Head. “Then no’ and ‘so’.”'],
    ['So it was –"', '“So it was –’” said Ann, Head.'],
    ['He said yes” loudly.\n\n"No" it is.', '“He said yes’ loudly,” said Ann, Head. “‘No’ it is.”'],
  ])('the template’s own hold around %j', (quotation, printed) =>
    expect(released({ quotation }).paragraphs).toContain(printed),
  );

  test('every paragraph of a quotation opens, the last one closes', () => {
    const { paragraphs } = released({ quotation: 'One.\n\nThe "two".\n\nThe "three".\n\nFour" it is.' });
    expect(paragraphs.slice(-3)).toEqual(['“One,” said Ann, Head. “The ‘two’.', '“The ‘three’.', '“Four” it is.”']);
  });

  test('other marks of a house hold in every paragraph', () => {
    const file = { ...osce.file, text: osce.file.text.replace('["“", "”", "‘", "’"]', '["«", "»", "‹", "›"]') };
    const { paragraphs } = released({
      quotation: 'One "two" \'three\'.\n\nThe "four".\n\nIt\'s the "five" of \'six\'.',
      house: { ...osce, file },
    });
    expect(paragraphs.slice(-2)).toEqual([
      '«One ‹two› ‹three›,» said Ann, Head. «The ‹four›.',
      '«It’s the ‹five› of ‹six›.»',
    ]);
  });

  test('as many as a paragraph holds take no time', () => {
    const { paragraphs, faults } = released({ finding: `${'"'.repeat(20_000)}\n\n${'"a \' '.repeat(8_000)}` });
    expect(faults).toEqual([]);
    expect(paragraphs.map((text) => text.length)).toContain(20_000);
  });
});

const sizes: readonly (readonly [string, string | undefined, { mission?: string; facts?: string }?])[] = [
  ['{}', undefined],
  ['{ complete: false, connector: made up of }', undefined],
  ['{ total: 15 }', '15 observers'],
  ['{ total: 1 }', 'one observer'],
  ['{ total: 1, countries: 1 }', 'one observer from one country'],
  ['{ total: 15, countries: 1 }', '15 observers from one country'],
  ['{ countries: 5 }', 'observers from five countries'],
  ['{ countries: 1 }', 'observers from one country'],
  ['{ total: { about: 290 }, countries: { more-than: 20 } }', 'some 290 observers from more than 20 countries'],
  ['{ total: { up-to: 1 }, countries: { more-than: 1 } }', 'up to one observer from more than one country'],
  ['{ total: { between: [280, 300] } }', 'between 280 and 300 observers'],
  ['{ total: { between: [0, 1] } }', 'between zero and one observer'],
  [
    '{ total: { sum: [observers.parts.odihr, observers.parts.oscepa] }, parts: [{ institution: odihr, count: 10 ' +
      '}, { institution: oscepa, count: 5 }] }',
    '15 observers, including 10 from ODIHR and five from the OSCE PA',
  ],
  [
    '{ total: { sum: [staff, observers.parts.1] }, countries: { sum: [few] }, complete: false, parts: [{ who: ' +
      'experts, count: 4 }, { institution: oscepa, count: 5 }] }',
    '12 observers from two countries, including four experts and five from the OSCE PA',
    { facts: '{ staff: { value: 7, source: x }, few: { value: 2, source: x } }' },
  ],
  ['{ total: 4, parts: [{ institution: odihr, count: 4 }] }', 'four observers, all from ODIHR'],
  [
    '{ total: 4, countries: 3, connector: made up of, parts: [{ institution: oscepa, count: 4, who: ' +
      'parliamentarians }] }',
    'four observers from three countries, all parliamentarians from the OSCE PA',
  ],
  ['{ total: 1, countries: 1, parts: [{ institution: odihr, count: 1 }] }', 'one observer from ODIHR'],
  [
    '{ total: 1, parts: [{ institution: odihr, count: 1, who: long-term observer }] }',
    'one long-term observer from ODIHR',
  ],
  [
    '{ total: 10, complete: false, parts: [{ institution: odihr, count: 4 }] }',
    '10 observers, including four from ODIHR',
  ],
  ['{ parts: [{ institution: odihr, count: 5 }] }', 'five observers from ODIHR'],
  [
    '{ parts: [{ institution: odihr, count: 1 }, { institution: ep, count: 2 }] }',
    'one observer from ODIHR and two from the European Parliament (EP)',
  ],
  [
    '{ parts: [{ institution: odihr, count: 5, who: experts }, { from: participating States, count: { up-to: 20 ' +
      '}, who: short-term observers }] }',
    'five experts from ODIHR and up to 20 short-term observers from participating States',
  ],
  [
    '{ countries: 5, connector: composed of, parts: [{ from: participating States, count: 5 }, { institution: ' +
      'congress, count: { about: 30 } }] }',
    'observers from five countries, composed of five from participating States and some 30 from the Congress',
    { mission: '{ format: EOM, partners: [odihr, congress] }' },
  ],
  [
    '{ total: 30, parts: [{ institution: odihr, count: 10, who: "experts, analysts and interpreters" }, { ' +
      'institution: oscepa, count: 20 }] }',
    '30 observers, including 10 experts, analysts and interpreters from ODIHR, and 20 from the OSCE PA',
  ],
];

describe('the size of the mission', () => {
  test.each(sizes.map(([observers, words, settings]) => ({ observers, words, settings })))(
    '$observers reads “$words”',
    ({ observers, words, settings }) => {
      const { paragraphs, faults } = released({ settings: { ...settings, observers } });
      expect(faults).toEqual([]);
      const sentences = paragraphs.filter((text) => text.includes('comprised'));
      expect(sentences).toEqual(
        words === undefined
          ? []
          : [`The international election observation mission for the elections comprised ${words}.`],
      );
    },
  );

  test.each([
    [
      '{ total: 0 }',
      '“observers.total” should be a whole number from 1, but is the number 0. Leave out what there is none of.',
    ],
    ['{ total: { about: 1 } }', '“observers.total.about” should be a whole number from 2, but is the number 1.'],
    [
      '{ countries: { up-to: 0 } }',
      '“observers.countries.up-to” should be a whole number from 1, but is the number 0. Leave out what there is ' +
        'none of.',
    ],
    ['{ total: { sum: [half] } }', '“observers.total” should be the sum of whole numbers, and more than 0.'],
    ['{ total: { sum: [observers.total] } }', '“observers.total” is made of itself here.'],
    [
      '{ total: { sum: [observers.parts.odihr] }, parts: [{ institution: odihr, count: { sum: [observers.total] } }] }',
      '“observers.total” is made of itself here, by way of “observers.parts.odihr”.',
    ],
    [
      '{ total: { sum: [observers.parts.odhir] }, parts: [{ institution: odihr, count: 4 }] }',
      'There is no fact “observers.parts.odhir”. Did you mean “observers.parts.odihr”?',
    ],
    ['{ parts: [{ count: 4 }] }', 'This part says how many they are, but not who. Add “institution”, “from” or “who”.'],
    [
      '{ parts: [{ institution: odihr, from: Norway, count: 4 }] }',
      '“from” stands beside “institution”, and both say who sent these observers. Keep one of the two; “who” can ' +
        'tell more about them.',
    ],
    [
      '{ parts: [{ from: Norway, id: "0", count: 4 }] }',
      '“observers.parts[1].id” should be a name of letters, digits and hyphens, not of digits alone, but is “0”.',
    ],
    [
      '{ parts: [{ from: Norway, id: odihr, count: 4 }, { institution: odihr, count: 4 }] }',
      'The id “odihr” is the name of an institution: “observers.parts.odihr” means all that it sent. Give this ' +
        'part another one.',
    ],
    [
      '{ parts: [{ institution: odihr, id: long-term, count: 4 }, { institution: odihr, id: long-term, count: 4 }] }',
      'The id “long-term” stands twice, so that a link to it could mean either. Give this part another one.',
    ],
  ])('%s is refused: %s', (observers, message) => {
    const { faults } = released({ settings: { observers, facts: '{ half: { value: 2.5, source: x } }' } });
    expect(faults).toEqual([message]);
  });
});

describe('the mission, its partners and its election', () => {
  test.each([
    [
      { mission: '{ format: EOM, partners: [congress] }' },
      'The Congress election observation mission for the elections comprised',
    ],
    [
      {
        mission: '{ format: LEOM, partners: [au] }',
        institutions: '{ au: { name: the African Union, abbreviation: the AU, article: both } }',
      },
      'The AU limited election observation mission for the elections comprised',
    ],
    [
      {
        mission: '{ format: LEOM, partners: [au] }',
        institutions: '{ au: { name: the African Union, abbreviation: the AU, article: both } }',
      },
      'The observation mission is an undertaking of the African Union (the AU).',
    ],
    [
      {
        mission: '{ format: EOM, partners: [odihr, own, congress] }',
        institutions: '{ own: { name: "Bread, Peace and Votes" } }',
      },
      'Human Rights (ODIHR), the Bread, Peace and Votes, and the Congress of Local',
    ],
    [
      { mission: '{ format: EOM, partners: [odihr, pace], withdrawn: [odihr] }' },
      'The observation mission is an undertaking of the Parliamentary Assembly of the Council of Europe (PACE).',
    ],
    [
      { election: '{ country: IS, name: presidential election, kind: presidential, date: 2032-04-24, round: 4 }' },
      'mission for the fourth round of the presidential election comprised',
    ],
    [
      { election: '{ country: IS, name: the 2032 elections, kind: local, date: 2032-04-24, area: the north }' },
      'mission for the 2032 elections in the north comprised',
    ],
    [
      {
        election:
          '{ country: IS, date: 2032-04-24, contests: [{ name: presidential election, kind: presidential, round: ' +
          '2 }, { name: local elections, kind: local }] }',
      },
      'mission for the second round of the presidential election and the local elections comprised',
    ],
    [{ people: '{ ann: { name: Ann, roles: [Head, Chair, Leader] } }' }, '“Yes,” said Ann, Head, Chair and Leader.'],
    [
      { people: '{ ann: { name: Ann, roles: ["Head of state, retired", Chair] } }' },
      '“Yes,” said Ann, Head of state, retired, and Chair.',
    ],
    [
      { people: '{ ann: { name: Ann, title: Dr, mandate: MP, country: GE, for: bo }, bo: { name: Bo, role: Chair } }' },
      '“Yes,” said Dr Ann (MP, Georgia), on behalf of Bo, Chair.',
    ],
    [{ people: '{ ann: { name: Ann, mandate: MP, role: Head } }' }, '“Yes,” said Ann (MP), Head.'],
    [
      { people: '{ ann: { name: Ann Lee Jr., role: a member of Votes Inc. } }' },
      '“Yes,” said Ann Lee Jr., a member of Votes Inc.',
    ],
    [
      {
        contacts: '[{ name: Kit, institution: congress, phones: ["+1 2", "+3 4"] }]',
        mission: '{ format: EOM, partners: [odihr, congress] }',
      },
      'Kit, Congress +1 2 or +3 4',
    ],
    [{ contacts: '[{ name: Kit, email: kit@x.org }]' }, 'Kit, kit@x.org'],
    [{ contacts: '[{ name: Kit, phones: ["+1 2"] }]' }, 'Kit +1 2'],
    [{ contacts: '[{ name: Kit }]' }, 'Kit'],
    [
      { release: '{ date: 2032-04-25, place: [Wien, Straßburg], embargo: 2032-04-25T14:30Z }' },
      'EMBARGOED UNTIL 14:30 local time (UTC), 25 April 2032',
    ],
    [
      { release: '{ date: 2032-04-25, place: [Wien, Straßburg], embargo: 2032-04-25T14:30 }' },
      'EMBARGOED UNTIL 14:30 local time, 25 April 2032',
    ],
    [{ release: '{ date: 2032-04-25, place: [Wien, Straßburg] }' }, 'WIEN/STRAßBURG, 25 April 2032 – Lead.'],
  ])('%j reads “%s”', (settings, words) => {
    const { paragraphs, faults } = released({
      settings: { observers: '{ total: 5 }', ...settings },
      quotation: 'Yes.',
    });
    expect(faults).toEqual([]);
    expect(paragraphs.filter((text) => text.includes(words))).toHaveLength(1);
    expect(paragraphs.join('\n')).not.toMatch(/\bthe the\b|\.\.|  | [.,]|\b(?:of|from|comprised)\.$/im);
  });

  test.each([
    [
      { mission: '{ format: EOM, partners: [odihr, oscepa, odihr] }' },
      '“odihr” is listed twice among the partners. Take one of the two away.',
    ],
    [
      {
        election:
          '{ country: IS, date: 2032-04-24, contests: [{ id: a, name: A, kind: local }, { id: a, name: B, kind: ' +
          'local }] }',
      },
      'The id “a” stands twice, so that a link to it could mean either. Give this contest another one.',
    ],
    [
      { election: '{ country: IS, name: A, kind: local, date: 2032-04-24, round: 4 }' },
      'The house has no words for round 4. Its last is the third round.',
    ],
    [
      { mission: '{ format: EOM, partners: [odihr], withdrawn: [odihr] }' },
      'All partners of the mission have withdrawn, so nobody is left to observe. Correct the list, or write ' +
        '“status: cancelled”.',
    ],
  ])('%j is refused: %s', (settings, message) => {
    const file = { ...osce.file, text: osce.file.text.replace(/, fourth round.*\]/, ']') };
    expect(released({ settings, house: { ...osce, file } }).faults).toEqual([message]);
  });

  test('a release without a lead has a dateline', () => {
    const { paragraphs, faults } = released({ lead: '## Conclusion\n\nSo.' });
    expect(faults).toEqual([]);
    expect(paragraphs[1]).toBe('25 April 2032');
  });

  test('a cancelled mission has no partners left, and no observers', () => {
    const { paragraphs, faults } = released({
      settings: {
        mission: '{ format: EOM, partners: [odihr], withdrawn: [odihr], status: cancelled }',
        observers: '{ total: 0 }',
      },
    });
    expect(faults).toEqual([]);
    expect(paragraphs).toEqual(['Head', '25 April 2032 – Lead.']);
  });
});
