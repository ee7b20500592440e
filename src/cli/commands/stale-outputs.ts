import { type FormatWithAssets, outputOf, withAssets } from './outputs.ts';
import type { Target } from './targets.ts';
import type { Document } from '../../compose/document.ts';
import { type Output, namesThatDiffer, writtenNames } from '../../disk/write.ts';
import { formatNames, formatsNamed } from '../../formats/index.ts';
import type { House, HouseFiles } from '../../house/house.ts';
import { UserError } from '../../source/user-error.ts';

/**
 * What to say of files that an earlier build left beside the new ones with other words; empty if there are none. They
 * stay: somebody may have worked on them.
 */
export async function staleOutputsMessage(
  documents: readonly Document[],
  house: House,
  houseFiles: HouseFiles,
  written: readonly Output[],
  { folder, shown }: Target,
): Promise<string> {
  if (folder === undefined) return '';
  const others = writtenNames(folder).filter((name) => written.every((output) => output.name !== name));
  const isLeft = (format: string): boolean =>
    documents.some(({ kind }) => others.some((name) => name.startsWith(`${kind}.${format}`)));
  const remade = await Promise.all(
    formatNames.filter(isLeft).map((name) => remadeOutputs(documents, house, houseFiles, name)),
  );
  const outputs = remade.flatMap((each) => each.outputs).filter(({ name }) => others.includes(name));
  const stale = namesThatDiffer(folder, outputs);
  if (stale.length === 0) return '';
  const formats = remade
    .flatMap((each) => each.formats)
    .filter(({ extension }) => stale.some((name) => name.endsWith(`.${extension}`)))
    .map(({ id }) => id)
    .join(',');
  const names = stale.map((name) => `${shown}/${name}`).join(', ');
  return stale.length === 1
    ? `${names} is from an earlier build and no longer says the same. Add ${formats} to --format, or delete it.\n`
    : `${names} are from an earlier build and no longer say the same. Add ${formats} to --format, or delete them.\n`;
}

interface RemadeOutputs {
  readonly formats: readonly FormatWithAssets[];
  readonly outputs: readonly Output[];
}

/**
 * What a format makes of the documents now. Nothing if it cannot be made, such as PDF without its compiler: whoever
 * asks for it is told so.
 */
async function remadeOutputs(
  documents: readonly Document[],
  house: House,
  houseFiles: HouseFiles,
  name: string,
): Promise<RemadeOutputs> {
  try {
    const formats = await withAssets(await formatsNamed(name), houseFiles);
    const outputs = documents.flatMap((document) => formats.map((format) => outputOf(document, format, house)));
    return { formats, outputs };
  } catch (error) {
    if (error instanceof UserError) return { formats: [], outputs: [] };
    throw error;
  }
}
