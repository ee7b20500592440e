import type { Compiled } from '../compile.ts';
import { inReadingOrder } from '../diagnostic.ts';
import { formatsNamed, particularFormats } from '../formats/index.ts';
import type { HouseFiles } from '../house/house.ts';
import { supplied, type Supplied } from './earlier-files.ts';

/** With what formats find wrong in the documents and the house, such as a letter that no font has. */
export function withFaultsOf(formats: readonly Supplied[], compiled: Compiled): Compiled {
  const { documents, house, diagnostics } = compiled;
  if (!house) return compiled;
  const all = documents.flatMap((document) => formats.flatMap((format) => format.faults?.(document, house, format.parts) ?? []));
  if (all.length === 0) return compiled;
  // What is wrong with the house is the same for all documents.
  const faults = new Map(all.map((one) => [`${one.at.source.path}:${one.at.start} ${one.message}`, one])).values();
  return { ...compiled, diagnostics: [...diagnostics, ...faults].toSorted(inReadingOrder) };
}

/** The formats that may find something wrong. One that cannot be made here, such as PDF without its compiler, is left to where it is made. */
export async function formatsToAsk(house: HouseFiles): Promise<Supplied[]> {
  const loaded = await Promise.all(particularFormats.map((name) => formatsNamed(name).catch(() => [])));
  return supplied(loaded.flat(), house);
}
