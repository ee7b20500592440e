import type { House, HouseAssets } from '../../house/house.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';

/** How PDFs look: the layout, and the files that it can use. */
export interface Look {
  readonly layout: Source;
  readonly assets: HouseAssets;
  /** Whether the layout is the one that comes with prelim, which is known to show all that it has to. */
  readonly isDefault: boolean;
}

/**
 * The look of the house: its own page.typ, or the one that comes with prelim, with the fonts and pictures of the house.
 */
export function houseLook({ templates }: House, assets: HouseAssets): Look {
  const layout = templates.get('page.typ');
  return layout ? { layout, assets, isDefault: false } : { ...defaultLook(assets), assets };
}

/** The look that comes with prelim, without anything of the house. */
export function defaultLook(houseAssets: HouseAssets): Look {
  const assets = houseAssets.builtIn ?? houseAssets;
  return { layout: { path: 'page.typ', text: assetText(assets, 'page.typ') }, assets, isDefault: true };
}

/** An asset as text; empty if there is none at that path. */
export const assetText = (assets: HouseAssets, path: string): string => new TextDecoder().decode(assets.get(path));

/** The text of a layout with spaces for its comments, so that offsets stay the same. */
export const codeOf = ({ text }: Source): string =>
  text.replace(/(?<!:)\/\/[^\n]*|\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

/** Problems with a layout that show in its text, before it is run. */
export function checkLayout(layout: Source): Diagnostic[] {
  const code = codeOf(layout);
  const diagnostics = forbidden.flatMap(([pattern, message]) => {
    const { index, 0: text = '' } = pattern.exec(code) ?? {};
    return index === undefined
      ? []
      : [fileError('templates/syntax', { source: layout, start: index, end: index + text.length }, message)];
  });
  if (/#let\s+layout\s*\(/.test(code)) return diagnostics;
  return [
    ...diagnostics,
    fileError(
      'templates/unknown-name',
      { source: layout, start: 0, end: 0 },
      'This file makes no layout. It needs a function “#let layout(about, body) = { … }”.',
    ),
  ];
}

const fromNetwork = 'A layout uses nothing from the network. Write what you need of the package into this file.';

/**
 * Code that would hide text, never end, or make the same mission look different on another machine or day. Typst has no
 * switch that forbids it.
 */
const forbidden: readonly (readonly [RegExp, string])[] = [
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

/** Whether an asset is a picture right beside the layout, which can show it by its name. */
export const isPicture = (path: string): boolean => /^[^/.][^/]*\.(?:png|jpe?g|gif|svg)$/i.test(path);

/** The pictures that a layout can show, by their names. */
export const picturesOf = (assets: HouseAssets): ReadonlyMap<string, Uint8Array> =>
  new Map([...assets].filter(([path]) => isPicture(path)));
