/** A quotation mark or apostrophe of a text, and the mark that it makes a pair with. */
export interface Mark {
  readonly at: number;
  readonly opens: boolean;
  readonly isSingle: boolean;
  /** Its form and file: the most trustworthy pairs are of one kind. */
  readonly kind: string;
  partner?: Mark;
}

/** Finds the pairs among double marks. A mark that stands alone keeps no other pair apart. */
export function pairMarks(marks: readonly Mark[]): void {
  const doubles = marks.filter(({ isSingle }) => !isSingle);
  pairByKind(doubles);
  pairLeftOvers(doubles);
}

function pair(open: Mark, close: Mark): void {
  open.partner = close;
  close.partner = open;
}

/** Straight with straight and typed with typed, of the same file. What stands open between the two stays alone. */
function pairByKind(marks: readonly Mark[]): void {
  const open: Mark[] = [];
  const count = new Map<string, number>();
  const add = (kind: string, change: number): unknown => count.set(kind, (count.get(kind) ?? 0) + change);
  for (const mark of marks) {
    if (mark.opens) {
      open.push(mark);
      add(mark.kind, 1);
    } else if ((count.get(mark.kind) ?? 0) > 0) {
      let last = open.pop();
      for (; last && last.kind !== mark.kind; last = open.pop()) add(last.kind, -1);
      if (last) {
        add(last.kind, -1);
        pair(last, mark);
      }
    }
  }
}

/** What is left pairs where nothing else stands between: a mark of a quotation that the template closes. */
function pairLeftOvers(marks: readonly Mark[]): void {
  const enclosing: Mark[] = [];
  const alone = new Map<Mark | undefined, Mark>();
  for (const mark of marks) {
    if (mark.partner) {
      if (mark.opens) enclosing.push(mark);
      else enclosing.pop();
      continue;
    }
    const around = enclosing.at(-1);
    const open = alone.get(around);
    if (mark.opens) alone.set(around, mark);
    else if (open) {
      pair(open, mark);
      alone.delete(around);
    }
  }
}
