import { isNear } from '../people/person-names.ts';
import type { TextRange } from '../passages/passage.ts';
import { groupBy } from '../../collections/group.ts';
import type { Language } from '../../languages/language.ts';
import { either, escaped, letter, wordStart } from '../../languages/patterns.ts';

/** Words of a text that are nearly, but not quite, one of some names. */
export interface NearName extends TextRange {
  /** The name as it should stand. */
  readonly name: string;
}

/**
 * The places where a text has names of several words with another small word, another number or a slip: “Convention of
 * Human Rights” for “Convention on Human Rights”. Those that stand there as one of the names are none; nor are names in
 * small letters, of several (“Conventions on”), or with something between their words.
 */
export function nearNamesIn(
  text: string,
  lower: string,
  names: readonly KnownWording[],
  language: Language,
): readonly NearName[] {
  const known = names.filter((name) => mayStandIn(lower, name));
  if (known.length === 0) return [];
  const words = [...placesToRead(text, known)].flatMap(({ start, end }) =>
    wordsOf(text.slice(start, end), language, start),
  );
  const places = groupBy(words.keys(), (place) => words[place]?.stem ?? '');
  const found: NearName[] = [];
  for (const { name, content, anchors } of known) {
    for (const anchor of anchors) {
      for (const place of places.get(content[anchor]?.stem ?? '') ?? []) {
        const range = rangeOf(words, place, content, anchor, text, language);
        if (range && !isRight(range, lower, name, known)) found.push({ ...range, name });
      }
    }
  }
  const apart: NearName[] = [];
  for (const near of found.toSorted((a, b) => a.start - b.start || b.end - a.end || a.name.length - b.name.length))
    if (near.start >= (apart.at(-1)?.end ?? 0)) apart.push(near);
  return apart;
}

/** A quick look: whether a text in lower case has the beginnings of all words of a name but one. */
const mayStandIn = (lower: string, { hints }: KnownWording): boolean =>
  hints.filter((hint) => !lower.includes(hint)).length <= (hints.length > 2 ? 1 : 0);

/** The passages of a text that have the beginning of a word that is looked for: to read all words takes longest. */
function* placesToRead(text: string, names: readonly KnownWording[]): Generator<TextRange> {
  const words = names.flatMap(({ content, anchors }) => anchors.flatMap((anchor) => openingsOf(content[anchor])));
  const opening = new RegExp(wordStart + either(...new Set(words)), 'g');
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const next = text.indexOf('\n\n', match.index);
    const end = next < 0 ? text.length : next;
    yield { start: text.lastIndexOf('\n\n', match.index) + 1, end };
    opening.lastIndex = end;
  }
}

/** How a word begins, with a capital where it has one: as it is, and in capitals. */
function openingsOf(word: Word | undefined): readonly string[] {
  const [opening = ''] = /^[^‑-]{0,5}/.exec(word?.text ?? '') ?? [];
  const small = opening === opening.toLowerCase() ? [opening.slice(0, 1).toUpperCase() + opening.slice(1)] : [];
  return [opening, opening.toUpperCase(), ...small].map(escaped);
}

interface Word extends TextRange {
  readonly text: string;
  /** In lower case, without hyphens and the ending of a plural; empty for small words. */
  readonly stem: string;
  /** Whether it owns what follows. */
  readonly isOwner: boolean;
}

/** A name taken apart into its words. */
export interface KnownWording {
  readonly name: string;
  /** Its words but for the small ones. */
  readonly content: readonly Word[];
  /** The two of these that are looked for, since one of them may have a slip. */
  readonly anchors: readonly number[];
  /** The beginnings of all of them, in lower case. */
  readonly hints: readonly string[];
}

/** Names taken apart, without those of one word. */
export const wordingsOf = (names: readonly string[], language: Language): readonly KnownWording[] =>
  [...new Set(names)].flatMap((name) => {
    const content = wordsOf(name, language).filter(({ stem }) => stem !== '');
    const anchors = [...content.keys()]
      .filter((index) => index > 0 || content.length < 4) // the first word of a long name may be missing
      .toSorted((one, other) => (content[other]?.stem.length ?? 0) - (content[one]?.stem.length ?? 0))
      .slice(0, 2);
    const hints = content.map(({ text }) => text.toLowerCase().slice(0, 4));
    return content.length > 1 ? [{ name, content, anchors, hints }] : [];
  });

const word = new RegExp(`[${letter}\\d](?:[${letter}\\d'’ʼ‑-]*[${letter}\\d])?`, 'g');

function wordsOf(text: string, { acronyms }: Language, from = 0): readonly Word[] {
  return [...text.matchAll(word)].map(({ 0: written, index }) => {
    const bare = written.replace(/['’ʼ]s?$/, '');
    const lower = bare.toLowerCase();
    const stem = acronyms.small.includes(lower) ? '' : acronyms.plain(lower.replace(/[‑-]/g, ''));
    const start = from + index;
    return { text: bare, stem, start, end: start + bare.length, isOwner: bare !== written };
  });
}

/** The words around the anchor of a name if they are those of the name in their order; undefined otherwise. */
function rangeOf(
  words: readonly Word[],
  place: number,
  content: readonly Word[],
  anchor: number,
  text: string,
  language: Language,
): TextRange | undefined {
  const chosen: Word[] = [];
  let isSlip = false;
  const take = (found: Word | undefined, own: Word | undefined): boolean => {
    if (!found || !own || !isWrittenAlike(found, own)) return false;
    if (found.stem !== own.stem) {
      if (isSlip || own.stem.length < 5 || !isNear(found.stem, own.stem)) return false;
      isSlip = true;
    }
    chosen.push(found);
    return true;
  };
  let index = place;
  for (let own = anchor; own < content.length; own++) {
    if (!take(words[index], content[own])) return undefined;
    if (own < content.length - 1) index = nextContent(words, index, 1, text);
  }
  index = place;
  for (let own = anchor - 1; own >= 0; own--) {
    index = nextContent(words, index, -1, text);
    if (take(words[index], content[own])) continue;
    // the first word of a long name is easily left out where another slip is
    if (own === 0 && content.length > 3 && chosen.length > 2) break;
    return undefined;
  }
  const inOrder = chosen.toSorted((a, b) => a.start - b.start);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const ownFirst = content[content.length - chosen.length];
  if (!first || !last || !ownFirst || inOrder.slice(0, -1).some(({ isOwner }) => isOwner)) return undefined;
  const isOfSeveral = first.stem === ownFirst.stem && first.text.length > ownFirst.text.length;
  return isOfSeveral || isListed(words, first, language) ? undefined : { start: first.start, end: last.end };
}

/** Whether a word has a capital where the name has one. */
const isWrittenAlike = ({ text }: Word, own: Word): boolean =>
  text.charAt(0) !== text.charAt(0).toLowerCase() || own.text.charAt(0) === own.text.charAt(0).toLowerCase();

/** Between two words of a name: a space, be it behind the ending of an owner. Passages are parted by empty lines. */
const joint = /^(?:['’ʼ]s?)?(?:[ \u00a0]|\n(?!\n))$/;

/** Past at most so many small words the next word of a name stands. */
const mostSmall = 3;

/** The place of the next word that is no small one, in a direction; -1 if there is none near, or a mark between. */
function nextContent(words: readonly Word[], from: number, step: 1 | -1, text: string): number {
  for (let index = from + step, small = 0; small <= mostSmall; index += step, small++) {
    const [a, b] = step > 0 ? [words[index - 1], words[index]] : [words[index], words[index + 1]];
    if (!a || !b || !joint.test(text.slice(a.end, b.start))) return -1;
    if (words[index]?.stem !== '') return index;
  }
  return -1;
}

/** Whether another name is joined to it: the Copenhagen and *Moscow Documents*. */
function isListed(words: readonly Word[], first: Word, { numbers }: Language): boolean {
  const place = words.indexOf(first);
  const before = words[place - 1];
  const joint = before && /^\d+$/.test(before.text) ? words[place - 2] : before;
  return joint?.text.toLowerCase() === numbers.and;
}

/** Whether one of the names stands there, whatever its capitals, or the end of the one that is meant. */
function isRight({ start, end }: TextRange, lower: string, own: string, names: readonly KnownWording[]): boolean {
  if (own.toLowerCase().endsWith(` ${lower.slice(start, end)}`)) return true;
  return names.some(({ name }) => {
    const from = Math.max(0, end - name.length);
    const at = lower.slice(from, start + name.length).indexOf(name.toLowerCase());
    return at >= 0 && from + at <= start;
  });
}
