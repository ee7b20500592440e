import { type Passage, passageOf } from '../../analysis/passages/passage.ts';
import { passagesOf } from '../../analysis/passages/passages.ts';
import { sentencesIn } from '../../claims/sentences/sentence.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import type { Quotation } from '../../mission/quotation.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

export const repeated: Rule = {
  id: 'quotes/repeated',
  severity: 'warning',
  summary: 'The same sentence is given to two people, or to one twice, be it in the words that a finding quotes',
  why: 'Words in two mouths were copied from one file to the other. One of the two has not said them.',
  basis:
    'The policy of the house: every quotation is approved by its speaker. Capitals, marks and spaces make no ' +
    'difference; sentences of fewer than eight words may recur.',
  wrong: example('Voters came in great numbers and waited with patience until late at night.'),
  right: example('Women were seldom seen at rallies, and their voices were missing from the debates.'),
  needs: [],

  *check(draft) {
    const { mission } = draft;
    const sentences = new Map<string, QuotedSentence>();
    for (const sentence of mission.quotations.flatMap((quotation) => [...sentencesOf(quotation, mission.language)])) {
      const first = sentences.get(sentence.words);
      if (first) yield problemOf(sentence, first, mission.settings.people ?? {});
      else sentences.set(sentence.words, sentence);
    }
    for (const sentence of sentences.size > 0 ? quotedInFindings(draft) : []) {
      const first = sentences.get(sentence.words);
      if (first) yield inFinding(sentence, first, mission.settings.people ?? {});
    }
  },
};

interface QuotedSentence {
  /** Without capitals and marks. */
  readonly words: string;
  readonly at: Span;
  readonly speaker: string;
}

/** The sentences that findings quote: of each run between marks, and of a paragraph that is quoted as a whole. */
function* quotedInFindings(draft: Draft): Generator<Omit<QuotedSentence, 'speaker'>> {
  for (const passage of passagesOf(draft)) {
    if (passage.part === 'printed' || passage.part === 'quotation') continue;
    const { text, language, spanOf, inside } = passage;
    const runs = [...text.matchAll(/[“"]([^“”"]{20,})[”"]/g)].map(({ 1: words = '', index }) => ({
      words,
      from: index + 1,
    }));
    for (const { words: run, from } of inside === 'quotation' ? [{ words: text, from: 0 }] : runs) {
      for (const { start, end } of sentencesIn(run, language)) {
        const words = wordsOf(run.slice(start, end));
        if (words.split(' ').length >= fewestWords) yield { words, at: spanOf(from + start, from + end) };
      }
    }
  }
}

/** Two people may well both say a sentence of fewer words. */
const fewestWords = 8;

function* sentencesOf({ paragraphs, speaker }: Quotation, language: Language): Generator<QuotedSentence> {
  for (const paragraph of paragraphs) {
    const passage: Passage = passageOf(paragraph, 'quotation', { language, fill: () => '' });
    for (const { start, end } of sentencesIn(passage.text, language)) {
      const words = wordsOf(passage.text.slice(start, end));
      if (words.split(' ').length >= fewestWords) yield { words, at: passage.spanOf(start, end), speaker };
    }
  }
}

const wordsOf = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/['‘’"“”.,;:!?…()–—-]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');

function inFinding(
  { at }: Pick<QuotedSentence, 'at'>,
  { at: other, speaker }: QuotedSentence,
  people: Readonly<Record<string, { readonly name: string }>>,
): Problem {
  const name = people[speaker]?.name ?? `“${speaker}”`;
  return {
    at,
    message: `This sentence is quoted here, and stands in a quotation of ${name}, too: it would be printed twice.`,
    related: [{ at: other, message: `${name} says it here` }],
    advice: 'Compare both with what was approved, and take one away.',
  };
}

function problemOf(
  { at, speaker }: QuotedSentence,
  first: QuotedSentence,
  people: Readonly<Record<string, { readonly name: string }>>,
): Problem {
  const [name, other] = [speaker, first.speaker].map((id) => people[id]?.name ?? `“${id}”`);
  const message =
    speaker === first.speaker ? `${name} says this sentence twice.` : `${name} says the same sentence as ${other}.`;
  return {
    at,
    message: `${message} Compare both with what was approved, and take one away.`,
    related: [{ at: first.at, message: `${other} says it here` }],
  };
}

function example(words: string): string {
  return `people:
  lindqvist: { name: Astrid Lindqvist, role: Head of the OSCE PA delegation }

quotes/quaderwald.md
---
speaker: quaderwald
---
Voters came in great numbers and waited with patience until late at night.

quotes/lindqvist.md
---
speaker: lindqvist
---
${words}`;
}
