/**
 * One e-mail address and nothing around it: neither `mailto:` nor brackets, no two dots in a row, and none at an end of
 * its parts. Looks ahead once from the start, so that its time grows with the length of a text.
 */
export const emailPattern =
  /^(?!mailto:|\.|[^@]*\.[.@])[^\s@<>()[\],;:"“”‘’\\]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}\p{N}-]{2,}$/iu;

/** What is wrong with an address, and the address without it; empty if nobody can tell what was meant. */
export function emailHint(text: string): string {
  const linked = /^\[[^\][]*\]\(mailto:([^\s()]+)\)$/i.exec(text.trim())?.[1];
  if (linked !== undefined && emailPattern.test(linked))
    return ` No Markdown belongs here: the address becomes a link by itself. Write “${linked}”.`;
  const found = text.match(/[^\s@<>,;()[\]"“”]+@[^\s@<>,;()[\]"“”]+/g) ?? [];
  if (found.length > 1) return ' One entry has one address: give each of the others an entry of its own.';
  if (found.length === 0 && /^(?:https?:\/\/|www\.)/i.test(text))
    return ' This is the address of a website, not one to write to.';
  let repaired = text;
  const advice = new Set<string>();
  for (const { written, meant, why } of slips) {
    const before = repaired;
    repaired = before.replace(written, meant);
    if (repaired !== before) advice.add(why);
  }
  if (repaired === text || !emailPattern.test(repaired)) return '';
  return ` ${capital([...advice].join('; '))}. Write “${repaired}”.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

interface Slip {
  readonly written: RegExp;
  readonly meant: string;
  readonly why: string;
}

/** What people leave around an address or type in it, in the order in which it is taken out. */
const slips: readonly Slip[] = [
  { written: /^[^@<]*<\s*([^<>\s]+)\s*>.*$/su, meant: '$1', why: 'leave out what stands around the address' },
  { written: /^\s+|\s+$/g, meant: '', why: 'leave out the spaces' },
  { written: /^["“”'‘’(]+|["“”'‘’)]+$/g, meant: '', why: 'leave out the marks around the address' },
  { written: /^mailto:\s*/i, meant: '', why: 'leave out “mailto:”' },
  { written: /^e-?mail:\s*/i, meant: '', why: 'leave out what stands before the address' },
  {
    written: /^(?:https?:\/\/)?www\.(?=[^@]*@)|^https?:\/\//i,
    meant: '',
    why: 'an e-mail address has no “www.” or “http”',
  },
  { written: /\s*(?:\(at\)|\[at\])\s*/i, meant: '@', why: 'write @' },
  { written: /^([\p{L}\p{N}._-]+) at (?=[\p{L}\p{N}.-]+$)/iu, meant: '$1@', why: 'write @' },
  { written: /@{2,}/, meant: '@', why: 'write @ once' },
  { written: /(?<=@[^@?]*)\?.*$/s, meant: '', why: 'leave out what stands behind the address' },
  { written: /\s*(?:\(dot\)|\[dot\])\s*/gi, meant: '.', why: 'write the dot' },
  { written: /\s+/g, meant: '', why: 'an address has no spaces' },
  { written: /’/g, meant: "'", why: 'an apostrophe in an address is straight' },
  { written: /[,;:]+$/, meant: '', why: 'an address has no comma or other mark at its end' },
  { written: /\.{2,}(?!$)/g, meant: '.', why: 'an address has no two dots in a row' },
  { written: /\.+$/, meant: '', why: 'an address has no dot at its end' },
  { written: /^\.+|\.(?=@)|(?<=@)\./g, meant: '', why: 'no dot stands beside the @ or begins an address' },
];
