import { type House, hasCheckedTemplates } from '../house/house.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';
import { didYouMean, nearest, suggestionsFor } from '../source/did-you-mean.ts';
import { type Shape, checkProgram } from '../source/handlebars/check.ts';
import { type TemplateOutput, evaluate } from '../source/handlebars/evaluate.ts';
import { type ParsedTemplate, type Program, parseTemplate, partsOf } from '../source/handlebars/parse.ts';
import { checkPartialCalls } from '../source/handlebars/partials.ts';
import type { Source } from '../source/source.ts';

/** A template that was checked against the shape of its view, with its partials. */
export interface Template {
  readonly source: Source;
  readonly render: (view: object) => TemplateOutput;
}

/**
 * Parses the template of that name and all partials that it uses, and checks every name in them against the shape of
 * the view. The template is undefined if anything is wrong. `rawNames` may stand in three braces; with them the
 * template is one of HTML, and texts in two braces are escaped.
 */
export function readTemplate(
  house: House,
  name: string,
  view: Shape,
  rawNames: readonly string[] = [],
): { template: Template | undefined; diagnostics: readonly Diagnostic[] } {
  const { templates: sources } = house;
  const source = sources.get(name);
  if (!source) return { template: undefined, diagnostics: [missingTemplate(name, house)] };
  const diagnostics: Diagnostic[] = [];
  const known = new Map<string, ParsedTemplate>();
  const parsed = (path: string): ParsedTemplate | undefined => {
    const text = sources.get(path);
    if (!text) return undefined;
    const one = known.get(path) ?? {
      source: text,
      ...(text.program ? { program: text.program } : note(parseTemplate(text), diagnostics)),
    };
    known.set(path, one);
    return one;
  };
  const extension = /\.[a-z]+\.hbs$/.exec(name)?.[0] ?? '';
  const partialNames = [...sources.keys()].flatMap((key) =>
    key.startsWith('partials/') && key.endsWith(extension) ? [key.slice(9, -extension.length)] : [],
  );
  const partial = (called: string): ParsedTemplate | undefined => parsed(`partials/${called}${extension}`);
  const program = parsed(name)?.program;
  if (program && !hasCheckedTemplates(house)) {
    const { diagnostics: wrong, circular } = checkPartialCalls({ source, program }, partial);
    const checking = {
      source,
      shapes: [view],
      names: new Map<string, Shape>(),
      partial,
      partialNames,
      circular,
      rawNames,
    };
    const isTooLarge = wrong.some(({ rule }) => rule === 'files/too-large');
    diagnostics.push(...wrong, ...(isTooLarge ? [] : checkProgram(program, checking)));
  }
  if (diagnostics.length > 0 || !program) return { template: undefined, diagnostics: [...new Set(diagnostics)] };
  const escape = rawNames.length > 0 ? escapeHtml : (text: string): string => text;
  const render = (values: object): TemplateOutput => {
    const into: TemplateOutput = { text: '', runs: [], parts: 0, tooLarge: undefined };
    evaluate(program, values, { into, source, partial, escape });
    return into;
  };
  return { template: { source, render }, diagnostics: [] };
}

/** All that is wrong with a template and its partials: nothing can be if the build has checked them. */
export const checkTemplate = (...template: Parameters<typeof readTemplate>): readonly Diagnostic[] =>
  hasCheckedTemplates(template[0]) ? [] : readTemplate(...template).diagnostics;

/** The same characters as Handlebars escapes. */
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

/** A text for HTML, escaped as Handlebars escapes. */
const escapeHtml = (text: string): string => text.replace(/[&<>"'`=]/g, (character) => escapes[character] ?? character);

const note = (
  { program, diagnostics: ofFile }: ReturnType<typeof parseTemplate>,
  diagnostics: Diagnostic[],
): { program: Program | undefined } => {
  diagnostics.push(...ofFile);
  return { program };
};

/** That the house has no template for one of its documents, or none for the page. */
function missingTemplate(name: string, { file, documents, locateKey, templates }: House): Diagnostic {
  const kind = name.replace(/\.md\.hbs$/, '');
  const isDocument = Object.hasOwn(documents, kind);
  const at = isDocument ? locateKey(['documents', kind]) : { source: file, start: 0, end: 0 };
  const kinds = [...templates.keys()].flatMap((path) => /^([^/]+)\.md\.hbs$/.exec(path)?.[1] ?? []);
  const hint = isDocument ? didYouMean(kind, kinds) : '';
  return fileError(
    'templates/unknown-name',
    at,
    `This house has no template “${name}”.${hint}`,
    hint === '' ? {} : suggestionsFor(kind, kinds),
  );
}

/**
 * Finds unused template files of a mission: they replace none of the house, and no template calls them. Most likely
 * they are misspelt.
 */
export function unusedTemplates({ templates, documents }: House): readonly Diagnostic[] {
  const added = new Map([...templates].filter(([, { isAddition }]) => isAddition));
  if (added.size === 0) return [];
  const programs = new Map(
    [...templates].flatMap(([path, source]) =>
      path.endsWith('.hbs') ? [[path, source.program ?? parseTemplate(source).program]] : [],
    ),
  );
  if ([...programs.values()].includes(undefined)) return []; // what a broken template calls is not known
  const used = new Set([
    'page.html.hbs',
    'page.css',
    'mail.css',
    'page.typ',
    ...Object.keys(documents).map((kind) => `${kind}.md.hbs`),
  ]);
  for (const [path, program] of programs) {
    for (const part of partsOf(program)) {
      const calledPath =
        part.type === 'PartialStatement' && part.name.type === 'PathExpression'
          ? `partials/${part.name.original}${/\.[a-z]+\.hbs$/.exec(path)?.[0] ?? ''}`
          : path;
      if (calledPath !== path) used.add(calledPath);
    }
  }
  const meant = new Map(
    [...used, ...templates.keys()].flatMap((path) => (added.has(path) ? [] : [[stem(path), path]])),
  );
  return [...added].flatMap(([path, source]) => {
    if (used.has(path)) return [];
    const near = meant.get(stem(path)) ?? meant.get(nearest(stem(path), [...meant.keys()]) ?? '');
    const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
    return [
      fileError(
        'templates/unknown-name',
        { source, start: 0, end: 0 },
        `Nothing uses this file: it has the name of no template of the house, and no template calls it.${hint}`,
      ),
    ];
  });
}

/** The name of a template without its folder and endings; a style sheet keeps its own. */
const stem = (path: string): string => path.replace(/^.*\//, '').replace(/(?:\.\w+)*\.hbs$/, '');
