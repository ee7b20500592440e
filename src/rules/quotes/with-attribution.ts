import { passageOf } from '../../analysis/passages/passage.ts';
import { pastedAttributionIn } from '../../analysis/people/pasted-attribution.ts';
import type { Rule } from '../rule.ts';

export const withAttribution: Rule = {
  id: 'quotes/with-attribution',
  severity: 'error',
  summary: 'The words of a quotation bring along its quotation marks and who says them',
  why:
    'The release sets the marks and names the speaker. Pasted with both, the words are printed as a quotation inside ' +
    'a quotation, and the speaker is named twice.',
  basis: 'A file of quotes/ holds what was said and nothing else; its front matter names the speaker.',
  wrong: example('“We met open doors,” said Astrid Lindqvist. “Voters had a choice.”'),
  right: example('We met open doors. Voters had a choice.'),
  needs: ['people'],

  *check({ mission }) {
    const { language, settings } = mission;
    for (const { paragraphs, speaker } of mission.quotations) {
      const person = settings.people?.[speaker];
      if (!person) continue;
      const names = [person.name, ...(person['also-written'] ?? [])];
      for (const paragraph of paragraphs) {
        const { text, spanOf } = passageOf(paragraph, 'quotation', { language, fill: () => '…' });
        const pasted = pastedAttributionIn(text, names, language);
        if (!pasted) continue;
        const what = pasted.hasMarks ? 'the marks and the attribution' : 'who says it';
        const words = pasted.words === undefined || pasted.words.length > longestShown ? undefined : pasted.words;
        yield {
          at: spanOf(pasted.start, pasted.end),
          message: `Leave out ${what}: the release sets the marks and names ${person.name}.`,
          advice: words === undefined ? 'Keep only what was said.' : `Write: ${words.replace(/\s+/g, ' ')}`,
          isUnfinished: true,
        };
      }
    }
  },
};

/** Characters of a paragraph that a message shows in full. */
const longestShown = 600;

function example(words: string): string {
  return `people:
  lindqvist: { name: Astrid Lindqvist, role: Head of the OSCE PA delegation }

quotes/lindqvist.md
---
speaker: lindqvist
---
${words}`;
}
