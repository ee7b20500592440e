import type * as typst from '@myriaddreamin/typst-ts-node-compiler';
import type { Traces } from './checks.ts';
import type { Family } from './fonts.ts';
import { codeOf, isPicture } from './layout.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { type Source, lineAt, offsetAt } from '../../source/source.ts';
import { UserError } from '../../source/user-error.ts';

export type Compiler = typeof typst.NodeCompiler;

/** Loads what sets PDFs: a program of 50 MB that is installed only where somebody wants it. */
export async function loadCompiler(): Promise<Compiler> {
  try {
    return (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler;
  } catch (cause) {
    const advice =
      'PDF needs the package @myriaddreamin/typst-ts-node-compiler, which is not installed for this machine. ' +
      'Run: npm install @myriaddreamin/typst-ts-node-compiler';
    throw new UserError(advice, { cause });
  }
}

/** A folder that there is not: a layout has no files to read but the pictures that are handed over. */
const nowhere = '/prelim-reads-no-files';

export interface Manuscript {
  /** Says how the document looks. */
  readonly layout: Source;
  /** Makes Typst of the document; read behind the layout, so that places in the layout stay true. */
  readonly program: string;
  /** The document as JSON. */
  readonly document: string;
  readonly families: readonly Family[];
  /** The pictures beside the layout by their names. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** All fonts of the house, used or not. */
  readonly fontNames: readonly string[];
  /** Letters without a font are drawn as boxes, which the standard forbids: only a draft has them. */
  readonly isAccessible: boolean;
  /** Whether the document leaves traces where it prints something. */
  readonly isTraced: boolean;
  /** What is wrong with the finished document. */
  readonly faultsOf: (found: Traces | undefined, pages: number) => readonly Diagnostic[];
}

export interface Typeset {
  readonly pdf: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The tables, counted from 0, whose words or numbers had to be cut to fit their columns. */
  readonly narrow?: readonly number[];
  /** The private names of the fonts in which the text is set, where the document was traced. */
  readonly fonts?: readonly string[];
}

/** The PDF of a document, or what is wrong with its layout. Nothing is read but what is handed over. */
export function typeset(
  compiler: Compiler,
  { layout, program, document, families, pictures, fontNames, isAccessible, isTraced, faultsOf }: Manuscript,
): Typeset {
  const fontBlobs = families.flatMap(({ files }) => files.map(({ renamed }) => renamed(isTraced)));
  const world = compiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs }] });
  // what is kept of the document before: this one shares little more than the layout, and the last need not wait for it
  world.evictCache(1);
  for (const [name, bytes] of pictures) world.mapShadow(`${nowhere}/${name}`, Buffer.from(bytes));
  const compiled = world.compile({ mainFileContent: `${layout.text}\n${program}`, inputs: { document } });
  if (!compiled.result)
    return {
      pdf: undefined,
      diagnostics: [
        compileFault(errorsIn(world, `${layout.text}\n${program}`, document), {
          layout,
          pictures: [...pictures.keys()],
          fontNames,
        }),
      ],
    };
  const narrow: readonly number[] = world.query(compiled.result, { selector: '<prelim-narrow>', field: 'value' });
  const [traces]: readonly Traces[] = isTraced
    ? world.query(compiled.result, { selector: '<prelim-traces>', field: 'value' })
    : [];
  const diagnostics = faultsOf(traces, compiled.result.numOfPages);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { pdf: undefined, diagnostics };
  try {
    return {
      pdf: world.pdf(compiled.result, { pdfStandard: isAccessible ? 'ua-1' : '1.7' }),
      diagnostics,
      narrow,
      ...(traces && { fonts: traces.fonts }),
    };
  } catch (error) {
    return { pdf: undefined, diagnostics: [...diagnostics, standardFault(String(error), layout)] };
  }
}

/** Typst knows the places of errors only in files, so it reads the text again as if it were one. */
function errorsIn(world: typst.NodeCompiler, text: string, document: string): readonly Told[] {
  world.addSource(`${nowhere}/page.typ`, text);
  const errors = world.compile({ mainFilePath: `${nowhere}/page.typ`, inputs: { document } }).takeDiagnostics();
  return errors ? world.fetchDiagnostics(errors) : [];
}

/** An error of Typst, or a step on the way to the one before it. Lines and characters count from 0. */
interface Told {
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null;
}

/** What a layout could have used. */
interface Offered {
  readonly layout: Source;
  readonly pictures: readonly string[];
  readonly fontNames: readonly string[];
}

/** The first error, where the layout leads to it. What follows an error is most often a consequence. */
function compileFault(told: readonly Told[], offered: Offered): Diagnostic {
  const { layout } = offered;
  const [error, ...others] = told.slice(
    Math.max(
      0,
      told.findIndex(({ severity }) => severity === 1),
    ),
  );
  const next = others.findIndex(({ severity }) => severity === 1);
  const lines = layout.text.split('\n').length;
  const place = [error, ...others.slice(0, next < 0 ? undefined : next)].find(
    (one) => one?.range && one.range.start.line < lines,
  )?.range?.start;
  const start = place ? offsetAt(layout, { line: place.line + 1, column: place.character + 1 }) : 0;
  const message = error?.message ?? 'nothing more';
  const line = place ? lineAt(layout, place.line + 1) : '';
  const said =
    pictureMissing(message, offered) ??
    fontMissing(message, line, offered) ??
    `This layout cannot be used. Typst says: ${message}.`;
  return fileError('templates/syntax', { source: layout, start, end: start }, said);
}

/** A file that is not there, or stands where a layout cannot read. */
function pictureMissing(message: string, { pictures }: Offered): string | undefined {
  const sought =
    /^(?:file not found \(searched at \/[^/]*\/(.+)\)|failed to load file|.*would escape the project root.*|cannot access file system.*)/.exec(
      message,
    );
  if (!sought) return undefined;
  const [, name = ''] = sought;
  if (!isPicture(name.replace(/^.*\//, ''))) return 'A layout reads no other files than pictures beside it.';
  const there =
    pictures.length === 0 ? 'There are none: put the file beside page.typ.' : `There are: ${pictures.join(', ')}.`;
  return `There is no picture “${name}” beside this layout. ${there}`;
}

/** A font that the house does not have. */
function fontMissing(message: string, line: string, { fontNames }: Offered): string | undefined {
  const [, key] = /^dictionary does not contain key "(.*?)"/.exec(message) ?? [];
  return key === undefined || !/font/i.test(line)
    ? undefined
    : `No font “${key}” here. There are: ${fontNames.join(', ')}.`;
}

/**
 * What keeps the PDF from being one that everybody can read. Typst says it as a text for its own makers, without a
 * place.
 */
function standardFault(error: string, layout: Source): Diagnostic {
  const messages = [...error.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
    message.replace(/\\(.)/g, '$1').replace(/^PDF\/UA-1 error: /, ''),
  );
  if (messages.includes('missing alt text')) {
    const start = Math.max(0, codeOf(layout).search(/\bimage\(/));
    return fileError(
      'templates/syntax',
      { source: layout, start, end: start },
      'A picture of this layout says nothing to people who cannot see it. Describe it: image("logo.png", alt: ' +
        '"Logo of the mission"), or put it into pdf.artifact(…) if it only decorates.',
    );
  }
  const unset = messages.flatMap((message) =>
    [...(/^the text `"(.*)"` could not be displayed with font `"(.*)"`$/.exec(message)?.slice(1) ?? [])].map(
      withoutEscapes,
    ),
  );
  if (unset.length > 0) {
    const letters = unset
      .filter((_, index) => index % 2 === 0)
      .slice(0, 12)
      .join('');
    return fileError(
      'templates/syntax',
      { source: layout, start: 0, end: 0 },
      `This layout sets “${letters}” in “${unset[1]}”, which has no such letters. Name a font as ` +
        'about.fonts.at("Its name"): the others stand behind it for what it lacks.',
    );
  }
  const reason = messages.length === 0 ? error : messages.join('; ');
  return fileError(
    'templates/syntax',
    { source: layout, start: 0, end: 0 },
    `With this layout the PDF does not meet PDF/UA-1, the standard for PDFs that everybody can read: ${reason}.`,
  );
}

/** Letters that Typst tells by their numbers: \u{e04e}. */
const withoutEscapes = (text: string): string =>
  text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
