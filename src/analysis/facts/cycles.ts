/** What each name leads to. */
type Edges = (name: string) => readonly string[];

interface Step {
  readonly name: string;
  readonly next: Iterator<string>;
}

/**
 * The circles among some names: for each name the number of the group of names that lead to one another. Names are
 * passed once, and without a call inside a call, so that neither a long chain nor a great many names matter (Tarjan's
 * strongly connected components).
 */
export function circlesIn(names: Iterable<string>, edges: Edges): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const group = new Map<string, number>();
  const enter = (name: string): Step => {
    order.set(name, order.size);
    lowest.set(name, order.size - 1);
    open.push(name);
    return { name, next: edges(name)[Symbol.iterator]() };
  };
  const lower = (name: string, to = Infinity): void =>
    void lowest.set(name, Math.min(lowest.get(name) ?? Infinity, to));
  const leave = (name: string): void => {
    if (lowest.get(name) !== order.get(name)) return;
    for (const member of open.splice(open.lastIndexOf(name))) group.set(member, order.get(name) ?? 0);
  };
  for (const first of names) {
    const way = order.has(first) ? [] : [enter(first)];
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const { value: to, done } = step.next.next();
      if (done === true) {
        way.pop();
        leave(step.name);
        const before = way.at(-1);
        if (before) lower(before.name, lowest.get(step.name));
      } else if (!order.has(to)) way.push(enter(to));
      else if (!group.has(to)) lower(step.name, order.get(to));
    }
  }
  return group;
}
