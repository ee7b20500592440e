import { describe, expect, test } from 'vitest';
import { released } from './release.ts';

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
    ...['e.g.', '(i.e.', 'no.', 'No.', 'approx.', 'St.', 'Mr.', 'Dr.', '3 p.m.', 'Art.', 'art.', 'para.', 'paras.', 'J.', 'J. R.', 'U.S.', '(leaflets, etc.)', 'vs.'].map((short): [string, string] => [
      `In ${short} [](fact:m) or [](fact:n).`,
      `In ${short} 339 or seven.`,
    ]),
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
    ['It\'s the \'90s: \'tis the parties\' choice, rock \'n\' roll.', 'It’s the ’90s: ’tis the parties’ choice, rock ’n’ roll.'],
    ["The 'yes' and the \"'no' camp\" of 'nobody", 'The ‘yes’ and the “‘no’ camp” of ’nobody'],
    ['The (\'yes\') of "the parties\' leaders"', 'The (‘yes’) of “the parties’ leaders”'],
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
    ['He said yes” loudly.\n\n"No" it is.', '“He said yes’ loudly,” said Ann, Head. “‘No’ it is.”'],
  ])('the template’s own hold around %j', (quotation, printed) => expect(released({ quotation }).paragraphs).toContain(printed));

  test('every paragraph of a quotation opens, the last one closes', () => {
    const { paragraphs } = released({ quotation: 'One.\n\nThe "two".\n\nThe "three".\n\nFour" it is.' });
    expect(paragraphs.slice(-3)).toEqual(['“One,” said Ann, Head. “The ‘two’.', '“The ‘three’.', '“Four” it is.”']);
  });

  test('as many as a paragraph holds take no time', () => {
    const { paragraphs, faults } = released({ finding: `${'"'.repeat(20_000)}\n\n${'"a \' '.repeat(8_000)}` });
    expect(faults).toEqual([]);
    expect(paragraphs.map((text) => text.length)).toContain(20_000);
  });
});
