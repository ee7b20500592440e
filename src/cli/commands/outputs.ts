import type { Compilation } from '../../compile.ts';
import type { Document } from '../../compose/document.ts';
import type { Output } from '../../disk/write.ts';
import type { Attachment, Format } from '../../formats/format.ts';
import { formatsNamed, formatsWithProblems } from '../../formats/index.ts';
import type { House, HouseAssets, HouseFiles } from '../../house/house.ts';
import { inReadingOrder } from '../../source/diagnostic.ts';
import { UserError } from '../../source/user-error.ts';

/** The formats to write, and those that the e-mail among them carries. */
export interface BuildPlan {
  readonly written: readonly FormatWithAssets[];
  readonly attached: readonly FormatWithAssets[];
  /** Both, each once. */
  readonly all: readonly FormatWithAssets[];
}

/** A format with the fonts, pictures and Word files of the house that it is made with. */
export interface FormatWithAssets extends Format {
  readonly houseAssets: HouseAssets;
}

/**
 * Loads the formats of `--attach`; none if it is not given. Throws a `UserError` if there is no e-mail among `written`
 * that could hold them.
 */
export async function attachedNamed(list: string | undefined, written: readonly Format[]): Promise<Format[]> {
  if (list === undefined) return [];
  if (written.every(({ id }) => id !== 'eml'))
    throw new UserError('“--attach” puts documents into an e-mail, but no e-mail is asked for. Add eml to --format.');
  const attached = await formatsNamed(list);
  if (attached.some(({ id }) => id === 'eml'))
    throw new UserError('An e-mail cannot be attached to itself. Take eml out of --attach.');
  return attached;
}

export async function planOf(
  written: readonly Format[],
  attached: readonly Format[],
  house: HouseFiles,
): Promise<BuildPlan> {
  const all = await withAssets([...new Set([...written, ...attached])], house);
  const inOrder = (formats: readonly Format[]): FormatWithAssets[] =>
    formats.flatMap(({ id }) => all.find((format) => format.id === id) ?? []);
  return { written: inOrder(written), attached: inOrder(attached), all };
}

/** Reads from the disk what formats need of a house. */
export async function withAssets(formats: readonly Format[], house: HouseFiles): Promise<FormatWithAssets[]> {
  const disk = formats.some(({ assets }) => assets) ? await import('../../disk/read-house.ts') : undefined;
  return formats.map((format) => ({
    ...format,
    houseAssets: (format.assets && disk?.readHouseAssets(house, format.assets)) ?? new Map(),
  }));
}

/** A document as files, and the names of those that could not be made, of which there are none but in a draft. */
interface MadeOutputs {
  readonly outputs: readonly Output[];
  readonly failed: readonly string[];
}

/**
 * A document as files. One that is attached and written as well is made once. What a format cannot do with a draft
 * costs that format alone; why is among the problems. Of a document that is no draft, a `UserError` is thrown.
 */
export function outputsOf(document: Document, { written, attached }: BuildPlan, house: House): MadeOutputs {
  const failed = new Set<string>();
  const made = new Map<FormatWithAssets, Output>();
  const make = (format: FormatWithAssets, attachments: readonly Attachment[] = []): Output | undefined => {
    try {
      const output = made.get(format) ?? outputOf(document, format, house, attachments);
      made.set(format, output);
      return output;
    } catch (error) {
      if (!document.about.isDraft || !(error instanceof UserError)) throw error;
      failed.add(`${document.kind}.${format.extension}`);
      return undefined;
    }
  };
  const attachments = attached.flatMap((format) => {
    const output = make(format);
    return output ? { name: nameInMail(document, format.extension), bytes: output.bytes } : [];
  });
  return { outputs: written.flatMap((format) => make(format, attachments) ?? []), failed: [...failed] };
}

/** A document as a file. */
export function outputOf(
  document: Document,
  { extension, houseAssets, render, withoutAttachments }: FormatWithAssets,
  house: House,
  attachments: readonly Attachment[] = [],
): Output {
  const rendered = render(document, house, houseAssets, attachments);
  const bytes = typeof rendered === 'string' ? Buffer.from(rendered) : rendered;
  return { name: `${document.kind}.${extension}`, bytes, ...(withoutAttachments && { compared: withoutAttachments }) };
}

/** Whoever saves it has others of its kind: press-release-kazakhstan-2019-06-10.pdf, and -DRAFT where it is one. */
function nameInMail({ kind, about }: Document, extension: string): string {
  const country = about.country
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  const name = [kind, country, about.date, ...(about.isDraft ? ['DRAFT'] : [])].filter((part) => part !== '').join('-');
  return `${name}.${extension}`;
}

/** Adds what formats find wrong in the documents and the house, such as a letter that no font has. */
export function withFormatDiagnostics(formats: readonly FormatWithAssets[], compiled: Compilation): Compilation {
  const { documents, house, diagnostics } = compiled;
  if (!house) return compiled;
  const ofDocuments = documents.flatMap((document) =>
    formats.flatMap((format) => format.problems?.(document, house, format.houseAssets) ?? []),
  );
  if (ofDocuments.length === 0) return compiled;
  // What is wrong with the house is the same for all documents.
  const distinct = new Map(
    ofDocuments.map((diagnostic) => {
      const { at, message } = diagnostic;
      return [`${at.source.path}:${at.start} ${message}`, diagnostic];
    }),
  );
  return { ...compiled, diagnostics: [...diagnostics, ...distinct.values()].toSorted(inReadingOrder) };
}

/**
 * The formats that may find something wrong. One that cannot be made here, such as PDF without its compiler, is left to
 * where it is asked for.
 */
export async function formatsToAsk(house: HouseFiles): Promise<FormatWithAssets[]> {
  const loaded = await Promise.all(formatsWithProblems.map(loadIfPossible));
  return withAssets(loaded.flat(), house);
}

async function loadIfPossible(name: string): Promise<Format[]> {
  try {
    return await formatsNamed(name);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
