/**
 * The index of the first entry that passes, or the length of the list if none does. Once one passes, all behind it must
 * pass as well: the list is halved until one place is left.
 */
export function firstIndex<Entry>(list: readonly Entry[], passes: (entry: Entry) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle] as Entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}
