/** The entries of a list by their key, each group in the order of the list. What `Map.groupBy` does from Node 21 on. */
export function groupBy<Entry, Key>(list: Iterable<Entry>, keyOf: (entry: Entry) => Key): ReadonlyMap<Key, Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
