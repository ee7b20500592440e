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
  const { behind, before, according } = patternsOf(language);
  for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
    const [left, right] = [plain.slice(Math.max(0, at - reach), at), plain.slice(at + words.length).slice(0, reach)];
    if (behind().test(right) || before().test(left) || according().test(left)) return at;
  }
  return undefined;
}

/** How far from a name the verb may stand, in UTF-16 units: a role of published releases lies between. */
const reach = 240;

const patternsOf = memoize(({ speech, roles, articles }: Language) => {
  const verbs = either(...speech.verbs);
  const adverb = optional(`${either(...speech.further)} `);
  const title = `(?:${either(...roles.before)} )*${either(...roles.titles, ...speech.roles)}`;
  const role = optional(String.raw`${optional(`${either(...articles)} `)}${title}(?: [^.;:!?“”"]{0,200}?)?,? `);
  return {
    /** Behind a name: “, Head of Mission, said”, “ (PACE) added”. */
    behind: patternOf(() => String.raw`^(?:(?:, | \()[^.;:!?“”"]{1,200}?[,)])? ${adverb}${verbs}\b`),
    before: patternOf(() => String.raw`[”"»,] ${adverb}${verbs} ${role}$`),
    according: patternOf(() => String.raw`\b${either(...eitherCase(speech.according))} ${role}$`),
  };
});
