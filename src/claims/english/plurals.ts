/** Plurals that no ending tells. */
const irregular: Readonly<Record<string, string>> = {
  people: 'person', women: 'woman', men: 'man', children: 'child', staff: 'staff', personnel: 'personnel', police: 'police', media: 'media', criteria: 'criterion', referenda: 'referendum', mps: 'mp', meps: 'mep',
  spokespeople: 'spokesperson', spokeswomen: 'spokeswoman', chairwomen: 'chairwoman', series: 'series', headquarters: 'headquarters', lives: 'life',
};

/** Words that only look like plurals. */
const singulars: ReadonlySet<string> = new Set([
  'was', 'has', 'is', 'his', 'its', 'this', 'thus', 'as', 'us', 'yes', 'status', 'census', 'campus', 'virus', 'bus', 'news', 'politics', 'basis', 'crisis', 'analysis', 'always', 'perhaps', 'sometimes', 'towards', 'besides',
  'afterwards', 'overseas', 'consensus', 'chaos', 'bonus', 'gas', 'plus', 'minus', 'does', 'apparatus', 'versus',
]);

/** Whether a word stands for several, as far as its form tells. */
export const isPlural = (word: string): boolean => Object.hasOwn(irregular, word) || (word.length > 2 && /[^s]s$/.test(word) && !singulars.has(word));

/** Asked only of plurals. */
export function singular(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
