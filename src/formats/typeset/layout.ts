import type { Diagnostic, Source } from '../../diagnostic.ts';
import type { House, HouseParts } from '../../house/house.ts';
import { fault } from '../../mission/fault.ts';

/** How the house's PDFs look: its own page.typ, or the one that comes with prelim. */
export const layoutOf = (house: House, parts: HouseParts): Source =>
  house.templates.get('page.typ') ?? { path: 'page.typ', text: textOf(parts, 'page.typ') };

export const textOf = (parts: HouseParts, path: string): string => new TextDecoder().decode(parts.get(path));

/** What would make the same mission look different on another machine or day. Typst itself has no switch for these. */
const leadsOut: readonly (readonly [RegExp, string])[] = [
  [/"@[^"]*"/, 'A layout uses nothing from the network. Write what you need of the package into this file.'],
  [/\.today\(/, 'A layout does not know the day: the same mission must give the same file. The date of the document is about.dated.'],
  [/\bfallback:\s*true/, 'This would take letters from fonts of this machine. Take it away.'],
  [/\bfont:\s*\(?\s*"[^"]*"/, 'This would use a font of this machine, if it has one. Put the font into fonts/ and name it as about.fonts.at("Its name").'],
];

export function layoutFaults(layout: Source): Diagnostic[] {
  const code = layout.text.replace(/\/\/[^\n]*|\/\*[^]*?\*\//g, (comment) => ' '.repeat(comment.length));
  const found = leadsOut.flatMap(([pattern, message]) => {
    const { index, 0: text = '' } = pattern.exec(code) ?? {};
    return index === undefined ? [] : [fault('templates/syntax', { source: layout, start: index, end: index + text.length }, message)];
  });
  if (/#let\s+layout\s*\(/.test(code)) return found;
  return [...found, fault('templates/unknown-name', { source: layout, start: 0, end: 0 }, 'This file makes no layout. It needs a function “#let layout(about, body) = { … }”.')];
}
