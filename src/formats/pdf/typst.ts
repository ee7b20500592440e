import type * as typst from '@myriaddreamin/typst-ts-node-compiler';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { type Source, lineAt, offsetAt } from '../../source/source.ts';
import { UserError } from '../../source/user-error.ts';
import type { FontFamily } from './fonts.ts';
import { codeOf, isPicture } from './layout.ts';
import type { PrintedParts } from './printed-parts.ts';

export type Compiler = typeof typst.NodeCompiler;

/**
 * Loads the compiler of Typst, an optional package of 50 MB. Throws with what to install if it is not there for this
 * machine.
 */
export async function loadCompiler(): Promise<Compiler> {
  try {
    return (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler;
  } catch (cause) {
    if (!isNotInstalled(cause)) throw cause;
    const advice =
      'PDF needs the package @myriaddreamin/typst-ts-node-compiler, which is not installed for this machine. ' +
      'Run: npm install @myriaddreamin/typst-ts-node-compiler';
    throw new UserError(advice, { cause });
  }
}

/** Whether a package, or its part for this machine, is not there or cannot be loaded on it. */
const isNotInstalled = (error: unknown): boolean =>
  error instanceof Error &&
  ('code' in error
    ? ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes(String(error.code))
    : /native binding|Cannot find module/i.test(error.message));

/** All that Typst is given. */
export interface Manuscript {
  /** The function that says how the document looks. */
  readonly layout: Source;
  /** The Typst code that makes the document; read behind the layout, so that places in the layout stay true. */
  readonly program: string;
  /** The document as JSON. */
  readonly document: string;
  readonly families: readonly FontFamily[];
  /** The pictures beside the layout by their names. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** The names of all families of the house, used or not. */
  readonly familyNames: readonly string[];
  /** Whether the PDF is to meet PDF/UA-1. It forbids the boxes for letters without a font, which only a draft has. */
  readonly isAccessible: boolean;
  /** Whether parts of the document have names that can be queried. */
  readonly isTraced: boolean;
  /** Problems with the finished document; `printed` is undefined if it was not traced, or does not print the text. */
  readonly check: (printed: PrintedParts | undefined, pages: number) => readonly Diagnostic[];
}

/** What comes of a manuscript. */
export interface Typeset {
  /** undefined if there is an error among the diagnostics. */
  readonly pdf: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The tables, counted from 0, whose words or numbers had to be cut to fit their columns. */
  readonly overflowingTables?: readonly number[];
  /** The private names of the families in which the text is set, if the document was traced. */
  readonly fonts?: readonly string[];
}

/** The PDF of a document, or what is wrong with its layout. Typst reads nothing but what it is given. */
export function typeset(compiler: Compiler, manuscript: Manuscript): Typeset {
  const { layout, program, document, families, pictures, familyNames, isAccessible, isTraced, check } = manuscript;
  const fontBlobs = families.flatMap(({ files }) => files.map(({ renamed }) => renamed(isTraced)));
  const world = compiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs }] });
  // What is cached of the document before: this one shares little more than the layout, and the last need not wait for
  // it.
  world.evictCache(1);
  for (const [name, bytes] of pictures) world.mapShadow(`${nowhere}/${name}`, Buffer.from(bytes));
  const text = `${layout.text}\n${program}`;
  const compiled = world.compile({ mainFileContent: text, inputs: { document } });
  if (!compiled.result) {
    const available = { layout, pictures: [...pictures.keys()], familyNames };
    return { pdf: undefined, diagnostics: [compileProblem(messagesFor(world, text, document), available)] };
  }
  const overflowingTables: readonly number[] = world.query(compiled.result, {
    selector: '<prelim-narrow>',
    field: 'value',
  });
  const [printed]: readonly PrintedParts[] = isTraced
    ? world.query(compiled.result, { selector: '<prelim-traces>', field: 'value' })
    : [];
  const diagnostics = check(printed, compiled.result.numOfPages);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { pdf: undefined, diagnostics };
  try {
    return {
      pdf: world.pdf(compiled.result, { pdfStandard: isAccessible ? 'ua-1' : '1.7' }),
      diagnostics,
      overflowingTables,
      ...(printed && { fonts: printed.fonts }),
    };
  } catch (error) {
    return { pdf: undefined, diagnostics: [...diagnostics, standardProblem(String(error), layout)] };
  }
}

/** A folder that does not exist: a layout has no files to read but the pictures that are handed over. */
const nowhere = '/prelim-reads-no-files';

/** A message of Typst: an error, or a step on the way to the one before it. Lines and characters count from 0. */
interface TypstMessage {
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null;
}

/** Severity of an error of Typst. */
const errorSeverity = 1;

/** The messages for a text that does not compile. Typst knows places only in files, so it reads the text as one. */
function messagesFor(world: typst.NodeCompiler, text: string, document: string): readonly TypstMessage[] {
  world.addSource(`${nowhere}/page.typ`, text);
  const errors = world.compile({ mainFilePath: `${nowhere}/page.typ`, inputs: { document } }).takeDiagnostics();
  return errors ? world.fetchDiagnostics(errors) : [];
}

/** What a layout can use. */
interface Available {
  readonly layout: Source;
  readonly pictures: readonly string[];
  readonly familyNames: readonly string[];
}

/** The first error, at the place in the layout that leads to it. Further errors are most often its consequences. */
function compileProblem(messages: readonly TypstMessage[], available: Available): Diagnostic {
  const { layout } = available;
  const isError = ({ severity }: TypstMessage): boolean => severity === errorSeverity;
  const [error, ...others] = messages.slice(Math.max(0, messages.findIndex(isError)));
  const nextError = others.findIndex(isError);
  const steps = others.slice(0, nextError < 0 ? undefined : nextError);
  const lineCount = layout.text.split('\n').length;
  const place = [error, ...steps].find((step) => step?.range && step.range.start.line < lineCount)?.range?.start;
  const start = place ? offsetAt(layout, { line: place.line + 1, column: place.character + 1 }) : 0;
  const message = error?.message ?? 'nothing more';
  const line = place ? lineAt(layout, place.line + 1) : '';
  const explanation =
    missingPicture(message, available) ??
    missingFont(message, line, available) ??
    `This layout cannot be used. Typst says: ${message}.`;
  return fileError('templates/syntax', { source: layout, start, end: start }, explanation);
}

/** What to say if a message is about a file that is not there or cannot be read from a layout; else undefined. */
function missingPicture(message: string, { pictures }: Available): string | undefined {
  const [, name = ''] = fileNotFound.exec(message) ?? [];
  if (name === '' && !fileRefused.test(message)) return undefined;
  if (!isPicture(name.replace(/^.*\//, ''))) return 'A layout reads no other files than pictures beside it.';
  const list =
    pictures.length === 0 ? 'There are none: put the file beside page.typ.' : `There are: ${pictures.join(', ')}.`;
  return `There is no picture “${name}” beside this layout. ${list}`;
}

const fileNotFound = /^file not found \(searched at \/[^/]*\/(.+)\)/;

const fileRefused = /^(?:failed to load file|.*would escape the project root|cannot access file system)/;

/** What to say if a message is about a font that the house does not have; else undefined. */
function missingFont(message: string, line: string, { familyNames }: Available): string | undefined {
  const [, key] = /^dictionary does not contain key "(.*?)"/.exec(message) ?? [];
  return key === undefined || !/font/i.test(line)
    ? undefined
    : `No font “${key}” here. There are: ${familyNames.join(', ')}.`;
}

/** What keeps the PDF from meeting PDF/UA-1. Typst tells it as the debug text of an error, without a place. */
function standardProblem(error: string, layout: Source): Diagnostic {
  const problem = (message: string, start = 0): Diagnostic =>
    fileError('templates/syntax', { source: layout, start, end: start }, message);
  const messages = [...error.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
    message.replace(/\\(.)/g, '$1').replace(/^PDF\/UA-1 error: /, ''),
  );
  if (messages.includes('missing alt text'))
    return problem(
      'A picture of this layout says nothing to people who cannot see it. Describe it: image("logo.png", alt: ' +
        '"Logo of the mission"), or put it into pdf.artifact(…) if it only decorates.',
      Math.max(0, codeOf(layout).search(/\bimage\(/)),
    );
  const undrawn = messages.flatMap((message) => {
    const [, text, font] = /^the text `"(.*)"` could not be displayed with font `"(.*)"`$/.exec(message) ?? [];
    return text === undefined || font === undefined ? [] : [{ text: withoutEscapes(text), font: withoutEscapes(font) }];
  });
  if (undrawn.length > 0)
    return problem(
      `This layout sets “${undrawn
        .slice(0, 12)
        .map(({ text }) => text)
        .join('')}” in “${undrawn[0]?.font}”, which ` +
        'has no such letters. Name a font as about.fonts.at("Its name"): the others stand behind it for what it lacks.',
    );
  const reason = messages.length === 0 ? error : messages.join('; ');
  return problem(
    `With this layout the PDF does not meet PDF/UA-1, the standard for PDFs that everybody can read: ${reason}.`,
  );
}

/** A text in which Typst writes characters by their code points: \u{e04e}. */
const withoutEscapes = (text: string): string =>
  text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
