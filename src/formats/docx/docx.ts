import { type Format, withDefaultLookAdvice } from '../format.ts';
import { documentParts } from './document.ts';
import { zipWordFile } from './opc/package.ts';
import { chooseReference } from './reference/choose.ts';

/** The reference document, as one file or as readable parts with their pictures, and the fonts that are embedded. */
const assets = new RegExp(
  [
    String.raw`^word\.docx$`,
    String.raw`^word/[\w-]+\.(?:xml[\w.]*|rels|png|jpe?g|svg|gif|docx)$`,
    String.raw`^fonts/NotoSans(?:Armenian|Georgian)-(?:Regular|Bold)\.ttf$`,
  ].join('|'),
);

/** A Word document in the styles, headers and footers of the house. */
export const docx: Format = {
  id: 'docx',
  extension: 'docx',
  assets,
  problems({ about }, _house, houseAssets) {
    const { diagnostics } = chooseReference(houseAssets);
    return about.isDraft ? withDefaultLookAdvice('Word', diagnostics) : diagnostics;
  },
  render({ root, about }, house, houseAssets) {
    const { reference } = chooseReference(houseAssets);
    return zipWordFile(documentParts(root, about, reference, house.name, houseAssets), about.date);
  },
};
