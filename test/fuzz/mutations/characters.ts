import { type Mutation, changedMatch, inserted, replaced } from './mutation.ts';

/** As a broken disk, a wrong encoding and half a download leave a file. */
export const bytes: readonly Mutation[] = [
  {
    name: 'bytes: a bit is another',
    apply: (text, random) => {
      const raw = Buffer.from(text);
      const at = random.below(raw.length);
      if (raw.length > 0) raw[at] = (raw[at] ?? 0) ^ (1 << random.below(8));
      return raw.toString('utf8');
    },
  },
  {
    name: 'bytes: some are gone',
    apply: (text, random) => {
      const raw = Buffer.from(text);
      const at = random.below(raw.length);
      return Buffer.concat([raw.subarray(0, at), raw.subarray(at + 1 + random.below(8))]).toString('utf8');
    },
  },
  { name: 'bytes: the end is gone', apply: (text, random) => text.slice(0, random.below(text.length)) },
  { name: 'bytes: the beginning is gone', apply: (text, random) => text.slice(random.below(text.length)) },
  { name: 'bytes: read as Windows-1252', apply: (text) => Buffer.from(text).toString('latin1') },
  { name: 'bytes: written as UTF-16', apply: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').toString('utf8') },
];

/** Invisible, bidirectional, tag, filler, combining, astral, look-alike and control characters, and no characters. */
const odd = [
  ['\0', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\r', '\t', '\u000b', '\u00a0', '\u00ad', '\u034f', '\u061c'],
  ['\u115f', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b'],
  ['\u202c', '\u202d', '\u202e', '\u2060', '\u2066', '\u2067', '\u2069', '\u3000', '\u3164', '\ufe0f', '\ufeff'],
  ['\ufffc', '\ufffd', '\uffff', '\ud800', '\udc00', '\ue000', '\ue001', '\ue002', '\ue003', '\u{e0041}'],
  ['\u0301', '\u0301'.repeat(40), '\u{1f1f0}\u{1f1ff}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{1d7d8}'],
  ['\ufb01', '\u0430', '\u0455', '\u03bf', '\u0661', '\u0967', '\uff11', '\u2160', '½', '⅔', '²', '‰', '%', '−', '–'],
  ['“', '”', '„', '‚', '«', '»', '‘', '’', '"', "'", '`', '´', '&#x202E;', '&#0;', '&shy;', '&zwj;', 'İ', 'ß', 'ſ'],
].flat();

export const characters: readonly Mutation[] = [
  { name: 'characters: an odd one', apply: (text, random) => inserted(text, random, random.pick(odd) ?? '') },
  {
    name: 'characters: an odd one inside a word or a number',
    apply: (text, random) => changedMatch(text, random, /(?<=[\p{L}\d])(?=[\p{L}\d])/gu, () => random.pick(odd) ?? ''),
  },
  {
    name: 'characters: an odd one instead of another',
    apply: (text, random) => {
      const at = random.below(text.length);
      return replaced(text, at, at + 1, random.pick(odd) ?? '');
    },
  },
  {
    name: 'characters: one is gone',
    apply: (text, random) => {
      const at = random.below(text.length);
      return replaced(text, at, at + 1, '');
    },
  },
  {
    name: 'characters: two are swapped',
    apply: (text, random) => {
      const at = random.below(text.length);
      return replaced(text, at, at + 2, `${text.charAt(at + 1)}${text.charAt(at)}`);
    },
  },
  {
    name: 'characters: a mark is another',
    apply: (text, random) =>
      changedMatch(text, random, /[^\s\p{L}\d]/gu, () => random.pick([...`!"#$%&'()*+,-./:;<=>?@[\\]^_{|}~\``]) ?? ''),
  },
  {
    name: 'characters: lines end as on Windows',
    apply: (text, random) => text.replaceAll('\n', random.below(2) === 0 ? '\r\n' : '\r'),
  },
];
