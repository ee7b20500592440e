import type { TextRange } from '../passages/passage.ts';
import { withoutAddresses } from '../../source/addresses.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { patternOf } from '../../languages/patterns.ts';
import { oneOf } from '../../languages/word-lists.ts';

/**
 * Placeholders of a text, which were to be replaced before anybody reads it: XX, TBC, TODO, [name], {{name}}, lorem
 * ipsum. Numbers such as “XX century” and remarks such as “[sic]” are none.
 */
export function placeholdersIn(text: string, language: Language): readonly TextRange[] {
  const { candidate, quick, sentences } = signsOf(language);
  const lower = text.toLowerCase();
  if (!quick.test(lower) && !sentences.some((sentence) => lower.includes(sentence))) return [];
  return [...withoutAddresses(text, '\uFFFC').matchAll(candidate())].flatMap(({ 0: sign, index }) =>
    isPlaceholder(sign, text, index, language) ? [{ start: index, end: index + sign.length }] : [],
  );
}

/** What placeholders of a language look like. */
const signsOf = memoize(({ placeholders: { words, sentences, inRoundBrackets, units } }: Language) => ({
  // Brackets before another bracket were meant as a link.
  candidate: patternOf(
    () =>
      String.raw`\{\{[^\n]{0,400}?\}\}|\[[^\][]{1,60}\](?![([])|<<?[\p{L}_ ]{1,40}>>?|«[\p{L}_]{1,40}»|${signs}|` +
      String.raw`\(${oneOf(inRoundBrackets)}\)|${gap}(?= ${oneOf(units)}(?!\p{L}))|` +
      String.raw`(?<![\w.-])${oneOf(words)}(?![\w-])|${oneOf(sentences)}`,
    'giu',
  ),
  sentences: sentences.map((sentence) => sentence.toLowerCase()),
  /** Matches every text in lower case that holds one, or a sentence does; a tenth of the work of the pattern itself. */
  quick: new RegExp(
    String.raw`[{[<«#]|\?\?|\(\?\)|__|\*\*|%[a-z]|(?<![\w.,])0{1,3},000|(?<![a-z])[xn]{1,4}[.,][xn]|(?:\.{3}|…) |` +
      String.raw`\(${oneOf(inRoundBrackets)}|(?<![\w.-])${oneOf(words.map((word) => word.toLowerCase()))}(?![\w-])`,
  ),
}));

/** What stands before a unit in place of a figure: “Turnout was … per cent.” */
const gap = String.raw`(?<=[\p{L},] )(?:_{2,}|\.{3}|…|[#*]{2,}|[nx]\.[nx])`;

/**
 * Figures, gaps and fields that stand for what is to come: ???, ____, #.#, X.X, 0,000, { MERGEFIELD x }, and what a
 * spreadsheet writes where it found nothing.
 */
const signs =
  String.raw`\?{3,}|(?<= )\?\?(?= )|\(\?\)|(?<!\w)_{3,}(?!\w)|#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!)|` +
  String.raw`(?<![\w#])#{1,6}(?:[.,]#{1,6})+(?![\w#])|(?<![\w#&])#{3,}(?![\w#])|` +
  String.raw`(?<![\w.,])X{1,4}(?:[.,]X{1,4})+(?![\w])|` +
  String.raw`(?<![\w.,])0{1,3}(?:,000)+(?![\d,])|\{ ?(?:MERGEFIELD|HYPERLINK|PAGEREF|REF|DATE|PAGE) [^{}]{0,100}\}|` +
  String.raw`\$\{[\w.]{1,60}\}|\{%[^\n]{0,200}?%\}|<%[^\n]{0,200}?%>|%[A-Z][A-Z_]{1,40}%|(?<![\w%]|\d )%[sd](?!\w)`;

function isPlaceholder(sign: string, text: string, index: number, { placeholders, masks }: Language): boolean {
  if (sign.startsWith('{{') || placeholders.sentences.includes(sign.toLowerCase())) return true;
  if (/^[<«]/.test(sign))
    return placeholders.bracketed.includes(
      sign
        .replace(/[<>«»]/g, '')
        .trim()
        .toLowerCase(),
    );
  if (sign.startsWith('[')) {
    const inside = sign
      .slice(1, -1)
      .replace(/^[\s…._]+|[\s…._]+$/g, '')
      .toLowerCase();
    return (
      /^(?:[●•■□◆_*]+|object Object)$/.test(sign.slice(1, -1).trim()) ||
      placeholders.bracketed.includes(inside) ||
      isAsked(inside) ||
      placeholders.sentences.some((sentence) => inside.startsWith(sentence)) ||
      (/^[xyn]$/.test(inside) && text.charAt(index - 1) === ' ' && /^ \p{L}/u.test(text.slice(index + sign.length))) ||
      placeholders.inserting.some((word) => inside.startsWith(`${word} `) || inside.startsWith(`${word}:`))
    );
  }
  if (sign.startsWith('(')) return true;
  if (!placeholders.words.some((word) => word.toLowerCase() === sign.toLowerCase())) return true;
  if (!placeholders.words.includes(sign)) return false;
  const before = /([\p{L}.]+) $/u.exec(text.slice(Math.max(0, index - 30), index))?.[1]?.toLowerCase() ?? '';
  const after = /^ ([\p{L}]+)/u.exec(text.slice(index + sign.length, index + sign.length + 30))?.[1] ?? '';
  const isNumeral =
    placeholders.counting.includes(after.toLowerCase()) ||
    masks.provisions.includes(before) ||
    masks.names.includes(before);
  return !isNumeral && !/^[A-Z]/.test(after);
}

/** “[source?]” and “[which year?]” ask a colleague; “[sic?]” is the editor's. */
const isAsked = (inside: string): boolean => /^(?!sic)\p{L}+(?: \p{L}+){0,3}\?$/u.test(inside);
