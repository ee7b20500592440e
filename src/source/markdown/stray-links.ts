/** What was meant as a fact link, but is text that would be printed with its address. */
export interface StrayLink {
  /** UTF-16 offsets in the text, the end not included. Words before an address in brackets count as meant. */
  readonly start: number;
  readonly end: number;
  /** The words that were to be linked; undefined if none can be told. */
  readonly words: string | undefined;
  /** What stands behind “fact:”. */
  readonly name: string;
}

/**
 * What was meant as a fact link in a text that is none, from left to right: turned round, with a space between its
 * halves, with a bracket missing, or an address alone. “In fact: nobody came” is none.
 */
export function strayLinksIn(text: string): readonly StrayLink[] {
  if (!/fact:/i.test(text)) return [];
  const links: StrayLink[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}-])fact:/giu)) {
    const from = links.at(-1)?.end ?? 0;
    const link = index < from ? undefined : strayLinkAt(text, index, from);
    if (link) links.push(link);
  }
  return links;
}

/** Characters that are looked at on either side of an address. No link that anybody writes is longer. */
const reach = 300;

const openers = '([{<（［';
const closers = ')]}>）］';

function strayLinkAt(text: string, index: number, from: number): StrayLink | undefined {
  const behind = text.slice(index + 'fact:'.length, index + reach);
  const before = text.slice(Math.max(from, index - reach), index);
  const opener = /[([{<（［]\s*$/.exec(before)?.[0] ?? '';
  const isLinked = opener !== '' && /[\])}]\s*$/.test(before.slice(0, -opener.length));
  const name = (isLinked ? /^[^)\]}>\n]*/ : /^[ \t]*[^\s()[\]{}<>,;:!"“”]*/).exec(behind)?.[0] ?? '';
  const isSpaced = /^\s|^$/.test(name);
  const isClosed = closers.includes(behind.charAt(name.length) || '\0');
  if (isSpaced && !isLinked && !(opener !== '' && isClosed && name.trim() !== '')) return undefined;
  const lead = before.slice(0, before.length - opener.length);
  const { words, length } = wordsBefore(lead, opener);
  const bare = isLinked ? name : name.replace(/[.…?]+$/, '');
  const end = index + 'fact:'.length + (isClosed ? name.length + 1 : bare.length);
  return { start: index - opener.length - length, end, words, name: (isClosed ? name : bare).trim() };
}

/** The words in the brackets that end just before the address, or in one that was never closed before it. */
function wordsBefore(lead: string, opener: string): { words: string | undefined; length: number } {
  const closed = /[\])}）］]\s*$/.exec(lead);
  if (closed) {
    const bracket = openers.charAt(closers.indexOf(closed[0].charAt(0)));
    const start = lead.lastIndexOf(bracket, closed.index);
    const inside = start < 0 ? undefined : lead.slice(start + 1, closed.index);
    if (inside === undefined || /[[\]]/.test(inside)) return { words: undefined, length: lead.length - closed.index };
    return { words: inside.trim() || undefined, length: lead.length - start };
  }
  const start = lead.lastIndexOf('[');
  const isOpen = opener !== '' && start >= 0 && !lead.slice(start).includes(']');
  if (isOpen) return { words: lead.slice(start + 1).trim() || undefined, length: lead.length - start };
  return { words: undefined, length: opener === '' ? 0 : wordsMeant(lead) };
}

/**
 * How many characters before an address in brackets are most probably its words: a figure with the word behind it, or
 * else the last word. Nobody is to link them a second time.
 */
function wordsMeant(lead: string): number {
  const [last = ''] = /[^\s.,;:!?()[\]]+\s*$/.exec(lead.slice(-80)) ?? [];
  const [figure = ''] = /\d\S*(?:\s[^\s.,;:!?()[\]]+)?\s*$/.exec(lead.slice(-80)) ?? [];
  return Math.max(last.length, figure.length);
}
