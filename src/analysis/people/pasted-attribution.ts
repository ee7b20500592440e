import type { TextRange } from '../passages/passage.ts';
import type { Language } from '../../languages/language.ts';
import { either, escaped, optional } from '../../languages/patterns.ts';

/** A paragraph of a quotation that came with what the release sets around it. */
export interface PastedAttribution extends TextRange {
  /** What the speaker said, without marks and attribution; undefined if nobody can tell. */
  readonly words: string | undefined;
  readonly hasMarks: boolean;
}

/**
 * Whether the words of a quotation bring along who says them: “…,” said Roe. “…” – in marks or without, or under the
 * name as a signature. `names` are those of its speaker. Undefined if they do not: a speaker may quote somebody else.
 */
export function pastedAttributionIn(
  text: string,
  names: readonly string[],
  language: Language,
): PastedAttribution | undefined {
  const whole = { start: 0, end: text.length };
  if (/^["“„«]/.test(text)) {
    const segments = segmentsIn(text);
    const outside = text.length - segments.reduce((sum, { start, end }) => sum + end - start, 0);
    // “he said” with more words of the speaker’s around it speaks of somebody else
    const others = outside <= longestBare ? language.speech.pronouns : [];
    const said = saidBy(whoPattern(names, others), language);
    const isSaid = segments.some(({ end }) => said.test(text.slice(end, end + reach)));
    return isSaid ? { ...whole, words: joined(segments, text), hasMarks: true } : undefined;
  }
  if (!lastNames(names).some((name) => text.includes(name))) return undefined;
  const verb = verbPattern(language);
  const named = whoPattern(names, []);
  const tail = new RegExp(
    String.raw`(?:[,.!?]["”]?\s${verb}\s[^“”"„«».!?]{0,60}?(?<![\p{L}])${named}[^.!?]{0,200}[.]?|` +
      String.raw`[,]["”]?\s${named}[^“”"„«».,!?]{0,40}\s${verb}[^.!?]{0,60}\.?|` +
      String.raw`[.!?]["”]?\s{1,3}[–—(-]-?\s?${named}[^.!?]{0,160}[.)]?)$`,
    'u',
  ).exec(text.slice(-500));
  if (tail) {
    const start = Math.max(0, text.length - 500) + tail.index;
    const end = /^[.!?]/.exec(tail[0])?.[0] ?? '.';
    return { start: start + 1, end: text.length, words: text.slice(0, start) + end, hasMarks: false };
  }
  const head = new RegExp(
    String.raw`^${named}(?:,[^.:!?“”"]{0,120})?(?::|\s${verb}[^.:!?“”"]{0,30}[:,])\s*["“]?(?=\p{Lu})`,
    'u',
  ).exec(text);
  return head
    ? { start: 0, end: head[0].length, words: text.slice(head[0].length).replace(/["”]$/, ''), hasMarks: false }
    : undefined;
}

/** How far behind quoted words their speaker is looked for, and how long “…,” she said. “…” is without them. */
const reach = 300;
const longestBare = 30;

const verbPattern = ({ speech }: Language): string => `${either(...speech.verbs)}(?![A-Za-z])`;

/** Behind quoted words: said Jane Roe; Ms. Roe said; Jane Roe. */
function saidBy(who: string, language: Language): RegExp {
  const verb = verbPattern(language);
  const titles = String.raw`(?:[\p{L}’']{1,20}[.,]?\s){0,8}`;
  return new RegExp(
    String.raw`^[\s,;–—-]{0,4}(?:${verb}[^“”"„«»]{0,60}?(?<![\p{L}])${who}|` +
      String.raw`${titles}${who}[^“”"„«».!?]{0,160}?\s${verb}|${who}(?=\s*[,.:]))`,
    'iu',
  );
}

/** The names of a speaker and other words for them. */
function whoPattern(names: readonly string[], others: readonly string[]): string {
  const all = [...new Set([...names, ...lastNames(names)])].filter((name) => name !== '').map(escaped);
  return String.raw`(?:${either(...all, ...others.map(escaped))})${optional("['’]s")}(?![\p{L}])`;
}

const lastNames = (names: readonly string[]): readonly string[] => names.map((name) => name.split(' ').at(-1) ?? name);

/** The words between marks, outermost pairs only. */
function segmentsIn(text: string): readonly TextRange[] {
  return [...text.matchAll(/[“"„«]([^“”"„«»]{1,4000})(?:[”"“»]|$)/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** What was said, in one: a comma before the attribution becomes a stop if what stood behind it was one. */
function joined(segments: readonly TextRange[], text: string): string {
  return segments
    .map(({ start, end }, index) => {
      const words = text
        .slice(start + 1, end)
        .replace(/[“”"„«»]$/, '')
        .trim();
      const next = segments[index + 1];
      const behind = text.slice(end, next?.start ?? text.length).trim();
      const isOver = next === undefined || /[.:!?]$/.test(behind);
      return isOver ? words.replace(/[,;]$/, '.') : words;
    })
    .join(' ');
}
