import { lineAt, offsetAt, type Diagnostic, type Source } from '../../diagnostic.ts';
import { fault } from '../../mission/fault.ts';
import { codeOf } from './layout.ts';
import { isPicture } from './pictures.ts';

/** An error of Typst, or a step on the way to the one before it. Lines and characters count from 0. */
export interface Told {
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null;
}

/** What a layout could have used. */
export interface Offered {
  readonly layout: Source;
  readonly pictures: readonly string[];
  readonly fontNames: readonly string[];
}

/** The first error, where the layout leads to it. What follows an error is most often a consequence. */
export function compileFault(told: readonly Told[], offered: Offered): Diagnostic {
  const { layout } = offered;
  const [error, ...others] = told.slice(Math.max(0, told.findIndex(({ severity }) => severity === 1)));
  const next = others.findIndex(({ severity }) => severity === 1);
  const lines = layout.text.split('\n').length;
  const place = [error, ...others.slice(0, next < 0 ? undefined : next)].find((one) => one?.range && one.range.start.line < lines)?.range?.start;
  const start = place ? offsetAt(layout, { line: place.line + 1, column: place.character + 1 }) : 0;
  const message = error?.message ?? 'nothing more';
  const line = place ? lineAt(layout, place.line + 1) : '';
  const said = pictureMissing(message, offered) ?? fontMissing(message, line, offered) ?? `This layout cannot be used. Typst says: ${message}.`;
  return fault('templates/syntax', { source: layout, start, end: start }, said);
}

/** A file that is not there, or stands where a layout cannot read. */
function pictureMissing(message: string, { pictures }: Offered): string | undefined {
  const sought = /^(?:file not found \(searched at \/[^/]*\/(.+)\)|failed to load file|.*would escape the project root.*|cannot access file system.*)/.exec(message);
  if (!sought) return undefined;
  const [, name = ''] = sought;
  if (!isPicture(name.replace(/^.*\//, ''))) return 'A layout reads no other files than pictures beside it.';
  const there = pictures.length === 0 ? 'There are none: put the file beside page.typ.' : `There are: ${pictures.join(', ')}.`;
  return `There is no picture “${name}” beside this layout. ${there}`;
}

/** A font that the house does not have. */
function fontMissing(message: string, line: string, { fontNames }: Offered): string | undefined {
  const [, key] = /^dictionary does not contain key "(.*?)"/.exec(message) ?? [];
  return key === undefined || !/font/i.test(line) ? undefined : `No font “${key}” here. There are: ${fontNames.join(', ')}.`;
}

/** What keeps the PDF from being one that everybody can read. Typst says it as a text for its own makers, without a place. */
export function standardFault(error: string, layout: Source): Diagnostic {
  const messages = [...error.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) => message.replace(/\\(.)/g, '$1').replace(/^PDF\/UA-1 error: /, ''));
  if (messages.includes('missing alt text')) {
    const start = Math.max(0, codeOf(layout).search(/\bimage\(/));
    return fault('templates/syntax', { source: layout, start, end: start }, 'A picture of this layout says nothing to people who cannot see it. Describe it: image("logo.png", alt: "Logo of the mission"), or put it into pdf.artifact(…) if it only decorates.');
  }
  const unset = messages.flatMap((message) => [.../^the text `"(.*)"` could not be displayed with font `"(.*)"`$/.exec(message)?.slice(1) ?? []].map(withoutEscapes));
  if (unset.length > 0) {
    const letters = unset.filter((_, index) => index % 2 === 0).slice(0, 12).join('');
    return fault('templates/syntax', { source: layout, start: 0, end: 0 }, `This layout sets “${letters}” in “${unset[1]}”, which has no such letters. Name a font as about.fonts.at("Its name"): the others stand behind it for what it lacks.`);
  }
  const reason = messages.length === 0 ? error : messages.join('; ');
  return fault('templates/syntax', { source: layout, start: 0, end: 0 }, `With this layout the PDF does not meet PDF/UA-1, the standard for PDFs that everybody can read: ${reason}.`);
}

/** Letters that Typst tells by their numbers: \u{e04e}. */
const withoutEscapes = (text: string): string => text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
