import { type Diagnostic, inReadingOrder } from '../source/diagnostic.ts';
import { type Source, type Span, spanText } from '../source/source.ts';

/** Characters of a file, and the words that are read there afterwards. */
export interface Rewording {
  readonly at: Span;
  readonly replacement: string;
}

/** Characters of a file that can only be meant in one way, and what to write in their place. */
export interface Fix extends Rewording {
  readonly rules: readonly string[];
  /** All that it changes of the words; the rest of it only marks them up. */
  readonly words: readonly Rewording[];
}

/** All fixes of a file from top to bottom; none meets another. */
export interface FixedFile {
  readonly source: Source;
  readonly fixes: readonly Fix[];
}

/**
 * What can be fixed without asking, file by file. A fix of words inside those that another marks up is made together
 * with it; of two others that meet, the first.
 */
export function fixesOf(diagnostics: readonly Diagnostic[]): readonly FixedFile[] {
  const files = new Map<Source, Fix[]>();
  for (const fix of diagnostics.toSorted(inReadingOrder).flatMap(fixIn))
    files.set(fix.at.source, [...(files.get(fix.at.source) ?? []), fix]);
  return [...files].map(([source, fixes]) => ({ source, fixes: apart(fixes) }));
}

/**
 * Fixes of one file from top to bottom, none of which meets another. What marks words up comes before what rewords
 * them.
 */
function apart(fixes: readonly Fix[]): readonly Fix[] {
  const made: Fix[] = [];
  for (const fix of fixes.toSorted(
    (a, b) => a.at.start - b.at.start || b.at.end - a.at.end || a.words.length - b.words.length,
  )) {
    const last = made.at(-1);
    if (!last || fix.at.start >= last.at.end) made.push(fix);
    else made[made.length - 1] = together(last, fix) ?? last;
  }
  return made;
}

function fixIn({ at, fix: replacement, rule, rewords }: Diagnostic): readonly Fix[] {
  if (replacement === undefined) return [];
  return [{ at, replacement, rules: [rule], words: rewords ? [{ at, replacement }] : [] }];
}

/** A fix that marks words up, and another of some of these words, in one. */
function together(outer: Fix, inner: Fix): Fix | undefined {
  const isOutside = inner.at.end > outer.at.end || outer.words.some(({ at }) => inner.at.start < at.end);
  const isMarkup = outer.words.every(({ at }) => at !== outer.at);
  if (isOutside || !isMarkup || inner.words.length === 0) return undefined;
  const before = fixedText(spanText(outer.at), outer.words, outer.at.start);
  const words = [...outer.words, ...inner.words];
  const replacement = outer.replacement.replace(before, () => fixedText(spanText(outer.at), words, outer.at.start));
  return { at: outer.at, replacement, rules: [...outer.rules, ...inner.rules], words };
}

/** A text with its fixes, which count their characters from `from`. */
export function fixedText(text: string, fixes: readonly Rewording[], from = 0): string {
  let fixed = '';
  let end = 0;
  for (const { at, replacement } of fixes) {
    fixed += text.slice(end, at.start - from) + replacement;
    end = at.end - from;
  }
  return fixed + text.slice(end);
}
