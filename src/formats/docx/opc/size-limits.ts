const megabyte = 1024 * 1024;

/**
 * What an unzipped Word file may hold. A reference document of a house is far below, and such a file is read at once.
 */
export const packageLimits = { bytes: 100 * megabyte, parts: 2000 };

interface PartLimits {
  readonly bytes: number;
  readonly elements: number;
}

/**
 * What a part may hold, by its kind: far more than any that Word writes for a house, and little enough to be read at
 * once.
 */
const partLimits: Readonly<Record<string, PartLimits>> = {
  // The reference document may be a whole report of an earlier mission.
  document: { bytes: 10 * megabyte, elements: 250_000 },
  relationships: { bytes: megabyte, elements: 5000 },
  image: { bytes: 30 * megabyte, elements: Infinity },
  font: { bytes: 30 * megabyte, elements: Infinity },
};

const otherPartLimits: PartLimits = { bytes: 4 * megabyte, elements: 60_000 };

/** Elements of all parts together. */
const mostElements = 400_000;

/**
 * Asked of the parts of one file, one after the other: whether this part may be read, by its own limits and by what the
 * parts before it left over.
 */
export function createSizeCheck(): (bytes: Uint8Array, kind: string) => boolean {
  let elementsSoFar = 0;
  return (bytes, kind) => {
    const limits = partLimits[kind] ?? otherPartLimits;
    if (bytes.length > limits.bytes) return false;
    const count = limits.elements === Infinity ? 0 : countElements(bytes);
    elementsSoFar += count;
    return count <= limits.elements && elementsSoFar <= mostElements;
  };
}

/** An upper bound for the elements of an XML part in UTF-8: its opening brackets. */
export function countElements(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(bracket); at >= 0; at = bytes.indexOf(bracket, at + 1)) count += 1;
  return count;
}

/** “<” in UTF-8. */
const bracket = 0x3c;
