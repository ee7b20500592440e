import type { Document } from '../compose/document.ts';
import type { Output } from '../disk/writing.ts';
import type { Format } from '../formats/format.ts';
import type { House } from '../house/house.ts';
import type { Target } from './targets.ts';

/** A document as a file. */
export function outputOf(document: Document, { id, render }: Format, house: House): Output {
  const rendered = render(document, house);
  return { name: `${document.kind}.${id}`, bytes: typeof rendered === 'string' ? Buffer.from(rendered) : rendered };
}

/** What to say of files that an earlier build left beside the new ones with other words. They stay: somebody may have worked on them. */
export async function wordOnEarlierFiles(documents: readonly Document[], house: House, written: readonly Output[], { folder, shown }: Target): Promise<string> {
  if (folder === undefined) return '';
  const [{ differing, listedNames }, { formatNames, formatsNamed }] = await Promise.all([import('../disk/writing.ts'), import('../formats/index.ts')]);
  const others = listedNames(folder).filter((name) => written.every((output) => output.name !== name));
  const isLeft = (format: string): boolean => documents.some(({ kind }) => others.includes(`${kind}.${format}`));
  const left = formatNames.filter(isLeft);
  if (left.length === 0) return '';
  const formats = await formatsNamed(left.join(','));
  const outputs = documents.flatMap((document) => formats.map((format) => outputOf(document, format, house)));
  const old = differing(folder, outputs.filter(({ name }) => others.includes(name)));
  if (old.length === 0) return '';
  const endings = left.filter((format) => old.some((name) => name.endsWith(`.${format}`))).join(',');
  const names = old.map((name) => `${shown}/${name}`).join(', ');
  return old.length === 1
    ? `${names} is from an earlier build and no longer says the same. Add ${endings} to --format, or delete it.\n`
    : `${names} are from an earlier build and no longer say the same. Add ${endings} to --format, or delete them.\n`;
}
