import { folded, likeness, type Likeness } from '../mission/name-likeness.ts';

/** A name that somebody of the mission carries, word by word, hyphens parting words. */
export interface KnownName {
  readonly name: string;
  readonly words: readonly string[];
}

/** Words of a text that look like a name. */
export interface WrittenName {
  readonly start: number;
  readonly end: number;
  readonly name: KnownName;
  readonly likeness: Exclude<Likeness, 'same'>;
}

const between = /^[ \u00a0\n-]$/;
// The class of letters would say it better, but its tables cost a millisecond at every start.
const wordPattern = /[A-Za-zÀ-ɏͰ-ԯ](?:[A-Za-zÀ-ɏͰ-ԯ'’]|[\u0300-\u036f])*/g;
const capitalised = /[A-ZÀ-ԯ][A-Za-zÀ-ɏͰ-ԯ]{3,}/g;

export const knownName = (name: string): KnownName => ({ name, words: name.normalize('NFC').match(wordPattern) ?? [] });

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The places of a text that are nearly a known name. */
export function* writtenNames(text: string, names: readonly KnownName[]): Generator<WrittenName> {
  const anchors = anchorsOf(names);
  if (!(text.match(capitalised) ?? []).some((word) => anchors.has(folded(word))) && !/[\u0300-\u036f]/.test(text)) return;
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const bare = word.replace(/['’]s?$/, '');
    words.push({ text: bare, start: index, end: index + bare.length });
  }
  let end = 0;
  for (const [index, { text: word, start }] of words.entries()) {
    if (start < end || word === word.toLowerCase() || word.length < 4) continue;
    const found = bestAt(index, words, anchors.get(folded(word)) ?? [], text);
    if (found) end = found.end;
    if (found && found.likeness !== 'same') yield { ...found, likeness: found.likeness };
  }
}

const known = new WeakMap<readonly KnownName[], Map<string, KnownName[]>>();

/** Names by those of their words that are long enough to know them by. */
function anchorsOf(names: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> {
  const before = known.get(names);
  if (before) return before;
  const anchors = new Map<string, KnownName[]>();
  for (const name of names) {
    for (const word of new Set(name.words.map((one) => folded(one)))) if (word.length > 3) anchors.set(word, [...(anchors.get(word) ?? []), name]);
  }
  known.set(names, anchors);
  return anchors;
}

/** The likeness of the words around one; that of a name that stands there as it should goes before all others. */
function bestAt(index: number, words: readonly Word[], names: readonly KnownName[], text: string): (Omit<WrittenName, 'likeness'> & { readonly likeness: Likeness }) | undefined {
  const found = names.flatMap((name) => {
    const sizes = name.words.length > 2 ? [name.words.length, name.words.length - 1] : [name.words.length];
    return sizes.flatMap((size) => Array.from({ length: size }, (_, before) => lookAt(words.slice(Math.max(0, index - before), index - before + size), size, name, text)));
  });
  const ranked = found.flatMap((one) => one ?? []);
  return ranked.find((one) => one.likeness === 'same') ?? ranked[0];
}

function lookAt(window: readonly Word[], size: number, name: KnownName, text: string) {
  const [first, last] = [window[0], window.at(-1)];
  const isOne = window.length === size && window.every(({ start }, place) => place === 0 || between.test(text.slice(window[place - 1]?.end, start)));
  if (!first || !last || !isOne || size < 2 || first.text === first.text.toLowerCase()) return undefined;
  const seen = likeness(window.map((word) => word.text.normalize('NFC')), name.words);
  if (seen === undefined) return undefined;
  const written = text.slice(first.start, last.end).normalize('NFC').replace(/[\s\u00a0]/g, ' ').replaceAll('’', "'");
  const isJoined = written.toLowerCase() === name.name.normalize('NFC').replaceAll('’', "'").toLowerCase();
  return { start: first.start, end: last.end, name, likeness: seen === 'same' && !isJoined ? ('marks' as const) : seen };
}
