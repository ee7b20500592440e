import { resolve, basename, join } from 'node:path';
import type { Compiled } from '../../compile.ts';
import type { Document } from '../../compose/document.ts';
import { refuseFile, refuseLinkOut, refuseSourceFolder } from '../../disk/paths.ts';
import { shownPath } from '../../disk/reading.ts';
import type { Output } from '../../disk/write.ts';
import type { Attachment, Format } from '../../formats/format.ts';
import { formatsNamed, formatsWithProblems } from '../../formats/index.ts';
import type { House, HouseFiles, HouseAssets } from '../../house/house.ts';
import { inReadingOrder } from '../../source/diagnostic.ts';

/** A mission to build, and where its documents go; without a folder they go to the output. */
export interface Target {
  readonly mission: string;
  readonly folder: string | undefined;
  /** The folder as the user sees it. */
  readonly shown: string;
}

/** Where the documents of each mission go. Throws where two would go to the same place. */
export function targetsOf(
  missions: readonly string[],
  out: string | undefined,
  formats: number,
  cwd: string,
): Target[] {
  const named = missions.length > 0 ? missions : ['.'];
  for (const mission of named) refuseFile(resolve(cwd, mission), shownPath(resolve(cwd, mission), cwd));
  if (out === '-') {
    if (named.length > 1 || formats > 1)
      throw new Error('“--out -” writes one format of one mission. Name one of each.');
    return named.map((mission) => ({ mission, folder: undefined, shown: '-' }));
  }
  const names = named.map((mission) => basename(resolve(cwd, mission)));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (out !== undefined && twice !== undefined) {
    throw new Error(
      `Two missions are named “${twice}”, so their documents would overwrite each other in ${out}. Build them ` +
        'one by one.',
    );
  }
  return named.map((mission, index) => {
    const base = out === undefined ? join(mission, 'out') : named.length > 1 ? join(out, names[index] ?? '') : out;
    const folder = resolve(cwd, base);
    const shown = shownPath(folder, cwd);
    if (out === undefined) refuseLinkOut(folder, resolve(cwd, mission), shown);
    refuseSourceFolder(folder, shown);
    return { mission, folder, shown };
  });
}

/** The formats to write, and those that the e-mail among them carries. */
export interface BuildPlan {
  readonly written: readonly FormatWithAssets[];
  readonly attached: readonly FormatWithAssets[];
  /** Both, each once. */
  readonly all: readonly FormatWithAssets[];
}

/** Loads the formats of `--attach`. Throws where no e-mail is asked for that could hold them. */
export async function attachedNamed(list: string | undefined, written: readonly Format[]): Promise<Format[]> {
  if (list === undefined) return [];
  if (written.every(({ id }) => id !== 'eml'))
    throw new Error('“--attach” puts documents into an e-mail, but no e-mail is asked for. Add eml to --format.');
  const { formatsNamed } = await import('../../formats/index.ts');
  const attached = await formatsNamed(list);
  if (attached.some(({ id }) => id === 'eml'))
    throw new Error('An e-mail cannot be attached to itself. Take eml out of --attach.');
  return attached;
}

export async function planOf(
  written: readonly Format[],
  attached: readonly Format[],
  house: HouseFiles,
): Promise<BuildPlan> {
  const all = await supplied([...new Set([...written, ...attached])], house);
  const inOrder = (formats: readonly Format[]): FormatWithAssets[] =>
    formats.flatMap(({ id }) => all.find((format) => format.id === id) ?? []);
  return { written: inOrder(written), attached: inOrder(attached), all };
}

/** A document as files. One that is attached and written as well is made once. */
export function outputsOf(document: Document, { written, attached }: BuildPlan, house: House): Output[] {
  const made = attached.map((format) => outputOf(document, format, house));
  const attachments = made.map(({ bytes }, index) => ({
    name: nameInMail(document, attached[index]?.extension ?? ''),
    bytes,
  }));
  return written.map((format) => made[attached.indexOf(format)] ?? outputOf(document, format, house, attachments));
}

/** Whoever saves it has others of its kind: press-release-kazakhstan-2019-06-10.pdf, and -DRAFT where it is one. */
function nameInMail({ kind, about }: Document, extension: string): string {
  const country = about.country
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${[kind, country, about.date].filter((part) => part !== '').join('-')}${about.isDraft ? '-DRAFT' : ''}.${extension}`;
}

/** A format with the parts of the house that it needs. */
export interface FormatWithAssets extends Format {
  readonly parts: HouseAssets;
}

/** Reads from the disk what formats need of a house. */
async function supplied(formats: readonly Format[], house: HouseFiles): Promise<FormatWithAssets[]> {
  const disk = formats.some(({ assets: needs }) => needs) ? await import('../../disk/read-house.ts') : undefined;
  return formats.map((format) => ({
    ...format,
    parts: (format.assets && disk?.readHouseAssets(house, format.assets)) ?? new Map(),
  }));
}

/** A document as a file. */
function outputOf(
  document: Document,
  { extension, parts, render, withoutAttachments }: FormatWithAssets,
  house: House,
  attachments: readonly Attachment[] = [],
): Output {
  const rendered = render(document, house, parts, attachments);
  const bytes = typeof rendered === 'string' ? Buffer.from(rendered) : rendered;
  return { name: `${document.kind}.${extension}`, bytes, ...(withoutAttachments && { compared: withoutAttachments }) };
}

/**
 * What to say of files that an earlier build left beside the new ones with other words. They stay: somebody may have
 * worked on them.
 */
export async function staleOutputsMessage(
  documents: readonly Document[],
  house: House,
  houseFiles: HouseFiles,
  written: readonly Output[],
  { folder, shown }: Target,
): Promise<string> {
  if (folder === undefined) return '';
  const [{ differing, listedNames }, { formatNames, formatsNamed }] = await Promise.all([
    import('../../disk/write.ts'),
    import('../../formats/index.ts'),
  ]);
  const others = listedNames(folder).filter((name) => written.every((output) => output.name !== name));
  const isLeft = (format: string): boolean =>
    documents.some(({ kind }) => others.some((name) => name.startsWith(`${kind}.${format}`)));
  const left = formatNames.filter(isLeft);
  if (left.length === 0) return '';
  const again = await Promise.all(
    left.map(async (name) => madeAgain(documents, house, async () => supplied(await formatsNamed(name), houseFiles))),
  );
  const formats = again.flatMap((one) => one.formats);
  const outputs = again.flatMap((one) => one.outputs);
  const old = differing(
    folder,
    outputs.filter(({ name }) => others.includes(name)),
  );
  if (old.length === 0) return '';
  const endings = formats
    .filter(({ extension }) => old.some((name) => name.endsWith(`.${extension}`)))
    .map(({ id }) => id)
    .join(',');
  const names = old.map((name) => `${shown}/${name}`).join(', ');
  return old.length === 1
    ? `${names} is from an earlier build and no longer says the same. Add ${endings} to --format, or delete it.\n`
    : `${names} are from an earlier build and no longer say the same. Add ${endings} to --format, or delete them.\n`;
}

interface MadeAgain {
  readonly formats: readonly FormatWithAssets[];
  readonly outputs: readonly Output[];
}

/**
 * What a format makes of documents now. One that cannot be made, such as PDF without its compiler, is told to whoever
 * asks for it.
 */
async function madeAgain(
  documents: readonly Document[],
  house: House,
  load: () => Promise<readonly FormatWithAssets[]>,
): Promise<MadeAgain> {
  try {
    const formats = await load();
    return {
      formats,
      outputs: documents.flatMap((document) => formats.map((format) => outputOf(document, format, house))),
    };
  } catch {
    return { formats: [], outputs: [] };
  }
}

/** With what formats find wrong in the documents and the house, such as a letter that no font has. */
export function withFormatDiagnostics(formats: readonly FormatWithAssets[], compiled: Compiled): Compiled {
  const { documents, house, diagnostics } = compiled;
  if (!house) return compiled;
  const all = documents.flatMap((document) =>
    formats.flatMap((format) => format.problems?.(document, house, format.parts) ?? []),
  );
  if (all.length === 0) return compiled;
  // What is wrong with the house is the same for all documents.
  const ofFormats = new Map(all.map((one) => [`${one.at.source.path}:${one.at.start} ${one.message}`, one])).values();
  return { ...compiled, diagnostics: [...diagnostics, ...ofFormats].toSorted(inReadingOrder) };
}

/**
 * The formats that may find something wrong. One that cannot be made here, such as PDF without its compiler, is left to
 * where it is made.
 */
export async function formatsToAsk(house: HouseFiles): Promise<FormatWithAssets[]> {
  const loaded = await Promise.all(formatsWithProblems.map((name) => formatsNamed(name).catch(() => [])));
  return supplied(loaded.flat(), house);
}
