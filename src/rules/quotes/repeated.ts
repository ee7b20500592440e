import { type Passage, passageOf } from '../../analysis/passages/passage.ts';
import { sentencesIn } from '../../claims/sentences/sentence.ts';
import type { Language } from '../../languages/language.ts';
import type { Quotation } from '../../mission/quotation.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

export const repeated: Rule = {
  id: 'quotes/repeated',
  severity: 'warning',
  summary: 'The same sentence is given to two people, or to one twice',
  why: 'Words in two mouths were copied from one file to the other. One of the two has not said them.',
  basis:
    'The policy of the house: every quotation is approved by its speaker. Capitals, marks and spaces make no ' +
    'difference; sentences of fewer than eight words may recur.',
  wrong: example('Voters came in great numbers and waited with patience until late at night.'),
  right: example('Women were seldom seen at rallies, and their voices were missing from the debates.'),
  needs: [],

  *check({ mission }) {
    const sentences = new Map<string, QuotedSentence>();
    for (const sentence of mission.quotations.flatMap((quotation) => [...sentencesOf(quotation, mission.language)])) {
      const first = sentences.get(sentence.words);
      if (first) yield problemOf(sentence, first, mission.settings.people ?? {});
      else sentences.set(sentence.words, sentence);
    }
  },
};

interface QuotedSentence {
  /** Without capitals and marks. */
  readonly words: string;
  readonly at: Span;
  readonly speaker: string;
}

/** Two people may well both say a sentence of fewer words. */
const fewestWords = 8;

function* sentencesOf({ paragraphs, speaker }: Quotation, language: Language): Generator<QuotedSentence> {
  for (const paragraph of paragraphs) {
    const passage: Passage = passageOf(paragraph, 'quotation', { language, fill: () => '' });
    for (const { start, end } of sentencesIn(passage.text, language)) {
      const words = passage.text
        .slice(start, end)
        .toLowerCase()
        .replace(/['‘’"“”.,;:!?…()–—-]/g, ' ')
        .trim()
        .replace(/\s+/g, ' ');
      if (words.split(' ').length >= fewestWords) yield { words, at: passage.spanOf(start, end), speaker };
    }
  }
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
