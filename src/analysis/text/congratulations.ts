import { countryAhead } from '../election/country-names.ts';
import type { TextRange } from '../passages/passage.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { memoize } from '../../collections/memoize.ts';
import type { House } from '../../house/house.ts';
import type { Language } from '../../languages/language.ts';
import { either, optional } from '../../languages/patterns.ts';
import { hasPhrase, oneOf, phrasesIn } from '../../languages/word-lists.ts';

type Tone = NonNullable<House['tone']>;

/** The words of a house for congratulations, in lower case, and for who would be the mission. */
export type CongratulationWords = NonNullable<Tone['congratulations']> & { readonly by: readonly string[] };

/** A verb by which a mission congratulates somebody or praises a candidate. */
export interface Congratulation extends TextRange {
  readonly kind: 'congratulating' | 'praising';
  /** Whether a title or an office shows that somebody who stands for election is meant. */
  readonly isCertain: boolean;
}

/**
 * The congratulations of a text, of which `lower` is the same in lower case. What others say, and thanks to voters and
 * staff, are none; praise is one only of somebody by name. `known` are capitalised words that are no candidates, such
 * as names of institutions and countries.
 */
export function congratulationsIn(
  text: string,
  lower: string,
  words: CongratulationWords,
  known: readonly string[],
  language: Language,
): readonly Congratulation[] {
  const { own, toEverybody, onSuccess, named } = patternsOf(words)(language);
  const found: Congratulation[] = [];
  for (const kind of ['congratulating', 'praising'] as const) {
    for (const { start, end } of phrasesIn(lower, words[kind])) {
      const sentence = sentenceAt(text, start, language);
      const before = lower.slice(sentence.start, start);
      const ahead = sentence.start > 0 ? sentenceAt(text, sentence.start - 1, language) : undefined;
      const isOwn =
        own.test(before) ||
        (isPronoun.test(before) && ahead !== undefined && hasPhrase(lower.slice(ahead.start, ahead.end), words.by));
      if (!isOwn || hasPhrase(before, language.assessments.negations)) continue;
      const [rest, lowerRest] = [text.slice(end, sentence.end), lower.slice(end, sentence.end)];
      const isOfWinner = hasPhrase(lowerRest.slice(0, nearby), words.winners);
      if (kind === 'congratulating') {
        const isToMany = toEverybody.test(lowerRest) || isToCountry(rest, language);
        if (isToMany && !onSuccess.test(lowerRest)) continue;
        found.push({ start, end, kind, isCertain: true });
      } else if (!toEverybody.test(lowerRest)) {
        const { title, titled, name = titled } = named.exec(rest)?.groups ?? {};
        const isName =
          name !== undefined &&
          !isOrganisation.test(name) &&
          !known.some((word) => name.includes(word) || word.includes(name));
        if (isOfWinner || isName) found.push({ start, end, kind, isCertain: isOfWinner || title !== undefined });
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** As far behind the verb, in UTF-16 units, as the one who is praised stands. */
const nearby = 40;

/** “the mission congratulates Iceland on a calm vote”, or its people; not somebody who has such a name. */
function isToCountry(rest: string, language: Language): boolean {
  const words = rest.trim().split(/[\s,.;:]+/, longestCountry + 2);
  const from = language.articles.includes(words[0]?.toLowerCase() ?? '') ? 1 : 0;
  const [first = '', ...more] = words.slice(from);
  const country = countryAhead([first, ...more], language) ?? countryAhead([first.replace(/s$/, '')], language);
  const next = country && words[from + country.length];
  return country !== undefined && (next === undefined || !/^\p{Lu}/u.test(next));
}

/** “YIAGA Africa”: a first name is not written in capitals. */
const isOrganisation = /^\p{Lu}{3,}(?:\s|$)/u;

/** In words. */
const longestCountry = 6;

const isPronoun = /^(?:it|they|he|she)(?: also)? $/;

const patternsOf = memoize((words: CongratulationWords) =>
  memoize(({ assessments, speech, articles, mentions }: Language) => {
    const { by, everybody, success } = words;
    const capital = String.raw`[A-ZÀ-Þ][\p{L}’'-]+`;
    const between = `(?:(?!${either(...assessments.between)} )[a-z'-]+ )`;
    const possessive = either(...articles, ...assessments.articles);
    return {
      /** The mission before the verb, and nobody else between. */
      own: new RegExp(
        String.raw`(?:^|\b)(?:${oneOf(by)}(?: ${between}{0,3}| )|${either(...speech.weSay)} (?:[a-z]+ )?|^)$`,
      ),
      toEverybody: new RegExp(
        String.raw`^ ${optional(`${mentions.all} `)}(?:(?!for |on )[a-z'-]+ ){0,5}?${oneOf(everybody)}\b`,
      ),
      onSuccess: new RegExp(String.raw`\b(?:on|for) (?:${possessive} )?(?:[a-z-]+ )?${oneOf(success)}\b`),
      named: new RegExp(
        // without a title, one word with a capital may be a town
        String.raw`^ (?:(?<title>${either(...speech.honorifics)}) (?<titled>${capital}(?: ${capital}){0,2})|` +
          String.raw`(?<name>${capital}(?: ${capital}){1,2}))` +
          String.raw`(?=[,.;]|$| (?:for|and|on|as)\b)`,
        'u',
      ),
    };
  }),
);
