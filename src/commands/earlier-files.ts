import type { Document } from '../compose/document.ts';
import type { Output } from '../disk/writing.ts';
import type { Attachment, Format } from '../formats/format.ts';
import type { House, HouseFiles, HouseParts } from '../house/house.ts';
import type { Target } from './targets.ts';

/** A format with the parts of the house that it needs. */
export interface Supplied extends Format {
  readonly parts: HouseParts;
}

/** Reads from the disk what formats need of a house. */
export async function supplied(formats: readonly Format[], house: HouseFiles): Promise<Supplied[]> {
  const disk = formats.some(({ needs }) => needs) ? await import('../disk/house-parts.ts') : undefined;
  return formats.map((format) => ({ ...format, parts: (format.needs && disk?.readHouseParts(house, format.needs)) ?? new Map() }));
}

/** A document as a file. */
export function outputOf(document: Document, { extension, parts, render, withoutAttachments }: Supplied, house: House, attachments: readonly Attachment[] = []): Output {
  const rendered = render(document, house, parts, attachments);
  const bytes = typeof rendered === 'string' ? Buffer.from(rendered) : rendered;
  return { name: `${document.kind}.${extension}`, bytes, ...(withoutAttachments && { compared: withoutAttachments }) };
}

/** What to say of files that an earlier build left beside the new ones with other words. They stay: somebody may have worked on them. */
export async function wordOnEarlierFiles(documents: readonly Document[], house: House, houseFiles: HouseFiles, written: readonly Output[], { folder, shown }: Target): Promise<string> {
  if (folder === undefined) return '';
  const [{ differing, listedNames }, { formatNames, formatsNamed }] = await Promise.all([import('../disk/writing.ts'), import('../formats/index.ts')]);
  const others = listedNames(folder).filter((name) => written.every((output) => output.name !== name));
  const isLeft = (format: string): boolean => documents.some(({ kind }) => others.some((name) => name.startsWith(`${kind}.${format}`)));
  const left = formatNames.filter(isLeft);
  if (left.length === 0) return '';
  const again = await Promise.all(left.map(async (name) => madeAgain(documents, house, async () => supplied(await formatsNamed(name), houseFiles))));
  const formats = again.flatMap((one) => one.formats);
  const outputs = again.flatMap((one) => one.outputs);
  const old = differing(folder, outputs.filter(({ name }) => others.includes(name)));
  if (old.length === 0) return '';
  const endings = formats.filter(({ extension }) => old.some((name) => name.endsWith(`.${extension}`))).map(({ id }) => id).join(',');
  const names = old.map((name) => `${shown}/${name}`).join(', ');
  return old.length === 1
    ? `${names} is from an earlier build and no longer says the same. Add ${endings} to --format, or delete it.\n`
    : `${names} are from an earlier build and no longer say the same. Add ${endings} to --format, or delete them.\n`;
}

interface MadeAgain {
  readonly formats: readonly Supplied[];
  readonly outputs: readonly Output[];
}

/** What a format makes of documents now. One that cannot be made, such as PDF without its compiler, is told to whoever asks for it. */
async function madeAgain(documents: readonly Document[], house: House, load: () => Promise<readonly Supplied[]>): Promise<MadeAgain> {
  try {
    const formats = await load();
    return { formats, outputs: documents.flatMap((document) => formats.map((format) => outputOf(document, format, house))) };
  } catch {
    return { formats: [], outputs: [] };
  }
}
