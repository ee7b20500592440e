import { memoize } from '../../collections/memoize.ts';
import type { Document } from '../../compose/document.ts';
import type { House, HouseAssets } from '../../house/house.ts';
import { parseDate } from '../../numbers/calendar.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { pointAt } from '../../source/source.ts';
import { UserError } from '../../source/user-error.ts';
import { type Format, withDefaultLookAdvice } from '../format.ts';
import { missingFontStyles, missingGlyphs, tableOverflow, unprintable } from './checks.ts';
import { contentOf } from './content.ts';
import { checkEmbeddedFonts } from './embedded-fonts.ts';
import { type FontFamily, besideFonts, familiesFor, familiesOf } from './fonts.ts';
import { type Look, assetText, checkLayout, codeOf, defaultLook, houseLook, picturesOf } from './layout.ts';
import { type PrintedParts, checkPrintedParts, withTraces } from './printed-parts.ts';
import { type Compiler, type Typeset, loadCompiler, typeset } from './typst.ts';

/**
 * A PDF that everybody can read (PDF/UA-1), set by Typst with the fonts and the layout of the house. Throws if the
 * compiler of Typst is not installed.
 */
export async function loadPdf(): Promise<Format> {
  const compiler = await loadCompiler();
  // `problems` and `render` ask for the same document one after the other, and to set it takes most of a build.
  const typesetOnce = memoize((document: Document) =>
    memoize((house: House) => memoize((assets: HouseAssets) => typesetDocument(compiler, document, house, assets))),
  );
  return {
    id: 'pdf',
    extension: 'pdf',
    assets: pdfAssets,
    problems: (document, house, assets) => typesetOnce(document)(house)(assets).diagnostics,
    render(document, house, assets) {
      const { pdf, diagnostics } = typesetOnce(document)(house)(assets);
      if (pdf) return pdf;
      const [first] = diagnostics;
      const { line, column } = pointAt(first?.at.source ?? house.file, first?.at.start ?? 0);
      throw new UserError(`${first?.at.source.path}:${line}:${column}: ${first?.message}`);
    },
  };
}

/** The layout, the pictures beside it, and whatever in the folder of fonts could be meant as a font. */
const pdfAssets = new RegExp(
  `^(?:fonts/(?!\\.|${besideFonts})[^]+|(?:page|document|table)\\.typ|[^/.][^/]*\\.(?:png|jpe?g|gif|svg))$`,
  'i',
);

/** A draft is set in the default look if that of the house cannot be used. */
function typesetDocument(compiler: Compiler, document: Document, house: House, assets: HouseAssets): Typeset {
  const diagnostics = unprintable(document.root);
  if (diagnostics.length > 0) return { pdf: undefined, diagnostics };
  const result = typesetWith(compiler, document, houseLook(house, assets), assets);
  if (result.pdf || !document.about.isDraft) return result;
  const second = typesetWith(compiler, document, defaultLook(assets), assets);
  return { pdf: second.pdf, diagnostics: [...withDefaultLookAdvice('PDF', result.diagnostics), ...second.diagnostics] };
}

/** Sets a document in one look. `houseAssets` are all of the house, of which a default look has only prelim's own. */
function typesetWith(compiler: Compiler, document: Document, look: Look, houseAssets: HouseAssets): Typeset {
  const { layout, isDefault } = look;
  const ownAssets: HouseAssets = houseAssets.builtIn ?? new Map();
  const { families, broken } = familiesOf(look.assets, ownAssets);
  const shownPath = (path: string): string => houseAssets.shown?.get(path) ?? path;
  const problems = [...(isDefault ? [] : checkLayout(layout)), ...broken.map((path) => brokenFont(shownPath(path)))];
  if (problems.length > 0) return { pdf: undefined, diagnostics: problems };
  const parts = contentOf(document.root);
  // The default layout is known to print everything, so that nothing is traced with it.
  const { content, words } = isDefault ? { content: parts } : withTraces(parts);
  const values = {
    inside: content,
    about: aboutOf(document),
    language: languageParts(document.about.language),
    traced: !isDefault,
  };
  const { needed, missing } = familiesFor(`${codeOf(layout)}${JSON.stringify(values)}`, families);
  const used = families.filter((family) => needed.has(family) || layout.text.includes(family.name));
  const { pdf, diagnostics, overflowingTables, fonts } = typeset(compiler, {
    layout,
    program: ['table.typ', 'document.typ'].map((path) => assetText(defaultLook(houseAssets).assets, path)).join('\n'),
    document: documentJson(values, used),
    families: used,
    pictures: picturesOf(look.assets),
    familyNames: families.map(({ name }) => name),
    isAccessible: missing.size === 0,
    isTraced: !isDefault,
    check: (printed, pages) => [
      ...(words ? checkPrintedParts({ layout, marks: document.about.marks, words }, printed, pages) : []),
      ...missingFontStyles(
        familiesOfText(printed, used, needed).filter(({ path }) => ownAssets.get(path) !== houseAssets.get(path)),
        document.root,
        shownPath,
      ),
    ],
  });
  const embedded =
    pdf &&
    checkEmbeddedFonts(Buffer.from(pdf), {
      layout,
      families: used,
      main: mainFamily(used, fonts),
      isMarked: !isDefault,
    });
  const all = [
    ...missingGlyphs(document, layout, missing, families),
    ...tableOverflow(document.root, overflowingTables ?? []),
    ...diagnostics,
    ...(embedded && 'problem' in embedded ? [embedded.problem] : []),
  ];
  return {
    pdf: embedded && 'pdf' in embedded ? embedded.pdf : undefined,
    diagnostics: all.map((diagnostic) => withFamilyNames(diagnostic, families)),
  };
}

/** The family that the text is set in first, by the private names that Typst gives, which are in lower case. */
const mainFamily = (families: readonly FontFamily[], [first]: readonly string[] = []): FontFamily | undefined =>
  families.find(({ privateName }) => privateName.toLowerCase() === first);

/**
 * The families in which the text is set, without those behind them for letters that they lack: the one that the layout
 * names first, or those that the letters need.
 */
function familiesOfText(
  printed: PrintedParts | undefined,
  used: readonly FontFamily[],
  needed: ReadonlySet<FontFamily>,
): readonly FontFamily[] {
  const main = mainFamily(used, printed?.fonts);
  return main && main !== used[0] ? [main] : used.filter((family) => needed.has(family));
}

/** A diagnostic with the real names of families instead of the private ones that Typst tells. */
const withFamilyNames = (diagnostic: Diagnostic, families: readonly FontFamily[]): Diagnostic => ({
  ...diagnostic,
  message: families.reduce(
    (message, { privateName, name }) => message.replaceAll(privateName, name),
    diagnostic.message,
  ),
});

/** Typst wants the parts of a language tag such as zh-Hant or en-GB one by one. */
function languageParts(tag: string): Readonly<Record<string, string>> {
  const [lang = '', ...others] = tag.toLowerCase().split(/[-_]/);
  const script = others.find((part) => /^[a-z]{4}$/.test(part));
  const region = others.find((part) => /^[a-z]{2}$/.test(part));
  return { lang: /^[a-z]{2,3}$/.test(lang) ? lang : 'en', ...(script && { script }), ...(region && { region }) };
}

/** What a layout may print beside the text. */
function aboutOf({ about }: Document) {
  const { language, title, mission, dated, marks, institutions, country, date } = about;
  return { language, title, mission, dated, marks, institutions, country, day: parseDate(date) ?? null };
}

/** The document as JSON, with the private names of its families: each, and the others behind it. */
function documentJson(values: { readonly about: object }, families: readonly FontFamily[]): string {
  const names = families.map(({ privateName }) => privateName);
  const fonts = Object.fromEntries(
    families.map(({ name, privateName }) => [name, [privateName, ...names.filter((other) => other !== privateName)]]),
  );
  return JSON.stringify({ ...values, about: { ...values.about, fonts }, fonts: names });
}

const brokenFont = (path: string): Diagnostic =>
  fileError(
    'files/not-text',
    { source: { path, text: '' }, start: 0, end: 0 },
    'This file is no font that can be used: it is broken, or neither TrueType nor OpenType. Replace it, or take ' +
      'it away.',
  );
