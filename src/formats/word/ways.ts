import type { Relationship } from './relationships.ts';

/** Which ways are followed from a part. What no way leads to, such as comments and custom data, is left behind. */
export const followed: Readonly<Record<string, readonly string[]>> = {
  document: ['styles', 'theme', 'fontTable', 'numbering', 'settings', 'header', 'footer'],
  header: ['image', 'hyperlink'],
  footer: ['image', 'hyperlink'],
  numbering: ['image'],
  fontTable: ['font'],
  theme: ['image'],
};

export const shownKinds: Readonly<Record<string, string>> = { document: 'page setup', header: 'header', footer: 'footer', styles: 'styles', numbering: 'lists', settings: 'settings', fontTable: 'list of fonts' };

/** Whether everybody may be led there: what is on the computer of the reader or of the writer is nobody's. */
export const isPublicAddress = (address: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(address.trim());

/** What is wrong with a way out of a part: whoever opens the file would have something fetched from elsewhere. */
export function wayFault({ kind, target, isExternal }: Relationship, from: string): string[] {
  const isFurniture = from === 'header' || from === 'footer';
  const shown = shownKinds[from] ?? from;
  if (kind === 'hyperlink') return !isFurniture || !isExternal || isPublicAddress(target) ? [] : [linkFault(shown, target)];
  if (isFurniture && kind !== 'image') return [`The ${shown} of this Word file holds something that prelim does not carry along (${kind}). A header or footer holds words, tables, pictures and links.`];
  if (!isExternal || followed[from]?.includes(kind) !== true) return []; // what is not followed is left behind
  return [isFurniture ? `The ${shown} of this Word file shows a picture that is not in it, but at “${target}”. Insert the picture itself.` : `For its ${shown}, this Word file loads something that is not in it, but at “${target}” (${kind}). Take it away, or put it into the file.`];
}

const linkFault = (shown: string, target: string): string => `The ${shown} of this Word file has a link to “${target}”. A link can lead to https:, http: or mailto: and nowhere else.`;
