import { type Element, element, escaped, readXml, unescaped, writeXml } from './xml.ts';

/** A way from one part of a Word file to another, or to an address. */
export interface Relationship {
  /** As it is written, with references. */
  readonly id: string;
  /** The last word of its type: styles, header, hyperlink. */
  readonly kind: string;
  /** The path of a part in the file, or an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const coreProperties = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Where the relationships of a part stand. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part; undefined where they are broken. */
export function readRelationships(text: string, part: string): Relationship[] | undefined {
  return readXml(text)?.children.flatMap((child) => (typeof child === 'string' ? [] : [relationshipOf(child, part)]));
}

function relationshipOf({ attributes }: Element, part: string): Relationship {
  const isExternal = attributes['TargetMode'] === 'External';
  const target = unescaped(attributes['Target'] ?? '');
  const type = attributes['Type'] ?? '';
  return {
    id: attributes['Id'] ?? '',
    kind: type.slice(type.lastIndexOf('/') + 1),
    target: isExternal ? target : resolved(target, part),
    isExternal,
  };
}

/** The path of a part from another one. */
function resolved(target: string, part: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

export function writeRelationships(relationships: readonly Relationship[]): string {
  const children = relationships.map(({ id, kind, target, isExternal }) => {
    const Type = kind === 'core-properties' ? coreProperties : `${types}/${kind}`;
    return element('Relationship', {
      Id: id,
      Type,
      Target: escaped(isExternal ? target : `/${target}`),
      ...(isExternal && { TargetMode: 'External' }),
    });
  });
  return writeXml(element('Relationships', { xmlns: namespace }, children));
}

/** Collects the addresses that a part leads to, each once. */
export function addressBook(): { readonly id: (url: string) => string; readonly all: () => Relationship[] } {
  const ids = new Map<string, string>();
  const id = (url: string): string => {
    const known = ids.get(url) ?? `prelim-${ids.size + 1}`;
    ids.set(url, known);
    return known;
  };
  return { id, all: () => [...ids].map(([target, own]) => ({ id: own, kind: 'hyperlink', target, isExternal: true })) };
}

/** Which ways are followed from a part. What no way leads to, such as comments and custom data, is left behind. */
export const keptRelationships: Readonly<Record<string, readonly string[]>> = {
  document: ['styles', 'theme', 'fontTable', 'numbering', 'settings', 'header', 'footer'],
  header: ['image', 'hyperlink'],
  footer: ['image', 'hyperlink'],
  numbering: ['image'],
  fontTable: ['font'],
  theme: ['image'],
};

export const shownKinds: Readonly<Record<string, string>> = {
  document: 'page setup',
  header: 'header',
  footer: 'footer',
  styles: 'styles',
  numbering: 'lists',
  settings: 'settings',
  fontTable: 'list of fonts',
};

/** Whether everybody may be led there: what is on the computer of the reader or of the writer is nobody's. */
export const isPublicAddress = (address: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(address.trim());

/** What is wrong with a way out of a part: whoever opens the file would have something fetched from elsewhere. */
export function checkRelationship({ kind, target, isExternal }: Relationship, from: string): string[] {
  const isFurniture = from === 'header' || from === 'footer';
  const shown = shownKinds[from] ?? from;
  if (kind === 'hyperlink')
    return !isFurniture || !isExternal || isPublicAddress(target) ? [] : [linkFault(shown, target)];
  if (isFurniture && kind !== 'image')
    return [
      `The ${shown} of this Word file holds something that prelim does not carry along (${kind}). A header or ` +
        'footer holds words, tables, pictures and links.',
    ];
  if (!isExternal || keptRelationships[from]?.includes(kind) !== true) return []; // what is not followed is left behind
  return [
    isFurniture
      ? `The ${shown} of this Word file shows a picture that is not in it, but at “${target}”. Insert the picture ` +
        'itself.'
      : `For its ${shown}, this Word file loads something that is not in it, but at “${target}” (${kind}). Take it ` +
        'away, or put it into the file.',
  ];
}

const linkFault = (shown: string, target: string): string =>
  `The ${shown} of this Word file has a link to “${target}”. A link can lead to https:, http: or mailto: and ` +
  'nowhere else.';
