import { type Parts, openWordFile, partsInFolder } from '../opc/package.ts';
import { relationshipsPath } from '../opc/relationships.ts';
import { controlFaults } from './checks.ts';
import { type ReferenceDocument, type Wrong, partOf, readReferenceDocument } from './reference.ts';
import { missingStyles } from '../styles.ts';
import type { HouseAssets } from '../../../house/house.ts';
import { type Diagnostic, fileError } from '../../../source/diagnostic.ts';
import { nearest } from '../../../source/did-you-mean.ts';

interface Chosen {
  readonly base: ReferenceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** A house is asked what is wrong with it before it is used: its file is read once. */
const chosen = new WeakMap<HouseAssets, Chosen>();

/**
 * The base of a house: its Word file, else the readable one that comes with prelim. A draft is written on prelim's own
 * where the house's cannot be used.
 */
export function chooseReference(parts: HouseAssets): Chosen {
  const known = chosen.get(parts);
  if (known) return known;
  const file = parts.get('word.docx');
  const made = file ? ofFile(file, parts) : ofFolder(parts);
  chosen.set(parts, made);
  return made;
}

const shownIn = (parts: HouseAssets, path: string): string => parts.shown?.get(path) ?? path;

function ofFile(bytes: Uint8Array, parts: HouseAssets): Chosen {
  const at = placeAt(shownIn(parts, 'word.docx'));
  const opened = openWordFile(bytes);
  if ('wrong' in opened)
    return { base: ownBase(parts), diagnostics: [fileError('templates/word-file', at, opened.wrong)] };
  const { base, wrongs } = checked(opened.parts);
  const diagnostics = [...new Set(wrongs.map(({ message }) => message))].map((message) =>
    fileError('templates/word-file', at, message),
  );
  return { base: diagnostics.length === 0 ? base : ownBase(parts), diagnostics };
}

function ofFolder(parts: HouseAssets): Chosen {
  const { base, wrongs } = checked(partsInFolder(parts));
  const diagnostics = wrongs.map(({ message, path }) =>
    fileError('templates/word-file', placeAt(shownIn(parts, path)), message),
  );
  return {
    base: diagnostics.length === 0 ? base : ownBase(parts),
    diagnostics: [...diagnostics, ...strayParts(parts, base)],
  };
}

/** The base that comes with prelim, without anything of the house. */
const ownBase = (parts: HouseAssets): ReferenceDocument => checked(partsInFolder(parts.builtIn ?? parts)).base;

const placeAt = (path: string) => ({ source: { path, text: '' }, start: 0, end: 0 });

/** A base with all that keeps it from being used. */
function checked(file: Parts): { readonly base: ReferenceDocument; readonly wrongs: readonly Wrong[] } {
  const { base, wrongs } = readReferenceDocument(file);
  return { base, wrongs: wrongs.length > 0 ? wrongs : [...styleFaults(base), ...controlFaults(base)] };
}

function* styleFaults(base: ReferenceDocument): Generator<Wrong> {
  const styles = partOf(base, 'styles');
  const missing = missingStyles(styles?.content);
  if (missing.length === 0) return;
  const names = missing.map(({ name, of }) => `“${name}” (${of})`).join(', ');
  const [it, style] = missing.length === 1 ? ['it', 'this style'] : ['each of them', 'these styles'];
  yield {
    path: styles?.path ?? base.main,
    message:
      `This Word file has no ${missing.length === 1 ? 'style' : 'styles'} ${names}. Word keeps only styles that ` +
      `were used: put some words in ${it}, making ${style} where Word has none of that name, and save; the words ` +
      'themselves are not printed. Or begin with a Word file that prelim wrote.',
  };
}

/** Files in the folder `word` of a house or a mission that replace none of prelim's and that no other part leads to. */
function strayParts(parts: HouseAssets, base: ReferenceDocument): readonly Diagnostic[] {
  const own = [...(parts.builtIn ?? parts).keys()];
  const reached = new Set([...base.parts.keys()].flatMap((path) => [path, relationshipsPath(path)]));
  const inFolder = [...partsInFolder(parts).keys()]
    .filter((path) => !reached.has(path))
    .map((path) => path.replace('/_rels/', '/'));
  return inFolder
    .filter((path) => !own.includes(path))
    .map((path) => {
      const near = nearest(path, own);
      const at = { source: { path: parts.shown?.get(path) ?? path, text: '' }, start: 0, end: 0 };
      const wrong = fileError(
        'templates/unknown-name',
        at,
        'Nothing uses this file: it has the name of none of prelim’s parts of a Word file, and none of them ' +
          `leads to it.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
      );
      return { ...wrong, advice: 'Rename it, or take it out of the folder.' };
    });
}
