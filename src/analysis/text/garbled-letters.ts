import type { TextRange } from '../passages/passage.ts';

/** Letters that are what is left of others, and what those were. */
export interface GarbledLetters extends TextRange {
  readonly meant: string;
}

/**
 * What is left in a text of letters that were saved as UTF-8 and then read as Windows-1252, once or several times:
 * “Ã©” of é, “â€™” of ’. Also the marks of a text that was read as Mac Roman or Windows-1251. Real letters that happen
 * to stand together are none: “Château”, “Ålesund”, “groß—”.
 */
export function garbledLettersIn(text: string): readonly GarbledLetters[] {
  if (!/[Â-ðŸ‚вПР√]/.test(text)) return [];
  return [...inWindows1252(text), ...ofOtherTables(text)].toSorted((a, b) => a.start - b.start);
}

/** Characters of Windows-1252 from 0x80 to 0x9F; where it has none, the control character of that number. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The byte of a character in Windows-1252; undefined for those that it has not. */
function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  if (code >= 0xa0 && code <= 0xff) return code;
  const index = upper.indexOf(character);
  return index < 0 ? undefined : 0x80 + index;
}

function inWindows1252(text: string): readonly GarbledLetters[] {
  const found: GarbledLetters[] = [];
  for (const { 0: run, index } of text.matchAll(/[\u0080-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/g)) {
    for (const { start, end, meant } of sequencesIn(
      run,
      text.slice(index - 1, index),
      text.charAt(index + run.length),
    )) {
      const last = found.at(-1);
      if (last?.end === index + start)
        found[found.length - 1] = { ...last, end: index + end, meant: last.meant + meant };
      else found.push({ start: index + start, end: index + end, meant });
    }
  }
  // A capital of Â before a space is what is left of a space that does not break.
  for (const { index } of text.matchAll(/(?<=[\p{Ll}\d.,;:)])Â(?=[ \u00a0])/gu))
    if (!found.some(({ start }) => start === index)) found.push({ start: index, end: index + 1, meant: '' });
  return found.map((letters) => ({ ...letters, meant: unread(letters.meant) }));
}

/** The same once more: what was saved and misread twice is garbled twice. */
function unread(meant: string): string {
  const again = meant.length > 1 ? sequencesIn(meant, 'a', '') : [];
  const isWhole =
    again.length > 0 && again.reduce((end, letter) => (letter.start === end ? letter.end : -1), 0) === meant.length;
  return isWhole ? unread(again.map((letter) => letter.meant).join('')) : meant;
}

/** Parts of a run of such characters that are one letter each in UTF-8, as far as that is certain. */
function sequencesIn(run: string, before: string, after: string): readonly GarbledLetters[] {
  const found: GarbledLetters[] = [];
  for (let start = 0; start < run.length; start++) {
    const length = lengthOf(byteOf(run.charAt(start)));
    const bytes = Array.from(run.slice(start, start + length), (character) => byteOf(character) ?? 0);
    if (length === 0 || bytes.length < length || bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) continue;
    const meant = decoded(bytes);
    const around = [run.charAt(start - 1) || before, run.charAt(start + length) || after] as const;
    const isPart = found.at(-1)?.end === start;
    if (!isPart && !isCertain(run.slice(start, start + length), meant, around)) {
      if (!isScript(meant) || !followsAlike(run, start + length, meant)) continue;
    }
    found.push({ start, end: start + length, meant });
    start += length - 1;
  }
  return found;
}

/** How many characters a letter takes whose first byte this is; 0 if none begins so. */
function lengthOf(byte: number | undefined): number {
  if (byte === undefined || byte < 0xc2) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
}

function decoded(bytes: readonly number[]): string {
  const [first = 0, ...others] = bytes;
  const high = first & (0x7f >> bytes.length);
  return String.fromCodePoint(others.reduce((code, byte) => code * 64 + (byte & 0x3f), high));
}

/** Whether two characters in a row cannot be meant as they stand. */
function isCertain(written: string, meant: string, [before, after]: readonly [string, string]): boolean {
  const code = meant.codePointAt(0) ?? 0;
  if (written.length === 4) return code >= 0x1f000 && code < 0x20000;
  if (written.length === 3)
    return (
      /^(?:â[€‚„†ˆ‰]|áƒ|ï¬|ï¿|ï»)/.test(written) &&
      ((code >= 0x2010 && code <= 0x22ff) || (code >= 0x10a0 && code <= 0x10ff) || code >= 0xfb00 || code === 0x200b)
    );
  if (code > 0x17f && !(code >= 0x218 && code <= 0x21b)) return false;
  const isMark = /[‘’“”‚„‹›«»–—…\u00a0]$/.test(written);
  if (!isMark) return !/\p{Lu}/u.test(before) || /^[ÃÂ]/.test(written);
  if (/\p{Ll}/u.test(before)) return true;
  return /\p{Ll}/u.test(after) && !/[–—”»]$/.test(written) && !/\p{Lu}/u.test(before);
}

/** Letters of Greek, Cyrillic, Armenian, Hebrew, Arabic: one alone may be chance, two are not. */
const isScript = (meant: string): boolean => /^[\u0370-\u06FF]$/.test(meant);

function followsAlike(run: string, at: number, first: string): boolean {
  const bytes = Array.from(run.slice(at, at + 2), (character) => byteOf(character) ?? 0);
  if (bytes.length < 2 || lengthOf(bytes[0]) !== 2 || (bytes[1] ?? 0) > 0xbf || (bytes[1] ?? 0) < 0x80) return false;
  const next = decoded(bytes);
  return isScript(next) && Math.abs(next.charCodeAt(0) - first.charCodeAt(0)) < 0x80;
}

/** Marks as other tables show their three bytes: Mac Roman, Windows-1251. */
const others: Readonly<Record<string, string>> = {
  '‚Äô': '’',
  '‚Äò': '‘',
  '‚Äú': '“',
  '‚Äù': '”',
  '‚Äì': '–',
  '‚Äî': '—',
  '‚Ä¶': '…',
  '√©': 'é',
  '√®': 'è',
  '√°': 'á',
  '√≥': 'ó',
  '√∂': 'ö',
  '√º': 'ü',
  'вЂ™': '’',
  вЂњ: '“',
  вЂќ: '”',
  'вЂ“': '–',
  'вЂ”': '—',
  'вЂ¦': '…',
};

const ofOtherTables = (text: string): readonly GarbledLetters[] =>
  [...text.matchAll(/‚Ä[ôòúùìî¶]|√[©®°≥∂º]|вЂ[™њќ“”¦]/g)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    meant: others[written] ?? '',
  }));
