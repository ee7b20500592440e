import type { Document } from '../../compose/document.ts';
import { type Format, saidOfDraft } from '../format.ts';
import { type Traces, embedded, narrowFaults, styleFaults, traceFaults, traced } from './checks.ts';
import { partsOf } from './content.ts';
import { type Family, besideFonts, familiesFor, familiesOf, letterFaults } from './fonts.ts';
import { type Look, codeOf, layoutFaults, lookOf, ownLook, picturesOf, textOf } from './layout.ts';
import { type Compiler, type Typeset, loadCompiler, typeset } from './typst.ts';
import type { House, HouseAssets } from '../../house/house.ts';
import { parseDate } from '../../numbers/calendar.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { pointAt } from '../../source/source.ts';
import { UserError } from '../../source/user-error.ts';

/** The layout and what it uses; only what could be a font of what stands in a folder of fonts. */
const needs = new RegExp(
  `^(?:fonts/(?!\\.|${besideFonts})[^]+|(?:page|document|table)\\.typ|[^/.][^/]*\\.(?:png|jpe?g|gif|svg))$`,
  'i',
);

/** A PDF for everybody (PDF/UA-1), set by Typst with the fonts and the layout of the house. */
export async function loadPdf(): Promise<Format> {
  const compiler = await loadCompiler();
  const known = new WeakMap<Document, Typeset & { readonly parts: HouseAssets }>();
  const made = (document: Document, house: House, parts: HouseAssets): Typeset => {
    const before = known.get(document);
    if (before?.parts === parts) return before;
    const now = make(compiler, document, house, parts);
    known.set(document, { ...now, parts });
    return now;
  };
  return {
    id: 'pdf',
    extension: 'pdf',
    assets: needs,
    problems: (document, house, parts) => made(document, house, parts).diagnostics,
    render(document, house, parts) {
      const {
        pdf,
        diagnostics: [first],
      } = made(document, house, parts);
      if (pdf) return pdf;
      const { line, column } = pointAt(first?.at.source ?? house.file, first?.at.start ?? 0);
      throw new UserError(`${first?.at.source.path}:${line}:${column}: ${first?.message}`);
    },
  };
}

/** A draft is made with the look of prelim where that of the house cannot be used. */
function make(compiler: Compiler, document: Document, house: House, parts: HouseAssets): Typeset {
  const made = makeWith(compiler, document, lookOf(house, parts), parts);
  if (made.pdf || !document.about.isDraft) return made;
  const { pdf, diagnostics } = makeWith(compiler, document, ownLook(parts), parts);
  return { pdf, diagnostics: [...saidOfDraft('PDF', made.diagnostics), ...diagnostics] };
}

function makeWith(compiler: Compiler, document: Document, look: Look, given: HouseAssets): Typeset {
  const { layout, isOwn } = look;
  const { families, broken } = familiesOf(look.parts, given.own ?? new Map());
  const shownPath = (path: string): string => given.shown?.get(path) ?? path;
  const wrong = [...(isOwn ? [] : layoutFaults(layout)), ...broken.map((path) => brokenFont(shownPath(path)))];
  if (wrong.length > 0) return { pdf: undefined, diagnostics: wrong };
  const { parts, words } = isOwn ? { parts: partsOf(document.root) } : traced(partsOf(document.root));
  const content = {
    inside: parts,
    about: aboutOf(document),
    language: languageOf(document.about.language),
    traced: !isOwn,
  };
  const { needed, missing } = familiesFor(`${codeOf(layout)}${JSON.stringify(content)}`, families);
  const used = families.filter((family) => needed.has(family) || layout.text.includes(family.name));
  const {
    pdf,
    diagnostics,
    narrow = [],
    fonts = [],
  } = typeset(compiler, {
    layout,
    program: ['table.typ', 'document.typ'].map((path) => textOf(ownLook(given).parts, path)).join('\n'),
    document: manuscriptOf(content, used),
    families: used,
    pictures: picturesOf(look.parts),
    fontNames: families.map(({ name }) => name),
    isAccessible: missing.size === 0,
    isTraced: !isOwn,
    faultsOf: (found, pages) => [
      ...(words ? traceFaults({ layout, marks: document.about.marks, words }, found, pages) : []),
      ...styleFaults(
        familiesOfText(found, used, needed).filter(({ path }) => given.own?.get(path) !== given.get(path)),
        document.root,
        shownPath,
      ),
    ],
  });
  const main = mainOf(used, fonts);
  const checked = pdf && embedded(Buffer.from(pdf), { layout, families: used, main, isMarked: !isOwn });
  const all = [
    ...letterFaults(document, layout, missing, families),
    ...narrowFaults(document.root, narrow),
    ...diagnostics,
    ...(checked?.diagnostics ?? []),
  ];
  return {
    pdf: checked?.diagnostics.length === 0 ? checked.pdf : undefined,
    diagnostics: all.map((one) => withFamilies(one, families)),
  };
}

/**
 * The family that the text is set in first, by the names that the document gives; Typst writes them in small letters.
 */
const mainOf = (families: readonly Family[], [first]: readonly string[] = []): Family | undefined =>
  families.find(({ privately }) => privately.toLowerCase() === first);

/**
 * Those in which the text is set, not those behind it for letters that it lacks: the layout may name others than those
 * that its letters need.
 */
function familiesOfText(
  found: Traces | undefined,
  used: readonly Family[],
  needed: ReadonlySet<Family>,
): readonly Family[] {
  const main = mainOf(used, found?.fonts);
  return main && main !== used[0] ? [main] : used.filter((family) => needed.has(family));
}

/** A message with the names of fonts that people know. */
const withFamilies = (told: Diagnostic, families: readonly Family[]): Diagnostic => ({
  ...told,
  message: families.reduce((message, { privately, name }) => message.replaceAll(privately, name), told.message),
});

/** Typst wants the parts of a language tag such as zh-Hant or en-GB one by one. */
function languageOf(tag: string): Readonly<Record<string, string>> {
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

function manuscriptOf(content: { readonly about: object }, families: readonly Family[]): string {
  const all = families.map(({ privately }) => privately);
  const fonts = Object.fromEntries(
    families.map(({ name, privately }) => [name, [privately, ...all.filter((other) => other !== privately)]]),
  );
  return JSON.stringify({ ...content, about: { ...content.about, fonts }, fonts: all });
}

const brokenFont = (path: string): Diagnostic =>
  fileError(
    'files/not-text',
    { source: { path, text: '' }, start: 0, end: 0 },
    'This file is no font that can be used: it is broken, or neither TrueType nor OpenType. Replace it, or take ' +
      'it away.',
  );
