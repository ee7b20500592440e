import { partsOf } from './document.ts';
import { packed } from './opc/package.ts';
import { baseFor } from './reference/choose.ts';
import { type Format, saidOfDraft } from '../format.ts';

/** A Word document in the styles, headers and footers of the house. */
export const docx: Format = {
  id: 'docx',
  extension: 'docx',
  needs:
    /^(?:word(?:\.docx|\/[\w-]+\.(?:xml[\w.]*|rels|png|jpe?g|svg|gif|docx))|fonts\/NotoSans(?:Armenian|Georgian)-(?:Regular|Bold)\.ttf)$/,
  faults: ({ about }, _house, parts) =>
    about.isDraft ? saidOfDraft('Word', baseFor(parts).faults) : baseFor(parts).faults,
  render: ({ root, about }, house, parts) =>
    packed(partsOf(root, about, baseFor(parts).base, house.name, parts), about.date),
};
