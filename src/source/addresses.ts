/** Characters of a text, in UTF-16 units, the end not included. */
interface AddressRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The e-mail and web addresses of a text from left to right, without the marks of the sentence around them. Whoever
 * copies an address copies it letter by letter, so nobody may set, spell or count anything in it.
 */
export function addressesIn(text: string): readonly AddressRange[] {
  if (!/@|:\/\/|www\.|mailto:/i.test(text)) return [];
  const ranges: AddressRange[] = [];
  for (const { index, 0: sign } of text.matchAll(/@|(?:https?|ftps?):\/\/|www\.|mailto:/gi)) {
    const from = ranges.at(-1)?.end ?? 0;
    if (index < from) continue;
    const range = sign === '@' ? emailAt(text, index, from) : webAddressAt(text, index);
    if (range) ranges.push(range);
  }
  return ranges;
}

/** No part of an address may be longer: RFC 5321 has 64 for what stands before the @. */
const longestName = 64;
const longestAddress = 2000;

const nameCharacters = /[\p{L}\p{N}\p{M}.!#$%&'’*+/=?^_`{|}~-]+$/u;

function emailAt(text: string, at: number, from: number): AddressRange | undefined {
  const name = nameCharacters.exec(text.slice(Math.max(from, at - longestName), at))?.[0] ?? '';
  const domain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u.exec(text.slice(at + 1, at + 256))?.[0] ?? '';
  if (domain === '') return undefined;
  const bare = name.replace(/^['’`*_.{|/-]+/, ''); // marks and emphasis before it
  return bare === '' ? undefined : { start: at - bare.length, end: at + 1 + domain.length };
}

function webAddressAt(text: string, start: number): AddressRange | undefined {
  if (/[\p{L}\p{N}@]/u.test(text.charAt(start - 1))) return undefined;
  const written = /^[^\s<>"“”«»]+/.exec(text.slice(start, start + longestAddress))?.[0] ?? '';
  const bare = written.replace(/(?:[.,;:!?'’‘*|–—…\]}]+|&[a-z]+;)+$/i, '');
  const end = bare.endsWith(')') && !bare.includes('(') ? bare.replace(/\)[).,;:!?'’]*$/, '') : bare;
  return end.length > 'www.x'.length ? { start, end: start + end.length } : undefined;
}

/** A text in which a letter stands for every character of its addresses: their marks are not the text’s. */
export function withoutAddresses(text: string, letter = 'x'): string {
  let masked = '';
  for (const { start, end } of addressesIn(text))
    masked += text.slice(masked.length, start) + letter.repeat(end - start);
  return masked === '' ? text : masked + text.slice(masked.length);
}
