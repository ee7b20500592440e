import type { Document } from '../compose/document.ts';
import type { Output } from '../disk/writing.ts';
import type { Format } from '../formats/format.ts';
import type { House, HouseFiles } from '../house/house.ts';
import { outputOf, supplied, type Supplied } from './earlier-files.ts';

/** The formats to write, and those that the e-mail among them carries. */
export interface Order {
  readonly written: readonly Supplied[];
  readonly attached: readonly Supplied[];
  /** Both, each once. */
  readonly all: readonly Supplied[];
}

/** Loads the formats of `--attach`. Throws where no e-mail is asked for that could hold them. */
export async function attachedNamed(list: string | undefined, written: readonly Format[]): Promise<Format[]> {
  if (list === undefined) return [];
  if (written.every(({ id }) => id !== 'eml')) throw new Error('“--attach” puts documents into an e-mail, but no e-mail is asked for. Add eml to --format.');
  const { formatsNamed } = await import('../formats/index.ts');
  const attached = await formatsNamed(list);
  if (attached.some(({ id }) => id === 'eml')) throw new Error('An e-mail cannot be attached to itself. Take eml out of --attach.');
  return attached;
}

export async function orderOf(written: readonly Format[], attached: readonly Format[], house: HouseFiles): Promise<Order> {
  const all = await supplied([...new Set([...written, ...attached])], house);
  const inOrder = (formats: readonly Format[]): Supplied[] => formats.flatMap(({ id }) => all.find((format) => format.id === id) ?? []);
  return { written: inOrder(written), attached: inOrder(attached), all };
}

/** A document as files. One that is attached and written as well is made once. */
export function outputsOf(document: Document, { written, attached }: Order, house: House): Output[] {
  const made = attached.map((format) => outputOf(document, format, house));
  const attachments = made.map(({ bytes }, index) => ({ name: nameInMail(document, attached[index]?.extension ?? ''), bytes }));
  return written.map((format) => made[attached.indexOf(format)] ?? outputOf(document, format, house, attachments));
}

/** Whoever saves it has others of its kind: press-release-kazakhstan-2019-06-10.pdf, and -DRAFT where it is one. */
function nameInMail({ kind, about }: Document, extension: string): string {
  const country = about.country.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '');
  return `${[kind, country, about.date].filter((part) => part !== '').join('-')}${about.isDraft ? '-DRAFT' : ''}.${extension}`;
}
