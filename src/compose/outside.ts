import { memoize } from '../collections/memoize.ts';
import { type House, type HouseTemplate, isBuiltIn } from '../house/house.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';

/**
 * What the styles and the page of a house would load from elsewhere: a page and an e-mail have everything in them, and
 * tell nobody who reads them. Those that come with prelim load nothing.
 */
export const outsideReferences = memoize(({ templates }: House): readonly Diagnostic[] =>
  [...templates].flatMap(([path, template]) => {
    if (isBuiltIn(template)) return [];
    if (path === 'page.css' || path === 'mail.css') return inStyles(template.text, 0, template);
    return path === 'page.html.hbs' ? inPage(template) : [];
  }),
);

function inPage(page: HouseTemplate): readonly Diagnostic[] {
  const styles = [...page.text.matchAll(styleParts)].flatMap((match) => {
    const [whole, element, double, single, bare] = match;
    const styles = element ?? double ?? single ?? bare ?? '';
    return inStyles(styles, match.index + whole.lastIndexOf(styles), page);
  });
  const loading = [...page.text.matchAll(loadingMarkup)].map(({ 0: words, index }) =>
    problemAt(page, index, index + words.length, words),
  );
  return [...styles, ...loading];
}

/** The content of a style element, and the value of a style attribute. */
const styleParts = /<style\b[^>]{0,999}>([^]*?)<\/style|\sstyle\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;

/** Elements that load or run something, and attributes that do so in any element, but for what is in the page. */
const loadingMarkup = new RegExp(
  [
    String.raw`<(?:link|script|iframe|frame|object|embed|base)\b`,
    String.raw`<meta\s[^>]{0,200}http-equiv\s{0,20}=\s{0,20}["']?refresh`,
    String.raw`(?<=<[a-z][^<>]{0,2000}\s)(?:src|srcset|poster|data|background|xlink:href)` +
      String.raw`\s{0,20}=(?!\s{0,20}["']?(?:data:|#))`,
    String.raw`<(?:image|use|feImage)\s[^>]{0,500}href\s{0,20}=(?!\s{0,20}["']?(?:data:|#))`,
  ].join('|'),
  'gi',
);

/** What styles load. `from` is where they stand in the file. */
function inStyles(styles: string, from: number, template: HouseTemplate): readonly Diagnostic[] {
  if (!mayLoad.test(styles)) return [];
  const { letters, code, places } = readStyles(styles);
  return [...code.matchAll(loadingStyles)].flatMap(({ 0: words, index }) => {
    const end = index + words.length;
    if (/url\($/i.test(words) && /^\s*["']?\s*(?:data:|#)/i.test(letters.slice(end, end + 100))) return [];
    return problemAt(template, from + (places[index] ?? 0), from + (places[end] ?? styles.length), words);
  });
}

/** One quick look spares most style sheets a closer one. */
const mayLoad = /[\\]|&#|@import|(?:url|src|image|image-set|expression)\(|behavior|-moz-binding/i;

const loadingStyles = new RegExp(
  [
    '@import',
    String.raw`(?<![\w-])(?:url|src|image|(?:-webkit-)?image-set|expression)\(`,
    String.raw`(?<![\w-])(?:behavior|-moz-binding)(?=\s{0,20}:)`,
  ].join('|'),
  'gi',
);

interface ReadStyles {
  /** With what escapes stand for: `\75rl(` and `&#117;rl(` are `url(`. */
  readonly letters: string;
  /** The same without the words of comments and texts; every letter keeps its place. */
  readonly code: string;
  /** Where each letter stands. */
  readonly places: readonly number[];
}

function readStyles(styles: string): ReadStyles {
  let letters = '';
  let code = '';
  let inside = '';
  const places: number[] = [];
  for (let at = 0; at < styles.length;) {
    escape.lastIndex = at;
    const [written, css, single, html] = escape.exec(styles) ?? [];
    const letter =
      written === undefined
        ? styles.charAt(at)
        : (single ?? letterOf(css === undefined ? referenced(written, html) : Number.parseInt(css, 16)));
    const pair = styles.slice(at, at + 2);
    if (written === undefined) {
      if (inside === '' && (pair === '/*' || /["']/.test(letter))) inside = pair === '/*' ? '*' : letter;
      else if (inside === letter && letter !== '*') inside = '';
      else if (/["']/.test(inside) && letter === '\n') inside = '';
    }
    letters += letter;
    code += inside === '' ? letter : ' ';
    for (let unit = 0; unit < letter.length; unit++) places.push(at);
    if (inside === '*' && pair === '*/') {
      inside = '';
      letters += '/';
      code += ' ';
      places.push(at + 1);
      at += 2;
    } else at += written?.length ?? 1;
  }
  return { letters, code, places };
}

/** An escape of CSS, by number or of one letter, or a character reference of HTML by number. */
const escape = /\\(?:([\da-f]{1,6})[ \t\n\f]?|([^\n\da-f]))|&#x?([\da-f]{1,6});?/iy;

const referenced = (written: string, digits = ''): number => Number.parseInt(digits, /^&#x/i.test(written) ? 16 : 10);

const letterOf = (code: number): string => (code > 0 && code <= 0xffff ? String.fromCharCode(code) : '\uFFFD');

const problemAt = (source: HouseTemplate, start: number, end: number, words: string): Diagnostic => ({
  ...fileError(
    'files/not-allowed',
    { source, start, end },
    `“${words.trim().slice(0, 40)}” would load something from elsewhere: whoever opens the page or the e-mail would ` +
      'be seen there, and without a network something would be missing.',
  ),
  advice: 'Take it out, or put what it loads into this file, as url(data:…).',
});
