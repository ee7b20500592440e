import type * as typst from '@myriaddreamin/typst-ts-node-compiler';
import type { Diagnostic, Source } from '../../diagnostic.ts';
import { compileFault, standardFault, type Told } from './compiler-faults.ts';
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
  readonly faults: readonly Diagnostic[];
  /** The tables, counted from 0, whose words or numbers had to be cut to fit their columns. */
  readonly narrow?: readonly number[];
  /** The private names of the fonts in which the text is set, where the document was traced. */
  readonly fonts?: readonly string[];
}

/** The PDF of a document, or what is wrong with its layout. Nothing is read but what is handed over. */
export function typeset(compiler: Compiler, { layout, program, document, families, pictures, fontNames, isAccessible, isTraced, faultsOf }: Manuscript): Typeset {
  const fontBlobs = families.flatMap(({ files }) => files.map(({ renamed }) => renamed(isTraced)));
  const world = compiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs }] });
  world.evictCache(1); // what is kept of the document before: this one shares little more than the layout, and the last need not wait for it
  for (const [name, bytes] of pictures) world.mapShadow(`${nowhere}/${name}`, Buffer.from(bytes));
  const compiled = world.compile({ mainFileContent: `${layout.text}\n${program}`, inputs: { document } });
  if (!compiled.result) return { pdf: undefined, faults: [compileFault(errorsIn(world, `${layout.text}\n${program}`, document), { layout, pictures: [...pictures.keys()], fontNames })] };
  const narrow: readonly number[] = world.query(compiled.result, { selector: '<prelim-narrow>', field: 'value' });
  const [traces]: readonly Traces[] = isTraced ? world.query(compiled.result, { selector: '<prelim-traces>', field: 'value' }) : [];
  const faults = faultsOf(traces, compiled.result.numOfPages);
  if (faults.some(({ severity }) => severity === 'error')) return { pdf: undefined, faults };
  try {
    return { pdf: world.pdf(compiled.result, { pdfStandard: isAccessible ? 'ua-1' : '1.7' }), faults, narrow, ...(traces && { fonts: traces.fonts }) };
  } catch (error) {
    return { pdf: undefined, faults: [...faults, standardFault(String(error), layout)] };
  }
}

/** Typst knows the places of errors only in files, so it reads the text again as if it were one. */
function errorsIn(world: typst.NodeCompiler, text: string, document: string): readonly Told[] {
  world.addSource(`${nowhere}/page.typ`, text);
  const errors = world.compile({ mainFilePath: `${nowhere}/page.typ`, inputs: { document } }).takeDiagnostics();
  return errors ? world.fetchDiagnostics(errors) : [];
}
