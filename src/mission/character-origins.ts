import type { CompileContext, Extension, Handle, Token } from 'mdast-util-from-markdown';
import type { Text } from 'mdast';
import type { Source } from '../diagnostic.ts';
import type { Run } from '../origin.ts';

/** Nodes whose line ends are part of their text: the list of mdast-util-from-markdown. */
const holdsLineEnds: readonly string[] = ['emphasis', 'fragment', 'heading', 'paragraph', 'strong'];

/**
 * Notes, while Markdown is parsed, where every character of a text stands in its file: through escapes, entities, line ends
 * and the marks of lists and quotations. It follows the tokens of the parser, so that nothing is ever searched for again.
 */
export function characterOrigins(source: Source): Extension {
  const note = (text: Text, { start, end }: Token, before = 0): void => {
    const run: Run = { at: text.value.length, from: start.offset - before, to: end.offset, source };
    text.data ??= {};
    (text.data.origin ??= []).push(run);
  };

  /** Characters that stand for themselves, together with so many before them that say so. */
  const characters = (before: number): Handle =>
    function (token) {
      const text = topText(this);
      if (!text) return;
      note(text, token, before);
      text.value += this.sliceSerialize(token);
      close(this, text, token);
    };

  /** The parser has put the character of `&amp;` into the text by then; all of the reference stands for it. */
  const reference: Handle = function (token) {
    const text = topText(this);
    if (!text) return;
    const run = text.data?.origin?.pop();
    if (run) text.data?.origin?.push({ ...run, from: token.start.offset, to: token.end.offset });
    close(this, text, token);
  };

  const lineEnding: Handle = function (token) {
    const context = this.stack.at(-1);
    if (!context || !('children' in context)) return;
    const tail = context.children.at(-1);
    if (this.data.atHardBreak) {
      if (tail?.position) tail.position.end = pointOf(token);
      this.data.atHardBreak = undefined;
    } else if (!this.data.setextHeadingSlurpLineEnding && holdsLineEnds.includes(context.type)) {
      const text: Text = tail?.type === 'text' ? tail : { type: 'text', value: '' };
      if (text !== tail) (context.children as Text[]).push(text);
      text.position ??= { start: pointOf(token, 'start'), end: pointOf(token) };
      note(text, token);
      text.value += '\n'; // whatever the file has, so that the same words give the same bytes
    }
  };

  return {
    enter: {
      characterReferenceValue(token) {
        const text = topText(this);
        if (text) note(text, token);
      },
    },
    exit: { data: characters(0), characterEscapeValue: characters(1), characterReference: reference, lineEnding },
  };
}

const topText = (context: CompileContext): Text | undefined => {
  const node = context.stack.at(-1);
  return node?.type === 'text' ? node : undefined;
};

const pointOf = (token: Token, side: 'start' | 'end' = 'end') => {
  const { line, column, offset } = token[side];
  return { line, column, offset };
};

const close = (context: CompileContext, text: Text, token: Token): void => {
  context.stack.pop();
  if (text.position) text.position.end = pointOf(token);
};
