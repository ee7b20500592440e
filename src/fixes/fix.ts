import { groupBy } from '../collections/group.ts';
import { coverOf, isCovered } from '../source/cover.ts';
import { type Diagnostic, inReadingOrder } from '../source/diagnostic.ts';
import { type Source, type Span, spanText } from '../source/source.ts';

/** Characters of a file, and what is to stand there instead. */
export interface Rewording {
  readonly at: Span;
  readonly replacement: string;
}

/** A rewording that can only be meant in one way. */
export interface Fix extends Rewording {
  /** The rules that ask for it. */
  readonly rules: readonly string[];
  /** All that it changes of the words; the rest of it only marks them up. */
  readonly words: readonly Rewording[];
}

/** The fixes of a file from top to bottom, without overlaps. */
export interface FixedFile {
  readonly source: Source;
  readonly fixes: readonly Fix[];
}

/**
 * What can be fixed without asking, file by file; nothing where words are unfinished. Merges a rewording that lies
 * inside a markup fix; of two other overlapping fixes the first wins.
 */
export function fixesOf(diagnostics: readonly Diagnostic[]): readonly FixedFile[] {
  // words that somebody has still to decide on
  const unfinished = coverOf(diagnostics.filter(({ isUnfinished }) => isUnfinished).map(({ at }) => at));
  const fixes = diagnostics.toSorted(inReadingOrder).flatMap(fixIn);
  const files = groupBy(
    fixes.filter(({ at }) => !isCovered(at, unfinished)),
    ({ at }) => at.source,
  );
  return [...files].map(([source, ofFile]) => ({ source, fixes: withoutOverlaps(ofFile) }));
}

function fixIn({ at, fix: replacement, rule, rewords }: Diagnostic): readonly Fix[] {
  if (replacement === undefined) return [];
  return [{ at, replacement, rules: [rule], words: rewords ? [{ at, replacement }] : [] }];
}

function withoutOverlaps(fixes: readonly Fix[]): readonly Fix[] {
  const kept: Fix[] = [];
  for (const fix of fixes.toSorted(outerFirst)) {
    const last = kept.at(-1);
    if (!last || fix.at.start >= last.at.end) kept.push(fix);
    else kept[kept.length - 1] = merged(last, fix) ?? last;
  }
  return kept;
}

/** From top to bottom; of fixes of the same words those that mark them up before those that reword them. */
const outerFirst = (a: Fix, b: Fix): number =>
  a.at.start - b.at.start || b.at.end - a.at.end || a.words.length - b.words.length;

/** A fix that marks words up, with a rewording of some of these words in it; undefined if the two are no such pair. */
function merged(outer: Fix, inner: Fix): Fix | undefined {
  const isOutside = inner.at.end > outer.at.end || outer.words.some(({ at }) => inner.at.start < at.end);
  const isMarkup = outer.words.every(({ at }) => at !== outer.at);
  if (isOutside || !isMarkup || inner.words.length === 0) return undefined;
  const markedUp = fixedText(spanText(outer.at), outer.words, outer.at.start);
  const words = [...outer.words, ...inner.words];
  const replacement = outer.replacement.replace(markedUp, () => fixedText(spanText(outer.at), words, outer.at.start));
  return { at: outer.at, replacement, rules: [...outer.rules, ...inner.rules], words };
}

/** A text with its rewordings, in order and without overlaps; it begins at the offset `from` of its file. */
export function fixedText(text: string, rewordings: readonly Rewording[], from = 0): string {
  let fixed = '';
  let end = 0;
  for (const { at, replacement } of rewordings) {
    fixed += text.slice(end, at.start - from) + replacement;
    end = at.end - from;
  }
  return fixed + text.slice(end);
}
