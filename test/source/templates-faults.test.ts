import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { pointAt, spanText } from '../../src/source/source.ts';
import { readBuiltInHouse } from '../../src/disk/read-house.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { nodesOf } from '../../src/source/markdown/parse.ts';
import { plainText } from '../../src/source/markdown/parse.ts';
import { calibrate, timesAsLong } from '../support/cpu-time.ts';
import { run } from '../support/fake-host.ts';
import { copyMission, temporary } from '../support/temporary.ts';

const house = readBuiltInHouse('osce');
const mission = readSources('fixtures/missions/minimal', process.cwd());

/** Partials that call themselves, straight away or by way of another. */
const partials = {
  'partials/loop.md.hbs': '{{> loop}}',
  'partials/one.md.hbs': '\n{{> two}}',
  'partials/two.md.hbs': '{{> one}}',
};

/** The mission when some of the house's templates are replaced. */
function compiledWith(files: Readonly<Record<string, string>>) {
  const replaced = Object.entries(files).map(([path, text]) => [path, { path: `templates/${path}`, text }] as const);
  return compile({ ...mission, house: { ...house, templates: new Map([...house.templates, ...replaced]) } });
}

/** What is wrong with the house's templates when some of them are replaced. */
function faultsOf(files: Readonly<Record<string, string>>) {
  const { diagnostics, documents } = compiledWith({ ...partials, ...files });
  expect(documents).toEqual([]);
  return diagnostics.map(({ rule, message, at, suggestions }) => {
    const { line, column } = pointAt(at.source, at.start);
    return { rule, place: `${at.source.path}:${line}:${column}`, message, suggestions };
  });
}

/** What stands in the third line after a space, the column of the fault, and the name that was meant. */
const unknownNames: readonly (readonly [string, number, string?])[] = [
  ['{{headlin}}', 4, 'headline'],
  ['{{ release.plce }}', 5, 'place'],
  ['{{#if headlin}}x{{/if}}', 8, 'headline'],
  ['{{#unless missoin}}x{{/unless}}', 12, 'mission'],
  ['{{#each contatcs}}x{{/each}}', 10, 'contacts'],
  ['{{#with electoin}}x{{/with}}', 10, 'election'],
  ['{{#if lead}}x{{else if headlin}}y{{/if}}', 25, 'headline'],
  ['{{#if lead}}x{{else}}{{headlin}}{{/if}}', 25, 'headline'],
  ['{{#each contacts}}{{nmae}}{{/each}}', 22, 'name'],
  ['{{#each contacts}}{{headline}}{{/each}}', 22],
  ['{{#each contacts as |contact|}}{{contact.nmae}}{{/each}}', 35, 'name'],
  ['{{#each contacts as |contact|}}{{contcat.name}}{{/each}}', 35, 'contact'],
  ['{{#with observers}}{{../misson.name}}{{/with}}', 23, 'mission'],
  ['{{../headline}}', 4],
  ['{{@root.headlin}}', 4, 'headline'],
  ['{{#each contacts}}{{#if @frist}}x{{/if}}{{/each}}', 26, '@first'],
  ['{{> contcats}}', 6, 'contacts'],
  ['{{> speaker missoin}}', 14, 'mission'],
  ['{{uppercase headline}}', 4],
  ['{{lookup contacts 0}}', 4],
  ['{{log headline}}', 4],
  ['{{headline upper=true}}', 4],
  ['{{#iff headline}}x{{/iff}}', 5, 'if'],
  ['{{#headline}}x{{/headline}}', 5],
  ['{{^headline}}x{{/headline}}', 5],
  ['{{headline.length}}', 4],
  ['{{constructor}}', 4],
  ['{{mission.__proto__}}', 4],
  ['{{{{raw}}}} x {{{{/raw}}}}', 6],
];

const syntaxFaults: readonly (readonly [string, number, string])[] = [
  ['{{mission}}', 4, 'write one of “mission.name”, “mission.'],
  ['{{this}}', 4, 'holds several values: write one of “headline”, “lead”'],
  ['{{.}}', 4, 'holds several values: write one of “headline”, “lead”'],
  ['{{#with observers}}{{..}}{{/with}}', 23, 'holds several values: write one of “../headline”, “../lead”'],
  ['{{contacts}}', 4, 'is a list: go through it with {{#each}}'],
  ['{{mission.isOpen}}', 4, 'ask for it with {{#if}}'],
  ['{{#each headline}}x{{/each}}', 10, '“headline” is no list'],
  ['{{#each mission}}x{{/each}}', 10, '“mission” is no list'],
  ['{{#if (eq headline lead)}}x{{/if}}', 8, 'nothing that would have to be computed'],
  ['{{#if "x"}}y{{/if}}', 8, '“#if” takes a name'],
  ['{{#if}}x{{/if}}', 2, '“#if” takes one name'],
  ['{{#if headline lead}}x{{/if}}', 2, '“#if” takes one name'],
  ['{{#if headline includeZero=true}}x{{/if}}', 2, '“#if” takes one name'],
  ['{{> contacts partners outline}}', 2, 'A partial takes one name, or none'],
  ['{{> contacts name=headline}}', 2, 'A partial takes one name, or none'],
  ['{{> "contacts"}}', 2, 'cannot be computed'],
  ['{{> (headline)}}', 2, 'cannot be computed'],
  ['{{> speaker "x"}}', 14, 'stands a name, or nothing'],
  ['{{#> contacts}}x{{/contacts}}', 2, 'and nothing else'],
  ['{{#*inline "x"}}y{{/inline}}', 2, 'and nothing else'],
  ['{{* shout}}', 2, 'and nothing else'],
  ['{{"text"}}', 2, 'without braces'],
  ['{{1}}', 2, 'without braces'],
  ['{{true}}', 2, 'without braces'],
  ['{{{headline}}}', 2, 'with two braces'],
  ['{{&headline}}', 2, 'with two braces'],
  ['{{#if headline}}', 2, '“#if” begins here and is never closed'],
  ['{{#if headline}}x{{/each}}', 5, 'closed by “/each”'],
  ...['{{', '{{}}', '{{headline', '{{headline}}}', '{{/if}}', '{{else}}', '{{#if lead}}x{{else}}y{{else}}z{{/if}}'].map(
    (text) => [text, 1, 'cannot be understood'] as const,
  ),
];

describe.each(Object.entries({ LF: '\n', CRLF: '\r\n' }))(
  'with %s, a fault of a template is reported once, where it stands',
  (_, lineEnd) => {
    const inLineThree = (text: string): string => ['{{! 😀 }}', '{{headline}}', ` ${text}`, ''].join(lineEnd);

    test.each(unknownNames.map(([text, column, meant]) => ({ text, column, meant })))(
      '$text',
      ({ text, column, meant }) => {
        const [found, ...others] = faultsOf({ 'press-release.md.hbs': inLineThree(text) });
        expect(found).toMatchObject({
          rule: 'templates/unknown-name',
          place: `templates/press-release.md.hbs:3:${column}`,
        });
        expect(found?.suggestions).toEqual(meant === undefined ? undefined : [meant]);
        expect(found?.message.includes('Did you mean')).toBe(meant !== undefined);
        expect(others).toEqual([]);
      },
    );

    test.each(syntaxFaults)('%s', (text, column, said) => {
      const [found, ...others] = faultsOf({ 'press-release.md.hbs': inLineThree(text) });
      expect(found).toMatchObject({ rule: 'templates/syntax', place: `templates/press-release.md.hbs:3:${column}` });
      expect(found?.message).toContain(said);
      expect(others).toEqual([]);
    });
  },
);

test.each([
  [{ 'press-release.md.hbs': '{{> loop}}' }, ['templates/partials/loop.md.hbs:1:5']],
  [{ 'press-release.md.hbs': '{{> one}}' }, ['templates/partials/two.md.hbs:1:5']],
  [
    { 'press-release.md.hbs': '{{> two}}{{> one}}{{> two}}', 'partials/two.md.hbs': '{{> one}}{{> one}}{{headlin}}' },
    ['templates/partials/one.md.hbs:2:5'],
  ],
  [
    { 'press-release.md.hbs': '{{headlin}}{{> two}}{{> loop}}' },
    ['templates/partials/loop.md.hbs:1:5', 'templates/partials/one.md.hbs:2:5', 'templates/press-release.md.hbs:1:3'],
  ],
  [
    { 'press-release.md.hbs': '{{headlin}}\n{{#if a}}{{/if}}\n{{> b}}' },
    ['templates/press-release.md.hbs:1:3', 'templates/press-release.md.hbs:2:7', 'templates/press-release.md.hbs:3:5'],
  ],
  [{ 'partials/contacts.md.hbs': '{{> speaker people}}' }, ['templates/partials/contacts.md.hbs:1:13']],
  [
    { 'page.html.hbs': '<title>{{titel}}</title>{{{title}}}' },
    ['templates/page.html.hbs:1:10', 'templates/page.html.hbs:1:25'],
  ],
  [{ 'page.html.hbs': '{{#each places}}{{{../body}}}{{/each}}' }, ['templates/page.html.hbs:1:17']],
])('%j is reported at %j', (files, places) => expect(faultsOf(files).map(({ place }) => place)).toEqual(places));

/** What a template prints where only words can stand: the column of the fault in the third line. */
const printed: readonly (readonly [string, number, string])[] = [
  ['x `{{headline}}` y', 4, 'cannot stand between ` marks'],
  ['x [y](https://x.org "{{headline}}") z', 4, 'cannot stand in the title of a link'],
  ['x [y](https://x.org/{{lead}}) z', 4, 'only a short text of mission.yaml can stand'],
  ['x [y](https://x.org/{{headline}}) z', 4, 'is not complete'],
  ['x [y](javascript:alert) z', 4, 'A link can lead to https:'],
  ['x ![{{headline}}](https://x.org/y.png) z', 4, 'An image is not allowed'],
  ['x ![y](https://x.org/{{headline}}.png) z', 4, 'An image is not allowed'],
  ['x <b>{{headline}}</b> z', 4, 'HTML is not allowed here'],
  ['<!-- {{headline}} -->', 1, 'HTML is not allowed here'],
  ['```\n{{headline}}\n```', 2, 'This would be printed as program code'],
  ['x\n\n    {{headline}}\n', 2, 'This would be printed as program code'],
  ['x\n\n---\n', 2, 'A line across the page is not allowed'],
  ['x[^1]\n\n[^1]: {{headline}}', 3, 'A template has no footnotes'],
  ['x [y][z] {{headline}}', 4, 'No address is defined'],
  ['x &#xE000;0&#57345;', 4, 'invisible private-use character'],
];

test.each(printed)('%j is refused where it stands', (text, column, said) => {
  const found = faultsOf({ 'press-release.md.hbs': `# {{headline}}\n\n ${text}\n` });
  expect(found[0]).toMatchObject({
    rule: 'templates/syntax',
    place: expect.stringMatching(
      text.startsWith('x\n') ? /^templates\/press-release\.md\.hbs:5:/ : new RegExp(`:3:${column}$`),
    ),
  });
  expect(found[0]?.message).toContain(said);
  expect(new Set(found.map(({ message }) => message)).size).toBe(1);
});

test('everything that cannot be printed is said at once', () => {
  const found = faultsOf({
    'press-release.md.hbs':
      '# {{headline}}\n\n`{{headline}}` ![x](https://x.org/y.png) [y](https://x.org "{{headline}}") <b>\n',
  });
  expect(found.map(({ place }) => place.replace(/.*:3:/, ''))).toEqual(['1', '16', '42', '76']);
});

test('what stands in a partial is reported there', () => {
  const [found, ...others] = faultsOf({
    'partials/partners.md.hbs': 'Partners: {{#each partners}}\n<b>{{name}}</b>\n{{/each}}\n',
  });
  expect(found).toMatchObject({ rule: 'templates/syntax', place: 'templates/partials/partners.md.hbs:2:1' });
  expect(others).toEqual([]);
});

test('a link with a name in its address or its words is as good as any', () => {
  const files = {
    'press-release.md.hbs':
      '# {{headline}}\n\n{{#each contacts}}[*{{name}}*](mailto:{{email}}) [{{name}}][y]{{/each}} ' +
      '**{{headline}}**\n\n[y]: https://x.org/y\n',
  };
  const replaced = Object.entries(files).map(([path, text]) => [path, { path, text }] as const);
  const {
    diagnostics,
    documents: [release],
  } = compile({ ...mission, house: { ...house, templates: new Map([...house.templates, ...replaced]) } });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const links = [...nodesOf(release?.root ?? { type: 'root', children: [] })].filter((node) => node.type === 'link');
  expect(links.map(({ url }) => url)).toEqual(['mailto:bram.terlinghuis@odihr.pl', 'https://x.org/y']);
  expect(links.map((link) => plainText(link))).toEqual(['Bram Terlinghuis', 'Bram Terlinghuis']);
});

/** Partials that call the next one twice. */
const doubling = (ending: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `partials/a${index}.${ending}.hbs`,
      `{{> a${index + 1}}}{{> a${index + 1}}}`,
    ]).concat([[`partials/a30.${ending}.hbs`, 'x']]),
  );
const chain = Object.fromEntries(
  Array.from({ length: 5000 }, (_, index) => [`partials/c${index}.md.hbs`, `{{> c${index + 1}}}`]),
);
const mutual = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `partials/m${index}.md.hbs`,
    Array.from({ length: 30 }, (_none, other) => `{{> m${other}}}`).join(''),
  ]),
);

test.each<readonly [string, Record<string, string>, string]>([
  ['many marks', { 'press-release.md.hbs': '*a_ '.repeat(20_000) }, 'press-release.md.hbs:1:1 files/too-large'],
  [
    'deep quotations',
    { 'press-release.md.hbs': `${'> '.repeat(20_000)}x` },
    'press-release.md.hbs:1:1 files/too-large',
  ],
  ['a long paragraph', { 'press-release.md.hbs': 'word '.repeat(12_000) }, 'press-release.md.hbs:1:1 files/too-large'],
  ['many lines', { 'press-release.md.hbs': 'x\n\n'.repeat(10_000) }, 'press-release.md.hbs:5000:1 files/too-large'],
  [
    'a huge template',
    { 'press-release.md.hbs': 'word\n\n'.repeat(200_000) },
    'press-release.md.hbs:166667:3 files/too-large',
  ],
  [
    'many names',
    { 'press-release.md.hbs': '{{headline}}\n'.repeat(20_000) },
    'press-release.md.hbs:5001:1 files/too-large',
  ],
  [
    'many open comments',
    { 'press-release.md.hbs': '{{!-- '.repeat(80_000) },
    'press-release.md.hbs:1:30001 files/too-large',
  ],
  [
    'fewer open comments',
    { 'press-release.md.hbs': `{{!-- ${'x'.repeat(90)}`.repeat(4_900) },
    'press-release.md.hbs:1:1 templates/syntax',
  ],
  [
    'many alternatives',
    { 'press-release.md.hbs': `{{#if lead}}${'{{else if headline}}'.repeat(3000)}{{/if}}` },
    'press-release.md.hbs:1:633 files/too-large',
  ],
  [
    'partials that double',
    { 'press-release.md.hbs': '{{> a0}}', ...doubling('md') },
    'partials/a17.md.hbs:1:14 files/too-large',
  ],
  [
    'partials of the page that double',
    { 'page.html.hbs': '{{> a0}}', ...doubling('html') },
    'partials/a17.html.hbs:1:14 files/too-large',
  ],
  [
    'partials that call each other',
    { 'press-release.md.hbs': '{{> m3}}', ...mutual },
    'partials/m0.md.hbs:1:5 templates/syntax',
  ],
  ['a chain of partials', { 'press-release.md.hbs': '{{> c0}}', ...chain }, 'partials/c31.md.hbs:1:5 files/too-large'],
])('%s: refused at once, in less time than 60 releases are composed', async (_, files, place) => {
  const limit = 60;
  const { result, ratio } = await timesAsLong(calibration, limit, () => faultsOf(files));
  const [found, ...others] = result;
  expect(`${found?.place} ${found?.rule}`).toBe(`templates/${place}`);
  expect(others).toEqual([]);
  expect(ratio).toBeLessThan(limit);
});

let calibration = 0;
beforeAll(async () => {
  const all = Object.fromEntries([...house.templates].map(([path, { text }]) => [path, text]));
  calibration = await calibrate(() => compiledWith(all)); // which parses each of them anew
});

test('loops inside loops end', () => {
  const contacts = Array.from({ length: 40 }, (_, index) => `{ name: N${index} }`).join(', ');
  const own = {
    ...mission,
    mission: { ...mission.mission, text: mission.mission.text.replace(/contacts:[^]*$/, `contacts: [${contacts}]\n`) },
  };
  const text = '{{#each @root.contacts}}'.repeat(20) + '{{name}}'.repeat(50) + '{{/each}}'.repeat(20);
  const { diagnostics } = compile({
    ...own,
    house: {
      ...house,
      templates: new Map([...house.templates, ['press-release.md.hbs', { path: 'press-release.md.hbs', text }]]),
    },
  });
  expect(diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('files/'))).toEqual(['files/too-large']);
});

test('a mission replaces a template of the house by its own; the places of the house’s read by its name', async () => {
  const cwd = temporary();
  copyMission(`${cwd}/mission`, {
    'templates/partials/partners.md.hbs': () => 'Partners {{> mine}}.\n\n',
    'templates/partials/mine.md.hbs': () => 'of our own',
  });
  const { stdout, exitCode } = await run(['build', 'mission', '--out', '-'], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Partners of our own.\n');
  expect(stdout).not.toContain('The observation mission is');
  copyMission(`${cwd}/mission`, {
    'templates/press-release.md.hbs': () => '# {{headline}}\n\n{{> speaker election}}\n',
  });
  const checked = await run(['check', 'mission', '--format', 'unix'], { cwd });
  expect(checked.stdout).toMatch(/^osce\/partials\/speaker\.md\.hbs:1:7: error: “title” is not known here\./);
});

test.each<{ file: string; rule: string; meant?: string }>(
  (
    [
      ['templates/pres-release.md.hbs', 'templates/unknown-name', 'press-release.md.hbs'],
      ['templates/contacts.md.hbs', 'templates/unknown-name', 'partials/contacts.md.hbs'],
      ['templates/partials/contcats.md.hbs', 'templates/unknown-name', 'partials/contacts.md.hbs'],
      ['templates/partials/contacts.html.hbs', 'templates/unknown-name', 'partials/contacts.md.hbs'],
      ['templates/partials/dateline.hbs', 'templates/unknown-name', 'partials/dateline.md.hbs'],
      ['templates/partials/nope.md.hbs', 'templates/unknown-name'],
      ['templates/pgae.css', 'templates/unknown-name', 'page.css'],
      ['templates/press-release.md', 'files/not-allowed'],
      ['templates/press-release.md.hbs.txt', 'files/not-allowed'],
      ['templates/partial/contacts.md.hbs', 'files/not-allowed'],
      ['templates/partials/more/contacts.md.hbs', 'files/not-allowed'],
    ] as [string, string, string?][]
  ).map(([file, rule, meant]) => ({ file, rule, ...(meant !== undefined && { meant }) })),
)('$file replaces nothing: $rule', async ({ file, rule, meant }) => {
  const cwd = temporary();
  copyMission(`${cwd}/mission`, { [file]: () => 'x' });
  const { stdout } = await run(['check', 'mission', '--format', 'unix'], { cwd });
  const errors = stdout.split('\n').filter((line) => line.includes(': error: '));
  expect(errors).toEqual([expect.stringContaining(`[${rule}]`)]);
  expect(errors[0]).toMatch(
    new RegExp(
      `^mission/${
        rule === 'files/not-allowed'
          ? file
              .split('/')
              .slice(0, file.includes('/more/') ? 3 : 2)
              .join('/')
          : file
      }:1:1:`,
    ),
  );
  expect(/Did you mean “(.*?)”/.exec(errors[0] ?? '')?.[1]).toBe(meant);
  if (rule === 'files/not-allowed' && !file.includes('/partial'))
    expect(errors[0]).toContain('Name it press-release.md.hbs,');
});

test('a document without a template is reported where the house names it', () => {
  const file = { ...house.file, text: house.file.text.replace('  press-release:\n', '  pres-release:\n') };
  const { diagnostics } = compile({ ...mission, house: { ...house, file } });
  const [found, ...others] = diagnostics.filter(({ rule }) => rule.startsWith('templates/'));
  expect(others).toEqual([]);
  expect(found?.message).toBe('This house has no template “pres-release.md.hbs”. Did you mean “press-release”?');
  expect(found && spanText(found.at)).toBe('pres-release');
});

test('what is wrong with a template is said beside what is wrong with the mission', async () => {
  const cwd = temporary();
  const changes = {
    'mission.yaml': (text: string) => text.replace('country: LI', 'country: XX'),
    'templates/press-release.md.hbs': () => '{{headlin}}',
    'templates/partials/pages.html.hbs': () => 'x',
  };
  copyMission(`${cwd}/mission`, changes);
  const { stdout } = await run(['check', 'mission', '--format', 'unix'], { cwd });
  const rules = Array.from(stdout.matchAll(/error: .*\[(\S+)\]$/gm), ([, rule]) => rule);
  expect(rules).toEqual(['files/wrong-type', 'templates/unknown-name', 'templates/unknown-name']);
});
