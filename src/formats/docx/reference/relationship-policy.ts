import type { Relationship } from '../opc/relationships.ts';

/**
 * Relationship types that are kept, by the part that holds them. Parts that only other types lead to (comments, custom
 * XML) are dropped.
 */
export const keptRelationshipTypes: Readonly<Record<string, readonly string[]>> = {
  document: ['styles', 'theme', 'fontTable', 'numbering', 'settings', 'header', 'footer'],
  header: ['image', 'hyperlink'],
  footer: ['image', 'hyperlink'],
  numbering: ['image'],
  fontTable: ['font'],
  theme: ['image'],
};

/**
 * Problems with a relationship of a part of that kind: whoever opens the file would have something fetched from
 * elsewhere, or see something that cannot be carried along.
 */
export function checkRelationship({ kind, target, isExternal }: Relationship, from: string): string[] {
  const isHeaderOrFooter = from === 'header' || from === 'footer';
  const shown = partNames[from] ?? from;
  if (kind === 'hyperlink')
    return !isHeaderOrFooter || !isExternal || isPublicAddress(target) ? [] : [linkProblem(shown, target)];
  if (isHeaderOrFooter && kind !== 'image')
    return [
      `The ${shown} of this Word file holds something that prelim does not carry along (${kind}). A header or ` +
        'footer holds words, tables, pictures and links.',
    ];
  if (!isExternal || keptRelationshipTypes[from]?.includes(kind) !== true) return []; // what is not kept does no harm
  return [
    isHeaderOrFooter
      ? `The ${shown} of this Word file shows a picture that is not in it, but at “${target}”. Insert the picture ` +
        'itself.'
      : `For its ${shown}, this Word file loads something that is not in it, but at “${target}” (${kind}). Take it ` +
        'away, or put it into the file.',
  ];
}

const linkProblem = (shown: string, target: string): string =>
  `The ${shown} of this Word file has a link to “${target}”. A link can lead to https:, http: or mailto: and ` +
  'nowhere else.';

/** Kinds of parts as messages call them. */
export const partNames: Readonly<Record<string, string>> = {
  document: 'page setup',
  header: 'header',
  footer: 'footer',
  styles: 'styles',
  numbering: 'lists',
  settings: 'settings',
  fontTable: 'list of fonts',
};

/** Whether readers may be led there; files and servers of the writer are not for them. */
export const isPublicAddress = (address: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(address.trim());
