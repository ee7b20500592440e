import { memoize } from '../../collections/memoize.ts';
import type { HouseAssets } from '../../house/house.ts';
import type { Relationship } from './opc/relationships.ts';
import { type Element, childOf, childrenOf, element, isElement, valueElement } from './opc/xml.ts';
import type { Styles } from './styles.ts';

/** A script that the fonts of a reference document need not have, and the font that is embedded for it. */
export interface Script {
  readonly name: string;
  /** Its code in Unicode (ISO 15924). */
  readonly code: string;
  readonly family: string;
  /** What the paths of its two files begin with, among the assets of the house. */
  readonly files: string;
}

const scripts: readonly Script[] = [
  { name: 'Georgian', code: 'Geor', family: 'Noto Sans Georgian', files: 'fonts/NotoSansGeorgian' },
  { name: 'Armenian', code: 'Armn', family: 'Noto Sans Armenian', files: 'fonts/NotoSansArmenian' },
];

/** Splits text where another font is needed, and knows for which scripts one was. */
export interface ScriptFonts {
  readonly split: (text: string) => readonly TextPiece[];
  readonly used: () => readonly Script[];
}

interface TextPiece {
  readonly text: string;
  /** The name of the character style that its letters need; undefined if they need none. */
  readonly style?: string;
}

export function createScriptFonts(styles: Styles, assets: HouseAssets): ScriptFonts {
  const used = new Set<Script>();
  const pieceOf = (text: string): TextPiece => {
    const script = patterns().whole.find(({ words }) => words.test(text))?.script;
    if (!script || !assets.has(`${script.files}-Regular.ttf`)) return { text };
    const style = styleFor(script, styles);
    if (familyOf(styles.find(style, 'character')) === script.family) used.add(script);
    return { text, style };
  };
  const split = (text: string): readonly TextPiece[] =>
    canHoldScripts.test(text)
      ? text
          .split(patterns().separator)
          .filter((piece) => piece !== '')
          .map(pieceOf)
      : [{ text }];
  return { split, used: () => scripts.filter((script) => used.has(script)) };
}

/** The blocks of Georgian and Armenian. The patterns below take milliseconds to make, and most texts need none. */
const canHoldScripts = /[\u0531-\u058f\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f\ufb13-\ufb17]/;

interface ScriptPatterns {
  /** Splits a text before and behind words in one of the scripts. */
  readonly separator: RegExp;
  readonly whole: readonly { readonly script: Script; readonly words: RegExp }[];
}

const patterns = memoize<void, ScriptPatterns>(() => ({
  separator: new RegExp(`(${scripts.map(wordsIn).join('|')})`, 'u'),
  whole: scripts.map((script) => ({ script, words: new RegExp(`^(?:${wordsIn(script)})$`, 'u') })),
}));

/** A pattern for words in one script, with the spaces between them. */
const wordsIn = ({ code }: Script): string => String.raw`\p{scx=${code}}(?:[ \u00a0]?[\p{scx=${code}}\p{M}])*`;

/**
 * The style for letters of a script: that of the reference document, if a house prefers another font, else a new one.
 */
function styleFor({ name, family }: Script, styles: Styles): string {
  const styleName = `${name} Letters`;
  const fonts = Object.fromEntries(['ascii', 'hAnsi', 'eastAsia', 'cs'].map((range) => [`w:${range}`, family]));
  styles.ensure(styleName, 'character', [element('w:rPr', {}, [element('w:rFonts', fonts)])]);
  return styleName;
}

function familyOf(style: Element | undefined): string | undefined {
  const look = style && childOf(style, 'w:rPr');
  return look && childOf(look, 'w:rFonts')?.attributes['w:ascii'];
}

/** A font as it is embedded in the file. */
export interface EmbeddedFont {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** From the font table. */
  readonly relationship: Relationship;
}

/**
 * The font table of a reference document with the fonts for these scripts. What is embedded already stays as it is.
 * `folder` is that of the main part, with a slash at its end.
 */
export function withScriptFonts(
  table: Element,
  needed: readonly Script[],
  assets: HouseAssets,
  folder: string,
): { readonly table: Element; readonly fonts: readonly EmbeddedFont[] } {
  const entries = childrenOf(table, 'w:font');
  const fonts: EmbeddedFont[] = [];
  const replacements = new Map<Element, Element>();
  const newEntries: Element[] = [];
  for (const script of needed) {
    const existing = entries.find(({ attributes }) => attributes['w:name'] === script.family);
    if (existing?.children.some((child) => isElement(child) && child.name.startsWith('w:embed'))) continue;
    const embedded = embeddedFonts(script, assets, folder);
    fonts.push(...embedded.map(({ font }) => font));
    const properties = existing?.children ?? [valueElement('w:family', 'swiss'), valueElement('w:pitch', 'variable')];
    const entry = element('w:font', existing?.attributes ?? { 'w:name': script.family }, [
      ...properties,
      ...embedded.map(({ reference }) => reference),
    ]);
    if (existing) replacements.set(existing, entry);
    else newEntries.push(entry);
  }
  const children = table.children.map((child) => (isElement(child) ? (replacements.get(child) ?? child) : child));
  return { table: { ...table, children: [...children, ...newEntries] }, fonts };
}

/** The files of a script as embedded fonts, each with the element that refers to it. */
function embeddedFonts(
  script: Script,
  assets: HouseAssets,
  folder: string,
): { readonly font: EmbeddedFont; readonly reference: Element }[] {
  return ['Regular', 'Bold'].flatMap((weight) => {
    const bytes = assets.get(`${script.files}-${weight}.ttf`);
    if (!bytes) return [];
    const id = `prelim-${script.name}-${weight}`.toLowerCase();
    const path = `${folder}fonts/${id}.odttf`;
    const key = fontKey(bytes);
    return [
      {
        font: {
          path,
          bytes: obfuscated(bytes, key),
          relationship: { id, kind: 'font', target: path, isExternal: false },
        },
        reference: element(`w:embed${weight}`, { 'r:id': id, 'w:fontKey': guid(key) }),
      },
    ];
  });
}

/** Bytes of a key. */
const keyLength = 16;

/** A key that is the same for the same font: four hashes of its bytes (FNV-1a). The standard has a random one. */
function fontKey(bytes: Uint8Array): Uint8Array {
  const key = new DataView(new ArrayBuffer(keyLength));
  for (let part = 0; part < keyLength; part += 4) {
    let hash = 0x811c9dc5 + part;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    key.setUint32(part, hash >>> 0);
  }
  return new Uint8Array(key.buffer);
}

function guid(key: Uint8Array): string {
  const digits = [...key]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
  return `{${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}}`;
}

/** A font obfuscated as ECMA-376 (part 4, font embedding) wants it: its first 32 bytes XOR the key, read backwards. */
function obfuscated(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let index = 0; index < 2 * keyLength; index++)
    copy[index] = (bytes[index] ?? 0) ^ (key[keyLength - 1 - (index % keyLength)] ?? 0);
  return copy;
}
