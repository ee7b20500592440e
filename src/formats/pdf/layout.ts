import type { House, HouseAssets } from '../../house/house.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';

/** How PDFs look: the layout, and the files that it can use. */
export interface Look {
  readonly layout: Source;
  readonly parts: HouseAssets;
  /** Whether the layout is the one that comes with prelim, which is known to show all that it has to. */
  readonly isOwn: boolean;
}

/** The look of the house: its own page.typ, or the one that comes with prelim. */
export function lookOf({ templates }: House, parts: HouseAssets): Look {
  const layout = templates.get('page.typ');
  return layout ? { layout, parts, isOwn: false } : { ...ownLook(parts), parts };
}

/** The look that comes with prelim, without anything of the house. */
export function ownLook(given: HouseAssets): Look {
  const parts = given.builtIn ?? given;
  return { layout: { path: 'page.typ', text: textOf(parts, 'page.typ') }, parts, isOwn: true };
}

export const textOf = (parts: HouseAssets, path: string): string => new TextDecoder().decode(parts.get(path));

/** The text of a layout with spaces for its comments. */
export const codeOf = ({ text }: Source): string =>
  text.replace(/(?<!:)\/\/[^\n]*|\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

const fromNetwork = 'A layout uses nothing from the network. Write what you need of the package into this file.';

/** What would make the same mission look different on another machine or day. Typst itself has no switch for these. */
const leadsOut: readonly (readonly [RegExp, string])[] = [
  [/"@[^"]*"/, fromNetwork],
  [
    /(?<=[#{;(=>]\s*(?:import|include)\s+)(?!(?:calc|sym|emoji|math|std|pdf|color)\b)(?:[\w(]|"[^"\n]*\\u\{)/,
    fromNetwork,
  ],
  [
    /(?<=\n\s*(?:import|include)\s+)(?!(?:calc|sym|emoji|math|std|pdf|color)\b)(?:[\w.-]+\s*[:;}\n]|\(|"[^"\n]*\\u\{)/,
    fromNetwork,
  ],
  [/\b(?:eval|plugin)\(/, 'A layout does not make programs while it runs. Write what it does into this file.'],
  [/\bhide\s*[([][^)\]\n]*\bbody\b|\bshow\b[^\n:]*:\s*hide\b/, 'This would hide what the document says. Take it away.'],
  [
    /\bshow\s+(?:regex\([^\n]*?\)|"[^"\n]*")\s*:\s*(?:none\b|\[\s*\]|""|it\s*=>\s*(?:none\b|\[\s*\]|""|\{\s*\}))/,
    'This would take words out of what the document says. Take it away.',
  ],
  [/\b\d[\d.]*e\d{2,}|\brange\(\s*\d{7,}/, 'This number is too large for a layout: it would never be done.'],
  [
    /\.today\(/,
    'A layout does not know the day: the same mission must give the same file. The date of the document is ' +
      'about.dated.',
  ],
  [/\bfallback:\s*true/, 'This would take letters from fonts of this machine. Take it away.'],
  [
    /\bfont:\s*\(?\s*"[^"]*"/,
    'This would use a font of this machine, if it has one. Put the font into fonts/ and name it as ' +
      'about.fonts.at("Its name").',
  ],
];

export function layoutFaults(layout: Source): Diagnostic[] {
  const code = codeOf(layout);
  const found = leadsOut.flatMap(([pattern, message]) => {
    const { index, 0: text = '' } = pattern.exec(code) ?? {};
    return index === undefined
      ? []
      : [fileError('templates/syntax', { source: layout, start: index, end: index + text.length }, message)];
  });
  if (/#let\s+layout\s*\(/.test(code)) return found;
  return [
    ...found,
    fileError(
      'templates/unknown-name',
      { source: layout, start: 0, end: 0 },
      'This file makes no layout. It needs a function “#let layout(about, body) = { … }”.',
    ),
  ];
}

/** A picture right beside the layout, which can show it by its name. */
export const isPicture = (path: string): boolean => /^[^/.][^/]*\.(?:png|jpe?g|gif|svg)$/i.test(path);

export const picturesOf = (parts: HouseAssets): ReadonlyMap<string, Uint8Array> =>
  new Map([...parts].filter(([path]) => isPicture(path)));
