import { type Element, element, escaped, readXml, unescaped, writeXml } from './xml.ts';

/** A relationship (OPC) from a part of a Word file to another part, or to an address. */
export interface Relationship {
  /** As it is written, with character references. */
  readonly id: string;
  /** The last segment of its type: styles, header, hyperlink. */
  readonly kind: string;
  /** The path of a part in the file, or an address. */
  readonly target: string;
  /** Whether the target is an address. */
  readonly isExternal: boolean;
}

/** The path of the part that holds the relationships of `part`. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of `part` from the text of their own part; undefined if that is no XML. */
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

/** The path in the file of a target that is relative to `part`. */
function resolved(target: string, part: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The part that holds these relationships. */
export function writeRelationships(relationships: readonly Relationship[]): string {
  const children = relationships.map(({ id, kind, target, isExternal }) =>
    element('Relationship', {
      Id: id,
      Type: kind === 'core-properties' ? corePropertiesType : `${officeTypes}/${kind}`,
      Target: escaped(isExternal ? target : `/${target}`),
      ...(isExternal && { TargetMode: 'External' }),
    }),
  );
  return writeXml(element('Relationships', { xmlns: packageNamespace }, children));
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

const corePropertiesType = `${packageNamespace}/metadata/core-properties`;

/** The hyperlinks of a part that is being written, each address once. */
export interface Hyperlinks {
  /** The id of the relationship to that address. */
  readonly id: (address: string) => string;
  readonly all: () => Relationship[];
}

export function createHyperlinks(): Hyperlinks {
  const ids = new Map<string, string>();
  const idOf = (address: string): string => {
    const id = ids.get(address) ?? `prelim-${ids.size + 1}`;
    ids.set(address, id);
    return id;
  };
  return {
    id: idOf,
    all: () => [...ids].map(([target, id]) => ({ id, kind: 'hyperlink', target, isExternal: true })),
  };
}
