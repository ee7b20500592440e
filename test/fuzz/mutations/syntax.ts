import { type Mutation, changedMatch, inserted } from './mutation.ts';

const values = [
  ['', '~', 'null', '[]', '{}', '[[]]', '{a: {b: {c: d}}}', 'true', 'no', '0', '-7', '1e400', '.nan', '.inf', '0o17'],
  ['2033-02-30', '2033-02-06T25:00', '12:30', '5.000', '261.480', '97 of 100', 'five', '1200+', '€2.5 million', '5%'],
  ['"\\u202E"', '"\\0"', "'", '"', '|', '>-', '|2\n   x', '&a x', '*a', '!!binary x', '!!js/function x', '<<', '? x'],
  ['[low, high]', '[5, 3]', '[1, 2, 3]', 'constructor', '__proto__', '"\\uD800"', '@x', '%x', '`x`', '- - - x', '# x'],
  ['{ value: 7 }', '{ sum: [a, a] }', 'osce', 'en', 'findings/overall', 'fact:x', '"a\\nb"', '" x "', 'x: y: z'],
].flat();

const pair = /^( *(?:- )?)([\w.-]+):(?: (.*))?$/gm;

export const yaml: readonly Mutation[] = [
  {
    name: 'YAML: a value is another',
    apply: (text, random) =>
      changedMatch(text, random, pair, ([, indent, key]) => `${indent}${key}: ${random.pick(values) ?? ''}`),
  },
  {
    name: 'YAML: a value inside brackets is another',
    apply: (text, random) => changedMatch(text, random, /(?<=[[{,:] )[^,[\]{}\n]+/g, () => random.pick(values) ?? ''),
  },
  {
    name: 'YAML: a value is one from elsewhere',
    apply: (text, random, others) =>
      changedMatch(text, random, pair, ([, indent, key]) => {
        const other = random.pick([...(random.pick(others) ?? '').matchAll(pair)]);
        return `${indent}${key}: ${other?.[3] ?? ''}`;
      }),
  },
  {
    name: 'YAML: a key is another',
    apply: (text, random) =>
      changedMatch(text, random, pair, ([, indent, , value]) => {
        const other = random.pick([...text.matchAll(pair)])?.[2] ?? '';
        const key = random.pick([other, '__proto__', 'constructor', '<<', '1', '"a b"', '? x', 'ключ', other.slice(1)]);
        return `${indent}${key}: ${value ?? ''}`;
      }),
  },
  { name: 'YAML: an entry is gone', apply: (text, random) => changedMatch(text, random, pair, () => '') },
  {
    name: 'YAML: an entry is an alias of itself',
    apply: (text, random) => changedMatch(text, random, pair, ([, indent, key]) => `${indent}${key}: &a [*a, x]`),
  },
];

const constructs = [
  [
    '\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n',
    '\n|\n|-|\n|',
    '\n\n[^1]: note\n\n',
    '[^1]',
    '\n\n[x]: y "z"\n\n',
    '[x]',
  ],
  ['[7](fact:x)', '[](fact:)', '[](fact:election.date?as=words)', '[a](fact:a/b)', '[b](fact:a+b?as=approx&as=x)'],
  ['[x](fact:voters.registered "t")', '![](x.png)', '![a](fact:b)', '<fact:a>', '[[a](b)](c)', '[*a*](fact:x)', '`x`'],
  ['**', '*', '_', '~~a~~', '==a==', '{++a++}', '{>>a<<}', '<b>', '</b>', '<!--', '-->', '<script>', '&lt;', '&', '\\'],
  ['\n# ', '\n## ', '\n###### x\n', '\nx\n===\n', '\n---\n', '\n***\n', '\n```\n', '\n~~~ x\n', '\n    x\n', '\n\t'],
  ['\n- ', '\n1. ', '\n99999999999. x', '\n> ', `\n${'> '.repeat(20)}x`, `\n${'- '.repeat(20)}x`, '\n- [ ] x', '\n+ '],
  [
    '  \n',
    '\\\n',
    ' -- ',
    ' --- ',
    ' - ',
    '...',
    '“a “b” c',
    '"a',
    '(a (b',
    ') b',
    '[a',
    'a]',
    'http://',
    '@',
    '#x',
    '$x$',
  ],
  [
    'TODO',
    '[XX]',
    '???',
    'Error! Bookmark not defined.',
    '«a»',
    'Ð¡',
    'â€œ',
    '\n---\ntopic: media\n---\n',
    '<<<<<<< x',
  ],
].flat();

export const markdown: readonly Mutation[] = [
  { name: 'Markdown: a construct', apply: (text, random) => inserted(text, random, random.pick(constructs) ?? '') },
  {
    name: 'Markdown: a construct around words',
    apply: (text, random) =>
      changedMatch(text, random, /[^\n*[\]()]{3,40}/g, ([words]) => {
        const mark = random.pick(['*', '**', '_', '`', '"', '“', '(', '[', '~~', '<b>']) ?? '';
        return `${mark}${words}${mark}`;
      }),
  },
  {
    name: 'Markdown: a link is to another fact',
    apply: (text, random, others) =>
      changedMatch(text, random, /\(fact:[^)]*\)/g, () => {
        const names = (random.pick(others) ?? '').match(/^ {2,}([\w.-]+)(?=:)/gm) ?? ['x'];
        return `(fact:${random.pick(names)?.trim()}${random.pick(['', '?as=words', '?as=approx', '?of=x', '/voters', '#'])})`;
      }),
  },
  {
    name: 'Markdown: words become a link',
    apply: (text, random) =>
      changedMatch(text, random, /[\p{L}\d][\p{L}\d .,]{0,20}/gu, ([words]) => `[${words}](fact:voters.registered)`),
  },
  {
    name: 'Markdown: a link is none',
    apply: (text, random) => changedMatch(text, random, /\[([^\]]*)\]\([^)]*\)/g, ([, words]) => words ?? ''),
  },
];

const mustaches = [
  [
    '{{',
    '}}',
    '{{x}}',
    '{{{x}}}',
    '{{headline}}',
    '{{{headline}}}',
    '{{#each outline}}',
    '{{/each}}',
    '{{else}}',
    '{{#if',
  ],
  [
    '{{#if headline}}',
    '{{/if}}',
    '{{#unless x}}',
    '{{#with election}}',
    '{{> contacts}}',
    '{{> x}}',
    '{{>',
    '{{!--',
    '{{!',
  ],
  ['{{../x}}', '{{@index}}', '{{@root.x}}', '{{this}}', '{{.}}', '{{lookup . "x"}}', '{{constructor}}', '{{[a b]}}'],
  [
    '{{#each outline}}{{finding}}{{/each}}',
    '{{~x~}}',
    '{{x y=z}}',
    '{{#*inline "x"}}{{/inline}}',
    '\\{{x}}',
    '{{{{x}}}}',
  ],
].flat();

export const handlebars: readonly Mutation[] = [
  { name: 'templates: a mustache', apply: (text, random) => inserted(text, random, random.pick(mustaches) ?? '') },
  {
    name: 'templates: a mustache is another',
    apply: (text, random) => changedMatch(text, random, /\{\{[^}]*\}\}/g, () => random.pick(mustaches) ?? ''),
  },
  {
    name: 'templates: a mustache is gone',
    apply: (text, random) => changedMatch(text, random, /\{\{[^}]*\}\}/g, () => ''),
  },
];
