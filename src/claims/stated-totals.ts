import { antecedents } from './antecedent.ts';
import { type Clause, clauseAt, mentionsFrom } from './clause.ts';
import { type Count, countOf } from './count.ts';
import { english } from './english/index.ts';
import { mayOverlap } from './kinship.ts';
import type { Language } from './language.ts';
import { listPatterns } from './list-patterns.ts';
import { nounSets, wordsBetween } from './noun-phrase.ts';
import { isSubject, namesUncounted, type PartList, partsAfter } from './part-list.ts';
import type { Mention } from './scan.ts';
import { type SentenceSum, sumOf } from './sentence-sums.ts';
import { type TotalPatterns, totalPatterns, totalStart } from './total-words.ts';

/** Every list of counts that a total follows, or that a colon announces. */
export function* statedTotals(text: string, mentions: readonly Mention[], language: Language = english): Generator<SentenceSum> {
  const { total, totalling, totalAfter } = language.sentences;
  const plain = text.toLowerCase().replace(/\s/g, ' ');
  const patterns = totalPatterns(language);
  for (const mention of [...total, ...totalling, ...totalAfter].some((words) => plain.includes(words)) ? mentions : []) {
    const start = totalStart(mention, text, patterns);
    const clause = start === undefined ? undefined : clauseAt(text, mentions, start);
    if (clause) yield* totalled(clause, mention, patterns, language);
  }
  for (let colon = text.indexOf(': '); colon >= 0; colon = text.indexOf(': ', colon + 1)) {
    const isNear = mentionsFrom(mentions, colon + 1, colon + 24).some((mention) => !('aside' in mention));
    const clause = isNear ? clauseAt(text, mentions, colon) : undefined;
    if (clause) yield* announced(clause, colon, patterns, language);
  }
}

/** “210 observers, 40 parliamentarians and 25 staff, a total of 275” */
function* totalled(clause: Clause, mention: Mention, patterns: TotalPatterns, language: Language): Generator<SentenceSum> {
  const total = countOf(mention, clause.text);
  if (!total || isSubject(total, clause.text, language) || !patterns.apart().test(clause.text.slice(clause.start, mention.start))) return;
  const { parts, doubtful, isOpen } = partsBefore(clause, mention, language);
  if (parts.length < 2 || mayOverlap([...parts, ...doubtful], clause.text, language)) return;
  yield* sumOf({ relation: isOpen ? 'within' : 'whole', totals: [total], parts, doubtful, mayBeginLater: true, words: '' }, language);
}

const nothing: PartList = { parts: [], doubtful: [], isOpen: false };

/** The list that ends right before a number. None where its first count belongs to a place or time that opens the sentence. */
function partsBefore(clause: Clause, total: Mention, language: Language): PartList {
  const { ends, joins, joinsBarely, nests } = listPatterns(language);
  const { places } = nounSets(language);
  const parts: Count[] = [];
  const doubtful: Count[] = [];
  let isOpen = false;
  const before = clause.mentions.filter((mention) => mention.end <= total.start && !('aside' in mention));
  for (const [index, mention] of [...before.entries()].toReversed()) {
    const gap = clause.text.slice(mention.end, before[index + 1]?.start ?? total.start);
    const lead = clause.text.slice(before[index - 1]?.end ?? clause.start, mention.start);
    const count = countOf(mention, clause.text);
    if (!count || ends().test(gap)) break;
    if (index < before.length - 1 && nests().test(gap)) return nothing;
    const isInside = !joins().test(lead) && places.has(lastWord(lead));
    if (isInside && index === 0) return nothing;
    isOpen ||= namesUncounted(gap, language);
    if (isInside) doubtful.unshift(...(joinsBarely().test(gap) ? parts.splice(0, 1) : []));
    else parts.unshift(count);
    if (!isInside && !joins().test(lead)) return opensElsewhere(lead, language) ? nothing : { parts, doubtful, isOpen };
    isOpen ||= index === 0 && !isIntroduction(lead, language);
  }
  return { parts, doubtful, isOpen };
}

/** “In the end, 210 …” names no part; “The Special Co-ordinator, 210 …” does. */
const isIntroduction = (lead: string, language: Language): boolean => nounSets(language).prepositions.has(/^\s*([^\s,]*)/.exec(lead.toLowerCase())?.[1] ?? '');

/** “After 12 complaints and three appeals, a total of”; but “With 210 …, 40 … and 25 …, a total of”. */
const opensElsewhere = (lead: string, language: Language): boolean => {
  const word = lead.trim().toLowerCase();
  return nounSets(language).prepositions.has(word) && !language.nouns.carrying.includes(word);
};

const lastWord = (text: string): string => [...wordsBetween(text, 0, text.length)].at(-1)?.text ?? '';

/** “339 observers: 290 from ODIHR and 49 from the OSCE PA” */
function* announced(clause: Clause, colon: number, patterns: TotalPatterns, language: Language): Generator<SentenceSum> {
  const { parts, doubtful, isOpen } = partsAfter(clause, colon + 1, language);
  const totals = parts.length < 2 ? [] : antecedents(clause, colon, language);
  const [total] = totals;
  if (!total || mayOverlap([...parts, ...doubtful], clause.text, language)) return;
  const stated = clause.mentions.find(({ start }) => start === total.start);
  const isWhole = stated !== undefined && totalStart(stated, clause.text, patterns) !== undefined && !isOpen;
  yield* sumOf({ relation: isWhole ? 'whole' : 'within', totals, parts, doubtful, mayBeginLater: false, words: '' }, language);
}
