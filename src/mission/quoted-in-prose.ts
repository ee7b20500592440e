import { memoize } from '../collections/memoize.ts';
import type { Language } from '../languages/language.ts';
import { either, eitherCase, optional, patternOf, plainApostrophes } from '../languages/patterns.ts';

/**
 * The first place where a text gives words to somebody by name, in quotation marks or half-indirectly: “Ann Lee, Head
 * of Mission, said that …”, “…,” said the Head of Mission, Ann Lee – “According to Ann Lee, …”. Undefined if it does
 * nowhere.
 */
export function quotedAt(text: string, name: string, language: Language): number | undefined {
  const [plain, words] = [plainApostrophes(text), plainApostrophes(name)];
  for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1))
    if (isGivenWords(plain, at, at + words.length, language)) return at;
  return undefined;
}

/** Whether a text gives words to the name that stands at `[start, end)`. */
export function isGivenWords(text: string, start: number, end: number, language: Language): boolean {
  const { behind, behindRole, afterRole, naming, closed, signed, before, according } = patternsOf(language);
  const [left, right] = [text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach)];
  return (
    behind().test(right) ||
    naming().test(right) ||
    before().test(left) ||
    according().test(left) ||
    (behindRole().test(right) && afterRole().test(left)) ||
    (closed().test(left) && signed().test(right))
  );
}

/** How far from a name the verb may stand, in UTF-16 units: a role of published releases lies between. */
const reach = 240;

const patternsOf = memoize(({ speech, roles, articles }: Language) => {
  const verbs = either(...speech.verbs);
  const adverb = optional(`${either(...speech.further)} `);
  const title = `(?:${either(...roles.before)} )*${either(...roles.titles, ...speech.roles)}`;
  const spelledRole = String.raw`${optional(`${either(...articles)} `)}${title}(?: [^.;:!?“”"]{0,200}?)?,? `;
  const role = optional(spelledRole);
  return {
    /** Behind a name: “, Head of Mission, said”, “ (PACE) added”. */
    behind: patternOf(() => String.raw`^(?:(?:, | \()[^.;:!?“”"]{1,200}?[,)])? ${adverb}${verbs}\b`),
    /** “The Head of Mission, Ann Lee, said that …” */
    behindRole: patternOf(() => String.raw`^, ${adverb}${verbs}\b`),
    afterRole: patternOf(
      () =>
        String.raw`(?:^|[\s“"(])${optional(`${either(...eitherCase(articles))} `)}${title}(?: [^.;:!?“”"]{0,200}?)?, $`,
    ),
    /** “Ann Lee, Head of Mission, called the vote “calm”” */
    naming: patternOf(
      () =>
        String.raw`^(?:(?:, | \()[^.;:!?“”"]{1,200}?[,)])? ${adverb}${either(...speech.naming)} [^.;:!?“”"]{0,160}[“"]`,
    ),
    /** ““Voting was calm.” – Ann Lee (PACE)” */
    closed: patternOf(() => String.raw`[”"»] ?(?:[–—-] ?)?${role}$`),
    signed: patternOf(() => String.raw`^(?:(?:, | \()[^.;:!?“”"]{1,200}\)?)?\.?\s*$`),
    before: patternOf(() => String.raw`[”"»,] ${adverb}${verbs} ${role}$`),
    according: patternOf(() => String.raw`\b${either(...eitherCase(speech.according))} ${role}$`),
  };
});
