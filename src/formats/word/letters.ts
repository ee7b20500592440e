import type { HouseParts } from '../../house/house.ts';
import { childOf, element, type Element } from './xml.ts';
import type { Styles } from './styles.ts';

/** An alphabet that the fonts of a base need not have, and the font that goes with a file for its letters. */
export interface Alphabet {
  readonly name: string;
  /** As Unicode calls it. */
  readonly script: string;
  readonly family: string;
  /** The beginning of the paths of its two files, among the parts of the house. */
  readonly files: string;
}

const alphabets: readonly Alphabet[] = [
  { name: 'Georgian', script: 'Geor', family: 'Noto Sans Georgian', files: 'fonts/NotoSansGeorgian' },
  { name: 'Armenian', script: 'Armn', family: 'Noto Sans Armenian', files: 'fonts/NotoSansArmenian' },
];

/** Words in one alphabet, with the spaces between them. */
const wordsIn = ({ script }: Alphabet): string => String.raw`\p{scx=${script}}(?:[ \u00a0]?[\p{scx=${script}}\p{M}])*`;

/** Where any of these letters can be. What Unicode says of them is asked only then: to make such a pattern takes milliseconds. */
const some = /[\u0531-\u058f\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f\ufb13-\ufb17]/;

interface Patterns {
  /** Parts text before and after words in one of the alphabets. */
  readonly parting: RegExp;
  readonly whole: readonly { readonly alphabet: Alphabet; readonly words: RegExp }[];
}

let known: Patterns | undefined;

const patterns = (): Patterns => known ??= {
  parting: new RegExp(`(${alphabets.map(wordsIn).join('|')})`, 'u'),
  whole: alphabets.map((alphabet) => ({ alphabet, words: new RegExp(`^(?:${wordsIn(alphabet)})$`, 'u') })),
};

interface Piece {
  readonly text: string;
  /** The style that its letters need, beside that of its paragraph. */
  readonly style?: string;
}

/** Parts text where another font is needed, and knows which ones were. */
export interface Letters {
  readonly pieces: (text: string) => readonly Piece[];
  readonly used: () => readonly Alphabet[];
}

export function createLetters(styles: Styles, parts: HouseParts): Letters {
  const used = new Set<Alphabet>();
  const pieceOf = (text: string): Piece => {
    const alphabet = patterns().whole.find(({ words }) => words.test(text))?.alphabet;
    if (!alphabet || !parts.has(`${alphabet.files}-Regular.ttf`)) return { text };
    const style = styleFor(alphabet, styles);
    if (familyOf(styles.named(style, 'character')) === alphabet.family) used.add(alphabet);
    return { text, style };
  };
  const pieces = (text: string): readonly Piece[] => (some.test(text) ? text.split(patterns().parting).filter((part) => part !== '').map(pieceOf) : [{ text }]);
  return { pieces, used: () => alphabets.filter((alphabet) => used.has(alphabet)) };
}

/** The style of these letters: that of the base, where a house prefers another font for them, else one that is made. */
function styleFor({ name, family }: Alphabet, styles: Styles): string {
  const full = `${name} Letters`;
  const fonts = Object.fromEntries(['ascii', 'hAnsi', 'eastAsia', 'cs'].map((kind) => [`w:${kind}`, family]));
  styles.ensure(full, 'character', [element('w:rPr', {}, [element('w:rFonts', fonts)])]);
  return full;
}

function familyOf(style: Element | undefined): string | undefined {
  const look = style && childOf(style, 'w:rPr');
  return look && childOf(look, 'w:rFonts')?.attributes['w:ascii'];
}
