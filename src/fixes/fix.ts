import { inReadingOrder, type Diagnostic, type Source, type Span } from '../diagnostic.ts';

/** Characters of a file that can only be meant in one way, and what to write in their place. */
export interface Fix {
  readonly at: Span;
  readonly replacement: string;
  readonly rule: string;
}

/** All fixes of a file from top to bottom; none meets another. */
export interface FixedFile {
  readonly source: Source;
  readonly fixes: readonly Fix[];
}

/** What can be fixed without asking, file by file. Of two fixes of the same characters the first is made, and the other left for the next time. */
export function fixesOf(diagnostics: readonly Diagnostic[]): readonly FixedFile[] {
  const files = new Map<Source, Fix[]>();
  const fixable = diagnostics.toSorted(inReadingOrder);
  for (const fix of fixable.flatMap(({ at, fix: replacement, rule }) => (replacement === undefined ? [] : [{ at, replacement, rule }]))) {
    const earlier = files.get(fix.at.source) ?? [];
    const end = earlier.at(-1)?.at.end ?? 0;
    if (fix.at.start >= end) earlier.push(fix);
    files.set(fix.at.source, earlier);
  }
  return [...files].map(([source, made]) => ({ source, fixes: made }));
}

/** A text with its fixes, which count their characters from `from`. */
export function fixedText(text: string, fixes: readonly Fix[], from = 0): string {
  let fixed = '';
  let end = 0;
  for (const { at, replacement } of fixes) {
    fixed += text.slice(end, at.start - from) + replacement;
    end = at.end - from;
  }
  return fixed + text.slice(end);
}
