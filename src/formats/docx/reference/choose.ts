import { memoize } from '../../../collections/memoize.ts';
import type { HouseAssets } from '../../../house/house.ts';
import { type Diagnostic, fileError } from '../../../source/diagnostic.ts';
import { nearest } from '../../../source/did-you-mean.ts';
import { type PackageParts, unzipWordFile } from '../opc/package.ts';
import { relationshipsPath } from '../opc/relationships.ts';
import { checkReference } from './checks.ts';
import { type ReferenceDocument, type ReferenceProblem, readReferenceDocument } from './reference.ts';

/** The reference document that documents are made on, and what is wrong with that of the house. */
interface ReferenceChoice {
  readonly reference: ReferenceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The reference document of a house: its file `word.docx`, else prelim's own with the parts that the house has in its
 * folder `word`. If that cannot be used, prelim's own as it is, on which a draft may be written. Kept for the same
 * assets, because `problems` and `render` of the format ask one after the other.
 */
export const chooseReference: (assets: HouseAssets) => ReferenceChoice = memoize((assets) => {
  const file = assets.get('word.docx');
  return file ? chooseFile(file, assets) : chooseFolder(assets);
});

function chooseFile(bytes: Uint8Array, assets: HouseAssets): ReferenceChoice {
  const at = startOf(assets, 'word.docx');
  const file = unzipWordFile(bytes);
  if ('problem' in file)
    return {
      reference: defaultReference(assets),
      diagnostics: [fileError('templates/word-file', at, file.problem)],
    };
  const { reference, problems } = checkedReference(file.parts, () => true);
  const messages = new Set(problems.map(({ message }) => message));
  return {
    reference: problems.length === 0 ? reference : defaultReference(assets),
    diagnostics: [...messages].map((message) => fileError('templates/word-file', at, message)),
  };
}

function chooseFolder(assets: HouseAssets): ReferenceChoice {
  const builtIn = assets.builtIn ?? assets;
  const isForeign = (path: string): boolean => assets.get(inFolder(path)) !== builtIn.get(inFolder(path));
  const { reference, problems } = checkedReference(partsInFolder(assets), isForeign);
  return {
    reference: problems.length === 0 ? reference : defaultReference(assets),
    diagnostics: [
      ...problems.map(({ message, path, place }) =>
        fileError('templates/word-file', placeIn(assets, path, place), message),
      ),
      ...strayParts(assets, reference),
    ],
  };
}

/** The reference document that comes with prelim, without anything of the house. */
const defaultReference = (assets: HouseAssets): ReferenceDocument =>
  checkedReference(partsInFolder(assets.builtIn ?? assets), () => false).reference;

/** A reference document and what keeps it from being used. One that cannot be read is not looked at further. */
function checkedReference(
  file: PackageParts,
  isForeign: (path: string) => boolean,
): {
  readonly reference: ReferenceDocument;
  readonly problems: readonly ReferenceProblem[];
} {
  const { reference, problems } = readReferenceDocument(file, isForeign);
  return { reference, problems: problems.length > 0 ? problems : [...checkReference(reference)] };
}

/**
 * The parts of the reference document in the folder `word`: prelim's own, and those with which the house replaces them.
 */
function partsInFolder(assets: HouseAssets): PackageParts {
  const entries = [...withFirstPageHeader(assets)].filter(([path]) => path.startsWith('word/'));
  return new Map(
    entries.map(([path, bytes]) => [path.endsWith('.rels') ? path.replace('word/', 'word/_rels/') : path, bytes]),
  );
}

/** If a house replaces the header but not that of the first page, its header stands on the first page as well. */
function withFirstPageHeader(assets: HouseAssets): ReadonlyMap<string, Uint8Array> {
  const isReplaced = (name: string): boolean =>
    assets.get(`word/${name}`) !== (assets.builtIn ?? assets).get(`word/${name}`);
  if (!isReplaced('header.xml') || isReplaced('header-first.xml')) return assets;
  const copies = ['.xml', '.xml.rels'].flatMap((end): [string, Uint8Array][] => {
    const bytes = assets.get(`word/header${end}`);
    return bytes ? [[`word/header-first${end}`, bytes]] : [];
  });
  return new Map([...assets, ...copies]);
}

/** Files in the folder `word` that replace none of prelim's parts and that no part leads to, most likely misspelt. */
function strayParts(assets: HouseAssets, reference: ReferenceDocument): readonly Diagnostic[] {
  const ownPaths = [...(assets.builtIn ?? assets).keys()];
  const reached = new Set([...reference.parts.keys()].flatMap((path) => [path, relationshipsPath(path)]));
  const unreached = [...partsInFolder(assets).keys()]
    .filter((path) => !reached.has(path))
    .map((path) => path.replace('/_rels/', '/'));
  return unreached
    .filter((path) => !ownPaths.includes(path))
    .map((path) => {
      const near = nearest(path, ownPaths);
      const diagnostic = fileError(
        'templates/unknown-name',
        startOf(assets, path),
        'Nothing uses this file: it has the name of none of prelim’s parts of a Word file, and none of them ' +
          `leads to it.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
      );
      return { ...diagnostic, advice: 'Rename it, or take it out of the folder.' };
    });
}

/** The path of a part in the folder `word`, which has none below it. */
const inFolder = (path: string): string => path.replace('/_rels/', '/');

/** A place in a part that is a file of the house. */
function placeIn(assets: HouseAssets, path: string, place: ReferenceProblem['place']): Diagnostic['at'] {
  const { source } = startOf(assets, inFolder(path));
  return place
    ? { source: { ...source, text: place.text }, start: place.offset, end: place.offset }
    : { source, start: 0, end: 0 };
}

/** The beginning of a file of the house: bytes have no lines. */
const startOf = (assets: HouseAssets, path: string): Diagnostic['at'] => ({
  source: { path: assets.shown?.get(path) ?? path, text: '' },
  start: 0,
  end: 0,
});
