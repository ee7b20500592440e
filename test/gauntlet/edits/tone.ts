import type { Kind, Proposed } from '../kind.ts';
import { placesOf, proseOf, type Prose } from '../reading/prose.ts';
import { fault, within } from './faults.ts';

const attributing = /\b(?:informed|told|heard|alleg\w+|according to|reported\w*|claim\w*|said)\b/i;
/** Who says so, in front of a sentence or inside it. */
const attributions = [
  /^Observers were informed (?:by [^.]*? )?that /,
  /^According to [^,]+, /,
  /allegedly /,
  /, according to [^,.]+/,
] as const;

const isTold = ({ head }: Prose): boolean => /^evidence: (?:informed|alleged)$/m.test(head);

/** A paragraph without the words that say who claims it; nothing where others say so as well. */
function* asserted(prose: Prose): Generator<Proposed> {
  for (const attribution of attributions) {
    const { index, 0: words } = attribution.exec(prose.text) ?? { index: 0, 0: '' };
    const rest = prose.text.slice(0, index) + prose.text.slice(index + words.length);
    if (words !== '' && !attributing.test(rest))
      yield fault(
        within(prose.at, index, index + words.length + 1),
        prose.text.charAt(index + words.length).toUpperCase(),
        'tone/allegation-as-fact',
        prose.at,
      );
  }
}

export const toneKinds: readonly Kind[] = [
  {
    name: 'tone: an allegation turned into an assertion',
    leaves: 'untrue',
    *edits({ sources }) {
      let before: Prose | undefined;
      for (const prose of proseOf(sources)) {
        const isCarried =
          before?.at.file === prose.at.file && before.part === prose.part && attributing.test(before.text);
        if (isTold(prose) && !isCarried) yield* asserted(prose);
        before = prose;
      }
    },
  },
  {
    name: 'tone: an assertion added to what was told',
    leaves: 'untrue',
    follows: ['structure/strength-drift'],
    *edits({ sources }) {
      for (const prose of proseOf(sources)) {
        const words = 'Teachers were forced to attend rallies.\n\n';
        if (
          !isTold(prose) ||
          proseOf(sources).find(({ at, part }) => at.file === prose.at.file && part === prose.part) !== prose
        )
          continue;
        yield {
          at: within(prose.at, 0, 0),
          replacement: words,
          also: [{ rule: 'tone/allegation-as-fact', at: within(prose.at, 0, words.length - 2) }],
        };
      }
    },
  },
  {
    name: 'tone: “free and fair” put into the headline',
    leaves: 'untrue',
    follows: ['structure/too-long'],
    *edits({ sources }) {
      for (const prose of proseOf(sources)) {
        if (prose.part !== 'headline') continue;
        for (const { at } of placesOf(/, international observers say$/g, prose)) {
          for (const words of [
            ' in a free and fair vote',
            ', yet they were free and fair',
            ', and the vote was neither free nor fair',
          ])
            yield fault(within(at, 0, 0), words, 'tone/verdict', at);
        }
        yield fault(within(prose.at, 0, 0), 'Free and fair vote: ', 'tone/verdict', prose.at);
      }
    },
  },
  {
    name: 'tone: a verdict in the text',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const { at, text, part } of proseOf(sources)) {
        if (part === 'headline' || part === 'quotation' || !text.endsWith('.')) continue;
        for (const words of [
          ' The elections were free and fair.',
          ' The vote was rigged.',
          ' The outcome is legitimate.',
        ])
          yield fault(within(at, text.length, text.length), words, 'tone/verdict', at);
      }
    },
  },
  {
    name: 'harmless: the right to free and fair elections',
    leaves: 'true',
    follows: ['structure/too-long'],
    *edits({ sources }) {
      for (const { at, text, part } of proseOf(sources)) {
        if (part === 'headline' || !text.endsWith('.')) continue;
        for (const words of [
          'Citizens have the right to free and fair elections.',
          'The constitution calls for free and fair elections.',
        ])
          yield { at: within(at, text.length, text.length), replacement: ` ${words}` };
      }
    },
  },
];
