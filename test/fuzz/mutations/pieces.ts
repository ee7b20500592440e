import { type Mutation, inserted, lengthUpTo, piece, replaced } from './mutation.ts';

/** Short texts that are slow or deep for whoever reads them many times over. */
const repeated = [
  [
    '(CEC) ',
    '“',
    '” ',
    '"',
    "'",
    '*a **a ',
    '_',
    '[',
    '](',
    '(',
    ')',
    '<',
    '&',
    '`',
    '> ',
    '- ',
    '\n- ',
    '\n\n',
    '\n',
    ' ',
  ],
  [
    '1,',
    '1.',
    '1 ',
    '12,345 and ',
    '5 per cent, ',
    'one hundred and ',
    'million ',
    'nearly ',
    'and ',
    'of the ',
    'the ',
  ],
  [
    'Mr. A said ',
    'A. ',
    'AB ',
    'Aa Bb ',
    '10 May 2033, ',
    'Friday ',
    '| ',
    '|-',
    '\n| a | b |',
    '[^1]',
    '\\',
    '{{x}}',
    '{{',
  ],
  [
    'a: ',
    '[[',
    '{',
    '{a: ',
    '- - ',
    'x, ',
    '&a ',
    '*a ',
    '# ',
    '\n# a\n',
    '@a ',
    'http://a.b ',
    'a@b.c ',
    '+48 22 ',
    'é',
    '\u0301',
  ],
  [
    '[7](fact:voters.registered) ',
    '<b>',
    '</b>',
    '&amp;',
    '--',
    ' - ',
    '...',
    '/',
    'a/b ',
    '%',
    '½',
    '(a) ',
    '; ',
    ': ',
  ],
].flat();

export const pieces: readonly Mutation[] = [
  {
    name: 'repeats: up to three short texts',
    apply: (text, random) => {
      const what = Array.from({ length: 1 + random.below(3) }, () => random.pick(repeated)).join('');
      return inserted(text, random, what.repeat(Math.ceil(lengthUpTo(50_000, random) / what.length)));
    },
  },
  {
    name: 'repeats: a piece of the file',
    apply: (text, random) => {
      const what = piece(text, random, 100);
      return what === ''
        ? text
        : inserted(text, random, what.repeat(Math.ceil(lengthUpTo(30_000, random) / what.length)));
    },
  },
  {
    name: 'repeats: a paragraph',
    apply: (text, random) => {
      const all = text.split('\n\n');
      const at = random.below(all.length);
      const times = lengthUpTo(100, random);
      return all.toSpliced(at, 0, ...Array.from({ length: times }, () => all[at] ?? '')).join('\n\n');
    },
  },
  {
    name: 'splices: the beginning of this and the end of another',
    apply: (text, random, others) => {
      const other = random.pick(others) ?? '';
      return text.slice(0, random.below(text.length)) + other.slice(random.below(other.length));
    },
  },
  {
    name: 'splices: a piece of another in the middle',
    apply: (text, random, others) => inserted(text, random, piece(random.pick(others) ?? '', random, 500)),
  },
  {
    name: 'splices: a piece is gone',
    apply: (text, random) => {
      const at = random.below(text.length);
      return replaced(text, at, at + lengthUpTo(500, random), '');
    },
  },
  { name: 'swaps: the text of another file', apply: (text, random, others) => random.pick(others) ?? text },
  {
    name: 'swaps: nothing',
    apply: (_, random) => random.pick(['', '\n', '---\n', '---\n---\n', ' ', '{}', '[]', '#']) ?? '',
  },
];
