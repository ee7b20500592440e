import type { Sources } from '../../../src/mission/mission.ts';
import type { Source } from '../../../src/source/source.ts';
import type { Place } from '../place.ts';

/** A paragraph of a finding or quotation, or the headline. */
export interface Prose {
  readonly text: string;
  readonly at: Place;
  readonly part: 'headline' | 'press' | 'Conclusion' | 'Findings' | 'quotation';
  /** What stands above the text of the file, between its two lines of dashes. */
  readonly head: string;
}

const headPattern = /^---\n[^]*?\n---\n/;
/** Lists, tables, block quotations, footnotes and targets of links. */
const noParagraph = /^(?:[|>#-]|\d+\. |\[[^\]]+\]: )/;

/** Every paragraph that stands on a line of its own. */
export function proseOf({ findings, quotes }: Sources): readonly Prose[] {
  return [
    ...[...findings.values()].flatMap((source) => [...paragraphs(source, 'press')]),
    ...[...quotes.values()].flatMap((source) => [...paragraphs(source, 'quotation')]),
  ];
}

function* paragraphs({ path: file, text }: Source, first: Prose['part']): Generator<Prose> {
  const head = headPattern.exec(text)?.[0] ?? '';
  let part = first;
  for (const { index, 0: line } of text.matchAll(/^.+$/gm)) {
    const [, title] = /^## (Conclusion|Findings)$/.exec(line) ?? [];
    if (title === 'Conclusion' || title === 'Findings') part = title;
    const at = { file, start: index, end: index + line.length };
    if (index < head.length) continue;
    if (line.startsWith('# ') && head.includes('topic: overall'))
      yield { text: line.slice(2), at: { ...at, start: index + 2 }, part: 'headline', head };
    else if (!noParagraph.test(line)) yield { text: line, at, part, head };
  }
}

/** Where a pattern stands in the own words of a paragraph: in no link and between no quotation marks. */
export function* placesOf(
  pattern: RegExp,
  { text, at }: Prose,
): Generator<{ readonly match: RegExpExecArray; readonly at: Place }> {
  const masked = text.replace(/\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|“[^”]*”|"[^"]*"/g, (words) =>
    '\0'.repeat(words.length),
  );
  for (const match of masked.matchAll(pattern))
    yield {
      match,
      at: { file: at.file, start: at.start + match.index, end: at.start + match.index + match[0].length },
    };
}
