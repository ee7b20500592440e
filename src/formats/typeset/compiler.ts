import type * as typst from '@myriaddreamin/typst-ts-node-compiler';
import { offsetAt, type Diagnostic, type Source } from '../../diagnostic.ts';
import { fault } from '../../mission/fault.ts';
import type { Family } from './fonts.ts';
import type { Traces } from './traces.ts';

export type Compiler = typeof typst.NodeCompiler;

/** Loads what sets PDFs: a program of 50 MB that is installed only where somebody wants it. */
export async function loadCompiler(): Promise<Compiler> {
  try {
    return (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler;
  } catch (cause) {
    const advice = 'PDF needs the package @myriaddreamin/typst-ts-node-compiler, which is not installed for this machine. Run: npm install @myriaddreamin/typst-ts-node-compiler';
    throw new Error(advice, { cause });
  }
}

/** A folder that there is not: a layout has no files to read. */
const nowhere = '/prelim-reads-no-files';

export interface Manuscript {
  /** Says how the document looks. */
  readonly layout: Source;
  /** Makes Typst of the document; read behind the layout, so that places in the layout stay true. */
  readonly program: string;
  /** The document as JSON. */
  readonly document: string;
  readonly families: readonly Family[];
  /** Letters without a font are drawn as boxes, which the standard forbids: only a draft has them. */
  readonly isAccessible: boolean;
  /** What is wrong with the finished document, which left traces where it prints something. */
  readonly traceFaults?: ((found: Traces | undefined, pages: number) => readonly Diagnostic[]) | undefined;
}

export interface Typeset {
  readonly pdf: Uint8Array | undefined;
  readonly faults: readonly Diagnostic[];
}

/** The PDF of a document, or what is wrong with its layout. Nothing is read but what is handed over. */
export function typeset(compiler: Compiler, { layout, program, document, families, isAccessible, traceFaults }: Manuscript): Typeset {
  const fontBlobs = families.flatMap(({ files }) => files.map(({ renamed }) => renamed()));
  const world = compiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs }] });
  const compiled = world.compile({ mainFileContent: `${layout.text}\n${program}`, inputs: { document } });
  if (!compiled.result) return { pdf: undefined, faults: [compileFault(errorsIn(world, `${layout.text}\n${program}`, document), layout)] };
  const [traces]: readonly Traces[] = traceFaults ? world.query(compiled.result, { selector: '<prelim-traces>', field: 'value' }) : [];
  const faults = traceFaults?.(traces, compiled.result.numOfPages) ?? [];
  if (faults.some(({ severity }) => severity === 'error')) return { pdf: undefined, faults };
  try {
    return { pdf: world.pdf(compiled.result, { pdfStandard: isAccessible ? 'ua-1' : '1.7' }), faults };
  } catch (error) {
    return { pdf: undefined, faults: [...faults, standardFault(String(error), layout)] };
  } finally {
    world.evictCache(1); // it is kept for all documents of the process, and the next one shares little more than the layout
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

/** The first error, where the layout leads to it. What follows an error is most often a consequence. */
function compileFault(told: readonly Told[], layout: Source): Diagnostic {
  const [error, ...others] = told.slice(Math.max(0, told.findIndex(({ severity }) => severity === 1)));
  const next = others.findIndex(({ severity }) => severity === 1);
  const lines = layout.text.split('\n').length;
  const place = [error, ...others.slice(0, next < 0 ? undefined : next)].find((one) => one?.range && one.range.start.line < lines)?.range?.start;
  const start = place ? offsetAt(layout, { line: place.line + 1, column: place.character + 1 }) : 0;
  return fault('templates/syntax', { source: layout, start, end: start }, `This layout cannot be used. Typst says: ${error?.message ?? 'nothing more'}.`);
}

/** What keeps the PDF from being one that everybody can read. Typst says it as a text for its own makers, without a place. */
function standardFault(error: string, layout: Source): Diagnostic {
  const messages = [...error.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) => message.replace(/\\(.)/g, '$1').replace(/^PDF\/UA-1 error: /, ''));
  const reason = messages.length === 0 ? error : messages.join('; ');
  return fault('templates/syntax', { source: layout, start: 0, end: 0 }, `With this layout the PDF does not meet PDF/UA-1, the standard for PDFs that everybody can read: ${reason}.`);
}
