import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { oneOf } from '../../languages/word-lists.ts';
import { withoutAddresses } from '../../source/addresses.ts';
import type { TextRange } from '../passages/passage.ts';

/** What the marks of an editor or note program stand for. */
export type MarkKind =
  | 'struck'
  | 'inserted'
  | 'replaced'
  | 'comment'
  | 'highlighted'
  | 'wiki-link'
  | 'embedded'
  | 'task'
  | 'note'
  | 'hidden'
  | 'box'
  | 'emphasis'
  | 'heading'
  | 'markup'
  | 'entity'
  | 'directive'
  | 'field'
  | 'chat'
  | 'accent';

/** Marks that would be printed as they stand. */
export interface LeftoverMarks extends TextRange {
  readonly kind: MarkKind;
  /** The words without their marks; undefined if nothing would be left, or nobody can tell. */
  readonly words: string | undefined;
}

/** Where a text stands, for marks that mean something only there. A `value` is one of mission.yaml: no Markdown. */
export type BlockKind = 'list' | 'quotation' | 'table' | 'value' | undefined;

/**
 * Marks in a text by which Markdown editors, wikis and note programs write changes, comments, highlights, notes and
 * tasks, and which none of our formats prints as they are meant. “~290” and “~/x” have none.
 */
export function leftoverMarksIn(text: string, language: Language, inside: BlockKind = undefined): LeftoverMarks[] {
  if (!/[~=+%{[^|'@#:<&*_!`´\\【]|[\u0335-\u0338]|_Toc|HYPERLINK|Formatted|turn\d/.test(text)) return [];
  const prose = withoutAddresses(text);
  const found: LeftoverMarks[] = [];
  const taken = new Uint8Array(text.length);
  for (const { kind, sign, pattern, words, isAt } of formsOf(language)) {
    if (!prose.includes(sign) || (isAt && isAt !== inside)) continue;
    for (const match of prose.matchAll(pattern())) {
      const lead = match[0].length - match[0].trimStart().length;
      const range = { start: match.index + lead, end: match.index + match[0].trimEnd().length };
      if (taken[range.start] || taken[range.end - 1]) continue;
      taken.fill(1, range.start, range.end);
      found.push({ ...range, kind, words: words?.(match) });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

interface Form {
  readonly kind: MarkKind;
  /** Stands in every text that has this form: a quick look for it spares the pattern. */
  readonly sign: string;
  /** Made when a text has the sign: there are a hundred, and hardly any is needed. */
  readonly pattern: () => RegExp;
  readonly words?: (match: RegExpExecArray) => string | undefined;
  /** Set if it is one only at the beginning of a block of this kind. */
  readonly isAt?: BlockKind;
}

const first = (match: RegExpExecArray): string | undefined => match[1]?.trim() || undefined;
const second = (match: RegExpExecArray): string | undefined => match[2]?.trim() || first(match);

/** All that stands between two marks is bounded, so that a text without the second one is read in linear time. */
const formsOf = memoize((language: Language): readonly Form[] => [
  ...forms,
  {
    kind: 'note',
    sign: '#',
    pattern: () =>
      new RegExp(String.raw`(?<![\p{L}\p{N}#&/])#${oneOf(language.leftovers.tags)}(?![\p{L}\p{N}-])`, 'giu'),
  },
  {
    kind: 'note',
    sign: '@',
    pattern: () =>
      new RegExp(
        String.raw`(?<![\p{L}\p{N}@./])@(?:${oneOf(language.leftovers.tags)}(?![\p{L}\p{N}])|` +
          String.raw`[\p{L}\p{N}_.-]{1,40}[,:]?\s+${oneOf(language.leftovers.asking)}(?![\p{L}\p{N}])[^.?!\n]{0,200})`,
        'giu',
      ),
  },
]);

/** The more particular ones first: what one has found no later one finds again. */
const forms: readonly Form[] = [
  { kind: 'replaced', sign: '{~~', pattern: () => /\{~~([^{}]{0,400}?)~>([^{}]{0,400}?)~~\}/g, words: second },
  { kind: 'struck', sign: '{--', pattern: () => /\{--([^{}]{0,400}?)--\}/g, words: first },
  { kind: 'inserted', sign: '{++', pattern: () => /\{\+\+([^{}]{0,400}?)\+\+\}/g, words: first },
  { kind: 'comment', sign: '{>>', pattern: () => /\{>>([^{}]{0,400}?)<<\}/g },
  { kind: 'highlighted', sign: '{==', pattern: () => /\{==([^{}]{0,400}?)==\}/g, words: first },
  { kind: 'struck', sign: '~~', pattern: () => /(?<!~)~{2,3}(?=[^\s~])([^~]{1,400})~{2,3}/g, words: first },
  {
    kind: 'struck',
    sign: '~~',
    pattern: () => /(?<![~\p{N}])~~(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?])~~(?![~\p{N}])/gu,
  },
  {
    kind: 'struck',
    sign: '~',
    pattern: () => /(?<![\p{L}\p{N}~/])~([\p{L}\p{N}][^~\n]{0,200}?)(?<=\S)~(?![\p{L}\p{N}~/])/gu,
    words: first,
  },
  {
    kind: 'struck',
    sign: '\u0336',
    pattern: () => /(?:[^\s\u0335-\u0338]\u0336\s?)+/g,
    words: ([all]) => all.replace(/\u0336/g, '').trim(),
  },
  {
    kind: 'struck',
    sign: '\u0335',
    pattern: () => /(?:[^\s\u0335-\u0338]\u0335\s?)+/g,
    words: ([all]) => all.replace(/\u0335/g, '').trim(),
  },
  {
    kind: 'struck',
    sign: '\u0338',
    pattern: () => /(?:[\p{L}\p{N}]\u0338\s?){2,}/gu,
    words: ([all]) => all.replace(/\u0338/g, '').trim(),
  },
  { kind: 'comment', sign: '%%', pattern: () => /%%(?=[^\s%]|\s)[^%]{1,400}%%/g },
  { kind: 'comment', sign: '<!--', pattern: () => /<!--[\s\S]{0,400}?-->/g },
  { kind: 'comment', sign: '/*', pattern: () => /(?<!\S)\/\*[^*]{1,400}\*\//g },
  { kind: 'heading', sign: '==', pattern: () => /(?<![^\n])={2,6} ?([^=\n]{1,200}?) ?={2,6}(?![^\n])/g, words: first },
  {
    kind: 'highlighted',
    sign: '==',
    pattern: () => /(?<![=<>!:])==(?=[^\s=])([^=\n]{1,400}?)(?<=\S)==(?!=)/g,
    words: first,
  },
  { kind: 'embedded', sign: '![[', pattern: () => /!\[\[[^\][\n]{1,200}\]\]/g },
  {
    kind: 'wiki-link',
    sign: '[[',
    pattern: () => /\[\[([^\][|\n]{1,200})(?:\|([^\][\n]{1,200}))?\]\]/g,
    words: second,
  },
  { kind: 'comment', sign: '[[', pattern: () => /\[\[(?=[^\]]*\s)[^\][]{1,400}\]\]/g },
  { kind: 'task', sign: '[', pattern: () => /^\[[ xX/-]\](?=\s|$)/g, isAt: 'list' },
  { kind: 'task', sign: '[', pattern: () => /^\[[xX]\](?= \p{L})/gu },
  { kind: 'comment', sign: ']:', pattern: () => /(?<!\p{L})Commented \[[\p{L}\d]{1,8}\]:[^\n]{0,400}/gu },
  { kind: 'comment', sign: '[', pattern: () => /\[[A-Z]{1,3}\d{1,3}: [^\][\n]{1,400}\]/g },
  {
    kind: 'comment',
    sign: '[',
    pattern: () => /(?<=[\p{L}.,;:!?)”’])\[[A-Z]{2,3}\d{1,3}\]|(?<=[.!?] )\[[A-Z]{2,3}\d{1,3}\](?=\s*$)/gu,
  },
  {
    kind: 'comment',
    sign: '[',
    pattern: () => /\[(?:comment|note)s?(?: by| from)?[^\][\n:]{0,40}: [^\][\n]{1,400}\]/gi,
  },
  {
    kind: 'comment',
    sign: 'Formatted: ',
    pattern: () =>
      /(?<![^\n])Formatted: (?:Font|Indent|Space|Normal|Justified|Left|Right|Centered|English|Tab)[^\n.]{0,80}\.?/g,
  },
  { kind: 'field', sign: 'HYPERLINK', pattern: () => /(?<!\w)HYPERLINK (?:\\l )?["“][^"“”\n]{1,2000}["”]/g },
  { kind: 'field', sign: '_', pattern: () => /(?<!\w)(?:PAGEREF|NOTEREF|REF) _\w{1,60}(?: \\\w){0,6}/g },
  { kind: 'chat', sign: '[cite', pattern: () => /\[cite(?:_start|_end)?(?:: ?[\d, ]{1,60})?\]/g },
  {
    kind: 'chat',
    sign: ':contentReference',
    pattern: () => /:contentReference\[[^\][\n]{0,80}\](?:\{[^{}\n]{0,80}\})?/g,
  },
  { kind: 'chat', sign: 'turn', pattern: () => /(?<!\w)turn\d{1,3}(?:search|view|news|image|file)\d{1,3}(?!\w)/g },
  { kind: 'chat', sign: '【', pattern: () => /【[^【】\n]{1,80}】/g },
  { kind: 'task', sign: '[', pattern: () => /(?<=^|\n)- ?\[[ xX]?\](?=\s)|(?<=^|\s)\[\s\](?=\s|$)/g },
  { kind: 'task', sign: '[]', pattern: () => /^\[\](?=\s)/g, isAt: 'list' },
  { kind: 'box', sign: '[!', pattern: () => /^\[!\p{L}{2,20}\][+-]?/gu, isAt: 'quotation' },
  {
    kind: 'hidden',
    sign: '!',
    pattern: () => /^!(?=[^\s!?])[^\n]{1,400}/g,
    words: ([all]) => all.slice(1),
    isAt: 'quotation',
  },
  { kind: 'hidden', sign: '>!', pattern: () => />!(?=\S)([^!\n]{1,400}?)!</g, words: first },
  {
    kind: 'hidden',
    sign: '||',
    pattern: () => /(?<!\|)\|\|(?=[^\s|])([^|\n]{1,400}?)(?<=\S)\|\|(?!\|)/g,
    words: first,
  },
  {
    kind: 'inserted',
    sign: '++',
    pattern: () => /(?<![+\p{L}\p{N}])\+\+(?=[^\s+])([^+\n]{1,400}?)(?<=\S)\+\+(?!\+)/gu,
    words: first,
  },
  { kind: 'note', sign: '^[', pattern: () => /\^\[([^\][\n]{1,400})\]/g },
  { kind: 'markup', sign: '^', pattern: () => /(?<=[\p{L}\p{N}])\^([\p{L}\p{N}]{1,10})\^/gu, words: first },
  { kind: 'markup', sign: '~', pattern: () => /(?<=\p{L})~(\d{1,4})~(?=[\p{L}\s.,]|$)/gu, words: first },
  { kind: 'directive', sign: ':::', pattern: () => /(?<![^\n]):{3,}[^\n]{0,200}/g },
  { kind: 'directive', sign: ' :::', pattern: () => /(?<=[\p{L}.!?,] ):{3,} ?[\p{L}{][^\n]{0,200}/gu },
  { kind: 'directive', sign: '^', pattern: () => /(?<=[.!?] )\^[A-Za-z0-9-]{3,40}(?=\s*$)/g },
  { kind: 'directive', sign: '{', pattern: () => /\{:?\s?[.#][\p{L}][^{}\n]{0,200}\}/gu },
  {
    kind: 'directive',
    sign: '{',
    pattern: () => /\{(?:color|colour|quote|noformat|code|panel|info|toc)(?::[^{}\n]{0,60})?\}/gi,
  },
  { kind: 'directive', sign: '#+', pattern: () => /(?<![^\n])#\+[\p{L}_]{2,30}(?::|\b)[^\n]{0,200}/gu },
  { kind: 'directive', sign: '[', pattern: () => /(?<![^\n])\[_?_?TOC_?_?\](?![^\n])/gi },
  {
    kind: 'directive',
    sign: '[/',
    pattern: () => /\[(b|i|u|s|color|quote|url|strike)(?:=[^\][\n]{0,100})?\]([^\][\n]{0,400})\[\/\1\]/gi,
    words: second,
  },
  { kind: 'comment', sign: '@@', pattern: () => /@@(?=\S)[^@\n]{1,400}@@/g },
  { kind: 'emphasis', sign: "'''", pattern: () => /'{3,5}(?=[^\s'])([^'\n]{1,400}?)'{3,5}/g, words: first },
  {
    kind: 'emphasis',
    sign: "''",
    pattern: () => /(?<![\p{L}\p{N}'])''(?=[^\s'])([^'\n]{1,400}?)''(?!')/gu,
    words: first,
  },
  { kind: 'emphasis', sign: '**', pattern: () => /\*\*(?=[^*])([^*\n]{1,400}?)\*\*/g, words: first },
  {
    kind: 'emphasis',
    sign: '__',
    pattern: () => /(?<![\p{L}\p{N}_])__(?=[^_])([^_\n]{1,400}?)__(?![\p{L}\p{N}_])/gu,
    words: first,
  },
  { kind: 'markup', sign: '](', pattern: () => /\[([^\][\n]{1,200})\]\(x{6,2000}\)?/g, words: first },
  { kind: 'markup', sign: ')[', pattern: () => /\(([^()\n]{1,200})\)\[x{6,2000}\]?/g, words: first },
  { kind: 'markup', sign: '\\', pattern: () => /\\[a-z]{2,20}\{([^{}\n]{0,400})\}/g, words: first },
  { kind: 'markup', sign: ':', pattern: () => /(?<![\p{L}\p{N}:/]):[a-z][a-z0-9_+-]{2,30}:(?![\p{L}\p{N}:/])/gu },
  { kind: 'heading', sign: '##', pattern: () => /(?<![^\n])#{2,6}(?=\p{Lu})([^\n]{1,200})/gu, words: first },
  { kind: 'heading', sign: '#', pattern: () => /^#(?=\p{Lu})(\p{L}+(?: [\p{L}-]+){1,11})(?![^\n])/gu, words: first },
  { kind: 'emphasis', sign: '**', pattern: () => /(?<![\p{L}\p{N}*])\*\*(?=\p{L})/gu },
  { kind: 'emphasis', sign: '_', pattern: () => /(?<![\p{L}\p{N}_@#/.…:“"'‘])_{1,2}(?=\p{L}+[ ,.;:])/gu },
  { kind: 'accent', sign: '`', pattern: () => /(?<!`)`{1,2}(?=\p{L})/gu },
  { kind: 'accent', sign: '´', pattern: () => /´(?=\p{L})|(?<=[\p{L}.,!?])´/gu },
  {
    kind: 'emphasis',
    sign: '*',
    pattern: () => /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,200}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu,
    words: first,
    isAt: 'value',
  },
  {
    kind: 'emphasis',
    sign: '_',
    pattern: () => /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{1,200}?)(?<=\S)_(?![\p{L}\p{N}_])/gu,
    words: first,
    isAt: 'value',
  },
  {
    kind: 'markup',
    sign: ':',
    pattern: () => /<\/?[ovw]:[a-z]{1,20}(?:\s[^<>\n]{0,300})?\/?>/gi, // Word's own elements
  },
  {
    kind: 'markup',
    sign: '<',
    pattern: () =>
      /<\/?(?:del|ins|mark|strike|[suibpa]|em|strong|br|su[bp]|span|div|font|h\d|li|ul)(?:\s[^<>\n]{0,300})?\/?>/gi,
  },
  {
    kind: 'entity',
    sign: '&',
    pattern: () => /&(?:amp|nbsp|quot|apos|lt|gt|ndash|mdash|[lr][sd]quo|hellip|shy|#\d{1,7}|#x[\da-f]{1,6});/gi,
  },
];
