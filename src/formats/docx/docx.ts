import { partsOf } from './document.ts';
import { packed } from './opc/package.ts';
import { chooseReference } from './reference/choose.ts';
import { type Format, withDefaultLookAdvice } from '../format.ts';

/** A Word document in the styles, headers and footers of the house. */
export const docx: Format = {
  id: 'docx',
  extension: 'docx',
  assets:
    /^(?:word(?:\.docx|\/[\w-]+\.(?:xml[\w.]*|rels|png|jpe?g|svg|gif|docx))|fonts\/NotoSans(?:Armenian|Georgian)-(?:Regular|Bold)\.ttf)$/,
  problems: ({ about }, _house, parts) =>
    about.isDraft
      ? withDefaultLookAdvice('Word', chooseReference(parts).diagnostics)
      : chooseReference(parts).diagnostics,
  render: ({ root, about }, house, parts) =>
    packed(partsOf(root, about, chooseReference(parts).base, house.name, parts), about.date),
};
