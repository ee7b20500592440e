import fc from 'fast-check';
import type { Text } from 'mdast';
import { spanText, type Source } from '../../src/source/source.ts';
import { spanOf } from '../../src/source/origin.ts';

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
  '&hellip;': '…',
  '&percnt;': '%',
  '&frac12;': '½',
  '&#44;': ',',
  '&#8217;': '’',
  '&#x1F600;': '😀',
};

/** What characters of a Markdown file stand for: escapes, references and line ends with the marks that follow them. */
export const standsFor = (characters: string): string =>
  characters.replace(
    /\\([!-/:-@[-`{-~])|&#?\w+;|[ \t]*(?:\r\n|\r|\n)(?:[ \t]*>)*[ \t]*/g,
    (found, escaped?: string) => escaped ?? (found.startsWith('&') ? (references[found] ?? found) : '\n'),
  );

/** Every stretch of whole words of a text, with what its file shows at that place. */
export function stretchesOf({ value, data }: Text): { words: string; shown: string; source: Source }[] {
  const words = [...value.matchAll(/[^ \n]+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  return words.flatMap(({ start }, from) =>
    words.slice(from, from + 9).map(({ end }) => {
      const span = spanOf(data?.origin ?? [], value.length, start, end);
      return { words: value.slice(start, end), shown: spanText(span), source: span.source };
    }),
  );
}

const lines = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, index) => (line === '' ? others.trimEnd() : (index === 0 ? first : others) + line))
    .join('\n');

const word = fc.constantFrom(
  '@',
  '@',
  '@',
  '@’s',
  'Ž@ě',
  '@😀',
  '@\u00a0@',
  '@&amp;@',
  '@&#8217;s',
  '@&nbsp;@',
  '&quot;@&quot;',
  '&#x1F600;@',
  '&lt;@>',
  '@&hellip;',
  'a\u0301@',
  String.raw`\*@\*`,
  String.raw`@\\@`,
  String.raw`\[@\]`,
  String.raw`@\@x`,
  String.raw`\&amp;@`,
  '“@”',
  '@_@',
  '@*',
  '@–@',
  '@,',
  '(@)',
  '&@;',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

const { phrase } = fc.letrec<{ phrase: string }>((tie) => {
  const inner = tie('phrase');
  const pair = fc.tuple(inner, inner);
  return {
    phrase: fc.oneof(
      { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
      words,
      inner.map((text) => `*${text}*`),
      inner.map((text) => `**${text}**`),
      words.map((text) => `[${text}](https://example.org/@ "a \\"title\\" @")`),
      words.map((text) => `[${text}](fact:voters.registered)`),
      fc.constant('`code @`'),
      fc.constant('<https://example.org/@>'),
      pair.map(([a, b]) => `${a}\n${b}`),
      pair.map(([a, b]) => `${a}\\\n${b}`),
      pair.map(([a, b]) => `${a}   \n${b}`),
      pair.map(([a, b]) => `${a} ${b}`),
    ),
  };
});

const oneLine = words.map((text) => text.replaceAll('|', ''));
const table = fc.array(fc.tuple(oneLine, oneLine), { minLength: 1, maxLength: 3 }).map((rows) => {
  const [head = '', ...body] = rows.map(([a, b]) => `| ${a} | **${b}** \\| @ |`);
  return [head, '| --- | :-: |', ...body].join('\n');
});

const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => {
  const several = tie('blocks');
  return {
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
    block: fc.oneof(
      { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
      phrase,
      several.map((text) => lines(text, '- ', '  ')),
      several.map((text) => lines(text, '12. ', '    ')),
      several.map((text) => lines(text, '> ', '> ')),
      fc.tuple(several, phrase).map(([text, lazy]) => `${lines(text, '> ', '>')}\n${lazy}`),
      table,
    ),
  };
});

/** Markdown documents in which every word is there only once, so that a wrong place shows other words. */
export const documents = fc.tuple(blocks, words).map(([text, note]) => {
  let count = 0;
  return `${text}\n\n@[^a]\n\n[^a]: ${note}\n`.replace(/@/g, () => `w${++count}`);
});
