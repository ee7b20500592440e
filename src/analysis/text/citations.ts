import type { Passage } from '../passages/passage.ts';
import { fullTextOf, passagesOf } from '../passages/passages.ts';
import { occurrencesOf } from './place-names.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import { eitherWord, patternOf, wordEnd, wordStart } from '../../languages/patterns.ts';
import type { Finding } from '../../mission/finding.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';

/** A document of the house that texts may cite. */
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

/** A commitment that the front matter of a finding names. */
export interface Commitment {
  readonly finding: Finding;
  /** The short name of the document in the house. */
  readonly id: string;
  /** What stands behind it, such as the number of a paragraph. */
  readonly rest: string;
  readonly at: Span;
}

/** Every document of the house that findings and quotations name, in reading order. */
export const citationsOf = memoize((draft: Draft): readonly Citation[] => {
  const text = fullTextOf(draft);
  const forms = formsOf(draft.mission.house).filter(({ form }) => text.includes(form));
  if (forms.length === 0) return [];
  return passagesOf(draft).flatMap((passage) => (passage.part === 'printed' ? [] : citedIn(passage, forms)));
});

/** The entries under `commitments` in the front matter of all findings. */
export const commitmentsOf = ({ mission }: Draft): readonly Commitment[] =>
  mission.findings.flatMap((finding) =>
    (finding.about.commitments ?? []).map((entry, index) => {
      const [, id = '', rest = ''] = /^\s*(\S*)\s*(.*)$/.exec(entry) ?? [];
      return { finding, id, rest, at: finding.head.locate(['commitments', index]) };
    }),
  );

/** Whether a sentence says itself that a standard does not bind. */
export const saysUnbound = (sentence: string, language: Language): boolean => isUnbound(language)().test(sentence);

const isUnbound = memoize(({ citations }: Language) =>
  patternOf(() => `${wordStart}${eitherWord(citations.unbound)}${wordEnd}`, 'i'),
);

type Form = Pick<Citation, 'form' | 'isShort' | 'id' | 'document'>;

/** The names and short forms of all documents, the longest first, so that none is found inside another. */
function formsOf({ citations = {} }: Mission['house']): readonly Form[] {
  const all = Object.entries(citations).flatMap(([id, document]) => {
    const short = document.forms.map((form): Form => ({ form, isShort: true, id, document }));
    return [...short, ...(document.names ?? []).map((form): Form => ({ form, isShort: false, id, document }))];
  });
  return all.toSorted((a, b) => b.form.length - a.form.length);
}

function citedIn(passage: Passage, forms: readonly Form[]): readonly Citation[] {
  const cited: Citation[] = [];
  const taken = new Uint8Array(passage.text.length);
  for (const form of forms) {
    for (const start of occurrencesOf(passage.text, form.form)) {
      const end = start + form.form.length;
      if (taken[start] || taken[end - 1]) continue; // no form found later is longer: it reaches over no other
      taken.fill(1, start, end);
      cited.push({ ...form, passage, start, end });
    }
  }
  return cited.toSorted((a, b) => a.start - b.start);
}
