import { top } from '../source/decode.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';

// Names that programs give to a second version of a file: in the words of their own language, not of a mission's.

/** A name that a synchronising or copying program gave to a second version of a file. */
interface CopyName {
  /** The name of the file that it is a version of. */
  readonly original: string;
  /** True if nobody gives a file such a name; otherwise it is a copy only beside its original. */
  readonly isCertain: boolean;
  /** True if a file of its own may well have such a name, so that only its words tell. */
  readonly needsSameWords: boolean;
}

/** The original of a file whose name is that of a copy; undefined if it is none. */
function copyNameOf(name: string): CopyName | undefined {
  const ending = /(?:\.(?:md|html))?\.[A-Za-z]{2,4}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - ending.length);
  for (const { pattern, isCertain = false, needsSameWords = false } of forms) {
    const original = pattern.exec(stem)?.[1]?.trim();
    if (original) return { original: original + ending, isCertain, needsSameWords };
  }
  const behind = /^(.+\.(?:md|yaml|yml|hbs))\s?(?:\(\d{1,3}\)|- ?Copy)$/i.exec(name)?.[1]; // copied with its ending
  return behind === undefined ? undefined : { original: behind, isCertain: false, needsSameWords: false };
}

interface Form extends Partial<Omit<CopyName, 'original'>> {
  /** The first group is the original. */
  readonly pattern: RegExp;
}

const conflictWords =
  'conflicted copy|conflict copy|conflicting copy|case conflict|sync conflict|edit conflict|' +
  'encoding conflict|SFConflict|in Konflikt stehende Kopie|Konfliktkopie|copie en conflit|copia in conflitto|' +
  'copia en conflicto|cópia em conflito';

const copyWords = 'copy|copie|kopie|kopia|copia|cópia|копия|копія|kopi';

const forms: readonly Form[] = [
  { pattern: /^(.+)\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/, isCertain: true }, // Syncthing
  // Dropbox, Nextcloud, ownCloud, Seafile
  { pattern: new RegExp(String.raw`^(.+?)\s*\([^()]*(?:${conflictWords})[^()]*\)$`, 'i'), isCertain: true },
  { pattern: /^(.+)[._ -]conflict(?:ed)?(?:[-_ ]copy)?[-_ ]\d{4,}[\w-]*$/i, isCertain: true },
  { pattern: /^(.+?) ?\[(?:conflict(?:ed copy)?|sync conflict)[^\][]*\]$/i, isCertain: true },
  { pattern: /^(.+)_(?:BASE|LOCAL|REMOTE|BACKUP)_\d+$/, isCertain: true }, // git mergetool
  // Windows, macOS, Google Drive, browsers
  { pattern: new RegExp(String.raw`^(.+?)(?: [-–] |[ _-])(?:${copyWords})(?: \(?\d{1,3}\)?)?$`, 'i') },
  { pattern: new RegExp(String.raw`^(.+?) \((?:another |\d+\w* )?(?:${copyWords})(?: \d+)?\)$`, 'i') },
  { pattern: new RegExp(String.raw`^(?:${copyWords})(?: \(\d+\))? (?:of|von|de|di|av|af) (.+)$`, 'i') },
  { pattern: /^(.+?) ?\(\d{1,2}\)$/ },
  // OneDrive puts the name of the computer behind, iCloud a number
  { pattern: /^(.+?)-(?:(?:DESKTOP|LAPTOP|SURFACE|NOTEBOOK)-[A-Z0-9]+|[A-Za-z0-9-]{1,12}(?:-PC|MacBook[\w-]*))$/ },
  { pattern: /^(.+?)-[A-Z][A-Z0-9-]{2,14}$/, needsSameWords: true },
  { pattern: /^(.+?) \d{1,2}$/, needsSameWords: true },
  // by hand, or by programs that merge
  {
    pattern: /^(.+?)(?:[._]conflict(?:[._-]\w+)?|[._-](?:old|new|backup|bak|local|remote|base|mine|theirs))$/i,
    needsSameWords: true,
  },
];

/**
 * What to say of a file that a program left as a second version of another; undefined if it is none. `names` are those
 * of its folder, `wordsOf` reads a file of it.
 */
export function checkCopy(
  name: string,
  shown: string,
  names: ReadonlySet<string>,
  wordsOf: (name: string) => string,
): Diagnostic | undefined {
  const copy = copyNameOf(name);
  if (!copy || copy.original === name) return undefined;
  const { original, isCertain, needsSameWords } = copy;
  const isBeside = names.has(original);
  if (!isBeside && !isCertain) return undefined;
  if (needsSameWords && !areNearlySame(wordsOf(original), wordsOf(name))) return undefined;
  const what = isCertain
    ? `A synchronising program left this file when two people changed ${original} at once`
    : `This seems to be a copy of ${original}`;
  const message = isBeside
    ? `${what}. Compare the two, put what is right into ${original}, and delete this one; it is not read.`
    : `${what}, which is not here. If its words are right, name it ${original}; if not, delete it.`;
  return fileError('files/not-allowed', top(shown), message);
}

/** Whether four of five words of the shorter text stand in the other one. */
function areNearlySame(first: string, second: string): boolean {
  const [shorter, longer] = [wordsIn(first), wordsIn(second)].toSorted((a, b) => a.size - b.size);
  if (!shorter || !longer || shorter.size === 0) return true;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared >= 0.8 * shorter.size && shorter.size >= 0.5 * longer.size;
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
