import { standing } from '../claims/place-name.ts';
import type { Draft } from '../compose/compose.ts';
import type { Span } from '../diagnostic.ts';
import type { Finding } from '../mission/finding.ts';
import type { Mission } from '../mission/mission.ts';
import { allWordsOf } from './all-words.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

export type CitedDocument = NonNullable<Mission['house']['citations']>[string];

/** A document of the house where a finding or quotation names it. */
export interface Citation {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** Whether it is one of the short forms in which the document is cited. */
  readonly isShort: boolean;
  readonly id: string;
  readonly document: CitedDocument;
}

/** What the front matter of a finding cites. */
export interface Commitment {
  readonly finding: Finding;
  readonly id: string;
  /** What stands behind the short name of the document. */
  readonly rest: string;
  readonly at: Span;
}

type Form = Pick<Citation, 'form' | 'isShort' | 'id' | 'document'>;

const known = new WeakMap<Draft, readonly Citation[]>();

/** Every document of the house that the text names, in reading order. Searched once for all that ask. */
export function citationsOf(draft: Draft): readonly Citation[] {
  const before = known.get(draft);
  if (before) return before;
  const words = allWordsOf(draft);
  const forms = formsOf(draft.mission.house).filter(({ form }) => words.includes(form));
  const found = forms.length === 0 ? [] : passagesOf(draft).flatMap((passage) => (passage.part === 'printed' ? [] : citedIn(passage, forms)));
  known.set(draft, found);
  return found;
}

/** The longest first, so that none is found inside another. */
function formsOf({ citations = {} }: Mission['house']): readonly Form[] {
  const all = Object.entries(citations).flatMap(([id, document]) => {
    const short = document.forms.map((form): Form => ({ form, isShort: true, id, document }));
    return [...short, ...(document.names ?? []).map((form): Form => ({ form, isShort: false, id, document }))];
  });
  return all.toSorted((a, b) => b.form.length - a.form.length);
}

function citedIn(passage: Passage, forms: readonly Form[]): readonly Citation[] {
  const cited: Citation[] = [];
  for (const one of forms) {
    for (const start of standing(passage.text, one.form)) {
      const end = start + one.form.length;
      if (!cited.some((other) => start < other.end && other.start < end)) cited.push({ ...one, passage, start, end });
    }
  }
  return cited.toSorted((a, b) => a.start - b.start);
}

/** The entries of all `commitments`. */
export const commitmentsOf = ({ mission }: Draft): readonly Commitment[] =>
  mission.findings.flatMap((finding) =>
    (finding.about.commitments ?? []).map((entry, index) => {
      const [, id = '', rest = ''] = /^\s*(\S*)\s*(.*)$/.exec(entry) ?? [];
      return { finding, id, rest, at: finding.head.locate(['commitments', index]) };
    }),
  );
