const megabyte = 1024 * 1024;

interface Most {
  readonly bytes: number;
  readonly elements: number;
}

/** What a part of each kind can hold: far more than any that Word makes for a house, and little enough to be read at once. */
const most: Readonly<Record<string, Most>> = {
  document: { bytes: 10 * megabyte, elements: 250_000 }, // somebody may have a whole report in the file that is the base
  relationships: { bytes: megabyte, elements: 5000 },
  image: { bytes: 30 * megabyte, elements: Infinity },
  font: { bytes: 30 * megabyte, elements: Infinity },
};

const others: Most = { bytes: 4 * megabyte, elements: 60_000 };
const ofAll = 400_000;

/** Whether another part can be read, asked of one after the other. */
export function createBudget(): (bytes: Uint8Array, kind: string) => boolean {
  let spent = 0;
  return (bytes, kind) => {
    const { bytes: size, elements } = most[kind] ?? others;
    if (bytes.length > size) return false;
    const count = elements === Infinity ? 0 : elementsIn(bytes);
    spent += count;
    return count <= elements && spent <= ofAll;
  };
}

/** How many elements a part can have: the brackets in it. */
export function elementsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) count += 1;
  return count;
}
